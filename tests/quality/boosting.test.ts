import { describe, expect, it } from 'vitest';
import { chanceOf, learnAnswering } from '../../scripts/train/answering.ts';
import { boost } from '../../scripts/train/boosting.ts';
import { binned, growTree } from '../../scripts/train/grow-tree.ts';
import type { BinaryExample } from '../../scripts/train/logistic.ts';
import { sumOfTrees } from '../../src/answering/regression-trees.ts';

/** Right where exactly one of two features is there: no weighted sum tells. */
const examples: BinaryExample[] = Array.from({ length: 1_200 }, (_, i) => {
  const [a, b] = [i % 2, (i >> 1) % 2];
  return { id: `${i}`, row: [a, b], label: a !== b, answerable: true, asks: 'who', weight: 1 };
});

describe('trees for when to answer', () => {
  it('learn what a weighted sum cannot', () => {
    const learned = learnAnswering(examples, 2);
    const chance = (a: number, b: number) =>
      chanceOf({ id: '', row: [a, b], label: true, answerable: true, asks: 'who', weight: 1 }, learned);
    expect(chance(1, 0)).toBeGreaterThan(0.8);
    expect(chance(0, 1)).toBeGreaterThan(0.8);
    expect(chance(1, 1)).toBeLessThan(0.2);
    expect(chance(0, 0)).toBeLessThan(0.2);
  });
  it('add little where the first estimate is right already', () => {
    const sure = examples.map(({ label }) => (label ? 6 : -6));
    const added = boost(examples, sure);
    for (const { row } of examples.slice(0, 4)) expect(Math.abs(sumOfTrees(added, row))).toBeLessThan(1);
  });
  it('are the same for the same examples', () => {
    const start = examples.map(() => 0);
    expect(boost(examples, start)).toEqual(boost(examples, start));
  });
  it('split no leaf into fewer rows than are asked for', () => {
    const rows = Array.from({ length: 100 }, (_, i) => [i < 10 ? 0 : 1]);
    const growing = {
      rows: Int32Array.from(rows.keys()),
      features: [0],
      slopes: Float64Array.from(rows, ([value]) => (value === 0 ? 1 : -1)),
      curvatures: new Float64Array(100).fill(1),
    };
    expect(growTree(binned(rows, 1), growing)).toBeCloseTo(80 / 120);
  });
});

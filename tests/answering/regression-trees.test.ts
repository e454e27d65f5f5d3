import { describe, expect, it } from 'vitest';
import { ANSWERABILITY_FEATURES } from '../../src/answering/answerability-names.ts';
import table from '../../src/answering/answerability-trees.json' with { type: 'json' };
import { type RegressionTree, sumOfTrees } from '../../src/answering/regression-trees.ts';

describe('regression trees', () => {
  it('add what the leaf of each says; a value at the threshold belongs below', () => {
    const trees: RegressionTree[] = [
      [0, 0.5, 1, [1, 0, 10, 20]],
      [1, 2, 100, 200],
    ];
    expect(sumOfTrees(trees, [0.5, 0])).toBe(101);
    expect(sumOfTrees(trees, [0.6, 0])).toBe(110);
    expect(sumOfTrees(trees, [0.6, 3])).toBe(220);
    expect(sumOfTrees([], [1])).toBe(0);
  });
  it('of the bot look at features that it knows', () => {
    expect(table.trees.length).toBeGreaterThan(100);
    expect(new Set(ANSWERABILITY_FEATURES)).toEqual(new Set(table.features));
  });
});

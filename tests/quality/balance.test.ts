import { describe, expect, it } from 'vitest';
import { balanced } from '../../scripts/train/balance.ts';
import type { BinaryExample } from '../../scripts/train/logistic.ts';

const many = (n: number, asks: string, answerable: boolean): BinaryExample[] =>
  Array.from({ length: n }, () => ({ id: '', row: [], label: answerable, answerable, asks, weight: 1 }));
const weightOf = (examples: readonly BinaryExample[], asks: string) =>
  examples.find((e) => e.asks === asks && !e.answerable)?.weight ?? 0;

describe('how often a type of question is unanswerable', () => {
  const evened = balanced([
    ...many(40, 'when', true),
    ...many(4, 'when', false),
    ...many(40, 'who', true),
    ...many(20, 'who', false),
  ]);

  it('counts less where the authors wrote many, more where they wrote few', () => {
    expect(weightOf(evened, 'who')).toBeLessThan(1);
    expect(weightOf(evened, 'when')).toBeGreaterThan(1);
  });
  it('leaves answerable examples alone', () => {
    expect(evened.filter((e) => e.answerable).every((e) => e.weight === 1)).toBe(true);
  });
});

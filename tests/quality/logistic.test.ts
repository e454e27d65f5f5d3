import { describe, expect, it } from 'vitest';
import { type BinaryExample, oddsOf, sigmoid, type TypedWeights, trainByType } from '../../scripts/train/logistic.ts';

/** Right where the feature is 1; for `why` the other way round. */
const examples: BinaryExample[] = ['who', 'when', 'why'].flatMap((asks) =>
  Array.from({ length: 60 }, (_, i) => {
    const value = i % 2;
    const label = asks === 'why' ? value === 0 : value === 1;
    return { id: `${asks}${i}`, row: [value, 1], label, answerable: true, asks, weight: 1 };
  }),
);
const weights = trainByType(examples, 2);
const chance = (example: Pick<BinaryExample, 'row' | 'asks'>, learned: TypedWeights): number =>
  sigmoid(oddsOf(example, learned));

describe('weights for each type of question', () => {
  it('follow what each type shows', () => {
    expect(chance({ row: [1, 1], asks: 'who' }, weights)).toBeGreaterThan(0.7);
    expect(chance({ row: [0, 1], asks: 'who' }, weights)).toBeLessThan(0.3);
    expect(chance({ row: [1, 1], asks: 'why' }, weights)).toBeLessThan(chance({ row: [0, 1], asks: 'why' }, weights));
  });
  it('are the shared ones for a type that was never seen', () => {
    expect(weights.byType.has('where')).toBe(false);
    expect(chance({ row: [1, 1], asks: 'where' }, weights)).toBeGreaterThan(0.5);
  });
  it('say the same for the same examples', () => {
    expect(trainByType(examples, 2)).toEqual(weights);
  });
});

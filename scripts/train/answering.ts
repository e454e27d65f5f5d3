/** Learns when to answer: part of a linear estimate, and trees for what it misses. */
import { type RegressionTree, sumOfTrees } from '../../src/answering/regression-trees.ts';
import { balanced } from './balance.ts';
import { boost } from './boosting.ts';
import { type BinaryExample, oddsOf, sigmoid, type TypedWeights, trainByType } from './logistic.ts';

/** The linear estimate counts so much, the trees add the rest; found by leaving topics out (decision 0024). */
const LINEAR_SHARE = 0.4;

export interface LearnedAnswering {
  readonly weights: TypedWeights;
  readonly trees: readonly RegressionTree[];
}

/** @param width number of features */
export function learnAnswering(examples: readonly BinaryExample[], width: number): LearnedAnswering {
  const even = balanced(examples);
  const weights = scaled(trainByType(even, width), LINEAR_SHARE);
  return {
    weights,
    trees: boost(
      even,
      even.map((example) => oddsOf(example, weights)),
    ),
  };
}

/** The chance that the answer given to this question is right. */
export const chanceOf = (example: BinaryExample, { weights, trees }: LearnedAnswering): number =>
  sigmoid(oddsOf(example, weights) + sumOfTrees(trees, example.row));

function scaled({ shared, byType }: TypedWeights, share: number): TypedWeights {
  const times = (weights: readonly number[]) => weights.map((weight) => weight * share);
  return { shared: times(shared), byType: new Map([...byType].map(([type, weights]) => [type, times(weights)])) };
}

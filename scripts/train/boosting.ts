/**
 * Gradient-boosted regression trees for "the answer given is right": second-order, grown leaf by leaf on binned features.
 * Source: Chen and Guestrin, XGBoost (2016), for gain and leaf values; Ke et al., LightGBM (2017), for bins and growth.
 */
import { type RegressionTree, sumOfTrees } from '../../src/answering/regression-trees.ts';
import { type Binned, binned, type Grown, growTree } from './grow-tree.ts';
import { type BinaryExample, sigmoid } from './logistic.ts';

/** Found by leaving topics out (decision 0024). */
const TREES = 300;
const RATE = 0.03;
/** Rows that a tree is grown from; drawn anew for each. */
const BAG_SHARE = 0.7;
const FEATURE_SHARE = 0.4;
/** Digits kept of thresholds and leaf values. */
const DIGITS = 4;

/**
 * Trees that add to a first estimate what it misses.
 * @param start the first estimate of each example (log-odds)
 */
export function boost(examples: readonly BinaryExample[], start: readonly number[]): RegressionTree[] {
  const random = randomFrom(1);
  const width = examples[0]?.row.length ?? 0;
  const table: Binned = binned(
    examples.map(({ row }) => row),
    width,
  );
  const odds = Float64Array.from(start);
  const slopes = new Float64Array(examples.length);
  const curvatures = new Float64Array(examples.length);
  const trees: RegressionTree[] = [];
  for (let t = 0; t < TREES; t++) {
    for (const [i, { label, weight }] of examples.entries()) {
      const chance = sigmoid(odds[i] ?? 0);
      slopes[i] = weight * (chance - (label ? 1 : 0));
      curvatures[i] = weight * chance * (1 - chance);
    }
    const rows = Int32Array.from(examples.keys()).filter(() => random() < BAG_SHARE);
    const features = Array.from({ length: width }, (_, j) => j).filter(() => random() < FEATURE_SHARE);
    const tree = rounded(growTree(table, { rows, features, slopes, curvatures }), table);
    trees.push(tree);
    for (const [i, { row }] of examples.entries()) odds[i] = (odds[i] ?? 0) + sumOfTrees([tree], row);
  }
  return trees;
}

/** Bins → thresholds; values at the learning rate. */
function rounded(grown: Grown, table: Binned): RegressionTree {
  if (typeof grown === 'number') return Number((RATE * grown).toFixed(DIGITS));
  const [feature, bin, atMost, above] = grown;
  return [feature, table.edges[feature]?.[bin] ?? 0, rounded(atMost, table), rounded(above, table)];
}

/** Mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

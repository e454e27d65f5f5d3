/** A leaf adds its value; a node asks whether a feature is at most its threshold. */
export type RegressionTree =
  | number
  | readonly [feature: number, threshold: number, atMost: RegressionTree, above: RegressionTree];

/** What all trees add up to for one row of features (unit of the trees: log-odds). */
export function sumOfTrees(trees: readonly RegressionTree[], row: ArrayLike<number>): number {
  let sum = 0;
  for (const tree of trees) {
    let node = tree;
    while (typeof node !== 'number') {
      const [feature, threshold, atMost, above] = node;
      node = (row[feature] ?? 0) <= threshold ? atMost : above;
    }
    sum += node;
  }
  return sum;
}

/** One regression tree, grown leaf by leaf: the leaf whose split gains most is split next. */

/** Features cut into bins of about equal size. */
export interface Binned {
  /** per feature, the bin of each row */
  readonly bins: readonly Uint8Array[];
  /** per feature, the highest value of each bin but the last */
  readonly edges: readonly (readonly number[])[];
}

/** Like a regression tree, with bins for thresholds and values before the learning rate. */
export type Grown = number | readonly [feature: number, bin: number, atMost: Grown, above: Grown];

export interface Growing {
  readonly rows: Int32Array;
  /** that may be split on */
  readonly features: readonly number[];
  /** first and second derivative of the loss of each row */
  readonly slopes: Float64Array;
  readonly curvatures: Float64Array;
}

const BINS_MAX = 31;
/** Found by leaving topics out (decision 0024). */
const LEAVES_MAX = 8;
const LEAF_MIN_ROWS = 60;
const LEAF_L2 = 20;
/** Digits kept of thresholds. */
const EDGE_DIGITS = 4;

export function binned(rows: readonly (readonly number[])[], width: number): Binned {
  const edges = Array.from({ length: width }, (_, j) => edgesOf(rows.map((row) => row[j] ?? 0)));
  const bins = edges.map((cuts, j) =>
    Uint8Array.from(rows, (row) => {
      const at = cuts.findIndex((edge) => (row[j] ?? 0) <= edge);
      return at < 0 ? cuts.length : at;
    }),
  );
  return { bins, edges };
}

function edgesOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = Array.from(
    { length: BINS_MAX - 1 },
    (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / BINS_MAX)] ?? 0,
  );
  const highest = sorted.at(-1) ?? 0;
  return [...new Set(cuts.map((cut) => Number(cut.toFixed(EDGE_DIGITS))))].filter((cut) => cut < highest);
}

interface Leaf {
  readonly rows: Int32Array;
  readonly split: Split | undefined;
}
interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}
/** A tree under construction: a leaf becomes a node in place. */
interface Place {
  leaf: Leaf;
  node?: { readonly split: Split; readonly atMost: Place; readonly above: Place };
}

export function growTree(table: Binned, growing: Growing): Grown {
  const place = (rows: Int32Array): Place => ({ leaf: { rows, split: bestSplit(rows, table, growing) } });
  const root = place(growing.rows);
  const leaves = [root];
  while (leaves.length < LEAVES_MAX) {
    leaves.sort((a, b) => (b.leaf.split?.gain ?? 0) - (a.leaf.split?.gain ?? 0));
    const [best] = leaves;
    const split = best?.leaf.split;
    if (best === undefined || split === undefined) break;
    const bins = table.bins[split.feature] ?? new Uint8Array();
    const atMost = place(best.leaf.rows.filter((row) => (bins[row] ?? 0) <= split.bin));
    const above = place(best.leaf.rows.filter((row) => (bins[row] ?? 0) > split.bin));
    best.node = { split, atMost, above };
    leaves.splice(0, 1, atMost, above);
  }
  return grownOf(root, growing);
}

function grownOf({ leaf, node }: Place, growing: Growing): Grown {
  if (node === undefined) {
    const [slope, curvature] = sums(leaf.rows, growing);
    return -slope / (curvature + LEAF_L2);
  }
  return [node.split.feature, node.split.bin, grownOf(node.atMost, growing), grownOf(node.above, growing)];
}

function sums(rows: Int32Array, { slopes, curvatures }: Growing): [number, number] {
  let [slope, curvature] = [0, 0];
  for (const row of rows) {
    slope += slopes[row] ?? 0;
    curvature += curvatures[row] ?? 0;
  }
  return [slope, curvature];
}

function bestSplit(rows: Int32Array, { bins, edges }: Binned, growing: Growing): Split | undefined {
  const [slope, curvature] = sums(rows, growing);
  const worth = (s: number, c: number) => (s * s) / (c + LEAF_L2);
  let best: Split | undefined;
  for (const feature of growing.features) {
    const column = bins[feature] ?? new Uint8Array();
    const count = new Int32Array(BINS_MAX);
    const slopeOf = new Float64Array(BINS_MAX);
    const curvatureOf = new Float64Array(BINS_MAX);
    for (const row of rows) {
      const bin = column[row] ?? 0;
      count[bin] = (count[bin] ?? 0) + 1;
      slopeOf[bin] = (slopeOf[bin] ?? 0) + (growing.slopes[row] ?? 0);
      curvatureOf[bin] = (curvatureOf[bin] ?? 0) + (growing.curvatures[row] ?? 0);
    }
    let [below, s, c] = [0, 0, 0];
    for (let bin = 0; bin < (edges[feature]?.length ?? 0); bin++) {
      below += count[bin] ?? 0;
      s += slopeOf[bin] ?? 0;
      c += curvatureOf[bin] ?? 0;
      if (below < LEAF_MIN_ROWS || rows.length - below < LEAF_MIN_ROWS) continue;
      const gain = worth(s, c) + worth(slope - s, curvature - c) - worth(slope, curvature);
      if (gain > (best?.gain ?? 0)) best = { gain, feature, bin };
    }
  }
  return best;
}

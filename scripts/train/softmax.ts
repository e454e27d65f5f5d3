/** Weights by maximum likelihood, plain gradient ascent with L2: small data, few features, no library needed. */

export interface RankingExample {
  /** one row a candidate */
  readonly rows: readonly (readonly number[])[];
  /** which rows are right */
  readonly right: readonly boolean[];
}

const STEPS = 600;
const RATE = 0.3;

/** Listwise softmax: raises the chance of the right rows among all candidates of a question. */
export function trainRanking(examples: readonly RankingExample[], start: readonly number[], l2: number): number[] {
  let weights = [...start];
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map(() => 0);
    for (const { rows, right } of examples) {
      const scores = rows.map((row) => dot(row, weights));
      const top = Math.max(...scores);
      const exps = scores.map((score) => Math.exp(score - top));
      const total = sum(exps);
      const good = sum(exps.filter((_, i) => right[i] === true));
      for (const [i, row] of rows.entries()) {
        const p = (exps[i] ?? 0) / total;
        const q = right[i] === true ? (exps[i] ?? 0) / good : 0;
        for (const [j, value] of row.entries()) gradient[j] = (gradient[j] ?? 0) + (q - p) * value;
      }
    }
    weights = weights.map((w, j) => w + RATE * ((gradient[j] ?? 0) / examples.length - l2 * (w - (start[j] ?? 0))));
  }
  return weights;
}

export interface BinaryExample {
  readonly row: readonly number[];
  readonly label: boolean;
  readonly weight: number;
}

/** Logistic regression; the last weight is the bias. */
export function trainBinary(examples: readonly BinaryExample[], width: number, l2: number): number[] {
  let weights = Array.from({ length: width + 1 }, () => 0);
  const mass = sum(examples.map((example) => example.weight));
  for (let step = 0; step < STEPS * 4; step++) {
    const gradient = weights.map(() => 0);
    for (const { row, label, weight } of examples) {
      const p = 1 / (1 + Math.exp(-(dot(row, weights) + (weights[width] ?? 0))));
      const error = ((label ? 1 : 0) - p) * weight;
      for (const [j, value] of row.entries()) gradient[j] = (gradient[j] ?? 0) + error * value;
      gradient[width] = (gradient[width] ?? 0) + error;
    }
    weights = weights.map((w, j) => w + RATE * 3 * ((gradient[j] ?? 0) / mass - (j === width ? 0 : l2 * w)));
  }
  return weights;
}

export const dot = (row: readonly number[], weights: readonly number[]): number =>
  row.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

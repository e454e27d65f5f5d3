/** Weights by maximum likelihood, gradient ascent with momentum and L2: small data, few features, no library needed. */

export interface RankingExample {
  /** candidates × features, row by row */
  readonly matrix: Float64Array;
  readonly rows: number;
  /** which rows are right */
  readonly right: readonly boolean[];
}

const STEPS = 250;
const ANSWERING_STEPS = 800;
const ANSWERING_RATE = 0.3;
const RATE = 0.6;
const MOMENTUM = 0.8;

/** Listwise softmax: raises the chance of the right rows among all candidates of a question. */
export function trainRanking(examples: readonly RankingExample[], width: number, l2: number): number[] {
  const weights = new Float64Array(width);
  const velocity = new Float64Array(width);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(width);
    for (const example of examples) addGradient(example, weights, gradient);
    for (let j = 0; j < width; j++) {
      const slope = (gradient[j] ?? 0) / examples.length - l2 * (weights[j] ?? 0);
      velocity[j] = MOMENTUM * (velocity[j] ?? 0) + RATE * slope;
      weights[j] = (weights[j] ?? 0) + (velocity[j] ?? 0);
    }
  }
  return [...weights];
}

function scoresOf({ matrix, rows }: RankingExample, weights: ArrayLike<number>): Float64Array {
  const width = weights.length;
  const scores = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let score = 0;
    for (let j = 0; j < width; j++) score += (matrix[i * width + j] ?? 0) * (weights[j] ?? 0);
    scores[i] = score;
  }
  return scores;
}

/** Questions one of whose right sentences is among the best `k`. */
export function recallAt(examples: readonly RankingExample[], weights: readonly number[], k: number): number {
  return examples.filter((example) => {
    const scores = scoresOf(example, weights);
    const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    return order.slice(0, k).some((row) => example.right[row] === true);
  }).length;
}

function addGradient(example: RankingExample, weights: Float64Array, gradient: Float64Array): void {
  const width = weights.length;
  const scores = scoresOf(example, weights);
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  let total = 0;
  let good = 0;
  for (let i = 0; i < exps.length; i++) {
    total += exps[i] ?? 0;
    if (example.right[i] === true) good += exps[i] ?? 0;
  }
  for (let i = 0; i < exps.length; i++) {
    const pull = (example.right[i] === true ? (exps[i] ?? 0) / good : 0) - (exps[i] ?? 0) / total;
    if (Math.abs(pull) < 1e-6) continue;
    for (let j = 0; j < width; j++) gradient[j] = (gradient[j] ?? 0) + pull * (example.matrix[i * width + j] ?? 0);
  }
}

export interface BinaryExample {
  readonly id: string;
  readonly row: readonly number[];
  /** the answer given was right */
  readonly label: boolean;
  /** the corpus does answer it */
  readonly answerable: boolean;
  /** the question's type */
  readonly asks: string;
  readonly weight: number;
}

/** Logistic regression of "the corpus answers it" on standardised features, weights told for the raw ones; the last is the bias. */
export function trainBinary(examples: readonly BinaryExample[], width: number, l2: number): number[] {
  const { means, deviations } = spreadOf(examples, width);
  const rows = examples.map(({ row }) =>
    Float64Array.from(row, (value, j) => (value - (means[j] ?? 0)) / (deviations[j] ?? 1)),
  );
  const weights = new Float64Array(width + 1);
  const velocity = new Float64Array(width + 1);
  const mass = examples.reduce((total, example) => total + example.weight, 0);
  for (let step = 0; step < ANSWERING_STEPS; step++) {
    const gradient = new Float64Array(width + 1);
    for (const [i, { answerable, weight }] of examples.entries()) {
      const row = rows[i] ?? new Float64Array(width);
      const error = ((answerable ? 1 : 0) - chance(row, weights)) * weight;
      for (let j = 0; j < width; j++) gradient[j] = (gradient[j] ?? 0) + error * (row[j] ?? 0);
      gradient[width] = (gradient[width] ?? 0) + error;
    }
    for (let j = 0; j <= width; j++) {
      const pull = j === width ? 0 : l2 * (weights[j] ?? 0);
      velocity[j] = MOMENTUM * (velocity[j] ?? 0) + ANSWERING_RATE * ((gradient[j] ?? 0) / mass - pull);
      weights[j] = (weights[j] ?? 0) + (velocity[j] ?? 0);
    }
  }
  const raw = Array.from({ length: width }, (_, j) => (weights[j] ?? 0) / (deviations[j] ?? 1));
  const shift = raw.reduce((sum, weight, j) => sum + weight * (means[j] ?? 0), 0);
  return [...raw, (weights[width] ?? 0) - shift];
}

/** Mean and standard deviation of each feature; a constant one has deviation 1. */
function spreadOf(examples: readonly BinaryExample[], width: number) {
  const columns = Array.from({ length: width }, (_, j) => examples.map(({ row }) => row[j] ?? 0));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const means = columns.map(mean);
  const deviations = columns.map((values, j) => Math.sqrt(mean(values.map((v) => (v - (means[j] ?? 0)) ** 2))) || 1);
  return { means, deviations };
}

/** The chance that a row is of the positive class. */
export function chance(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let odds = weights[row.length] ?? 0;
  for (let j = 0; j < row.length; j++) odds += (row[j] ?? 0) * (weights[j] ?? 0);
  return 1 / (1 + Math.exp(-odds));
}

/** Ranking weights by maximum likelihood, gradient ascent with momentum and L2: small data, few features, no library needed. */

export interface RankingExample {
  /** candidates × features, row by row */
  readonly matrix: Float64Array;
  readonly rows: number;
  /** which rows are right */
  readonly right: readonly boolean[];
}

const STEPS = 250;
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

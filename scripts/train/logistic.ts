/** Logistic regression with weights for each type of question, drawn towards those that all types share. */

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

/** Pulls the shared weights towards zero, and those of a type towards the shared ones; found by leaving topics out. */
const SHARED_L2 = 0.01;
const TYPE_L2 = 0.05;
const STEPS = 300;
const RATE = 0.5;
const MOMENTUM = 0.8;

/** What each feature counts for a type of question, the bias last; types without examples have the shared weights. */
export interface TypedWeights {
  readonly shared: readonly number[];
  readonly byType: ReadonlyMap<string, readonly number[]>;
}

/**
 * Maximum likelihood of "the answer given is right" by gradient ascent with momentum, on standardised features; the weights
 * returned are for the raw ones. Partial pooling after Gelman and Hill, Data Analysis Using Regression, chapter 12.
 * @param width number of features
 */
export function trainByType(examples: readonly BinaryExample[], width: number): TypedWeights {
  const { means, deviations } = spreadOf(examples, width);
  const rows = examples.map(({ row }) =>
    Float64Array.from([...row.map((value, j) => (value - (means[j] ?? 0)) / (deviations[j] ?? 1)), 1]),
  );
  const parts = new Map(['', ...examples.map(({ asks }) => asks)].map((type) => [type, partOf(type, width)]));
  const mass = examples.reduce((total, example) => total + example.weight, 0);
  const ofType = (type: string) => parts.get(type) ?? partOf(type, width);
  for (let step = 0; step < STEPS; step++) {
    for (const [i, { label, weight, asks }] of examples.entries()) {
      const row = rows[i] ?? new Float64Array(width + 1);
      const pieces = [ofType(''), ofType(asks)];
      const odds = pieces.reduce((sum, { weights }) => sum + dot(row, weights), 0);
      const error = (((label ? 1 : 0) - sigmoid(odds)) * weight) / mass;
      for (const { gradient } of pieces)
        for (let j = 0; j <= width; j++) gradient[j] = (gradient[j] ?? 0) + error * (row[j] ?? 0);
    }
    for (const part of parts.values()) ascend(part);
  }
  const sum = (type: string) => {
    const [shared, own] = [ofType('').weights, ofType(type).weights];
    const standard = Array.from(shared, (weight, j) => weight + (type === '' ? 0 : (own[j] ?? 0)));
    const raw = standard.slice(0, width).map((weight, j) => weight / (deviations[j] ?? 1));
    const shift = raw.reduce((total, weight, j) => total + weight * (means[j] ?? 0), 0);
    return [...raw, (standard[width] ?? 0) - shift];
  };
  return {
    shared: sum(''),
    byType: new Map([...parts.keys()].filter((type) => type !== '').map((type) => [type, sum(type)])),
  };
}

interface Part {
  readonly weights: Float64Array;
  readonly velocity: Float64Array;
  readonly gradient: Float64Array;
  /** pull on each weight; the shared bias is free */
  readonly l2: Float64Array;
}

function partOf(type: string, width: number): Part {
  const zeros = () => new Float64Array(width + 1);
  const l2 = zeros().fill(type === '' ? SHARED_L2 : TYPE_L2);
  if (type === '') l2[width] = 0;
  return { weights: zeros(), velocity: zeros(), gradient: zeros(), l2 };
}

function ascend({ weights, velocity, gradient, l2 }: Part): void {
  for (let j = 0; j < weights.length; j++) {
    const slope = (gradient[j] ?? 0) - (l2[j] ?? 0) * (weights[j] ?? 0);
    velocity[j] = MOMENTUM * (velocity[j] ?? 0) + RATE * slope;
    weights[j] = (weights[j] ?? 0) + (velocity[j] ?? 0);
    gradient[j] = 0;
  }
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

/** The log-odds that the answer given to this question is right. */
export function oddsOf({ row, asks }: Pick<BinaryExample, 'row' | 'asks'>, { shared, byType }: TypedWeights): number {
  const weights = byType.get(asks) ?? shared;
  return dot(row, weights) + (weights[row.length] ?? 0);
}

/** Log-odds → chance. */
export const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));

function dot(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < row.length; j++) sum += (row[j] ?? 0) * (weights[j] ?? 0);
  return sum;
}

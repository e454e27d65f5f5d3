import { FEATURES, type FeatureVector } from './feature-names.ts';
import { FEATURE_VALUES } from './features.ts';
import type { Judged } from './judged.ts';

/**
 * The values of a sentence, in the order of FEATURES. They are a plain list, since nearly all of them are only added up: an object
 * with ninety fields for each sentence took a third of ranking.
 */
export function featureValues(judged: Judged): readonly number[] {
  const values = new Array<number>(IN_ORDER.length);
  for (let i = 0; i < values.length; i++) values[i] = (IN_ORDER[i] as (judged: Judged) => number)(judged);
  return values;
}

const IN_ORDER = FEATURES.map((name) => FEATURE_VALUES[name]);

/** The same values, each read by its name. */
export const namedFeatures = (values: readonly number[]): FeatureVector =>
  new NamedFeatures(values) as object as FeatureVector;

class NamedFeatures {
  readonly values: readonly number[];

  constructor(values: readonly number[]) {
    this.values = values;
  }
}

for (const [i, name] of FEATURES.entries())
  Object.defineProperty(NamedFeatures.prototype, name, {
    get(this: NamedFeatures) {
      return this.values[i];
    },
  });

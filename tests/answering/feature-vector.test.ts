import { expect, it } from 'vitest';
import { FEATURES } from '../../src/answering/feature-names.ts';
import { namedFeatures } from '../../src/answering/feature-vector.ts';
import { FEATURE_VALUES } from '../../src/answering/features.ts';

it('every feature has a function, and is read by its name', () => {
  expect(Object.keys(FEATURE_VALUES).sort()).toEqual([...FEATURES].sort());
  const features = namedFeatures(FEATURES.map((_, i) => i));
  expect(FEATURES.map((name) => features[name])).toEqual(FEATURES.map((_, i) => i));
});

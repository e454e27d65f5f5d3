import type { AnswerabilityFeature } from './answerability.ts';

/** Log-odds of a right answer; `bias` is the constant. Written by `npm run train -- --write`. */
export const ANSWERABILITY_WEIGHTS: Readonly<Record<AnswerabilityFeature | 'bias', number>> = {
  bias: -2.23,
  coverageHere: 0.77,
  coverageAround: 2.26,
  namesHere: -0.96,
  namesAround: -0.10,
  wordsHere: -0.94,
  wordsAround: 0.88,
  typeFit: 0.33,
  unknownWeight: -0.64,
  unmatchedRarity: -0.00,
  missingInDocument: -0.01,
  compact: 0.53,
  pairHere: 0.61,
  margin: 0.97,
  dateDiffers: -0.16,
  thinQuestion: 0.22,
  unknownName: -0.92,
  foreign: 0.21,
  asksNumber: -0.99,
  asksYesNo: 0.85,
};

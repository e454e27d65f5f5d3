import type { AnswerabilityFeature } from './answerability.ts';

/** Log-odds of a right answer; `bias` is the constant. Written by `npm run train -- --write`. */
export const ANSWERABILITY_WEIGHTS: Readonly<Record<AnswerabilityFeature | 'bias', number>> = {
  bias: -3.23,
  coverageHere: 1.30,
  coverageAround: 2.26,
  namesHere: -0.98,
  namesAround: -0.13,
  wordsHere: -0.12,
  wordsAround: 0.38,
  typeFit: 0.90,
  unknownWeight: -0.07,
  unmatchedRarity: 0.41,
  missingInDocument: -0.66,
  compact: 0.21,
  pairHere: 0.66,
  margin: 0.14,
  dateDiffers: -0.06,
  thinQuestion: 0.51,
  unknownName: -0.76,
  foreign: 0.15,
  asksNumber: -0.71,
  asksYesNo: 1.08,
};

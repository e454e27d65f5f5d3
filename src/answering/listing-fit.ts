import type { Candidate } from './candidates.ts';
import { foldedText } from './folded-text.ts';
import type { Question } from './question.ts';

/** `: the route, the price and the guards`, `who pays, who watches and for how long`: a row of at least three. Folded. */
const ROW = /[,;][^,;.]{2,60}(?:,|;|\b(?:and|or|et|ou|und|oder|y|e|o|sowie)\b| и | или )/;
const AFTER_COLON = /:\s*[^:]{3,80}[,;]/;

/** 0–1: the sentence lists things, as what answers `what is still open` or `what options` does. */
export function listingFit(question: Question, candidate: Candidate): number {
  if (question.type !== 'what') return 0;
  const text = foldedText(candidate);
  return AFTER_COLON.test(text) ? 1 : ROW.test(text) ? 0.5 : 0;
}

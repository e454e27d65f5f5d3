/** What kind of thing is asked for. */
export const QUESTION_TYPES = [
  'who',
  'whois',
  'when',
  'where',
  'why',
  'howmany',
  'howlong',
  'yesno',
  'say',
  'what',
  'timeline',
  'compare',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Patterns over the folded question; of those that match, the one that stands first decides, then this order. */
export type TypePatterns = readonly (readonly [QuestionType, RegExp])[];

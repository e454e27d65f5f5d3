import type { AbstentionReason, Citation } from '../model/answer.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import type { Wording } from './wording/wording.ts';

/** An answer before it gets its id, coverage and notes. */
export type Draft = {
  /** the frame alone: what a chat message says above the quotes */
  readonly headline: string;
  /** frame and quotes, the short answer */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly confidence: number;
} & (
  | { readonly status: 'answered' | 'conflicting' }
  | { readonly status: 'abstained'; readonly reason: AbstentionReason }
);

/** What drafting looks at. */
export interface Drafting {
  readonly question: Question;
  readonly things: readonly QueryThing[];
  readonly corpus: CorpusView;
  readonly wording: Wording;
}

/** An abstention that rests on nothing in particular. */
export const emptyDraft = (reason: AbstentionReason, text: string): Draft => ({
  status: 'abstained',
  reason,
  headline: text,
  text,
  citations: [],
  confidence: 0,
});

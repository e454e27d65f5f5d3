import type { Lexicon } from '../lexicon/concepts.ts';
import type { Candidate } from './candidates.ts';
import { coverage } from './coverage.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import { statesCause } from './type-fit.ts';

/** How a sentence stands as the reason of what is asked about; every value 0–1. */
export interface ReasonFit {
  /** it gives a reason or somebody explains there, and the sentence before tells what is to be explained */
  readonly reasonAfter: number;
  /** it gives a reason, and tells it itself */
  readonly reasonHere: number;
  /** somebody explains or argues */
  readonly explains: number;
}

const NOT_ASKED: ReasonFit = { reasonAfter: 0, reasonHere: 0, explains: 0 };
/** Concepts of telling why, besides those flagged as causes. */
const EXPLAINING: ReadonlySet<string> = new Set([
  'explain',
  'cite',
  'motive-incentive',
  'blame',
  'excuse',
  'worry-concern',
  'fear',
  'insist',
  'risk',
  'protest',
]);

export function reasonFit(
  question: Question,
  things: readonly QueryThing[],
  candidate: Candidate,
  lexicon: Lexicon,
): ReasonFit {
  if (question.type !== 'why') return NOT_ASKED;
  const { concepts } = candidate.sentence;
  const explains = concepts.some(({ concept }) => EXPLAINING.has(concept));
  const reason =
    explains || statesCause(candidate) || concepts.some(({ concept }) => lexicon.flagged(concept, 'cause'));
  return {
    reasonAfter: reason ? coverage(things, candidate.before, () => true) : 0,
    reasonHere: reason ? coverage(things, candidate.here, () => true) : 0,
    explains: explains ? 1 : 0,
  };
}

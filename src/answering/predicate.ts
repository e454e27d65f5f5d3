import type { Lexicon } from '../lexicon/concepts.ts';
import type { Span } from '../model/span.ts';
import { stemsOfThing } from './asked-keys.ts';
import type { Candidate } from './candidates.ts';
import { oncePer } from './once-per.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';

/** What a question says happens, and who it says does it. */
export interface Predicate {
  /** index among the things */
  readonly thing: number;
  /** index of the name that stands for who does it; undefined where that is what is asked */
  readonly agent?: number;
}

/**
 * The happening of a question: its first word, after any counted noun, that means one. `Why did X leave the court` →
 * leave, X. Undefined where it has none (`who is the envoy`).
 */
export const predicateOf = (
  question: Question,
  things: readonly QueryThing[],
  lexicon: Lexicon,
): Predicate | undefined => findPredicate(things, question, lexicon);

const findPredicate = oncePer(
  (things: readonly QueryThing[], question: Question, lexicon: Lexicon): Predicate | undefined => {
    const happens = (thing: QueryThing, flags: readonly ('event' | 'claim')[]) =>
      thing.kind === 'word' &&
      !thing.inherited &&
      thing.concepts.length > 0 &&
      !thing.isRole &&
      thing.concepts.some((id) => flags.some((flag) => lexicon.flagged(id, flag)) && !lexicon.flagged(id, 'weak'));
    const verb = things.findIndex((thing) => happens(thing, ['event']) && isVerb(thing, lexicon));
    const event = verb >= 0 ? verb : things.findIndex((thing) => happens(thing, ['event', 'claim']));
    if (event < 0) return undefined;
    const agent = ASKS_FOR_AGENT.has(question.type) ? -1 : things.findIndex(isActor);
    return { thing: event, ...(agent >= 0 && { agent }) };
  },
);

const ASKS_FOR_AGENT: ReadonlySet<Question['type']> = new Set(['who', 'whois']);
const isVerb = (thing: QueryThing, lexicon: Lexicon): boolean =>
  thing.concepts.some((id) => lexicon.concepts.get(id)?.verb === true && !lexicon.flagged(id, 'weak'));
const isActor = (thing: QueryThing): boolean => thing.kind === 'name' && !thing.inherited && thing.entities.length > 0;

/** Where the sentence tells that very happening. */
export function tellings(thing: QueryThing | undefined, { sentence, read }: Candidate): readonly Span[] {
  if (thing === undefined) return [];
  const stems = stemsOfThing(thing, read.analysed.language);
  const places: Span[] = sentence.concepts.filter((match) => thing.concepts.includes(match.concept));
  for (const word of sentence.words) if ((stems.get(word.stem) ?? 0) >= 1) places.push(word);
  return places;
}

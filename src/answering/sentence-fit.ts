import { mentionAt, mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import { rangesOverlap } from '../text/dates/compare-dates.ts';
import { rangeOfAsked } from './asked-dates.ts';
import { isAsked, namesOfThing } from './asked-keys.ts';
import type { Candidate } from './candidates.ts';
import { oncePer } from './once-per.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';

/** A name and a word of the question in the same sentence tell more than either alone. */
export function pairHere(things: readonly QueryThing[], here: readonly number[]): number {
  let [bestName, bestWord] = [0, 0];
  for (const [i, { kind, rarity }] of things.entries()) {
    const value = (here[i] ?? 0) * (0.4 + 0.6 * rarity);
    if (kind === 'name') bestName = Math.max(bestName, value);
    else bestWord = Math.max(bestWord, value);
  }
  return bestName * bestWord;
}

export function dateFit(question: Question, { sentence, read }: Candidate): -1 | 0 | 1 {
  if (question.dates.length === 0) return 0;
  const asked = question.dates.filter((date) => date.kind === 'point');
  if (asked.length === 0) return 0;
  const told = sentence.dates.filter((date) => date.kind === 'point');
  const { published } = read.document;
  for (const date of asked) {
    const range = rangeOfAsked(date, question.language, published?.date);
    for (const other of told) {
      if (range !== undefined && other.range !== undefined && rangesOverlap(range, other.range)) return 1;
      if (date.weekday !== undefined && date.weekday === other.weekday) return 1;
      if (date.phrase.toLowerCase() === other.phrase.toLowerCase()) return 1;
    }
    if (
      range !== undefined &&
      published !== undefined &&
      rangesOverlap(range, { from: published.date, to: published.date, grain: 'day' })
    )
      return 1;
  }
  return told.length > 0 ? -1 : 0;
}

export function hasAntonym(things: readonly QueryThing[], { sentence }: Candidate, lexicon: Lexicon): boolean {
  const antonyms = antonymsOf(things, lexicon);
  return antonyms.size > 0 && sentence.concepts.some((match) => antonyms.has(match.concept));
}

const antonymsOf = oncePer(
  (things: readonly QueryThing[], lexicon: Lexicon): ReadonlySet<string> =>
    new Set(things.flatMap((thing) => thing.concepts.flatMap((id) => [...(lexicon.concepts.get(id)?.antonyms ?? [])]))),
);

export function speakerAsked(things: readonly QueryThing[], { sentence, read }: Candidate): boolean {
  const speaker = mentionAt(read.mentions, sentence.speaker ?? sentence.inherited);
  return speaker !== undefined && isAsked(things, speaker);
}

/** 1 when all matched things stand close together, towards 0 when they are spread over a long sentence. */
export function compactness(things: readonly QueryThing[], { sentence, here, read }: Candidate): number {
  const places: number[] = [];
  for (const [i, thing] of things.entries()) {
    if ((here[i] ?? 0) < 0.5) continue;
    for (const match of sentence.concepts) if (thing.concepts.includes(match.concept)) places.push(match.start);
    const names = namesOfThing(thing);
    if (names.size === 0) continue;
    for (const mention of mentionsIn(read.mentions, sentence))
      if (names.has(mention.nameId)) places.push(mention.span.start);
  }
  if (places.length < 2) return 0;
  const spread = Math.max(...places) - Math.min(...places);
  return 1 / (1 + spread / 80);
}

/** 1 when the sentence opens with a name that the question has: it is about them. */
export function nameFirst(things: readonly QueryThing[], { sentence, read }: Candidate): number {
  const [first] = mentionsIn(read.mentions, sentence);
  return first !== undefined && isAsked(things, first) ? 1 : 0;
}

/** Share of the sentence's content that the question speaks of. */
export function focused(things: readonly QueryThing[], { sentence, here }: Candidate, anchors: number): number {
  const matched = here.filter((value, i) => value >= 0.5 && things[i]?.kind === 'name').length + anchors;
  return Math.min(1, matched / Math.max(4, sentence.words.length));
}

export const asksForPlan = oncePer((things: readonly QueryThing[], lexicon: Lexicon): boolean =>
  things.some((thing) => thing.concepts.some((concept) => lexicon.flagged(concept, 'plan'))),
);

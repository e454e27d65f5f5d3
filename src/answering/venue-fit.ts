import type { Lexicon } from '../lexicon/concepts.ts';
import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { conceptsAsked } from './asked-keys.ts';
import type { Candidate } from './candidates.ts';
import { freshMentions } from './nearness.ts';
import { oncePer } from './once-per.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';

/** Words before a name that make it the place of what is asked about. Folded, with the blank. */
export const AT: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:in|at)(?: the)? $/,
  fr: /\b(?:a|au|aux|en|dans)(?: la| le| les)? $/,
  de: /\b(?:in|im|an|am|auf|bei)(?: der| dem)? $/,
  es: /\b(?:en|a)(?: el| la| los| las)? $/,
  ru: /(?:^|\s)(?:в|во|на|под) $/,
};
/** A building stands in a place; these hold places themselves. */
const REGIONS: ReadonlySet<string> = new Set([
  'place',
  'city',
  'capital-city',
  'village',
  'region',
  'province',
  'district',
  'country-land',
  'continent',
  'world',
  'island',
  'venue',
  'neutral-ground',
]);

const asksInside = oncePer((question: Question, things: readonly QueryThing[]): boolean => {
  const folded = fold(question.text);
  return (
    things.some((thing) => thing.concepts.some((id) => id === 'venue' || id === 'building')) ||
    question.names.some(({ span }) => AT[question.language].test(folded.slice(0, span.start)))
  );
});

/**
 * `where in Bern do they meet`: the answer is a building. 1 where the sentence has one that the question does not, 0 where
 * not; undefined where the question does not ask so.
 */
export function venueInside(
  question: Question,
  things: readonly QueryThing[],
  candidate: Candidate,
  lexicon: Lexicon,
): 0 | 1 | undefined {
  if (question.type !== 'where') return undefined;
  const { sentence, read } = candidate;
  if (!asksInside(question, things)) return undefined;
  const asked = conceptsAsked(things);
  const building = sentence.concepts.some(
    ({ concept }) => lexicon.flagged(concept, 'place') && !REGIONS.has(concept) && !asked.has(concept),
  );
  const before = (at: number) => fold(read.document.text.slice(sentence.span.start, at));
  const at = AT[read.document.language];
  return building ||
    freshMentions(things, candidate).some(({ kind, span }) => kind === 'name' && at.test(before(span.start)))
    ? 1
    : 0;
}

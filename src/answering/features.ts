import { mentionAt, mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import { rangesOverlap } from '../text/dates/compare-dates.ts';
import type { Candidate } from './candidates.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import { typeFit } from './type-fit.ts';

/** What a sentence is judged by; every value lies between 0 and 1. Order is fixed: weights are stored by name. */
export const FEATURES = [
  'coverageHere',
  'coverageAround',
  'namesHere',
  'namesAround',
  'wordsHere',
  'wordsAround',
  'rarestHere',
  'allNamesHere',
  'strongWordHere',
  'retrieval',
  'typeFit',
  'typeFitStrong',
  'isTitle',
  'isHeading',
  'early',
  'short',
  'long',
  'dateAgrees',
  'dateDiffers',
  'negationAgrees',
  'antonym',
  'speakerAsked',
  'quotation',
  'garbled',
  'documentCoverage',
  'compact',
  'pairHere',
] as const;
export type FeatureName = (typeof FEATURES)[number];
export type FeatureVector = Readonly<Record<FeatureName, number>>;

/** Sentences shorter or longer than this say too little or too much (UTF-16 units). */
const SHORT_CHARS = 50;
const LONG_CHARS = 350;
const STRONG_RARITY = 0.6;

/** Judges one candidate sentence against the question. */
export function featuresOf(
  question: Question,
  things: readonly QueryThing[],
  candidate: Candidate,
  lexicon: Lexicon,
): FeatureVector {
  const { sentence, here, around } = candidate;
  const length = sentence.span.end - sentence.span.start;
  const names = (thing: QueryThing) => thing.kind === 'name';
  const words = (thing: QueryThing) => thing.kind !== 'name';
  const dates = dateFit(question, candidate);
  const fit = typeFit(question, things, candidate, lexicon);
  return {
    coverageHere: coverage(things, here, () => true),
    coverageAround: coverage(things, around, () => true),
    namesHere: coverage(things, here, names),
    namesAround: coverage(things, around, names),
    wordsHere: coverage(things, here, words),
    wordsAround: coverage(things, around, words),
    rarestHere: Math.max(0, ...things.map((thing, i) => thing.rarity * (here[i] ?? 0))),
    allNamesHere: things.some(names) && things.every((thing, i) => !names(thing) || (here[i] ?? 0) >= 0.5) ? 1 : 0,
    strongWordHere: things.some((thing, i) => words(thing) && thing.rarity >= STRONG_RARITY && (here[i] ?? 0) >= 0.95)
      ? 1
      : 0,
    retrieval: candidate.retrieval,
    typeFit: fit,
    typeFitStrong: fit >= 0.9 ? 1 : 0,
    isTitle: sentence.role === 'title' ? 1 : 0,
    isHeading: sentence.role === 'heading' ? 1 : 0,
    early: 1 / (1 + sentence.paragraph / 2),
    short: length < SHORT_CHARS ? 1 : 0,
    long: length > LONG_CHARS ? 1 : 0,
    dateAgrees: dates > 0 ? 1 : 0,
    dateDiffers: dates < 0 ? 1 : 0,
    negationAgrees: sentence.negated && question.type === 'yesno' ? 1 : 0,
    antonym: hasAntonym(things, candidate, lexicon) ? 1 : 0,
    speakerAsked: speakerAsked(things, candidate) ? 1 : 0,
    quotation: sentence.quotations.length > 0 && question.type === 'say' ? 1 : 0,
    garbled: sentence.garbled ? 1 : 0,
    documentCoverage: coverage(things, documentMatches(candidate), () => true),
    compact: compactness(things, candidate),
    pairHere: pairHere(things, here),
  };
}

/** Weighted share of the things that are matched. */
export function coverage(
  things: readonly QueryThing[],
  matches: readonly number[],
  which: (thing: QueryThing) => boolean,
): number {
  let total = 0;
  let matched = 0;
  for (const [i, thing] of things.entries()) {
    if (!which(thing)) continue;
    total += thing.weight;
    matched += thing.weight * (matches[i] ?? 0);
  }
  return total === 0 ? 0 : matched / total;
}

/** A thing that occurs only far away in the document counts as present there. */
const documentMatches = (candidate: Candidate): number[] => candidate.around.map((value) => (value > 0 ? 1 : 0));

/** A name and a word of the question in the same sentence tell more than either alone. */
function pairHere(things: readonly QueryThing[], here: readonly number[]): number {
  const best = (kind: 'name' | 'word') =>
    Math.max(
      0,
      ...things.map((thing, i) =>
        (thing.kind === 'name') === (kind === 'name') ? (here[i] ?? 0) * (0.4 + 0.6 * thing.rarity) : 0,
      ),
    );
  return best('name') * best('word');
}

function dateFit(question: Question, { sentence, read }: Candidate): -1 | 0 | 1 {
  const asked = question.dates.filter((date) => date.kind === 'point');
  if (asked.length === 0) return 0;
  const told = sentence.dates.filter((date) => date.kind === 'point');
  for (const date of asked) {
    for (const other of told) {
      if (date.range !== undefined && other.range !== undefined && rangesOverlap(date.range, other.range)) return 1;
      if (date.weekday !== undefined && date.weekday === other.weekday) return 1;
      if (date.phrase.toLowerCase() === other.phrase.toLowerCase()) return 1;
    }
    const { published } = read.document;
    if (
      date.range !== undefined &&
      published !== undefined &&
      rangesOverlap(date.range, { from: published.date, to: published.date, grain: 'day' })
    )
      return 1;
  }
  return told.length > 0 ? -1 : 0;
}

function hasAntonym(things: readonly QueryThing[], { sentence }: Candidate, lexicon: Lexicon): boolean {
  const present = new Set(sentence.concepts.map((match) => match.concept));
  return things.some((thing) =>
    thing.concepts.some((id) => (lexicon.concepts.get(id)?.antonyms ?? []).some((other) => present.has(other))),
  );
}

function speakerAsked(things: readonly QueryThing[], { sentence, read }: Candidate): boolean {
  const speaker = mentionAt(read.mentions, sentence.speaker ?? sentence.inherited);
  return speaker !== undefined && things.some((thing) => (thing.keys.get(`e:${speaker.nameId}`) ?? 0) >= 0.6);
}

/** 1 when all matched things stand close together, towards 0 when they are spread over a long sentence. */
function compactness(things: readonly QueryThing[], { sentence, here, read }: Candidate): number {
  const places: number[] = [];
  for (const [i, thing] of things.entries()) {
    if ((here[i] ?? 0) < 0.5) continue;
    for (const match of sentence.concepts) if (thing.concepts.includes(match.concept)) places.push(match.start);
    for (const mention of mentionsIn(read.mentions, sentence)) {
      if (thing.keys.has(`e:${mention.nameId}`)) places.push(mention.span.start);
    }
  }
  if (places.length < 2) return 0;
  const spread = Math.max(...places) - Math.min(...places);
  return 1 / (1 + spread / 80);
}

import { mentionAt, mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import { rangesOverlap } from '../text/dates/compare-dates.ts';
import type { Candidate } from './candidates.ts';
import { anchorsOf, freshMentions, nearness, roleAsked } from './nearness.ts';
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
  'whoFit',
  'whenFit',
  'whereFit',
  'howManyFit',
  'whyFit',
  'sayFit',
  'personNear',
  'dateNear',
  'placeNear',
  'numberNear',
  'roleAsked',
  'nameFirst',
  'focused',
  'statusAgrees',
  'continues',
  'namesInLead',
  'wordsInLead',
  'coverageBefore',
  'coverageAfter',
  'sameParagraph',
  'exactDate',
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
  const { type } = question;
  const anchors = anchorsOf(things, candidate);
  const fresh = freshMentions(things, candidate);
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
    whoFit: type === 'who' ? fit : 0,
    whenFit: type === 'when' ? fit : 0,
    whereFit: type === 'where' ? fit : 0,
    howManyFit: type === 'howmany' || type === 'howlong' ? fit : 0,
    whyFit: type === 'why' ? fit : 0,
    sayFit: type === 'say' ? fit : 0,
    personNear:
      type === 'who'
        ? nearness(
            anchors,
            fresh.filter((mention) => mention.kind === 'person').map((mention) => mention.span),
          )
        : 0,
    dateNear:
      type === 'when'
        ? nearness(
            anchors,
            sentence.dates.filter((date) => date.kind === 'point').map((date) => date.span),
          )
        : 0,
    placeNear:
      type === 'where'
        ? nearness(
            anchors,
            fresh.filter((mention) => mention.kind === 'place').map((mention) => mention.span),
          )
        : 0,
    numberNear:
      type === 'howmany' || type === 'howlong'
        ? nearness(
            anchors,
            sentence.numbers.filter((number) => !number.calendar),
          )
        : 0,
    roleAsked: roleAsked(question, things, candidate),
    nameFirst: nameFirst(things, candidate),
    focused: focused(things, candidate, anchors.length),
    statusAgrees:
      asksForPlan(things, lexicon) && (sentence.status === 'planned' || sentence.status === 'hypothetical') ? 1 : 0,
    continues: sentence.inherited === undefined ? 0 : 1,
    namesInLead: coverage(things, candidate.lead, names),
    wordsInLead: coverage(things, candidate.lead, words),
    coverageBefore: coverage(things, candidate.before, () => true),
    coverageAfter: coverage(things, candidate.after, () => true),
    sameParagraph: candidate.read.analysed.sentences[sentence.index - 1]?.paragraph === sentence.paragraph ? 1 : 0,
    exactDate:
      type === 'when' && sentence.dates.some((date) => date.kind === 'point' && date.range?.grain === 'day') ? 1 : 0,
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

/** 1 when the sentence opens with a name that the question has: it is about them. */
function nameFirst(things: readonly QueryThing[], { sentence, read }: Candidate): number {
  const [first] = mentionsIn(read.mentions, sentence);
  return first !== undefined && things.some((thing) => (thing.keys.get(`e:${first.nameId}`) ?? 0) >= 0.6) ? 1 : 0;
}

/** Share of the sentence's content that the question speaks of. */
function focused(things: readonly QueryThing[], { sentence, here }: Candidate, anchors: number): number {
  const matched = here.filter((value, i) => value >= 0.5 && things[i]?.kind === 'name').length + anchors;
  return Math.min(1, matched / Math.max(4, sentence.words.length));
}

const asksForPlan = (things: readonly QueryThing[], lexicon: Lexicon): boolean =>
  things.some((thing) => thing.concepts.some((concept) => lexicon.flagged(concept, 'plan')));

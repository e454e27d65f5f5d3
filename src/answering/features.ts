import type { Lexicon } from '../lexicon/concepts.ts';
import { answererNamed, asksForName } from './answerer.ts';
import { askedNumbers } from './asked-numbers.ts';
import type { Candidate } from './candidates.ts';
import { coverage, worst } from './coverage.ts';
import { hasDateline, leansBack } from './discourse-fit.ts';
import type { FeatureVector } from './feature-names.ts';
import { listingFit } from './listing-fit.ts';
import { anchorsOf, freshMentions, nearness, roleAsked } from './nearness.ts';
import { oncePer } from './once-per.ts';
import { predicateFit } from './predicate-fit.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import { reasonFit } from './reason-fit.ts';
import {
  asksForPlan,
  compactness,
  dateFit,
  focused,
  hasAntonym,
  nameFirst,
  pairHere,
  speakerAsked,
} from './sentence-fit.ts';
import { tenseFit } from './tense-fit.ts';
import { causeNear, freshNumber, isLocative, personBeforeVerb, statesCause, typeFit } from './type-fit.ts';
import { venueInside } from './venue-fit.ts';

/** Sentences shorter or longer than this say too little or too much (UTF-16 units). */
const SHORT_CHARS = 50;
const LONG_CHARS = 350;
const STRONG_RARITY = 0.6;
/** A title seldom tells these. */
const ASKS_FOR_DETAIL: ReadonlySet<string> = new Set(['who', 'when', 'where', 'howmany', 'howlong', 'why']);

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
  const happening = thingsThatHappen(things, lexicon);
  const events = (thing: QueryThing) => happening.has(thing);
  const window = things.map((_, i) => Math.max(here[i] ?? 0, candidate.before[i] ?? 0, candidate.after[i] ?? 0));
  const leans = leansBack(candidate);
  const tense = tenseFit(question, candidate);
  const wantsName = asksForName(question, things);
  const named = wantsName ? answererNamed(anchors, fresh) : 0;
  const venue = venueInside(question, things, candidate, lexicon);
  const persons = fresh.filter((mention) => mention.kind === 'person');
  const reason = reasonFit(question, things, candidate, lexicon);
  const predicate = predicateFit(question, things, candidate, lexicon);
  // one value after the other, none spread: all vectors then have one shape, which is what makes reading them fast
  return {
    coverageHere: coverage(things, here, () => true),
    coverageAround: coverage(things, around, () => true),
    namesHere: coverage(things, here, names),
    namesAround: coverage(things, around, names),
    wordsHere: coverage(things, here, words),
    wordsAround: coverage(things, around, words),
    rarestHere: things.reduce((best, thing, i) => Math.max(best, thing.rarity * (here[i] ?? 0)), 0),
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
            persons.map((mention) => mention.span),
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
        ? nearness(anchors, askedNumbers(question, things, candidate, lexicon))
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
    eventsHere: coverage(things, here, events),
    eventsAround: coverage(things, around, events),
    exactHere: coverage(
      things,
      here.map((value) => (value >= 0.95 ? 1 : 0)),
      () => true,
    ),
    worstAround: worst(things, window),
    windowHere: coverage(things, window, () => true),
    titleCoverage: coverage(things, candidate.title, () => true),
    dateline: hasDateline(candidate) ? 1 : 0,
    leansBack: leans ? 1 : 0,
    leansOnMatch: leans ? coverage(things, candidate.before, () => true) : 0,
    tenseAgrees: tense > 0 ? 1 : 0,
    tenseDiffers: tense < 0 ? 1 : 0,
    locative: type === 'where' && isLocative(things, candidate, lexicon) ? 1 : 0,
    causeStrong: type === 'why' && statesCause(candidate) ? 1 : 0,
    causeNear: type === 'why' ? causeNear(anchors, candidate) : 0,
    saidByAsked: type === 'say' && sentence.quotations.length > 0 && speakerAsked(things, candidate) ? 1 : 0,
    personsHere: type === 'who' ? Math.min(1, persons.length / 3) : 0,
    personBeforeVerb: type === 'who' ? personBeforeVerb(anchors, persons) : 0,
    freshNumber: type === 'howmany' || type === 'howlong' ? freshNumber(question, things, candidate, lexicon) : 0,
    venueInside: venue === 1 ? 1 : 0,
    venueMissing: venue === 0 ? 1 : 0,
    listing: listingFit(question, candidate),
    reasonAfter: reason.reasonAfter,
    reasonHere: reason.reasonHere,
    explains: reason.explains,
    titleOfAsked: sentence.role === 'title' && ASKS_FOR_DETAIL.has(type) ? 1 : 0,
    predicateHere: predicate.predicateHere,
    predicateMissing: predicate.predicateMissing,
    predicateLoose: predicate.predicateLoose,
    agentAgrees: predicate.agentAgrees,
    agentDiffers: predicate.agentDiffers,
    isItselfCause: predicate.isItselfCause,
    scopeHere: coverage(things, candidate.scope, () => true),
    scopeNames: coverage(things, candidate.scope, names),
    scopeWorst: worst(things, candidate.scope),
    answererNamed: named,
    answererMissing: wantsName && named === 0 ? 1 : 0,
    premiseNegated: sentence.negated && type !== 'yesno' && type !== 'say' ? 1 : 0,
  };
}

/** The happenings among the things. */
const thingsThatHappen = oncePer(
  (things: readonly QueryThing[], lexicon: Lexicon): ReadonlySet<QueryThing> =>
    new Set(
      things.filter(({ concepts }) =>
        concepts.some((concept) => lexicon.flagged(concept, 'event') && !lexicon.flagged(concept, 'weak')),
      ),
    ),
);

/** A thing that occurs only far away in the document counts as present there. */
const documentMatches = (candidate: Candidate): number[] => candidate.around.map((value) => (value > 0 ? 1 : 0));

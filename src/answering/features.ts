import { askedNumbers } from './asked-numbers.ts';
import type { Candidate } from './candidates.ts';
import { coverage, worst } from './coverage.ts';
import { hasDateline } from './discourse-fit.ts';
import type { FeatureName } from './feature-names.ts';
import type { Judged } from './judged.ts';
import { listingFit } from './listing-fit.ts';
import { nearness, roleAsked } from './nearness.ts';
import { asksForOne } from './one-asked.ts';
import type { QueryThing } from './query-terms.ts';
import { asksForPlan, compactness, focused, hasAntonym, nameFirst, pairHere, speakerAsked } from './sentence-fit.ts';
import { causeNear, freshNumber, isLocative, personBeforeVerb, statesCause } from './type-fit.ts';

/** Sentences shorter or longer than this say too little or too much (UTF-16 units). */
const SHORT_CHARS = 50;
const LONG_CHARS = 350;
const STRONG_RARITY = 0.6;
/** So many names answer `who attended` fully. */
const ROW_OF_NAMES = 3;
/** A title seldom tells these. */
const ASKS_FOR_DETAIL: ReadonlySet<string> = new Set(['who', 'when', 'where', 'howmany', 'howlong', 'why']);

const all = () => true;
const names = (thing: QueryThing) => thing.kind === 'name';
const words = (thing: QueryThing) => thing.kind !== 'name';

/** How each feature is worked out. */
export const FEATURE_VALUES: Readonly<Record<FeatureName, (judged: Judged) => number>> = {
  coverageHere: ({ here, things }) => coverage(things, here, all),
  coverageAround: ({ around, things }) => coverage(things, around, all),
  namesHere: ({ here, things }) => coverage(things, here, names),
  namesAround: ({ around, things }) => coverage(things, around, names),
  wordsHere: ({ here, things }) => coverage(things, here, words),
  wordsAround: ({ around, things }) => coverage(things, around, words),
  rarestHere: ({ here, things }) => things.reduce((best, thing, i) => Math.max(best, thing.rarity * (here[i] ?? 0)), 0),
  allNamesHere: ({ here, things }) =>
    things.some(names) && things.every((thing, i) => !names(thing) || (here[i] ?? 0) >= 0.5) ? 1 : 0,
  strongWordHere: ({ here, things }) =>
    things.some((thing, i) => words(thing) && thing.rarity >= STRONG_RARITY && (here[i] ?? 0) >= 0.95) ? 1 : 0,
  retrieval: ({ candidate }) => candidate.retrieval,
  typeFit: ({ fit }) => fit,
  typeFitStrong: ({ fit }) => (fit >= 0.9 ? 1 : 0),
  isTitle: ({ sentence }) => (sentence.role === 'title' ? 1 : 0),
  isHeading: ({ sentence }) => (sentence.role === 'heading' ? 1 : 0),
  early: ({ sentence }) => 1 / (1 + sentence.paragraph / 2),
  short: ({ length }) => (length < SHORT_CHARS ? 1 : 0),
  long: ({ length }) => (length > LONG_CHARS ? 1 : 0),
  dateAgrees: ({ dates }) => (dates > 0 ? 1 : 0),
  dateDiffers: ({ dates }) => (dates < 0 ? 1 : 0),
  negationAgrees: ({ sentence, question }) => (sentence.negated && question.type === 'yesno' ? 1 : 0),
  antonym: ({ candidate, things, lexicon }) => (hasAntonym(things, candidate, lexicon) ? 1 : 0),
  speakerAsked: ({ candidate, things }) => (speakerAsked(things, candidate) ? 1 : 0),
  quotation: ({ sentence, question }) => (sentence.quotations.length > 0 && question.type === 'say' ? 1 : 0),
  garbled: ({ sentence }) => (sentence.garbled ? 1 : 0),
  documentCoverage: ({ candidate, things }) => coverage(things, documentMatches(candidate), all),
  compact: ({ candidate, things }) => compactness(things, candidate),
  pairHere: ({ here, things }) => pairHere(things, here),
  whoFit: ({ type, fit }) => (type === 'who' ? fit : 0),
  whenFit: ({ type, fit }) => (type === 'when' ? fit : 0),
  whereFit: ({ type, fit }) => (type === 'where' ? fit : 0),
  howManyFit: ({ type, fit }) => (type === 'howmany' || type === 'howlong' ? fit : 0),
  whyFit: ({ type, fit }) => (type === 'why' ? fit : 0),
  sayFit: ({ type, fit }) => (type === 'say' ? fit : 0),
  personNear: ({ type, anchors, persons }) =>
    type === 'who'
      ? nearness(
          anchors,
          persons.map((mention) => mention.span),
        )
      : 0,
  dateNear: ({ sentence, type, anchors }) =>
    type === 'when'
      ? nearness(
          anchors,
          sentence.dates.filter((date) => date.kind === 'point').map((date) => date.span),
        )
      : 0,
  placeNear: ({ type, anchors, fresh }) =>
    type === 'where'
      ? nearness(
          anchors,
          fresh.filter((mention) => mention.kind === 'place').map((mention) => mention.span),
        )
      : 0,
  numberNear: ({ candidate, question, things, lexicon, type, anchors }) =>
    type === 'howmany' || type === 'howlong'
      ? nearness(anchors, askedNumbers(question, things, candidate, lexicon))
      : 0,
  roleAsked: ({ candidate, question, things }) => roleAsked(question, things, candidate),
  nameFirst: ({ candidate, things }) => nameFirst(things, candidate),
  focused: ({ candidate, things, anchors }) => focused(things, candidate, anchors.length),
  statusAgrees: ({ sentence, things, lexicon }) =>
    asksForPlan(things, lexicon) && (sentence.status === 'planned' || sentence.status === 'hypothetical') ? 1 : 0,
  continues: ({ sentence }) => (sentence.inherited === undefined ? 0 : 1),
  namesInLead: ({ candidate, things }) => coverage(things, candidate.lead, names),
  wordsInLead: ({ candidate, things }) => coverage(things, candidate.lead, words),
  coverageBefore: ({ candidate, things }) => coverage(things, candidate.before, all),
  coverageAfter: ({ candidate, things }) => coverage(things, candidate.after, all),
  sameParagraph: ({ candidate, sentence }) =>
    candidate.read.analysed.sentences[sentence.index - 1]?.paragraph === sentence.paragraph ? 1 : 0,
  exactDate: ({ sentence, type }) =>
    type === 'when' && sentence.dates.some((date) => date.kind === 'point' && date.range?.grain === 'day') ? 1 : 0,
  eventsHere: ({ here, things, happens }) => coverage(things, here, happens),
  eventsAround: ({ around, things, happens }) => coverage(things, around, happens),
  exactHere: ({ here, things }) =>
    coverage(
      things,
      here.map((value) => (value >= 0.95 ? 1 : 0)),
      all,
    ),
  worstAround: ({ things, window }) => worst(things, window),
  windowHere: ({ things, window }) => coverage(things, window, all),
  titleCoverage: ({ candidate, things }) => coverage(things, candidate.title, all),
  dateline: ({ candidate }) => (hasDateline(candidate) ? 1 : 0),
  leansBack: ({ leans }) => (leans ? 1 : 0),
  leansOnMatch: ({ candidate, things, leans }) => (leans ? coverage(things, candidate.before, all) : 0),
  tenseAgrees: ({ tense }) => (tense > 0 ? 1 : 0),
  tenseDiffers: ({ tense }) => (tense < 0 ? 1 : 0),
  locative: ({ candidate, things, lexicon, type }) =>
    type === 'where' && isLocative(things, candidate, lexicon) ? 1 : 0,
  causeStrong: ({ candidate, type }) => (type === 'why' && statesCause(candidate) ? 1 : 0),
  causeNear: ({ candidate, type, anchors }) => (type === 'why' ? causeNear(anchors, candidate) : 0),
  saidByAsked: ({ candidate, sentence, things, type }) =>
    type === 'say' && sentence.quotations.length > 0 && speakerAsked(things, candidate) ? 1 : 0,
  personsHere: ({ question, things, type, persons }) =>
    type === 'who' ? Math.min(1, persons.length / (asksForOne(things, question) ? 1 : ROW_OF_NAMES)) : 0,
  personBeforeVerb: ({ type, anchors, persons }) => (type === 'who' ? personBeforeVerb(anchors, persons) : 0),
  freshNumber: ({ candidate, question, things, lexicon, type }) =>
    type === 'howmany' || type === 'howlong' ? freshNumber(question, things, candidate, lexicon) : 0,
  venueInside: ({ venue }) => (venue === 1 ? 1 : 0),
  venueMissing: ({ venue }) => (venue === 0 ? 1 : 0),
  listing: ({ candidate, question }) => listingFit(question, candidate),
  reasonAfter: ({ reason }) => reason.reasonAfter,
  reasonHere: ({ reason }) => reason.reasonHere,
  explains: ({ reason }) => reason.explains,
  titleOfAsked: ({ sentence, type }) => (sentence.role === 'title' && ASKS_FOR_DETAIL.has(type) ? 1 : 0),
  predicateHere: ({ predicate }) => predicate.predicateHere,
  predicateMissing: ({ predicate }) => predicate.predicateMissing,
  predicateLoose: ({ predicate }) => predicate.predicateLoose,
  agentAgrees: ({ predicate }) => predicate.agentAgrees,
  agentDiffers: ({ predicate }) => predicate.agentDiffers,
  isItselfCause: ({ predicate }) => predicate.isItselfCause,
  scopeHere: ({ candidate, things }) => coverage(things, candidate.scope, all),
  scopeNames: ({ candidate, things }) => coverage(things, candidate.scope, names),
  scopeWorst: ({ candidate, things }) => worst(things, candidate.scope),
  answererNamed: ({ named }) => named,
  answererMissing: ({ wantsName, named }) => (wantsName && named === 0 ? 1 : 0),
  premiseNegated: ({ sentence, type }) => (sentence.negated && type !== 'yesno' && type !== 'say' ? 1 : 0),
};

/** A thing that occurs only far away in the document counts as present there. */
const documentMatches = (candidate: Candidate): number[] => candidate.around.map((value) => (value > 0 ? 1 : 0));

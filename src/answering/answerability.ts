import type { Lexicon } from '../lexicon/concepts.ts';
import { ANSWERABILITY_FEATURES, type AnswerabilityFeature, type AnswerabilityVector } from './answerability-names.ts';
import trees from './answerability-trees.json' with { type: 'json' };
import { ANSWERABILITY_WEIGHTS } from './answerability-weights.ts';
import { sceneOf } from './candidates.ts';
import { coverage, worst } from './coverage.ts';
import { conjunctionOf, headWordOf, namesApart } from './evidence-fit.ts';
import { happensOnlyAhead, premiseUnreality } from './premise.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import { QUESTION_TYPES } from './question-words/question-type-name.ts';
import type { Ranked } from './rank.ts';
import { type RegressionTree, sumOfTrees } from './regression-trees.ts';
import { roleHeld, roleOfOthers } from './role-holder.ts';

/** The estimated chance, 0–1, that the best sentence answers the question. */
export function answerability(
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Ranked[],
  lexicon: Lexicon,
): number {
  const vector = answerabilityFeatures(question, things, ranked, lexicon);
  if (vector === undefined) return 0;
  if (vector.saidByAsked === 1 && asksForAnyWords(question, things, lexicon)) return OWN_WORDS_CHANCE;
  const column = QUESTION_TYPES.indexOf(question.type);
  let odds = ANSWERABILITY_WEIGHTS.bias[column] ?? 0;
  for (const name of ANSWERABILITY_FEATURES) odds += (ANSWERABILITY_WEIGHTS[name][column] ?? 0) * vector[name];
  odds += sumOfTrees(
    TREES.trees,
    TREES.features.map((name) => vector[name]),
  );
  return 1 / (1 + Math.exp(-odds));
}

/** What the linear estimate misses; `features` names the columns. Written by `npm run train -- --write`. */
const TREES = trees as unknown as {
  readonly features: readonly AnswerabilityFeature[];
  readonly trees: readonly RegressionTree[];
};

/** `What did X say`, and nothing more: any words of X answer it, whatever was asked before. */
const asksForAnyWords = (question: Question, things: readonly QueryThing[], lexicon: Lexicon): boolean =>
  question.type === 'say' &&
  things.some((thing) => thing.kind === 'name' && !thing.inherited) &&
  !things.some(isUnknownName) &&
  things.every(
    (thing) =>
      thing.inherited || thing.kind === 'name' || thing.concepts.some((concept) => lexicon.flagged(concept, 'claim')),
  );
const OWN_WORDS_CHANCE = 0.9;

/** So many of the best sentences are looked at together. */
const EVIDENCE_LOOKED_AT = 3;
/** A score that good sentences reach (unit of scores). */
const HIGH_SCORE = 20;
/** Sentences among which names that belong together should meet. */
const MEETING_SENTENCES = 8;
/** A score lead that settles the matter (unit of scores). */
const CLEAR_MARGIN = 2;

export function answerabilityFeatures(
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Ranked[],
  lexicon: Lexicon,
): AnswerabilityVector | undefined {
  const [best, second] = ranked;
  if (best === undefined || things.length === 0) return undefined;
  const top = ranked.slice(0, EVIDENCE_LOOKED_AT);
  const union = things.map((_, i) => Math.max(...top.map((one) => one.here[i] ?? 0)));
  const total = things.reduce((sum, thing) => sum + thing.weight, 0);
  const weightOf = (which: (thing: QueryThing, i: number) => boolean) =>
    things.reduce((sum, thing, i) => sum + (which(thing, i) ? thing.weight : 0), 0) / total;
  const unreality = premiseUnreality(question, things, ranked, lexicon);
  const held = question.type === 'who' || question.type === 'whois' ? roleHeld(things, ranked) : undefined;
  const looked = ranked.slice(0, MEETING_SENTENCES);
  const together = Math.max(0, ...looked.map((one) => conjunctionOf(things, one)));
  const head = headWordOf(things);
  const scenes = top.map((one) => sceneOf(things, one));
  return {
    premiseUnreal: unreality ?? 0,
    premiseUntold: unreality === undefined && question.type === 'why' ? 1 : 0,
    roleVacant: held === 0 ? 1 : 0,
    roleElsewhere: held === 0.5 ? 1 : 0,
    sayOffTopic:
      question.type === 'say'
        ? 1 - Math.max(0, ...looked.map((one) => one.features.speakerAsked * one.features.wordsAround))
        : 0,
    countedMatched:
      question.type === 'howmany'
        ? Math.max(...top.map((one) => (one.features.typeFitStrong ? one.features.namesAround : 0)))
        : 0,
    conjunction: together,
    conjunctionGap: 1 - Math.max(...top.map((one) => one.features.windowHere)),
    headWord:
      head === undefined
        ? 1
        : Math.max(...top.map((one) => Math.max(one.here[head] ?? 0, 0.8 * (one.before[head] ?? 0)))),
    exactHere: best.features.exactHere,
    eventsHere: best.features.eventsHere,
    windowHere: best.features.windowHere,
    worstAround: best.features.worstAround,
    tenseDiffers: best.features.tenseDiffers,
    causeStrong: best.features.causeStrong,
    locativeMissing: question.type === 'where' ? 1 - Math.max(...top.map((one) => one.features.locative)) : 0,
    saidByAsked: Math.max(...top.map((one) => one.features.saidByAsked)),
    freshNumberMissing: question.type === 'howmany' || question.type === 'howlong' ? 1 - best.features.freshNumber : 0,
    leansOnMatch: best.features.leansOnMatch,
    predicateHere: Math.max(...top.map((one) => one.features.predicateHere)),
    predicateMissing: Math.min(...top.map((one) => one.features.predicateMissing)),
    predicateLoose: Math.min(...top.map((one) => one.features.predicateLoose)),
    agentAgrees: Math.max(...top.map((one) => one.features.agentAgrees)),
    agentDiffers: best.features.agentDiffers,
    isItselfCause: best.features.isItselfCause,
    answererNamed: Math.max(...top.map((one) => one.features.answererNamed)),
    answererMissing: Math.min(...top.map((one) => one.features.answererMissing)),
    happensOnlyAhead: happensOnlyAhead(question, things, ranked, lexicon),
    asksForAgent: question.type === 'who' ? 1 : 0,
    roleOfOthers: held === undefined ? 0 : roleOfOthers(things, ranked),
    scopeHere: Math.max(...top.map((one) => one.features.scopeHere)),
    scopeNames: Math.max(...top.map((one) => one.features.scopeNames)),
    scopeWorst: Math.max(...top.map((one) => one.features.scopeWorst)),
    sceneHere: Math.max(...scenes.map((scene) => coverage(things, scene, () => true))),
    sceneWorst: Math.max(...scenes.map((scene) => worst(things, scene))),
    elsewhere: together < 0.5 && things.every((thing) => thing.known) ? 1 : 0,
    coverageHere: best.features.coverageHere,
    coverageAround: best.features.coverageAround,
    namesHere: best.features.namesHere,
    namesAround: best.features.namesAround,
    wordsHere: best.features.wordsHere,
    wordsAround: best.features.wordsAround,
    typeFit: best.features.typeFit,
    unknownWeight: weightOf((thing) => !thing.known),
    unmatchedRarity: Math.max(0, ...things.map((thing, i) => thing.rarity * (1 - (best.around[i] ?? 0)))),
    missingInDocument: weightOf((_, i) => (best.around[i] ?? 0) === 0),
    compact: best.features.compact,
    pairHere: best.features.pairHere,
    margin: second === undefined ? 1 : Math.min(1, (best.score - second.score) / CLEAR_MARGIN),
    dateDiffers: best.features.dateDiffers,
    thinQuestion: things.length <= 1 ? 1 : 0,
    unknownName: weightOf(isUnknownName),
    foreign: best.read.document.language === question.language ? 0 : 1,
    asksNumber: question.type === 'howmany' || question.type === 'howlong' ? 1 : 0,
    asksYesNo: question.type === 'yesno' ? 1 : 0,
    absentConcept: weightOf((thing) => thing.kind === 'word' && thing.concepts.length > 0 && !thing.reachable),
    lexiconGap: weightOf((thing) => thing.kind === 'word' && thing.concepts.length === 0 && !thing.reachable),
    unionHere: coverage(things, union, () => true),
    unionNames: coverage(things, union, (thing) => thing.kind === 'name'),
    unionWords: coverage(things, union, (thing) => thing.kind !== 'name'),
    bestScore: Math.max(0, Math.min(1, best.score / HIGH_SCORE)),
    fitAmongBest: Math.max(...top.map((ranked) => ranked.features.typeFit)),
    near: Math.max(best.features.personNear, best.features.dateNear, best.features.placeNear, best.features.numberNear),
    roleAsked: Math.max(...top.map((ranked) => ranked.features.roleAsked)),
    manyThings: Math.min(1, things.length / 8),
    rareWordUnmatched: Math.max(
      0,
      ...things.map((thing, i) => (thing.kind === 'word' && thing.known ? thing.rarity * (1 - (union[i] ?? 0)) : 0)),
    ),
    nameWithoutPoint: best.features.allNamesHere * (1 - best.features.wordsAround),
    asksWhy: question.type === 'why' ? 1 : 0,
    asksSay: question.type === 'say' ? 1 : 0,
    asksWhat: question.type === 'what' ? 1 : 0,
    answerMissing: ['who', 'when', 'where', 'howmany', 'howlong'].includes(question.type)
      ? 1 - best.features.typeFit
      : 0,
    numberMissing: question.type === 'howmany' ? 1 - Math.max(...top.map((ranked) => ranked.features.typeFit)) : 0,
    dateMissing: question.type === 'when' ? 1 - best.features.dateNear : 0,
    placeMissing: question.type === 'where' ? 1 - best.features.placeNear : 0,
    personMissing: question.type === 'who' ? 1 - best.features.personNear : 0,
    absentRole: things.some((thing) => thing.kind === 'word' && thing.isRole && !thing.reachable) ? 1 : 0,
    namesApart: namesApart(things, looked),
    speakerMissing:
      question.type === 'say' && things.some((thing) => thing.kind === 'name')
        ? 1 - Math.max(...top.map((ranked) => ranked.features.speakerAsked))
        : 0,
    hasUnknownName: things.some(isUnknownName) ? 1 : 0,
    subjectUnknown: question.type !== 'who' && isUnknownName(things.find(({ kind }) => kind === 'name')) ? 1 : 0,
    premiseNegated:
      best.sentence.negated && question.type !== 'yesno' && question.type !== 'say' && question.type !== 'what' ? 1 : 0,
    causeMissing: question.type === 'why' ? 1 - Math.max(...top.map((ranked) => ranked.features.typeFit)) : 0,
  };
}

/** A name that neither occurs here nor stands for anything that does. */
export const isUnknownName = (thing: QueryThing | undefined): boolean =>
  thing?.kind === 'name' && !thing.inherited && !thing.reachable;

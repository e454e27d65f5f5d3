import { ANSWERABILITY_WEIGHTS } from './answerability-weights.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';

/** What the estimate of "the corpus answers this" looks at; every value 0–1. */
export const ANSWERABILITY_FEATURES = [
  'coverageHere',
  'coverageAround',
  'namesHere',
  'namesAround',
  'wordsHere',
  'wordsAround',
  'typeFit',
  'unknownWeight',
  'unmatchedRarity',
  'missingInDocument',
  'compact',
  'pairHere',
  'margin',
  'dateDiffers',
  'thinQuestion',
  'unknownName',
  'foreign',
  'asksNumber',
  'asksYesNo',
] as const;
export type AnswerabilityFeature = (typeof ANSWERABILITY_FEATURES)[number];
export type AnswerabilityVector = Readonly<Record<AnswerabilityFeature, number>>;

/** The estimated chance, 0–1, that the best sentence answers the question. */
export function answerability(question: Question, things: readonly QueryThing[], ranked: readonly Ranked[]): number {
  const vector = answerabilityFeatures(question, things, ranked);
  if (vector === undefined) return 0;
  let odds = ANSWERABILITY_WEIGHTS.bias;
  for (const name of ANSWERABILITY_FEATURES) odds += ANSWERABILITY_WEIGHTS[name] * vector[name];
  return 1 / (1 + Math.exp(-odds));
}

/** A score lead that settles the matter (unit of scores). */
const CLEAR_MARGIN = 2;

export function answerabilityFeatures(
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Ranked[],
): AnswerabilityVector | undefined {
  const [best, second] = ranked;
  if (best === undefined || things.length === 0) return undefined;
  const total = things.reduce((sum, thing) => sum + thing.weight, 0);
  const weightOf = (which: (thing: QueryThing, i: number) => boolean) =>
    things.reduce((sum, thing, i) => sum + (which(thing, i) ? thing.weight : 0), 0) / total;
  return {
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
  };
}

/** A name that neither occurs here nor stands for anything that does. */
export const isUnknownName = (thing: QueryThing): boolean =>
  thing.kind === 'name' && !thing.inherited && !thing.reachable;

import type { Lexicon } from '../lexicon/concepts.ts';
import type { Candidate } from './candidates.ts';
import { FEATURES, type FeatureName, type FeatureVector } from './feature-names.ts';
import { featureValues, namedFeatures } from './feature-vector.ts';
import { judgedBeside } from './judged.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import { RANKING_WEIGHTS } from './ranking-weights.ts';

export interface Ranked extends Candidate {
  readonly features: FeatureVector;
  /** unitless; comparable within one question only */
  readonly score: number;
}

export type RankingWeights = Readonly<Record<FeatureName, number>>;

/** Candidates, best first; ties in document and text order. */
export function rankCandidates(
  question: Question,
  things: readonly QueryThing[],
  candidates: readonly Candidate[],
  lexicon: Lexicon,
  weights: RankingWeights = RANKING_WEIGHTS,
): Ranked[] {
  const inOrder = FEATURES.map((name) => weights[name]);
  return candidates
    .map((candidate) => {
      const values = featureValues(judgedBeside(question, things, candidate, lexicon));
      return { features: namedFeatures(values), score: scoreOf(values, inOrder), ...candidate };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.read.document.id < b.read.document.id
          ? -1
          : a.read.document.id > b.read.document.id
            ? 1
            : a.sentence.index - b.sentence.index),
    );
}

function scoreOf(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (weights[i] as number);
  return sum;
}

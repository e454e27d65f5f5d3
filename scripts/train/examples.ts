/** A topic's questions → what the two models learn from. */

import { answerQuestion } from '../../src/answering/answer.ts';
import { answerabilityFeatures } from '../../src/answering/answerability.ts';
import { ANSWERABILITY_FEATURES } from '../../src/answering/answerability-names.ts';
import { FEATURES } from '../../src/answering/feature-names.ts';
import type { RankingWeights } from '../../src/answering/rank.ts';
import type { Corpus } from '../../src/app/corpus.ts';
import { overlaps } from '../quality/compare.ts';
import { judgeAnswer } from '../quality/judge.ts';
import type { GoldQuestion } from '../quality/topics.ts';
import type { BinaryExample } from './logistic.ts';
import type { RankingExample } from './softmax.ts';

/** Sentences of a question that ranking learns from. */
const CANDIDATES = 60;
/** What an example counts: answering what no article answers costs most; hard ones are many and rarer in life. */
const UNANSWERABLE_WEIGHT = { usual: 3, hard: 0.7 } as const;
/** answerable, but the answer found is wrong: it tells more about the search than about the articles, so it counts little */
const WRONG_WEIGHT = 0.2;

/** Ranked sentences with the right ones marked; a question whose right sentence was not found teaches nothing. */
export async function rankingExamples(questions: readonly GoldQuestion[], corpus: Corpus): Promise<RankingExample[]> {
  const examples: RankingExample[] = [];
  for (const gold of questions) {
    if (gold.type === 'unanswerable') continue;
    const { trace } = await answerQuestion(gold.question, corpus, { context: gold.context ?? [], minimum: 0 });
    const ranked = trace?.ranked.slice(0, CANDIDATES) ?? [];
    const right = ranked.map(
      ({ read, sentence }) =>
        gold.docs.includes(read.document.id) &&
        gold.quote_any.some((quote) =>
          overlaps(read.document.text.slice(sentence.span.start, sentence.span.end), quote),
        ),
    );
    if (!right.includes(true)) continue;
    const matrix = Float64Array.from(ranked.flatMap(({ features }) => FEATURES.map((name) => features[name])));
    examples.push({ matrix, rows: ranked.length, right });
  }
  return examples;
}

/** Whether the answer that these ranking weights lead to is right, with what the estimate of it looks at. */
export async function answeringExamples(
  questions: readonly GoldQuestion[],
  corpus: Corpus,
  ranking: RankingWeights,
  sort: 'usual' | 'hard' = 'usual',
): Promise<BinaryExample[]> {
  const examples: BinaryExample[] = [];
  for (const gold of questions) {
    const { trace, answer } = await answerQuestion(gold.question, corpus, {
      context: gold.context ?? [],
      minimum: 0,
      ranking,
    });
    const vector = trace && answerabilityFeatures(trace.question, trace.things, trace.ranked, corpus.lexicon);
    if (trace === undefined || vector === undefined) continue;
    const answerable = gold.type !== 'unanswerable';
    const judgement = judgeAnswer(gold, {
      id: gold.id,
      answer: answer.text,
      docs: answer.citations.map(({ documentId }) => documentId),
      quotes: answer.citations.map(({ quote }) => quote),
      abstained: false,
    });
    const label = answerable && judgement.ok;
    examples.push({
      id: gold.id,
      row: ANSWERABILITY_FEATURES.map((name) => vector[name]),
      label,
      answerable,
      asks: trace.question.type,
      weight: label ? 1 : answerable ? WRONG_WEIGHT : UNANSWERABLE_WEIGHT[sort],
    });
  }
  return examples;
}

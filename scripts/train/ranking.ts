/** `npm run train`: learns the ranking weights from the topics and reports each topic with weights that never saw it. */
import { answerQuestion } from '../../src/answering/answer.ts';
import { FEATURES, type FeatureName } from '../../src/answering/features.ts';
import { RANKING_WEIGHTS } from '../../src/answering/weights.ts';
import { overlaps } from '../quality/compare.ts';
import { findTopics, loadTopic } from '../quality/topics.ts';
import { dot, type RankingExample, trainRanking } from './softmax.ts';

/** Pull towards the hand-set start; found by leaving topics out. */
const L2 = Number(process.env['L2'] ?? 0.003);

const byTopic = new Map<string, RankingExample[]>();
for (const topic of findTopics()) {
  const corpus = await loadTopic(topic);
  const examples: RankingExample[] = [];
  for (const gold of topic.questions) {
    if (gold.type === 'unanswerable' || gold.type === 'timeline') continue;
    const { trace } = await answerQuestion(gold.question, corpus, { context: gold.context ?? [] });
    const ranked = (trace?.ranked ?? []).slice(0, 60);
    const right = ranked.map(({ read, sentence }) => {
      const text = read.document.text.slice(sentence.span.start, sentence.span.end);
      return gold.docs.includes(read.document.id) && gold.quote_any.some((quote) => overlaps(text, quote));
    });
    if (!right.includes(true)) continue;
    examples.push({ rows: ranked.map(({ features }) => FEATURES.map((name) => features[name])), right });
  }
  byTopic.set(topic.name, examples);
}

const start = FEATURES.map((name) => RANKING_WEIGHTS[name]);
const recall = (examples: readonly RankingExample[], weights: readonly number[]): number => {
  const hits = examples.filter(({ rows, right }) => {
    const scores = rows.map((row) => dot(row, weights));
    return right[scores.indexOf(Math.max(...scores))] === true;
  });
  return (100 * hits.length) / Math.max(1, examples.length);
};

console.log('topic'.padEnd(12), 'hand', 'left out', 'trained on all');
const all = [...byTopic.values()].flat();
const final = trainRanking(all, start, L2);
let leftOutHits = 0;
for (const [name, examples] of byTopic) {
  const others = [...byTopic].filter(([other]) => other !== name).flatMap(([, list]) => list);
  const weights = trainRanking(others, start, L2);
  leftOutHits += (recall(examples, weights) * examples.length) / 100;
  console.log(
    name.padEnd(12),
    recall(examples, start).toFixed(1),
    recall(examples, weights).toFixed(1),
    recall(examples, final).toFixed(1),
  );
}
console.log(
  'all'.padEnd(12),
  recall(all, start).toFixed(1),
  ((100 * leftOutHits) / all.length).toFixed(1),
  recall(all, final).toFixed(1),
);
console.log(Object.fromEntries(FEATURES.map((name: FeatureName, i) => [name, Number((final[i] ?? 0).toFixed(2))])));

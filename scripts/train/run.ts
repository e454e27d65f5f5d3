/**
 * `npm run train`: learns what ranks sentences and when to answer from the topics; prints each topic with weights that never
 * saw it. `--write` replaces the two weight tables.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerQuestion } from '../../src/answering/answer.ts';
import { ANSWERABILITY_FEATURES, answerabilityFeatures } from '../../src/answering/answerability.ts';
import { FEATURES } from '../../src/answering/feature-names.ts';
import { RANKING_WEIGHTS } from '../../src/answering/ranking-weights.ts';
import { packageRoot } from '../../src/storage/data-files.ts';
import { overlaps } from '../quality/compare.ts';
import { judgeAnswer } from '../quality/judge.ts';
import { findTopics, loadTopic } from '../quality/topics.ts';
import { type BinaryExample, chance, type RankingExample, scoresOf, trainBinary, trainRanking } from './softmax.ts';

/** Pull towards the start (ranking) and towards zero (answering); found by leaving topics out. */
const RANKING_L2 = 0.002;
const ANSWERING_L2 = 0.0003;
/** A wrong answer costs more than a missing one. */
const WRONG_WEIGHT = 1;
const CANDIDATES = 60;

interface Examples {
  readonly ranking: RankingExample[];
  readonly answering: BinaryExample[];
}

const held = new Set(process.argv.slice(2).filter((word) => !word.startsWith('--')));
const topics = new Map<string, Examples>();
for (const topic of findTopics()) {
  const corpus = await loadTopic(topic);
  const examples: Examples = { ranking: [], answering: [] };
  for (const gold of topic.questions) {
    const { trace, answer } = await answerQuestion(gold.question, corpus, { context: gold.context ?? [], minimum: 0 });
    if (trace === undefined) continue;
    const ranked = trace.ranked.slice(0, CANDIDATES);
    const right = ranked.map(
      ({ read, sentence }) =>
        gold.docs.includes(read.document.id) &&
        gold.quote_any.some((quote) =>
          overlaps(read.document.text.slice(sentence.span.start, sentence.span.end), quote),
        ),
    );
    if (gold.type !== 'unanswerable' && right.includes(true)) {
      examples.ranking.push({
        matrix: Float64Array.from(ranked.flatMap(({ features }) => FEATURES.map((name) => features[name]))),
        rows: ranked.length,
        right,
      });
    }
    const vector = answerabilityFeatures(trace.question, trace.things, trace.ranked);
    if (vector === undefined) continue;
    const given = {
      id: gold.id,
      answer: answer.text,
      docs: answer.citations.map((c) => c.documentId as string),
      quotes: answer.citations.map((c) => c.quote),
      abstained: false,
    };
    const label = gold.type !== 'unanswerable' && judgeAnswer(gold, given).ok;
    examples.answering.push({
      row: ANSWERABILITY_FEATURES.map((name) => vector[name]),
      label,
      answerable: gold.type !== 'unanswerable',
      weight: label ? 1 : gold.type === 'unanswerable' ? WRONG_WEIGHT * 2 : WRONG_WEIGHT * 0.5,
    });
  }
  topics.set(topic.name, examples);
}

const start = FEATURES.map((name) => RANKING_WEIGHTS[name]);
const recall = (examples: readonly RankingExample[], weights: readonly number[]): number =>
  examples.filter((example) => {
    const scores = scoresOf(example, weights);
    return example.right[scores.indexOf(Math.max(...scores))] === true;
  }).length;
const accuracy = (examples: readonly BinaryExample[], weights: readonly number[]): number =>
  examples.filter(({ row, label }) => chance(row, weights) >= 0.5 === label).length;
const except = (name?: string): Examples => {
  const kept = [...topics].filter(([other]) => other !== name && !held.has(other)).map(([, examples]) => examples);
  return { ranking: kept.flatMap((e) => e.ranking), answering: kept.flatMap((e) => e.answering) };
};

const all = except();
const ranking = trainRanking(all.ranking, start, RANKING_L2);
const answering = trainBinary(all.answering, ANSWERABILITY_FEATURES.length, ANSWERING_L2);
console.log('topic'.padEnd(12), 'right first: now, left out, trained    right to answer: left out, trained');
const leftOut: { chance: number; ok: boolean; answerable: boolean }[] = [];
const totals = [0, 0, 0, 0, 0, 0, 0];
for (const [name, examples] of topics) {
  const others = except(name);
  const outRanking = trainRanking(others.ranking, start, RANKING_L2);
  const outAnswering = trainBinary(others.answering, ANSWERABILITY_FEATURES.length, ANSWERING_L2);
  leftOut.push(
    ...examples.answering.map((e) => ({ chance: chance(e.row, outAnswering), ok: e.label, answerable: e.answerable })),
  );
  const row = [
    recall(examples.ranking, start),
    recall(examples.ranking, outRanking),
    recall(examples.ranking, ranking),
    accuracy(examples.answering, outAnswering),
    accuracy(examples.answering, answering),
  ];
  const sizes = [examples.ranking.length, examples.answering.length];
  for (const [i, value] of [...row, ...sizes].entries()) totals[i] = (totals[i] ?? 0) + value;
  print(name, row, sizes);
}
print('all', totals.slice(0, 5), totals.slice(5));

console.log('left out, by least confidence:  answered right, wrong, abstention recall, precision');
for (const least of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]) {
  const answerable = leftOut.filter((e) => e.answerable);
  const unanswerable = leftOut.filter((e) => !e.answerable);
  const kept = (e: { chance: number }) => e.chance >= least;
  const abstained = leftOut.filter((e) => !kept(e));
  const share = (part: readonly unknown[], whole: readonly unknown[]) =>
    ((100 * part.length) / Math.max(1, whole.length)).toFixed(1).padStart(7);
  console.log(
    least.toFixed(2),
    share(
      answerable.filter((e) => kept(e) && e.ok),
      answerable,
    ),
    share(
      answerable.filter((e) => kept(e) && !e.ok),
      answerable,
    ),
    share(
      unanswerable.filter((e) => !kept(e)),
      unanswerable,
    ),
    share(
      abstained.filter((e) => !e.answerable),
      abstained,
    ),
  );
}

function print(name: string, row: readonly number[], sizes: readonly number[]): void {
  console.log(
    name.padEnd(12),
    row.map((value, i) => ((100 * value) / Math.max(1, sizes[i < 3 ? 0 : 1] ?? 1)).toFixed(1).padStart(8)).join(''),
  );
}

if (process.argv.includes('--write')) {
  const folder = join(packageRoot(), 'src', 'answering');
  writeFileSync(
    join(folder, 'ranking-weights.ts'),
    `import type { FeatureName } from './feature-names.ts';\n\n/** What each feature counts in ranking; unitless. Written by \`npm run train -- --write\`. */\nexport const RANKING_WEIGHTS: Readonly<Record<FeatureName, number>> = {\n${FEATURES.map((name, i) => `  ${name}: ${(ranking[i] ?? 0).toFixed(2)},`).join('\n')}\n};\n`,
  );
  writeFileSync(
    join(folder, 'answerability-weights.ts'),
    `import type { AnswerabilityFeature } from './answerability.ts';\n\n/** Log-odds of a right answer; \`bias\` is the constant. Written by \`npm run train -- --write\`. */\nexport const ANSWERABILITY_WEIGHTS: Readonly<Record<AnswerabilityFeature | 'bias', number>> = {\n  bias: ${(answering[ANSWERABILITY_FEATURES.length] ?? 0).toFixed(2)},\n${ANSWERABILITY_FEATURES.map((name, i) => `  ${name}: ${(answering[i] ?? 0).toFixed(2)},`).join('\n')}\n};\n`,
  );
}

/**
 * `npm run train`: learns what ranks sentences and when to answer from the topics, and prints how each topic fares with
 * weights that never saw it. `--write` replaces the two weight tables. Words without dashes name topics to learn nothing from.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERABILITY_FEATURES } from '../../src/answering/answerability-names.ts';
import { FEATURES } from '../../src/answering/feature-names.ts';
import type { RankingWeights } from '../../src/answering/rank.ts';
import { packageRoot } from '../../src/storage/data-files.ts';
import { findTopics, loadTopic } from '../quality/topics.ts';
import { balanced } from './balance.ts';
import { answeringExamples, rankingExamples } from './examples.ts';
import { printFrontier, printRow } from './report.ts';
import { type BinaryExample, chance, recallAt, trainBinary, trainRanking } from './softmax.ts';

/** Pulls the weights towards zero; found by leaving topics out. */
const RANKING_L2 = 0.002;
const ANSWERING_L2 = 0.1;

const held = new Set(process.argv.slice(2).filter((word) => !word.startsWith('--')));
const topics = await Promise.all(
  findTopics().map(async (topic) => {
    const corpus = await loadTopic(topic);
    const hard = await rankingExamples(topic.hard, corpus);
    return { ...topic, corpus, ranking: await rankingExamples(topic.questions, corpus), hardRanking: hard };
  }),
);
const others = (name?: string) => topics.filter((topic) => topic.name !== name && !held.has(topic.name));
const named = (weights: readonly number[]) =>
  Object.fromEntries(FEATURES.map((name, i) => [name, weights[i] ?? 0])) as RankingWeights;
const learnRanking = (name?: string): number[] =>
  trainRanking(
    others(name).flatMap((topic) => [...topic.ranking, ...topic.hardRanking]),
    FEATURES.length,
    RANKING_L2,
  );
const learnAnswering = (examples: readonly BinaryExample[]): number[] =>
  trainBinary(balanced(examples), ANSWERABILITY_FEATURES.length, ANSWERING_L2);

console.log('left out'.padEnd(12), 'n'.padStart(4), 'first  among 3');
const leftOut = new Map<string, Record<'usual' | 'hard', BinaryExample[]>>();
const sums = [0, 0, 0];
for (const topic of topics) {
  const weights = learnRanking(topic.name);
  const row = [recallAt(topic.ranking, weights, 1), recallAt(topic.ranking, weights, 3), topic.ranking.length];
  for (const [i, value] of row.entries()) sums[i] = (sums[i] ?? 0) + value;
  printRow(topic.name, row);
  leftOut.set(topic.name, {
    usual: await answeringExamples(topic.questions, topic.corpus, named(weights)),
    hard: await answeringExamples(topic.hard, topic.corpus, named(weights), 'hard'),
  });
}
printRow('all', sums);

const examplesOf = (names: readonly { readonly name: string }[]) =>
  names.flatMap(({ name }) => Object.values(leftOut.get(name) ?? {}).flat());
const judged = topics.flatMap((topic) => {
  const weights = learnAnswering(examplesOf(others(topic.name)));
  return (['usual', 'hard'] as const).flatMap((sort) =>
    (leftOut.get(topic.name)?.[sort] ?? []).map((example) => ({
      ...example,
      sort,
      topic: topic.name,
      chance: chance(example.row, weights),
    })),
  );
});
printFrontier(judged.filter(({ sort }) => sort === 'usual'));
console.log('\nhard questions');
printFrontier(judged.filter(({ sort }) => sort === 'hard'));
for (const name of held) {
  console.log(`\n${name}, from which nothing was learned`);
  printFrontier(judged.filter(({ topic, sort }) => topic === name && sort === 'usual'));
}

if (process.argv.includes('--write')) {
  const folder = join(packageRoot(), 'src', 'answering');
  const table = (names: readonly string[], weights: readonly number[]) =>
    names.map((name, i) => `  ${name}: ${(weights[i] ?? 0).toFixed(2)},`).join('\n');
  const ranking = learnRanking();
  const answering = learnAnswering(examplesOf(others()));
  writeFileSync(
    join(folder, 'ranking-weights.ts'),
    `import type { RankingWeights } from './rank.ts';\n\n/** What each feature counts in ranking; unitless. Written by \`npm run train -- --write\`. */\nexport const RANKING_WEIGHTS: RankingWeights = {\n${table(FEATURES, ranking)}\n};\n`,
  );
  writeFileSync(
    join(folder, 'answerability-weights.ts'),
    `import type { AnswerabilityFeature } from './answerability-names.ts';\n\n/** Log-odds of a right answer; \`bias\` is the constant. Written by \`npm run train -- --write\`. */\nexport const ANSWERABILITY_WEIGHTS: Readonly<Record<AnswerabilityFeature | 'bias', number>> = {\n${table([...ANSWERABILITY_FEATURES, 'bias'], answering)}\n};\n`,
  );
}

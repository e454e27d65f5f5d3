/**
 * `npm run train`: learns what ranks sentences and when to answer from the topics, and prints how each topic fares with
 * weights that never saw it. `--write` replaces the two weight tables. Words without dashes name topics to learn nothing from.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERABILITY_FEATURES } from '../../src/answering/answerability-names.ts';
import { FEATURES } from '../../src/answering/feature-names.ts';
import { QUESTION_TYPES } from '../../src/answering/question-words/question-type-name.ts';
import type { RankingWeights } from '../../src/answering/rank.ts';
import { packageRoot } from '../../src/storage/data-files.ts';
import { findTopics, loadTopic } from '../quality/topics.ts';
import { chanceOf, learnAnswering } from './answering.ts';
import { answeringExamples, rankingExamples } from './examples.ts';
import type { BinaryExample } from './logistic.ts';
import { printFrontier, printRow } from './report.ts';
import { recallAt, trainRanking } from './softmax.ts';

/** Pulls the weights towards zero; found by leaving topics out. */
const RANKING_L2 = 0.002;
/** What an example of a retold topic counts in learning when to answer; with more the others suffer (decision 0023). */
const RETOLD_WEIGHT = 0.6;
/** Topics are left out in so many groups: alone, fifty of them would take an hour. */
const GROUPS = 8;

const held = new Set(process.argv.slice(2).filter((word) => !word.startsWith('--')));
const topics = await Promise.all(
  findTopics().map(async (topic) => {
    const corpus = await loadTopic(topic);
    const hard = await rankingExamples(topic.hard, corpus);
    return { ...topic, corpus, ranking: await rankingExamples(topic.questions, corpus), hardRanking: hard };
  }),
);
type Learned = (typeof topics)[number];
const taught = topics.filter(({ name }) => !held.has(name));
/** Each topic with the others of its group: they are left out together. */
const groups = Array.from({ length: GROUPS }, (_, group) => topics.filter((_topic, i) => i % GROUPS === group));
const without = (group: readonly Learned[]) => taught.filter((topic) => !group.includes(topic));
const named = (weights: readonly number[]) =>
  Object.fromEntries(FEATURES.map((name, i) => [name, weights[i] ?? 0])) as RankingWeights;
/** Retold topics teach ranking nothing more (decision 0022): learning is done in half the time without them. */
const learnRanking = (from: readonly Learned[]): number[] =>
  trainRanking(
    from.filter(({ set }) => set !== 'retold').flatMap((topic) => [...topic.ranking, ...topic.hardRanking]),
    FEATURES.length,
    RANKING_L2,
  );

console.log('left out'.padEnd(12), 'n'.padStart(4), 'first  among 3');
const leftOut = new Map<string, Record<'usual' | 'hard', BinaryExample[]>>();
const sums = [0, 0, 0];
for (const group of groups) {
  const weights = learnRanking(without(group));
  for (const topic of group) {
    const row = [recallAt(topic.ranking, weights, 1), recallAt(topic.ranking, weights, 3), topic.ranking.length];
    for (const [i, value] of row.entries()) sums[i] = (sums[i] ?? 0) + value;
    printRow(topic.name, row);
    leftOut.set(topic.name, {
      usual: await answeringExamples(topic.questions, topic.corpus, named(weights)),
      hard: await answeringExamples(topic.hard, topic.corpus, named(weights), 'hard'),
    });
  }
}
printRow('all', sums);

const examplesOf = (from: readonly Learned[]): BinaryExample[] =>
  from.flatMap(({ name, set }) =>
    Object.values(leftOut.get(name) ?? {})
      .flat()
      .map((example) => (set === 'retold' ? { ...example, weight: example.weight * RETOLD_WEIGHT } : example)),
  );
const judged = groups.flatMap((group) => {
  const learned = learnAnswering(examplesOf(without(group)), ANSWERABILITY_FEATURES.length);
  return group.flatMap((topic) =>
    (['usual', 'hard'] as const).flatMap((sort) =>
      (leftOut.get(topic.name)?.[sort] ?? []).map((example) => ({
        ...example,
        sort,
        topic: topic.name,
        set: topic.set,
        chance: chanceOf(example, learned),
      })),
    ),
  );
});
printFrontier(judged.filter(({ sort }) => sort === 'usual'));
for (const set of ['invented', 'retold', 'shared'] as const) {
  console.log(`\n${set}`);
  printFrontier(judged.filter((example) => example.sort === 'usual' && example.set === set));
}
console.log('\nhard questions');
printFrontier(judged.filter(({ sort }) => sort === 'hard'));
for (const name of held) {
  console.log(`\n${name}, from which nothing was learned`);
  printFrontier(judged.filter(({ topic, sort }) => topic === name && sort === 'usual'));
}

if (process.argv.includes('--write')) {
  const folder = join(packageRoot(), 'src', 'answering');
  const ranking = learnRanking(taught);
  const rankingRows = FEATURES.map((name, i) => `  ${name}: ${(ranking[i] ?? 0).toFixed(2)},`).join('\n');
  writeFileSync(
    join(folder, 'ranking-weights.ts'),
    `import type { RankingWeights } from './rank.ts';\n\n/** What each feature counts in ranking; unitless. Written by \`npm run train -- --write\`. */\nexport const RANKING_WEIGHTS: RankingWeights = {\n${rankingRows}\n};\n`,
  );
  const {
    weights: { shared, byType },
    trees,
  } = learnAnswering(examplesOf(taught), ANSWERABILITY_FEATURES.length);
  const treeRows = trees.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n');
  writeFileSync(
    join(folder, 'answerability-trees.json'),
    `{\n  "features": ${JSON.stringify(ANSWERABILITY_FEATURES)},\n  "trees": [\n${treeRows}\n  ]\n}\n`,
  );
  const columns = QUESTION_TYPES.map((type) => byType.get(type) ?? shared);
  const answeringRows = [...ANSWERABILITY_FEATURES, 'bias']
    .map((name, i) => `  ${name}: [${columns.map((weights) => (weights[i] ?? 0).toFixed(2)).join(', ')}],`)
    .join('\n');
  writeFileSync(
    join(folder, 'answerability-weights.ts'),
    `import type { AnswerabilityFeature } from './answerability-names.ts';\n\n/** Log-odds of a right answer, to which the trees add; one column for each of QUESTION_TYPES, \`bias\` is the constant. Written by \`npm run train -- --write\`. */\nexport const ANSWERABILITY_WEIGHTS: Readonly<Record<AnswerabilityFeature | 'bias', readonly number[]>> = {\n${answeringRows}\n};\n`,
  );
}

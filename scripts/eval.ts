/** `npm run eval [topic …] [--misses]`: answers every development question and prints the table. */
import { answerQuestion } from '../src/answering/answer.ts';
import { overlaps } from './quality/compare.ts';
import { type Judgement, judgeAnswer } from './quality/judge.ts';
import { findTopics, loadTopic, type Topic } from './quality/topics.ts';

interface Score {
  readonly judgements: readonly Judgement[];
  readonly recall1: number;
  readonly recall3: number;
  readonly timings: readonly number[];
  readonly frames: number;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}`);

async function scoreTopic(topic: Topic, misses: boolean): Promise<Score> {
  const corpus = await loadTopic(topic);
  const judgements: Judgement[] = [];
  const timings: number[] = [];
  let recall1 = 0;
  let recall3 = 0;
  let frames = 0;
  for (const gold of topic.questions) {
    const before = performance.now();
    const { answer, trace } = await answerQuestion(gold.question, corpus, {
      context: gold.context ?? [],
      ...(process.argv.includes('--always') && { minimum: 0 }),
    });
    timings.push(performance.now() - before);
    const judgement = judgeAnswer(gold, {
      id: gold.id,
      answer: answer.text,
      docs: answer.citations.map((citation) => citation.documentId),
      quotes: answer.citations.map((citation) => citation.quote),
      abstained: answer.status === 'abstained',
    });
    judgements.push(judgement);
    if (answer.language === gold.lang) frames += 1;
    const sentences = (trace?.ranked ?? [])
      .slice(0, 3)
      .map(({ read, sentence }) => read.document.text.slice(sentence.span.start, sentence.span.end));
    const right = sentences.map((sentence) => gold.quote_any.some((quote) => overlaps(sentence, quote)));
    if (gold.type !== 'unanswerable') {
      if (right[0] === true) recall1 += 1;
      if (right.some(Boolean)) recall3 += 1;
    }
    if (misses && !judgement.ok) {
      console.log(
        `\n✗ ${gold.id} [${gold.lang} ${gold.type}→${trace?.question.type ?? '-'}] ${(gold.context ?? []).join(' / ')} » ${gold.question}   ${answer.status} ${answer.confidence.toFixed(2)} r1=${right[0] ?? false} r3=${right.some(Boolean)}`,
      );
      console.log(
        `   things: ${trace?.things.map((t) => `${t.surface}${t.known ? '' : '✗'}(${t.kind[0]}${t.rarity.toFixed(2)}${t.concepts.length > 0 ? ` ${t.concepts.join('|')}` : ''}${t.entities.length > 0 ? ` ${t.entities.slice(0, 2).join('|')}` : ''})`).join(' ')}`,
      );
      console.log(
        `   gold: ${gold.quote_any.slice(0, 2).join(' ‖ ').slice(0, 300)}  need ${JSON.stringify(gold.answer_all).slice(0, 160)}`,
      );
      console.log(`   said: ${answer.text.slice(0, 320)}`);
    }
  }
  return { judgements, recall1, recall3, timings, frames };
}

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const misses = process.argv.includes('--misses');
console.log(
  'topic'.padEnd(12),
  'n'.padStart(4),
  'ans+cite',
  'wrong',
  'abst.rec',
  'abst.prec',
  'quoted',
  'r@1',
  'r@3',
  'frame',
  'p95ms',
);
const rows: Score[] = [];
for (const topic of findTopics().filter((t) => names.length === 0 || names.includes(t.name))) {
  const score = await scoreTopic(topic, misses);
  rows.push(score);
  print(topic.name, [score]);
}
print('all', rows);

function print(name: string, scores: readonly Score[]): void {
  const all = scores.flatMap((score) => score.judgements);
  const answerable = all.filter((j) => !j.unanswerable);
  const unanswerable = all.filter((j) => j.unanswerable);
  const abstained = all.filter((j) => j.abstained);
  const timings = scores.flatMap((score) => score.timings).sort((a, b) => a - b);
  const sum = (pick: (score: Score) => number) => scores.reduce((total, score) => total + pick(score), 0);
  const cells = [
    percent(answerable.filter((j) => j.ok).length, answerable.length),
    percent(answerable.filter((j) => !j.ok && !j.abstained).length, answerable.length),
    percent(unanswerable.filter((j) => j.abstained).length, unanswerable.length),
    percent(abstained.filter((j) => j.unanswerable).length, abstained.length),
    percent(answerable.filter((j) => j.quoted).length, answerable.length),
    percent(
      sum((s) => s.recall1),
      answerable.length,
    ),
    percent(
      sum((s) => s.recall3),
      answerable.length,
    ),
    percent(
      sum((s) => s.frames),
      all.length,
    ),
    (timings[Math.floor(timings.length * 0.95)] ?? 0).toFixed(1),
  ];
  console.log(name.padEnd(12), String(all.length).padStart(4), ...cells.map((cell) => cell.padStart(7)));
}

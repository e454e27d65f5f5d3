import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/storage/data-files.ts';

const TOPICS = join(packageRoot(), 'tests', 'quality', 'topics');
/** Every so many of the labelled questions is asked. */
const STRIDE = 5;

/** Questions of the quality topics, from whose sentences the generated articles are made. */
export function articleQuestions(): string[] {
  return readdirSync(TOPICS)
    .flatMap((topic) =>
      readFileSync(join(TOPICS, topic, 'questions.jsonl'), 'utf8')
        .trim()
        .split('\n'),
    )
    .filter((_, i) => i % STRIDE === 0)
    .map((line) => (JSON.parse(line) as { question: string }).question);
}

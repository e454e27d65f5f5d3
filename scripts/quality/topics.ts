import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Corpus } from '../../src/app/corpus.ts';
import { ingest } from '../../src/app/ingest.ts';
import { readCorpusFolder } from '../../src/storage/corpus-files.ts';
import { loadLexicon, loadNames, packageRoot } from '../../src/storage/data-files.ts';

/** One question of a topic, in the format of the evaluation. */
export interface GoldQuestion {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly type: string;
  readonly context?: readonly string[];
  readonly answer_all: readonly (readonly string[])[];
  readonly answer_none: readonly string[];
  readonly docs: readonly string[];
  readonly quote_any: readonly string[];
  readonly note?: string;
}

export interface Topic {
  readonly name: string;
  /** `retold`: talks that took place, under invented names; `shared`: lies beside the project */
  readonly set: 'invented' | 'retold' | 'shared';
  readonly docs: string;
  readonly questions: readonly GoldQuestion[];
  /** written afterwards to lead astray: most are unanswerable although every word occurs */
  readonly hard: readonly GoldQuestion[];
}

/** The project's own topics, and the shared development topics where they lie beside the project. */
export function findTopics(): Topic[] {
  const root = packageRoot();
  const bases = [
    ['shared', join(root, '..', 'shared', 'eval')],
    ['invented', join(root, 'tests', 'quality', 'topics')],
    ['retold', join(root, 'tests', 'quality', 'retold')],
  ] as const;
  const topics: Topic[] = [];
  for (const [set, base] of bases) {
    if (!existsSync(base)) continue;
    for (const name of readdirSync(base).sort()) {
      const questions = join(base, name, 'questions.jsonl');
      if (!existsSync(questions)) continue;
      const docs = existsSync(join(base, name, 'docs')) ? join(base, name, 'docs') : join(root, 'seeds');
      const hard = join(base, name, 'hard.jsonl');
      topics.push({
        name,
        set,
        docs,
        questions: readQuestions(questions),
        hard: existsSync(hard) ? readQuestions(hard) : [],
      });
    }
  }
  return topics;
}

const readQuestions = (file: string): GoldQuestion[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldQuestion);

const tools = { lexicon: loadLexicon(), names: loadNames() };

export async function loadTopic(topic: Pick<Topic, 'docs'>): Promise<Corpus> {
  const corpus = new Corpus(tools);
  await ingest(corpus, readCorpusFolder(topic.docs).files);
  return corpus;
}

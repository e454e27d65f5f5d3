import { createHash } from 'node:crypto';
import { COMMANDS } from '../../commands/index.ts';
import type { App, Core } from '../../src/app/app.ts';
import { createCore } from '../../src/app/core.ts';
import { Corpus } from '../../src/app/corpus.ts';
import { type Article, ingest } from '../../src/app/ingest.ts';
import { documentId, tenantId } from '../../src/model/ids.ts';
import type { Invocation } from '../../src/model/invocation.ts';
import type { Reply } from '../../src/model/reply.ts';
import { readCorpusFolder } from '../../src/storage/corpus-files.ts';
import { loadLexicon, loadNames } from '../../src/storage/data-files.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeLog } from './fake-log.ts';

/** Lexicon and names, read once a test file. */
export const TOOLS = { lexicon: loadLexicon(), names: loadNames() };

/** An article whose first line is its title; other fields as a test needs them. */
export function articleOf(name: string, text: string, more: Partial<Article> = {}): Article {
  const hash = createHash('sha256').update(text).update(JSON.stringify(more)).digest('hex');
  return { id: documentId(name), title: text.split('\n')[0] ?? '', text, hash, ...more };
}

/** File name → text, or a whole article. */
export async function corpusOf(articles: Readonly<Record<string, string | Article>>): Promise<Corpus> {
  const corpus = new Corpus(TOOLS);
  await ingest(
    corpus,
    Object.entries(articles).map(([name, article]) =>
      typeof article === 'string' ? articleOf(name, article) : article,
    ),
  );
  return corpus;
}

export async function bundledSeeds(): Promise<Corpus> {
  const corpus = new Corpus(TOOLS);
  await ingest(corpus, readCorpusFolder('seeds').files);
  return corpus;
}

/** An app over memory, and a way to type into it as people do. */
export interface Conversation {
  readonly app: App;
  readonly core: Core;
  readonly log: FakeLog;
  readonly clock: FakeClock;
  type(text: string, more?: Partial<Invocation>): Promise<Reply>;
  /** all words of the reply, quotes with their sources, one block a line */
  say(text: string, more?: Partial<Invocation>): Promise<string>;
}

export function converse(corpus: Corpus, more: Partial<App> = {}): Conversation {
  const [log, clock] = [new FakeLog(), new FakeClock()];
  const app: App = { corpus, stores: memoryStores(), clock, log, problems: [], ...more };
  const core = createCore(app, COMMANDS);
  const type = (text: string, changed: Partial<Invocation> = {}): Promise<Reply> =>
    core.handle({
      place: { platform: 'console', tenant: tenantId('T1'), channel: 'C1', thread: 'one' },
      user: { id: 'U1', locale: 'en-GB' },
      manager: true,
      command: 'talks',
      via: 'command',
      text,
      ...changed,
    });
  return { app, core, log, clock, type, say: async (text, changed) => wordsOf(await type(text, changed)) };
}

/** Everything that a reply shows as text. */
const wordsOf = (reply: Reply): string =>
  reply.blocks
    .map((block) => {
      if (block.type === 'quote') return `“${block.citation.quote}” — ${block.source}`;
      if (block.type === 'list') return block.items.join('\n');
      return block.type === 'divider' ? '' : block.text;
    })
    .join('\n');

import { randomUUID } from 'node:crypto';
import { consoleChat, consoleScreen } from '../adapters/console/chat.ts';
import { runConsole, terminalOf } from '../adapters/console/index.ts';
import type { App } from '../app/app.ts';
import { sourceLine } from '../app/source-line.ts';
import { exampleQuestions } from '../app/suggest.ts';
import { bundledCorpus, composeCore, loadCorpus, type OpenCorpus, openStores, systemClock } from '../compose.ts';
import { type Config, readConfig } from '../config.ts';
import { messageOf } from '../errors.ts';
import { createLogger } from '../logging.ts';
import { languageOfLocale } from '../model/language.ts';
import type { Chat } from '../ports/chat.ts';
import { NO_METRICS } from '../ports/metrics.ts';
import type { Stores } from '../ports/stores.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { corpusSource } from './corpus-source.ts';
import { EXIT } from './failure.ts';
import { livingCorpus } from './living-corpus.ts';
import { progressLine } from './progress.ts';

/** Runs the platforms whose variables are set; without any, the console chat. Resolves to the exit code. */
export async function start(): Promise<number> {
  const config = readConfig();
  if (config.slack !== undefined || config.discord !== undefined) {
    // The platforms' libraries are large: the console chat must not wait for them.
    const { serve } = await import('./serve.ts');
    return serve(config, await corpusSource(config));
  }
  for (const problem of loaded.folder.problems) process.stderr.write(`parley: ${problem.file}: ${problem.reason}\n`);
  await startConsole(config, directory, loaded);
  return EXIT.fine;
}

async function startConsole(config: Config, directory: string, loaded: LoadedCorpus): Promise<void> {
  const stores = await storesOrMemory(config);
  const log = createLogger(config.logLevel ?? 'silent');
  const { app, core } = composeCore({ loaded, stores, log });
  // What a digest calls new, it learns from the store.
  const living = await livingCorpus(directory, loaded, stores, log);
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const colour = interactive && config.colour;
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  if (interactive) process.stdout.write(await greeting(loaded, locale));
  const screen = consoleScreen(process.stdout, { ...terminalOf(process.stdout, colour), interactive });
  const chats = [consoleChat(screen)];
  // Loaded late: the first answer must not wait for what digests need.
  const loop = interactive
    ? import('./digest-loop.ts').then(({ runDigestLoop }) => runDigestLoop(app, living, chats, NO_METRICS))
    : undefined;
  const options = { input: process.stdin, output: process.stdout, interactive, colour, locale, screen };
  await runConsole(core, { ...options, user: 'console', session: randomUUID() });
  if (loop === undefined) await sendDue(app, chats);
  else await (await loop)();
  await stores.close();
}

/** Over a pipe there is no minute to wait for: what is due, or was asked for, comes when the input has ended. */
async function sendDue(app: App, chats: readonly Chat[]): Promise<void> {
  const { digestsFor } = await import('./digest-loop.ts');
  const digests = digestsFor(app, chats, NO_METRICS);
  await digests.wake();
  await digests.idle();
}

/** The console chat must work on a read-only disk too; only digests and feedback would be lost. */
async function storesOrNone(config: Config): Promise<Stores | undefined> {
  try {
    return await openStores(config);
  } catch (error) {
    if (config.databaseUrl !== undefined) throw error;
    process.stderr.write(
      `parley: ${messageOf(error)} Going on without a store: digests and feedback of this session are not kept.\n`,
    );
    return undefined;
  }
}

interface ConsoleParts {
  readonly opened: OpenCorpus;
  readonly store: Stores;
  close(): Promise<void>;
}

/** Without a store everything is in memory; with one, articles are indexed first where a folder is set. */
async function openForConsole(config: Config, stores: Stores | undefined): Promise<ConsoleParts> {
  const source = stores === undefined ? undefined : await corpusSource(config);
  if (stores !== undefined && source?.kind === 'stored') return openStored(config, stores, source.directory);
  const loaded = await loadCorpus(config.corpusDir ?? bundledCorpus(), progressLine('Reading articles'));
  const store = stores ?? (await import('../storage/memory-stores.ts')).memoryStores();
  // What `/briefing preview` calls new, it learns from the store.
  await keepDocuments(store.documents, loaded.corpus.documents(), systemClock.now());
  return { opened: loaded, store, close: () => store.close() };
}

async function openStored(config: Config, store: Stores, directory: string | undefined): Promise<ConsoleParts> {
  const [{ indexFolder }, { openIndex }] = await Promise.all([import('./index-folder.ts'), import('./open-corpus.ts')]);
  const line = indexingLine(systemClock.elapsed);
  const indexed = directory === undefined ? undefined : await indexFolder({ config, directory, onProgress: line });
  line();
  const opened = await openIndex(config);
  return {
    opened: { ...opened, folder: { problems: indexed?.problems ?? [] } },
    store,
    async close() {
      await opened.close();
      await store.close();
    },
  };
}

/** Which articles there are, and three questions to try. */
async function greeting(corpus: CorpusView, locale: string): Promise<string> {
  const language = languageOfLocale(locale);
  const examples = await exampleQuestions(corpus, language);
  const greeted = await corpus.read(corpus.ids().slice(0, GREETED_ARTICLES));
  const lines = [
    `Parley holds ${corpus.size} articles:`,
    ...greeted.map(({ document }) => `  · ${sourceLine(document, language)}`),
    ...(corpus.size > GREETED_ARTICLES ? [`  · and ${corpus.size - GREETED_ARTICLES} more`] : []),
    '',
    'Ask in English, French, German, Spanish or Russian. Three to try:',
    ...examples.map((example) => `  /talks ${example}`),
    '',
    'Type help for commands, exit to leave.',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

const GREETED_ARTICLES = 10;

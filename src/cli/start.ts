import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { consoleChat, consoleScreen } from '../adapters/console/chat.ts';
import { runConsole, terminalOf } from '../adapters/console/index.ts';
import { warmUp } from '../answering/warm-up.ts';
import type { App } from '../app/app.ts';
import { sourceLine } from '../app/source-line.ts';
import { exampleQuestions } from '../app/suggest.ts';
import { bundledCorpus, composeCore, openStores, systemClock } from '../compose.ts';
import { type Config, readConfig } from '../config.ts';
import { messageOf } from '../errors.ts';
import { LANGUAGES, languageOfLocale } from '../model/language.ts';
import type { Chat } from '../ports/chat.ts';
import type { Logger } from '../ports/clock.ts';
import { NO_METRICS } from '../ports/metrics.ts';
import type { Stores } from '../ports/stores.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { folderState } from '../storage/folder-state.ts';
import { type CorpusSource, corpusSource, type FollowedCorpus, followCorpus } from './corpus-source.ts';
import { EXIT } from './failure.ts';
import type { IndexedFolder } from './index-folder.ts';
import { indexingLine, progressLine } from './progress.ts';
import { SILENT_LOG } from './silent-log.ts';

/** Runs the platforms whose variables are set; without any, the console chat. Resolves to the exit code. */
export async function start(): Promise<number> {
  const config = readConfig();
  if (config.slack !== undefined || config.discord !== undefined) {
    // The platforms' libraries are large: the console chat must not wait for them.
    const { serve } = await import('./serve.ts');
    return serve(config, await corpusSource(config));
  }
  await startConsole(config);
  return EXIT.fine;
}

async function startConsole(config: Config): Promise<void> {
  const log =
    config.logLevel === undefined ? SILENT_LOG : (await import('../logging.ts')).createLogger(config.logLevel);
  const { opened, living, stores, close } = await openForConsole(config, log);
  for (const { file, reason } of opened.folder.problems) process.stderr.write(`parley: ${file}: ${reason}\n`);
  const { app, core } = composeCore({ loaded: opened, stores, log });
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const colour = interactive && config.colour;
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  if (interactive) process.stdout.write(await greeting(opened.corpus, locale));
  const screen = consoleScreen(process.stdout, { ...terminalOf(process.stdout, colour), interactive });
  const chats = [consoleChat(screen)];
  // Loaded late: the first answer must not wait for what digests need.
  const loop = interactive
    ? import('./digest-loop.ts').then(({ runDigestLoop }) => runDigestLoop(app, living, chats, NO_METRICS))
    : undefined;
  if (interactive) {
    // The greeting is there; the first question of each language then finds its tables.
    const own = languageOfLocale(locale);
    const languages = [own, ...LANGUAGES.filter((language) => language !== own)];
    warmUp(opened.corpus, languages, nextTurn).catch((error: unknown) => log.warn({ error }, 'Warming up failed'));
  }
  const options = { input: process.stdin, output: process.stdout, interactive, colour, locale, screen };
  await runConsole(core, { ...options, user: 'console', session: randomUUID() });
  if (loop === undefined) await sendDue(app, chats);
  else await (await loop)();
  await close();
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

/** Without a store everything is in memory; with one, articles are indexed first where a folder is set. */
async function openForConsole(config: Config, log: Logger): Promise<FollowedCorpus & { readonly stores: Stores }> {
  const kept = await storesOrNone(config);
  const stores = kept ?? (await import('../storage/memory-stores.ts')).memoryStores();
  const source: CorpusSource =
    kept === undefined
      ? { kind: 'memory', directory: config.corpusDir ?? bundledCorpus() }
      : await corpusSource(config);
  const { directory } = source;
  const state = directory === undefined ? '' : folderState(directory);
  const indexed = source.kind === 'stored' && directory !== undefined ? await indexFirst(config, directory) : undefined;
  const followed = await followCorpus(source, {
    config,
    stores,
    log,
    onReading: progressLine('Reading articles'),
    ...(indexed !== undefined && { indexed: { state, problems: indexed.problems } }),
  });
  return {
    ...followed,
    stores,
    async close() {
      await followed.close();
      await stores.close();
    },
  };
}

/** Here nobody is answered meanwhile, so all cores may help; undefined where another process does it. */
async function indexFirst(config: Config, directory: string): Promise<IndexedFolder | undefined> {
  const { indexFolder } = await import('./index-folder.ts');
  const line = indexingLine(systemClock.elapsed);
  const indexed = await indexFolder({ config, directory, onProgress: line });
  line();
  return indexed;
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

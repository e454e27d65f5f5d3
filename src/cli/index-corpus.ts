import { bundledCorpus, systemClock } from '../compose.ts';
import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { EXIT } from './failure.ts';
import { type IndexedFolder, type IndexFolderOptions, indexFolder } from './index-folder.ts';
import { type CliCommand, printJson } from './options.ts';
import { indexingLine } from './progress.ts';

/** Another process may hold the index for so long without doing anything: it was killed. */
const WAIT_MS = 35_000;
const TRY_EVERY_MS = 1_000;

/** `parley index`: brings the stored index to exactly what is in a folder. Killed or stopped, it goes on where it was. */
export const indexCorpus: CliCommand = {
  name: 'index',
  usage: 'index --corpus DIR [--rebuild] [--json]',
  summary:
    'Indexes a folder into DATA_DIR or DATABASE_URL; names every file that cannot be used. --rebuild makes the whole index anew.',
  options: { rebuild: { type: 'boolean' } },
  run: async (args) => {
    const config = readConfig();
    const started = systemClock.elapsed();
    const line = indexingLine(systemClock.elapsed);
    const stop = new AbortController();
    const interrupt = () => stop.abort();
    process.once('SIGINT', interrupt);
    try {
      const indexed = await whenFree({
        config,
        directory: args.text('corpus') ?? config.corpusDir ?? bundledCorpus(),
        rebuild: args.flag('rebuild'),
        onProgress: line,
        signal: stop.signal,
      });
      line();
      const summary = summaryOf(indexed, Math.round(systemClock.elapsed() - started));
      for (const { file, reason } of indexed.problems) process.stderr.write(`parley: ${file}: ${reason}\n`);
      if (indexed.stopped) process.stderr.write('parley: stopped; the same command goes on where it was.\n');
      if (args.flag('json')) printJson(summary);
      else process.stdout.write(`${inWords(summary)}\n`);
      return indexed.problems.length === 0 && !indexed.stopped ? EXIT.fine : EXIT.failed;
    } finally {
      process.off('SIGINT', interrupt);
    }
  },
};

async function whenFree(options: IndexFolderOptions): Promise<IndexedFolder> {
  for (let waited = 0; waited <= WAIT_MS; waited += TRY_EVERY_MS) {
    const indexed = await indexFolder(options);
    if (indexed !== undefined) return indexed;
    if (waited === 0)
      process.stderr.write('parley: another process is indexing, or was killed while it did; waiting.\n');
    await systemClock.sleep(TRY_EVERY_MS, options.signal);
    if (options.signal?.aborted) break;
  }
  throw new UserError('index-busy', 'Another process is indexing into the same store. Try again when it is done.');
}

function summaryOf(indexed: IndexedFolder, milliseconds: number) {
  const { articles, added, changed, removed, unchanged, allPassages, version, problems } = indexed;
  return { articles, added, changed, removed, unchanged, passages: allPassages, version, milliseconds, problems };
}

const inWords = (s: ReturnType<typeof summaryOf>): string =>
  `${s.articles} articles, ${s.passages} passages, version ${s.version}, ${s.milliseconds} ms; ${s.added} new, ${s.changed} changed, ${s.removed} removed, ${s.unchanged} unchanged; ${s.problems.length} problems.`;

import { join } from 'node:path';
import { COMMANDS } from '../commands/index.ts';
import type { App, Core } from './app/app.ts';
import type { Managers } from './app/briefing/managers.ts';
import { createCore } from './app/core.ts';
import { Corpus } from './app/corpus.ts';
import { type IngestReport, ingest } from './app/ingest.ts';
import type { Config } from './config.ts';
import type { Clock, Logger } from './ports/clock.ts';
import type { Stores } from './ports/stores.ts';
import type { CorpusView } from './search/corpus-view.ts';
import { type CorpusFolder, readCorpusFolder } from './storage/corpus-files.ts';
import { loadTools, packageRoot } from './storage/data-files.ts';
import type { PostingsLocation } from './storage/open-postings.ts';

/** The wall clock; the only one. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const timer = setTimeout(done, ms);
      function done(): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      }
      signal?.addEventListener('abort', done, { once: true });
    }),
};

/** The bundled articles. */
export const bundledCorpus = (): string => join(packageRoot(), 'seeds');

/** A corpus that can be asked, and what of its folder could not be used. */
export interface OpenCorpus {
  readonly corpus: CorpusView;
  folder: Pick<CorpusFolder, 'problems'>;
}

/** A corpus in memory. */
export interface LoadedCorpus extends OpenCorpus {
  readonly corpus: Corpus;
  /** as it was read last */
  folder: CorpusFolder;
  readonly report: IngestReport;
}

/** Reads a folder and analyses all of it in memory. */
export async function loadCorpus(
  directory: string,
  onProgress?: (done: number, total: number) => void,
): Promise<LoadedCorpus> {
  const corpus = new Corpus(loadTools());
  const folder = readCorpusFolder(directory);
  const report = await ingest(corpus, folder.files, onProgress);
  return { corpus, folder, report };
}

/** The embedded store's file under DATA_DIR. */
export const SQLITE_FILE = 'parley.sqlite';

/** The embedded index's file under DATA_DIR: derived from the articles, so it needs no backup. */
const INDEX_FILE = 'index.sqlite';

/** Where the index of the articles is kept: beside the store, or in the same PostgreSQL. */
export const indexLocation = ({ databaseUrl, dataDir }: Config): PostingsLocation =>
  databaseUrl === undefined
    ? { kind: 'sqlite', file: join(dataDir, INDEX_FILE) }
    : { kind: 'postgres', url: databaseUrl };

/** The embedded store, or PostgreSQL where DATABASE_URL says so. Drivers are loaded only when used. */
export async function openStores(config: Config): Promise<Stores> {
  if (config.databaseUrl !== undefined) {
    const { postgresStores } = await import('./storage/postgres-stores.ts');
    return postgresStores({ url: config.databaseUrl });
  }
  const { sqliteStores } = await import('./storage/sqlite-stores.ts');
  return sqliteStores({ file: join(config.dataDir, SQLITE_FILE) });
}

export interface Parts {
  readonly loaded: OpenCorpus;
  readonly stores: Stores;
  readonly log: Logger;
  /** who may change digests; absent = whom the platform calls a manager */
  readonly managers?: Managers;
}

/** Corpus, stores and commands → the core that adapters call. */
export function composeCore({ loaded, stores, log, managers }: Parts): { app: App; core: Core } {
  const app: App = {
    corpus: loaded.corpus,
    stores,
    clock: systemClock,
    log,
    ...(managers !== undefined && { managers }),
    get problems() {
      return loaded.folder.problems;
    },
  };
  return { app, core: createCore(app, COMMANDS) };
}

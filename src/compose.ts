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
import { type CorpusFolder, readCorpusFolder } from './storage/corpus-files.ts';
import { loadLexicon, loadNames, packageRoot } from './storage/data-files.ts';

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

export interface LoadedCorpus {
  readonly corpus: Corpus;
  /** as it was read last */
  folder: CorpusFolder;
  readonly report: IngestReport;
}

/** Reads a folder and indexes it. */
export async function loadCorpus(
  directory: string,
  onProgress?: (done: number, total: number) => void,
): Promise<LoadedCorpus> {
  const corpus = new Corpus({ lexicon: loadLexicon(), names: loadNames() });
  const folder = readCorpusFolder(directory);
  const report = await ingest(corpus, folder.files, onProgress);
  return { corpus, folder, report };
}

/** The embedded store's file under DATA_DIR. */
export const SQLITE_FILE = 'parley.sqlite';

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
  readonly loaded: LoadedCorpus;
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

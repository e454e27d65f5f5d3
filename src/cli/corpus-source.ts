import { bundledCorpus, indexLocation, loadCorpus, type OpenCorpus } from '../compose.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';
import { openCorpusFolder } from '../storage/corpus-files.ts';
import type { CorpusProblem } from '../storage/corpus-json.ts';
import { openFilledPostings } from '../storage/open-postings.ts';
import { type LivingCorpus, livingCorpus } from './living-corpus.ts';

/** Where a running Parley has its articles from. */
export type CorpusSource =
  | { readonly kind: 'memory'; readonly directory: string }
  /** the stored index; with a folder it is kept as that folder is, without one others do that */
  | { readonly kind: 'stored'; readonly directory: string | undefined };

/** CORPUS_DIR is indexed; an index that is there is used; else the bundled articles are read into memory, which is faster. */
export async function corpusSource(config: Config): Promise<CorpusSource> {
  if (config.corpusDir !== undefined) return { kind: 'stored', directory: config.corpusDir };
  const filled = await openFilledPostings(indexLocation(config));
  await filled?.close();
  return filled === undefined
    ? { kind: 'memory', directory: bundledCorpus() }
    : { kind: 'stored', directory: undefined };
}

/** A corpus that can be asked and follows its source. */
export interface FollowedCorpus {
  readonly opened: OpenCorpus;
  readonly living: LivingCorpus;
  close(): Promise<void>;
}

export interface FollowOptions {
  readonly config: Config;
  readonly stores: Stores;
  readonly log: Logger;
  /** while articles are read into memory */
  readonly onReading?: (done: number, total: number) => void;
  /** the folder was indexed just now, as it was then */
  readonly indexed?: { readonly state: string; readonly problems: readonly CorpusProblem[] };
}

/** Opens a source for a process that runs on. @throws UserError where the folder cannot be read */
export async function followCorpus(source: CorpusSource, options: FollowOptions): Promise<FollowedCorpus> {
  const { config, stores, log, indexed } = options;
  const { directory } = source;
  if (source.kind === 'memory') {
    const loaded = await loadCorpus(source.directory, options.onReading);
    const living = await livingCorpus(source.directory, loaded, stores, log);
    return { opened: loaded, living, close: async () => undefined };
  }
  // A folder that is not there is a mistake at the start; later it may be out of reach for a while.
  if (directory !== undefined) openCorpusFolder(directory);
  // Loaded late: what is in memory needs none of it.
  const [{ openIndex }, { livingIndex }] = await Promise.all([import('./open-corpus.ts'), import('./living-index.ts')]);
  const opened = await openIndex(config);
  opened.folder = { problems: indexed?.problems ?? [] };
  const living = livingIndex(opened, { config, directory, log, state: indexed?.state ?? '' });
  if (indexed === undefined) await living.refresh();
  return {
    opened,
    living,
    async close() {
      await living.stop();
      await opened.close();
    },
  };
}

import { emptyIndex } from '../app/indexing/empty-index.ts';
import { type IndexingProgress, type IndexingReport, indexArticles } from '../app/indexing/index-articles.ts';
import { StoredCorpus } from '../app/indexing/stored-corpus.ts';
import { folderOf } from '../app/keep-documents.ts';
import { indexLocation, openStores, systemClock } from '../compose.ts';
import type { Config } from '../config.ts';
import type { Document } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';
import type { DocumentStore } from '../ports/documents.ts';
import type { Stores } from '../ports/stores.ts';
import { openCorpusFolder } from '../storage/corpus-files.ts';
import type { CorpusProblem } from '../storage/corpus-json.ts';
import { loadTools } from '../storage/data-files.ts';
import { openPostings } from '../storage/open-postings.ts';
import { analyseAnywhere } from '../workers/analyse-anywhere.ts';
import { mergeInWorker } from '../workers/merge-in-worker.ts';
import { takeIndexLease } from './index-lease.ts';

export interface IndexFolderOptions {
  readonly config: Config;
  readonly directory: string;
  /** throws away what is indexed, and makes it anew */
  readonly rebuild?: boolean;
  readonly onProgress?: (progress: IndexingProgress) => void;
  /** ends after what is under way; what is done is kept */
  readonly signal?: AbortSignal;
}

export interface IndexedFolder extends IndexingReport {
  /** what the index holds now */
  readonly articles: number;
  readonly allPassages: number;
  readonly version: string;
  readonly problems: readonly CorpusProblem[];
  /** it ended before all articles were read */
  readonly stopped: boolean;
}

/**
 * Brings the stored index, and the store's articles, to exactly what is in a folder; what is there already is not
 * analysed again. Resolves to undefined while another process does the same.
 * @throws UserError where the folder cannot be read or the store not be opened
 */
export async function indexFolder(options: IndexFolderOptions): Promise<IndexedFolder | undefined> {
  const stores = await openStores(options.config);
  try {
    const lease = await takeIndexLease(stores.once, systemClock);
    if (lease === undefined) return undefined;
    try {
      return await indexWith(options, stores, lease.lost);
    } finally {
      await lease.release();
    }
  } finally {
    await stores.close();
  }
}

async function indexWith(
  { config, directory, rebuild, onProgress, signal }: IndexFolderOptions,
  stores: Stores,
  lost: AbortSignal,
): Promise<IndexedFolder> {
  const folder = openCorpusFolder(directory);
  const location = indexLocation(config);
  const store = await openPostings(location);
  const tools = loadTools();
  const preparer = analyseAnywhere(tools);
  try {
    if (rebuild) await emptyIndex(store);
    await store.sweep();
    const corpus = await StoredCorpus.open({ store, tools, merge: mergeInWorker(location) });
    const stop = AbortSignal.any(signal === undefined ? [lost] : [lost, signal]);
    const report = await indexArticles({
      corpus,
      articles: folder.articles(),
      total: folder.total,
      preparer,
      elapsed: systemClock.elapsed,
      keep: (documents, removed) => keep(stores.documents, documents, removed),
      signal: stop,
      ...(onProgress !== undefined && { onProgress }),
    });
    if (!stop.aborted) await forgetOthers(stores.documents, corpus);
    return {
      ...report,
      articles: corpus.size,
      allPassages: (await corpus.index.frequencies([])).passages,
      version: corpus.version,
      problems: folder.problems,
      stopped: stop.aborted,
    };
  } finally {
    await preparer.close();
    await store.close();
  }
}

/** Digests learn from the store when an article came or went. Writes that come together are committed together. */
async function keep(
  store: DocumentStore,
  documents: readonly Document[],
  removed: readonly DocumentId[],
): Promise<void> {
  const at = systemClock.now();
  await Promise.all([
    ...documents.map((document) => store.put(document, at)),
    ...removed.map((id) => store.remove(id, at)),
  ]);
}

/** Articles of another folder that the store still has; those of a workspace are not ours. */
async function forgetOthers(store: DocumentStore, corpus: StoredCorpus): Promise<void> {
  const shared = [...(await store.hashes()).keys()].filter((id) => folderOf(id) === '');
  const others = shared.filter((id) => corpus.attributesOf(id) === undefined);
  await keep(store, [], others);
}

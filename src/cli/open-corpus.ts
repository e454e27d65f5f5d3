import type { StoredCorpus } from '../app/indexing/stored-corpus.ts';
import { indexLocation, type OpenCorpus } from '../compose.ts';
import type { Config } from '../config.ts';
import type { PostingsStore } from '../ports/postings.ts';
import { loadTools } from '../storage/data-files.ts';
import { openFilledPostings, openPostings } from '../storage/open-postings.ts';

/** A corpus that is read from the stored index when asked. */
export interface StoredCorpusOpen extends OpenCorpus {
  readonly corpus: StoredCorpus;
  close(): Promise<void>;
}

/** The stored index, or undefined where nothing was ever indexed; makes no file. */
export async function openStoredCorpus(config: Config): Promise<StoredCorpusOpen | undefined> {
  const store = await openFilledPostings(indexLocation(config));
  return store && openWith(store);
}

/** The stored index, empty or not. */
export const openIndex = async (config: Config): Promise<StoredCorpusOpen> =>
  openWith(await openPostings(indexLocation(config)));

async function openWith(store: PostingsStore): Promise<StoredCorpusOpen> {
  try {
    // Loaded late: a corpus in memory needs none of it.
    const { StoredCorpus } = await import('../app/indexing/stored-corpus.ts');
    const corpus = await StoredCorpus.open({ store, tools: loadTools() });
    return { corpus, folder: { problems: [] }, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}

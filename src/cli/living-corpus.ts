import type { Corpus } from '../app/corpus.ts';
import { ingest } from '../app/ingest.ts';
import { keepDocuments } from '../app/keep-documents.ts';
import { type LoadedCorpus, type OpenCorpus, systemClock } from '../compose.ts';
import type { Logger } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';
import { readCorpusFolder } from '../storage/corpus-files.ts';
import { folderState } from '../storage/folder-state.ts';

/** A corpus that follows its folder or index while the process runs, and the store, from which digests learn what is new. */
export interface LivingCorpus {
  /** takes up what changed; only what is new or changed is read again */
  refresh(): Promise<void>;
}

/** One in memory. */
export async function livingCorpus(
  directory: string,
  loaded: LoadedCorpus,
  stores: Pick<Stores, 'documents'>,
  log: Logger,
): Promise<LivingCorpus> {
  const corpus: Corpus = loaded.corpus;
  let state = folderState(directory);
  nameProblems(loaded, log);
  await keepDocuments(stores.documents, corpus.documents(), systemClock.now());
  return {
    async refresh() {
      const now = folderState(directory, state);
      if (now === state) return;
      loaded.folder = readCorpusFolder(directory);
      const { added, changed, removed } = await ingest(corpus, loaded.folder.files);
      await keepDocuments(stores.documents, corpus.documents(), systemClock.now());
      state = now;
      nameProblems(loaded, log);
      log.info({ added, changed, removed, articles: corpus.size }, 'the corpus changed');
    },
  };
}

/** Each bad file once, whenever the folder was read. */
export function nameProblems({ folder }: OpenCorpus, log: Logger): void {
  for (const { file, reason } of folder.problems) log.warn({ file, reason }, 'a file of the corpus cannot be used');
}

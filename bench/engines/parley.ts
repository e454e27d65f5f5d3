import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { documentId } from '../../src/model/ids.ts';
import type { PostingsStore } from '../../src/ports/postings.ts';
import { SegmentedIndex } from '../../src/search/segmented-index.ts';
import type { Engine, EngineFactory } from '../engine.ts';

/** Passages of one generated article. */
const PASSAGES_PER_DOCUMENT = 10;
/** Postings in memory before they are committed as a segment. */
const COMMIT_POSTINGS = 3_000_000;
const DIGITS = 8;

export interface ParleyOptions {
  readonly open: (folder: string) => Promise<PostingsStore>;
  /** for hot lists; absent = as the program does */
  readonly cacheBytes?: number;
  readonly diskBytes?: (folder: string) => Promise<number>;
}

/** Parley's index over any store. */
export function parley({ open, diskBytes, ...cache }: ParleyOptions): EngineFactory {
  return async (folder) => {
    let store = await open(folder);
    let index = await SegmentedIndex.open({ store, ...cache });
    const engine: Engine = {
      async index(passages) {
        let number = 0;
        let document: { terms: readonly string[] }[] = [];
        const add = async () => {
          const id = documentId(String(number).padStart(DIGITS, '0'));
          await index.add(id, document);
          number += 1;
          document = [];
          if (index.uncommitted > COMMIT_POSTINGS) await index.commit();
        };
        for (const terms of passages) {
          document.push({ terms });
          if (document.length === PASSAGES_PER_DOCUMENT) await add();
        }
        if (document.length > 0) await add();
        await index.commit();
        await index.mergeAll();
        await index.collect(index.manifest.version);
      },
      async reopen() {
        const memoryOnly = diskBytes === undefined;
        if (memoryOnly) return;
        await store.close();
        store = await open(folder);
        index = await SegmentedIndex.open({ store, ...cache });
      },
      async search(words, k) {
        const hits = await index.search(
          words.map((term) => ({ term, weight: 1 })),
          k,
        );
        return hits.map(({ document, passage }) => Number(document) * PASSAGES_PER_DOCUMENT + passage);
      },
      close: () => store.close(),
      ...(diskBytes && { diskBytes: () => diskBytes(folder) }),
    };
    return engine;
  };
}

/** Bytes of all files in a folder. */
export async function folderBytes(folder: string): Promise<number> {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

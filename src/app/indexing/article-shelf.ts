import type { BlobStore } from '../../ports/postings.ts';
import type { Revision } from './corpus-state.ts';
import type { PreparedArticle } from './prepared-article.ts';
import { ReadCache } from './read-cache.ts';
import { blobName, decodeArticle, type StoredArticle } from './stored-article.ts';

/** The kept articles: read when needed, a bounded number of them held; written at `flush`. */
export class ArticleShelf {
  readonly #blobs: BlobStore;
  readonly #held: ReadCache<string, StoredArticle>;
  #pending = new Map<string, Uint8Array>();
  /** kept ones that nothing will refer to after the next commit */
  #obsolete = new Set<string>();

  constructor(blobs: BlobStore, maxHeld: number) {
    this.#blobs = blobs;
    this.#held = new ReadCache(maxHeld);
  }

  put({ id, attributes, article }: PreparedArticle): void {
    this.#pending.set(blobName('a', id, attributes.revision), article);
  }

  drop({ id, revision }: Revision): void {
    const name = blobName('a', id, revision);
    this.#held.delete(name);
    if (!this.#pending.delete(name)) this.#obsolete.add(name);
  }

  /** Those that are there: a document that another process has removed meanwhile is left out. */
  async read(wanted: readonly Revision[]): Promise<readonly StoredArticle[]> {
    const names = wanted.map(({ id, revision }) => blobName('a', id, revision));
    const held = new Map(names.map((name) => [name, this.#held.get(name)]));
    const missing = names.filter((name) => held.get(name) === undefined);
    const bytes = await this.#get(missing);
    for (const [i, name] of missing.entries()) {
      const found = bytes[i];
      if (found === undefined) continue;
      const article = decodeArticle(found);
      this.#held.set(name, article);
      held.set(name, article);
    }
    return names.flatMap((name) => held.get(name) ?? []);
  }

  /** Writes what was put. Nothing refers to it before the index is committed. */
  async flush(): Promise<void> {
    await this.#blobs.put([...this.#pending].map(([name, bytes]) => ({ name, bytes })));
    // an article that was changed and changed back has the name of the one it replaces
    for (const name of this.#pending.keys()) this.#obsolete.delete(name);
    this.#pending = new Map();
  }

  /** Deletes what was dropped, once nothing committed refers to it. */
  async clean(): Promise<void> {
    await this.#blobs.remove([...this.#obsolete]);
    this.#obsolete = new Set();
  }

  async #get(names: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
    const stored = names.filter((name) => !this.#pending.has(name));
    const bytes = stored.length === 0 ? [] : await this.#blobs.get(stored);
    let next = 0;
    return names.map((name) => this.#pending.get(name) ?? bytes[next++]);
  }
}

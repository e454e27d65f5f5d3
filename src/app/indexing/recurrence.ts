import { BLOCK_SENTENCES } from '../../analysis/boilerplate.ts';
import { NEAR_DUPLICATE_MIN_JACCARD, SKETCH_MIN_SAME, similarity, sketchOf } from '../../analysis/duplicates.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { Likeness } from '../../search/search-index.ts';
import type { CorpusState } from './corpus-state.ts';
import { blockMarks, hashesOf, type PreparedArticle } from './prepared-article.ts';

/** What is committed. */
interface MarkedDocuments {
  /** the documents that have each mark, those that are alike only */
  documentsWith(marks: readonly string[], like?: Likeness): Promise<readonly (readonly DocumentId[])[]>;
}

/** Hashes of the sentences of a run, which begins at one of them → one number (FNV-1a over whole words). */
function mixed(hashes: readonly number[], from = 0): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + BLOCK_SENTENCES; at++) hash = Math.imul(hash ^ (hashes[at] ?? 0), 0x01000193);
  return hash;
}

interface Marked extends Pick<PreparedArticle, 'id' | 'bands' | 'blocks'> {
  /** MinHash of the body */
  readonly signature: readonly number[];
}

/**
 * Finds reprints and recurring runs of sentences, one document at a time. What is committed is looked up by marks in
 * the index; what came since is kept here until the next commit. The cost of a document is that of its look-ups.
 */
export class Recurrence {
  readonly #origins: Map<DocumentId, DocumentId>;
  readonly #repeated: Set<string>;
  /** a number for each repeated run, and for some that were: few marks need to be made */
  readonly #runs: Set<number>;
  readonly #index: MarkedDocuments;
  readonly #signatureOf: (id: DocumentId) => Promise<readonly number[]>;
  #recent = new Map<string, DocumentId[]>();
  #recentDocuments = new Map<DocumentId, Marked>();
  /** committed, but removed or replaced since */
  readonly #gone = new Set<DocumentId>();

  /** @param signatureOf the MinHash of a committed document */
  constructor(
    index: MarkedDocuments,
    signatureOf: (id: DocumentId) => Promise<readonly number[]>,
    state: Pick<CorpusState, 'origins' | 'repeated'>,
  ) {
    this.#index = index;
    this.#signatureOf = signatureOf;
    this.#origins = new Map(state.origins);
    this.#repeated = new Set(state.repeated);
    this.#runs = new Set([...state.repeated].map((block) => mixed(hashesOf(block))));
  }

  /** what is to be kept of it */
  get state(): Pick<CorpusState, 'origins' | 'repeated'> {
    return { origins: this.#origins, repeated: this.#repeated };
  }

  originOf(id: DocumentId): DocumentId {
    return this.#origins.get(id) ?? id;
  }

  /** Indexes of the sentences that stand in a run which another origin has too. */
  repeatedIn(sentenceHashes: readonly number[]): ReadonlySet<number> {
    const found = new Set<number>();
    for (let at = 0; at + BLOCK_SENTENCES <= sentenceHashes.length; at++) {
      if (!this.#runs.has(mixed(sentenceHashes, at))) continue;
      const [block] = blockMarks(sentenceHashes.slice(at, at + BLOCK_SENTENCES));
      if (block === undefined || !this.#repeated.has(block)) continue;
      for (let offset = 0; offset < BLOCK_SENTENCES; offset++) found.add(at + offset);
    }
    return found;
  }

  /** The document must not be here yet. */
  async add(article: Marked): Promise<void> {
    const original = await this.#reprinted(article);
    if (original !== undefined) this.#origins.set(article.id, this.originOf(original));
    const origin = this.originOf(article.id);
    // A footer is in every article: what is known to recur is not counted again.
    const doubtful = article.blocks.filter((block) => !this.#repeated.has(block));
    for (const [i, others] of (await this.#having(doubtful)).entries()) {
      const block = doubtful[i];
      if (block === undefined || !others.some((other) => this.originOf(other) !== origin)) continue;
      this.#repeated.add(block);
      this.#runs.add(mixed(hashesOf(block)));
    }
    const { id, signature, bands, blocks } = article;
    // not the whole article, which would stay in memory until the commit
    this.#recentDocuments.set(id, { id, signature, bands, blocks });
    for (const mark of [...bands, ...blocks]) {
      const documents = this.#recent.get(mark);
      if (documents === undefined) this.#recent.set(mark, [id]);
      else documents.push(id);
    }
  }

  /** @param sentenceHashes those of the document as it was */
  async remove(id: DocumentId, sentenceHashes: readonly number[]): Promise<void> {
    const recent = this.#recentDocuments.get(id);
    for (const mark of [...(recent?.bands ?? []), ...(recent?.blocks ?? [])])
      this.#recent.set(mark, this.#recent.get(mark)?.filter((other) => other !== id) ?? []);
    this.#recentDocuments.delete(id);
    this.#gone.add(id);
    this.#inherit(id);
    const doubtful = blockMarks(sentenceHashes).filter((block) => this.#repeated.has(block));
    for (const [i, others] of (await this.#having(doubtful)).entries()) {
      if (new Set(others.map((other) => this.originOf(other))).size < 2) this.#repeated.delete(doubtful[i] ?? '');
    }
  }

  /** What came since the last commit is now found by the source. */
  committed(): void {
    // cleared, they would stay linked to all that they have held (docs/decisions/0025)
    this.#recent = new Map();
    this.#recentDocuments = new Map();
    this.#gone.clear();
  }

  /** The reprints of a removed original are now reprints of the first of them. */
  #inherit(id: DocumentId): void {
    this.#origins.delete(id);
    const heirs = [...this.#origins].filter(([, origin]) => origin === id).map(([heir]) => heir);
    const [first] = heirs.sort();
    for (const heir of heirs) if (first !== undefined) this.#origins.set(heir, first);
    if (first !== undefined) this.#origins.delete(first);
  }

  async #reprinted(article: Marked): Promise<DocumentId | undefined> {
    const like = { sketch: sketchOf(article.signature), same: SKETCH_MIN_SAME };
    const candidates = new Set((await this.#having(article.bands, like)).flat());
    for (const candidate of candidates) {
      const known = this.#recentDocuments.get(candidate)?.signature ?? (await this.#signatureOf(candidate));
      if (similarity(article.signature, known) >= NEAR_DUPLICATE_MIN_JACCARD) return candidate;
    }
    return undefined;
  }

  async #having(marks: readonly string[], like?: Likeness): Promise<readonly (readonly DocumentId[])[]> {
    if (marks.length === 0) return [];
    const committed = await this.#index.documentsWith(marks, like);
    return marks.map((mark, i) => [
      ...(committed[i] ?? []).filter((id) => !this.#gone.has(id)),
      ...(this.#recent.get(mark) ?? []),
    ]);
  }
}

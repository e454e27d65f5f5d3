import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentId } from '../model/ids.ts';
import type { Manifest, PostingsStore } from '../ports/postings.ts';
import { documentTermsOf, type Passages } from './document-terms.ts';
import { inTurn } from './in-turn.ts';
import { type MergeRunner, runMerge } from './merge-job.ts';
import type {
  DocumentAttributes,
  Likeness,
  PassageHit,
  QueryTerm,
  SearchFilter,
  SearchIndex,
  TermFrequencies,
} from './search-index.ts';
import { CommittedSegments } from './segment/committed-segments.ts';
import { encodeHead } from './segment/head.ts';
import { documentsMarked } from './segment/marked-documents.ts';
import { Memtable } from './segment/memtable.ts';
import { chooseMerge } from './segment/merge-policy.ts';
import { PostingCache } from './segment/posting-cache.ts';
import { retryWhenGone } from './segment/retry.ts';
import { SegmentView } from './segment/segment-view.ts';
import { Snapshot, type SnapshotTools } from './segment/snapshot.ts';

export interface SegmentedIndexOptions {
  readonly store: PostingsStore;
  /** most memory for hot posting lists, bytes */
  readonly cacheBytes?: number;
  /** where merges run; absent = in this thread, in small steps */
  readonly merge?: MergeRunner;
}

/** At a million passages the median search takes 0.76 ms with 16 MB, 0.69 with 32 and 0.66 with 256. */
const CACHE_BYTES = 24 * 1024 * 1024;

/** Exact BM25 over immutable segments. What is added is searched at once and kept after `commit`; what is removed is
 *  left out by tombstones until a merge drops it. A search sees one snapshot. Other processes' writes are taken up. */
export class SegmentedIndex implements SearchIndex {
  readonly #store: PostingsStore;
  readonly #cache: PostingCache;
  readonly #tools: SnapshotTools;
  readonly #merge: MergeRunner;
  readonly #committed: CommittedSegments;
  readonly #memtable = new Memtable();
  readonly #inTurn = inTurn();
  /** removed or replaced, not yet marked in the views */
  #gone = new Set<DocumentId>();
  /** removed or replaced since the last commit, marked in what is searched but not in the manifest */
  #marked = new Set<DocumentId>();
  #snapshot: Snapshot | undefined;

  private constructor(options: SegmentedIndexOptions) {
    this.#store = options.store;
    this.#cache = new PostingCache(options.cacheBytes ?? CACHE_BYTES);
    this.#tools = { store: options.store, cache: this.#cache };
    this.#committed = new CommittedSegments(options.store, this.#cache);
    this.#merge = options.merge ?? ((job) => runMerge(job, options.store));
  }

  static async open(options: SegmentedIndexOptions): Promise<SegmentedIndex> {
    const index = new SegmentedIndex(options);
    await index.refresh();
    return index;
  }

  add(document: DocumentId, passages: Passages, attributes: DocumentAttributes = {}): Promise<void> {
    const terms = documentTermsOf(passages);
    return this.#inTurn(async () => {
      this.#drop(document);
      this.#memtable.add(document, terms, attributes);
    });
  }

  remove(document: DocumentId): Promise<void> {
    return this.#inTurn(async () => this.#drop(document));
  }

  search(terms: readonly QueryTerm[], k: number, filter?: SearchFilter): Promise<readonly PassageHit[]> {
    return this.#read((snapshot) => snapshot.search(terms, k, filter));
  }

  frequencies(terms: readonly string[]): Promise<TermFrequencies> {
    return this.#read(async (snapshot) => ({ passages: snapshot.passages, of: await snapshot.frequencies(terms) }));
  }

  /** The state that a search would see now: for several reads that must agree. */
  async snapshot(): Promise<Snapshot> {
    const changed = this.#gone.size > 0 || this.#memtable.pending > 0;
    if (this.#snapshot !== undefined && !changed) return this.#snapshot;
    return this.#inTurn(async () => {
      await this.#seal();
      const stored = this.views.map((view) => view.withoutIds(this.#marked));
      this.#snapshot ??= new Snapshot([...stored, ...this.#memtable.views], this.#tools);
      return this.#snapshot;
    });
  }

  /** The committed documents that have each mark, those that are alike only; what is still to be committed is left out. */
  documentsWith(marks: readonly string[], like?: Likeness): Promise<readonly (readonly DocumentId[])[]> {
    const find = () => documentsMarked(this.views, this.#store, marks, like);
    return retryWhenGone(find, () => this.refresh());
  }

  /** all that is committed */
  get views(): readonly SegmentView[] {
    return this.#committed.views;
  }

  /** postings that are only in memory */
  get uncommitted(): number {
    return this.#memtable.postings;
  }

  /** the newest committed state that is known here */
  get manifest(): Manifest {
    return this.#committed.manifest;
  }

  /** memory that hot lists take, bytes */
  get cachedBytes(): number {
    return this.#cache.bytes;
  }

  /** Makes all additions and removals so far durable, in one step, with a note that belongs to them. */
  commit(note?: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#seal();
      const renamed = note !== undefined && note !== this.manifest.note;
      if (this.#memtable.views.length === 0 && this.#marked.size === 0 && !renamed) return;
      const added = this.#memtable.views.length === 0 ? [] : [await this.#write()];
      await this.#committed.replace((views) => [...views.map((view) => view.withoutIds(this.#marked)), ...added], note);
      for (const { segment } of this.#memtable.views) this.#cache.drop(segment.id);
      this.#memtable.views = [];
      this.#marked = new Set();
      this.#snapshot = undefined;
    });
  }

  /** Takes up what other processes committed; true if there was something. */
  refresh(): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!(await this.#committed.refresh())) return false;
      this.#snapshot = undefined;
      return true;
    });
  }

  /** One merge, if one is due; false if none was. Searches and additions go on meanwhile. */
  async mergeOnce(): Promise<boolean> {
    const due = chooseMerge(this.views.map((view) => view.sizes));
    return due.length > 0 && this.#mergeInto(due);
  }

  /** Makes one segment of all that is committed: the fastest to search. */
  async mergeAll(): Promise<void> {
    if (this.views.length > 1) await this.#mergeInto(this.views.map(({ segment }) => segment.id));
  }

  /** Frees what merges have replaced, a little at a time. Readers that still hold it start their search again. */
  async collect(upTo = this.manifest.version - 1): Promise<void> {
    while (await this.#store.collect(upTo)) await nextTurn();
  }

  async #mergeInto(ids: readonly number[]): Promise<boolean> {
    const merged = await this.#merge({ segments: this.manifest.segments.filter(({ id }) => ids.includes(id)) });
    return this.#inTurn(async () => {
      const done = await this.#committed.replaceParts(ids, merged);
      this.#snapshot = undefined;
      return done;
    });
  }

  #read<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const now = async () => work(await this.snapshot());
    return retryWhenGone(now, () => this.refresh());
  }

  #drop(document: DocumentId): void {
    this.#memtable.forget(document);
    this.#gone.add(document);
  }

  /** Turns what is pending into a segment and marks what has gone. */
  async #seal(): Promise<void> {
    if (this.#gone.size === 0 && this.#memtable.pending === 0) return;
    await this.#memtable.seal([...this.#gone]);
    for (const id of this.#gone) this.#marked.add(id);
    this.#gone = new Set();
    this.#snapshot = undefined;
  }

  async #write(): Promise<SegmentView> {
    const { head, resident } = (await this.#memtable.merged()).segment;
    const id = await this.#store.create();
    await this.#store.append(id, 0, resident ?? []);
    await this.#store.finish(id, encodeHead(head));
    return new SegmentView({ id, head });
  }
}

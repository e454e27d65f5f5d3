import type { DocumentId } from '../../model/ids.ts';
import type { PostingsStore } from '../../ports/postings.ts';
import { B, idf, K1 } from '../bm25.ts';
import { PostingList } from '../postings/posting-list.ts';
import { scanSegment } from '../scan/scan-segment.ts';
import { type SegmentHit, TopHits } from '../scan/top-hits.ts';
import type { PassageHit, QueryTerm, SearchFilter } from '../search-index.ts';
import { SegmentGone } from './page-source.ts';
import { Page } from './pages.ts';
import type { PostingCache } from './posting-cache.ts';
import type { SegmentView } from './segment-view.ts';
import { type TermHashes, termHashes } from './term-filter.ts';

/** Per segment and term its list; null = none. */
type Lists = readonly (readonly (PostingList | null)[])[];

export interface SnapshotTools {
  readonly store: Pick<PostingsStore, 'pages'>;
  readonly cache: PostingCache;
}

/** The whole index at one moment; searches see it and nothing later, whatever is added, removed or merged meanwhile. */
export class Snapshot {
  readonly views: readonly SegmentView[];
  readonly passages: number;
  readonly #average: number;
  /** K1 · (1 − B + B · length / average), by length */
  readonly #norms: Float64Array;
  readonly #tools: SnapshotTools;

  constructor(views: readonly SegmentView[], tools: SnapshotTools) {
    this.views = views;
    this.#tools = tools;
    this.passages = views.reduce((sum, view) => sum + view.passages, 0);
    const length = views.reduce((sum, view) => sum + view.length, 0);
    this.#average = this.passages === 0 ? 1 : length / this.passages;
    const longest = Math.max(0, ...views.map((view) => view.head.longest));
    this.#norms = Float64Array.from({ length: longest + 1 }, (_, size) => K1 * (1 - B + (B * size) / this.#average));
  }

  /** Rejects with `SegmentGone` where a merge elsewhere took a segment away. */
  async search(terms: readonly QueryTerm[], k: number, filter?: SearchFilter): Promise<PassageHit[]> {
    const lists = await this.#lists(terms.map(({ term }) => term));
    const weights = terms.map(({ term, weight }, i) => weight * idf(this.#frequency(lists, i, term), this.passages));
    const hits = new TopHits(k, (a, b) => this.#inDocumentOrder(a, b));
    for (const [segment, view] of this.views.entries()) {
      const { head } = view;
      const found = (lists[segment] ?? []).flatMap((list, i) =>
        list === null ? [] : [{ list, weight: weights[i] ?? 0 }],
      );
      if (found.length === 0) continue;
      const allowed = view.allowed(filter);
      scanSegment(
        {
          segment,
          passages: head.lengths.length,
          terms: found,
          lengths: head.lengths,
          norms: this.#norms,
          drift: Math.max(1, this.#average / head.average),
          ...(allowed !== undefined && { allowed }),
        },
        hits,
      );
    }
    return hits.sorted().map((hit) => ({ score: hit.score, ...this.#place(hit) }));
  }

  async frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const lists = await this.#lists(terms);
    return new Map(terms.map((term, i) => [term, this.#frequency(lists, i, term)]));
  }

  #frequency(lists: Lists, index: number, term: string): number {
    let count = 0;
    for (const [segment, view] of this.views.entries()) {
      const list = lists[segment]?.[index];
      if (list) count += view.frequency(term, list);
    }
    return count;
  }

  /** From the cache, and the rest of all segments in one read. */
  async #lists(terms: readonly string[]): Promise<Lists> {
    const { cache, store } = this.#tools;
    const missing: { readonly segment: number; readonly term: number; readonly page: number }[] = [];
    const hashes = terms.map(termHashes);
    const lists = this.views.map(({ segment: { id, head, resident } }, segment) =>
      terms.map((term, i) => {
        const known = cache.get(id, term);
        if (known !== undefined) return known;
        const page = head.filter.mayHave(hashes[i] as TermHashes) ? head.pages.lastUpTo(term) : -1;
        if (page < 0) return null;
        const list = resident && listOn(resident[page], term);
        if (list !== undefined) cache.set(id, term, list);
        else missing.push({ segment, term: i, page });
        return list ?? null;
      }),
    );
    if (missing.length === 0) return lists;
    const wanted = new Map(
      missing.map(({ segment, page }) => [`${segment} ${page}`, { segment: this.#id(segment), page }]),
    );
    const read = await store.pages([...wanted.values()]);
    const pages = new Map([...wanted.keys()].map((key, i) => [key, read[i]]));
    for (const { segment, term, page } of missing) {
      const bytes = pages.get(`${segment} ${page}`);
      if (bytes === undefined) throw new SegmentGone(this.#id(segment));
      const list = listOn(bytes, terms[term] ?? '');
      cache.set(this.#id(segment), terms[term] ?? '', list);
      (lists[segment] as (PostingList | null)[])[term] = list;
    }
    return lists;
  }

  #id(segment: number): number {
    return this.views[segment]?.segment.id ?? -1;
  }

  #place({ segment, passage }: SegmentHit): { readonly document: DocumentId; readonly passage: number } {
    const { documents } = (this.views[segment] as SegmentView).head;
    const document = documents.of(passage);
    return { document: documents.id(document), passage: passage - (documents.starts[document] as number) };
  }

  /** Inside a segment passages are numbered in this order; a document is in one segment only. */
  #inDocumentOrder(a: SegmentHit, b: SegmentHit): number {
    if (a.segment === b.segment) return a.passage - b.passage;
    return this.#place(a).document < this.#place(b).document ? -1 : 1;
  }
}

function listOn(page: Uint8Array | undefined, term: string): PostingList | null {
  if (page === undefined) throw new Error('a page in memory is missing');
  const words = new Page(page).find(term);
  return words === undefined ? null : new PostingList(words);
}

import type { DocumentId } from '../../model/ids.ts';
import type { DocumentTerms } from '../document-terms.ts';
import type { DocumentAttributes } from '../search-index.ts';
import { mergeSegments } from './merge-segments.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { SegmentView } from './segment-view.ts';

/** So many segments that are only in memory become one. */
const SEGMENTS_MAX = 8;

const NO_STORE = { pages: () => Promise.reject(new Error('segments in memory need no store')) };

/** What was added since the last commit: documents being collected, and small segments of those already searched. */
export class Memtable {
  views: readonly SegmentView[] = [];
  #pending = new SegmentBuilder();
  #lastId = 0;

  /** postings held */
  get postings(): number {
    return this.#pending.size + this.views.reduce((sum, view) => sum + view.head.postings, 0);
  }

  /** documents that `seal` would make searchable */
  get pending(): number {
    return this.#pending.documents;
  }

  add(id: DocumentId, terms: DocumentTerms, attributes: DocumentAttributes): void {
    this.#pending.add(id, terms, attributes);
  }

  /** Takes a document back that is not sealed yet. */
  forget(id: DocumentId): void {
    this.#pending.remove(id);
  }

  /** Removes documents from the sealed segments, then makes one of what is pending. */
  async seal(gone: readonly DocumentId[]): Promise<void> {
    this.views = this.views.map((view) => view.withoutIds(gone)).filter(({ documents }) => documents > 0);
    if (this.#pending.documents > 0) {
      const { head, pages } = this.#pending.build();
      this.views = [...this.views, new SegmentView({ id: this.#nextId(), head, resident: pages })];
    }
    this.#pending = new SegmentBuilder();
    if (this.views.length > SEGMENTS_MAX) this.views = [await this.merged()];
  }

  /** All sealed segments as one; there must be some. */
  async merged(): Promise<SegmentView> {
    const [only, second] = this.views;
    if (only !== undefined && second === undefined && only.dead.documents.length === 0) return only;
    const pages: Uint8Array[] = [];
    const head = await mergeSegments(this.views, NO_STORE, async (more) => void pages.push(...more));
    return new SegmentView({ id: this.#nextId(), head, resident: pages });
  }

  /** Negative: never a stored segment's number. */
  #nextId(): number {
    this.#lastId -= 1;
    return this.#lastId;
  }
}

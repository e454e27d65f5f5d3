import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentId } from '../../model/ids.ts';
import type { PostingsStore } from '../../ports/postings.ts';
import { BLOCK_POSTINGS } from '../postings/posting-list.ts';
import type { DocumentRow } from './document-table.ts';
import type { SegmentHead } from './head.ts';
import { pageSource } from './page-source.ts';
import type { SegmentView } from './segment-view.ts';
import { SegmentWriter } from './segment-writer.ts';
import { TermReader } from './term-reader.ts';

/** Takes each page as soon as it is complete. */
export type PageSink = (pages: readonly Uint8Array[]) => Promise<void>;

/**
 * Writes one segment that holds what lives in several. Memory: a few pages of each, the longest list, and eight bytes
 * a passage. Other work of the thread goes on between pages.
 */
export async function mergeSegments(
  views: readonly SegmentView[],
  store: Pick<PostingsStore, 'pages'>,
  sink: PageSink,
): Promise<SegmentHead> {
  const { documents, lengths, numbers } = mergeDocuments(views);
  const writer = new SegmentWriter({
    documents,
    lengths,
    termsAtMost: views.reduce((sum, view) => sum + view.head.terms, 0),
  });
  const readers = views.map((view) => new TermReader(pageSource(view.segment, store), view.head.pages.size));
  for (const reader of readers) await reader.next();
  const runs = new MergedRuns();
  for (;;) {
    const term = least(readers);
    if (term === undefined) break;
    runs.clear();
    for (const [i, reader] of readers.entries()) {
      if (reader.term !== term) continue;
      const list = reader.list();
      runs.start(list.count);
      for (let block = 0; block < list.blocks; block++) {
        list.readFrequencies(block, frequencies, 0);
        runs.append(passages, frequencies, list.readPassages(block, passages, 0), numbers[i] as Int32Array);
      }
      runs.end();
      await reader.next();
    }
    const complete = runs.count === 0 ? [] : writer.add(term, runs.passages, runs.frequencies, runs.count);
    if (complete.length > 0) {
      await sink(complete);
      await nextTurn();
    }
  }
  const { pages, head } = writer.finish();
  if (pages.length > 0) await sink(pages);
  return head;
}

const passages = new Uint32Array(BLOCK_POSTINGS);
const frequencies = new Uint32Array(BLOCK_POSTINGS);

function least(readers: readonly TermReader[]): string | undefined {
  let least: string | undefined;
  for (const { term } of readers) if (term !== undefined && (least === undefined || term < least)) least = term;
  return least;
}

/** All living documents by id, and per segment where each passage goes (−1 = nowhere). */
function mergeDocuments(views: readonly SegmentView[]): {
  readonly documents: DocumentRow[];
  readonly lengths: Uint32Array;
  readonly numbers: readonly Int32Array[];
} {
  const living: { readonly id: DocumentId; readonly from: number; readonly document: number }[] = [];
  for (const [from, view] of views.entries()) {
    for (let document = 0; document < view.head.documents.size; document++) {
      if (!view.dead.has(document)) living.push({ id: view.head.documents.id(document), from, document });
    }
  }
  living.sort((a, b) => (a.id < b.id ? -1 : 1));
  const lengths = new Uint32Array(views.reduce((sum, view) => sum + view.passages, 0));
  const numbers = views.map((view) => new Int32Array(view.head.lengths.length).fill(-1));
  let next = 0;
  const documents = living.map(({ from, document }) => {
    const { head } = views[from] as SegmentView;
    const end = head.documents.starts[document + 1] as number;
    for (let passage = head.documents.starts[document] as number; passage < end; passage++) {
      (numbers[from] as Int32Array)[passage] = next;
      lengths[next] = head.lengths[passage] as number;
      next += 1;
    }
    return head.documents.row(document);
  });
  return { documents, lengths, numbers };
}

/** One term's postings from several segments in the order of their new numbers. */
class MergedRuns {
  count = 0;
  passages = new Uint32Array(BLOCK_POSTINGS);
  frequencies = new Uint32Array(BLOCK_POSTINGS);
  #sparePassages = new Uint32Array(BLOCK_POSTINGS);
  #spareFrequencies = new Uint32Array(BLOCK_POSTINGS);
  #start = 0;

  clear(): void {
    this.count = 0;
  }

  /** Begins a run of at most `more` postings, ascending in themselves. */
  start(more: number): void {
    this.#start = this.count;
    const needed = this.count + more;
    if (needed <= this.passages.length) return;
    this.passages = grown(this.passages, needed);
    this.frequencies = grown(this.frequencies, needed);
    this.#sparePassages = new Uint32Array(this.passages.length);
    this.#spareFrequencies = new Uint32Array(this.passages.length);
  }

  append(from: Uint32Array, repeats: Uint32Array, size: number, numbers: Int32Array): void {
    for (let i = 0; i < size; i++) {
      const passage = numbers[from[i] as number] as number;
      if (passage < 0) continue;
      this.passages[this.count] = passage;
      this.frequencies[this.count] = repeats[i] as number;
      this.count += 1;
    }
  }

  /** Merges the run into what was there; where segments follow each other there is nothing to do. */
  end(): void {
    const start = this.#start;
    if (start === 0 || start === this.count || (this.passages[start - 1] as number) < (this.passages[start] as number))
      return;
    const { passages, frequencies, count } = this;
    let left = 0;
    let right = start;
    for (let to = 0; to < count; to++) {
      const takeLeft = left < start && (right >= count || (passages[left] as number) < (passages[right] as number));
      const from = takeLeft ? left++ : right++;
      this.#sparePassages[to] = passages[from] as number;
      this.#spareFrequencies[to] = frequencies[from] as number;
    }
    [this.passages, this.#sparePassages] = [this.#sparePassages, passages];
    [this.frequencies, this.#spareFrequencies] = [this.#spareFrequencies, frequencies];
  }
}

function grown(array: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(size, array.length * 2));
  larger.set(array);
  return larger;
}

/** A passage of one of the segments being searched. */
export interface SegmentHit {
  readonly score: number;
  /** which segment, as the caller numbers them */
  readonly segment: number;
  /** passage number inside the segment */
  readonly passage: number;
}

/** Which of two equally good passages comes first: negative for the first. */
export type TieOrder = (a: SegmentHit, b: SegmentHit) => number;

/** Keeps the `k` best hits of all that are offered: a binary heap whose root is the worst of them. */
export class TopHits {
  /** A hit that scores less than this cannot be among the best. */
  threshold: number;
  readonly #heap: SegmentHit[] = [];
  readonly #k: number;
  readonly #ties: TieOrder;

  constructor(k: number, ties: TieOrder) {
    this.#k = k;
    this.#ties = ties;
    this.threshold = k === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  }

  offer(score: number, segment: number, passage: number): void {
    const hit = { score, segment, passage };
    if (this.#heap.length < this.#k) {
      this.#heap.push(hit);
      this.#rise(this.#heap.length - 1);
    } else if (this.#before(hit, this.#heap[0])) {
      this.#heap[0] = hit;
      this.#sink();
    }
    const worst = this.#heap[0];
    if (this.#heap.length === this.#k && worst !== undefined) this.threshold = worst.score;
  }

  /** best first */
  sorted(): SegmentHit[] {
    return [...this.#heap].sort((a, b) => b.score - a.score || this.#ties(a, b));
  }

  #before(a: SegmentHit, b: SegmentHit | undefined): boolean {
    if (b === undefined) return false;
    return a.score > b.score || (a.score === b.score && this.#ties(a, b) < 0);
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >>> 1;
      if (!this.#swapIfBefore(parent, at)) return;
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const right = left + 1;
      const heap = this.#heap;
      if (left >= heap.length) return;
      const worse = right < heap.length && this.#before(heap[left] as SegmentHit, heap[right]) ? right : left;
      if (!this.#swapIfBefore(at, worse)) return;
      at = worse;
    }
  }

  /** The parent must be the worse one. */
  #swapIfBefore(parent: number, child: number): boolean {
    const a = this.#heap[parent] as SegmentHit;
    const b = this.#heap[child] as SegmentHit;
    if (!this.#before(a, b)) return false;
    this.#heap[parent] = b;
    this.#heap[child] = a;
    return true;
  }
}

import { K1 } from '../bm25.ts';
import type { PostingList } from '../postings/posting-list.ts';
import { TermScan, WINDOW_PASSAGES } from './term-scan.ts';
import type { TopHits } from './top-hits.ts';

/** One term of the query as it occurs in the segment. */
interface SegmentTerm {
  readonly list: PostingList;
  /** query weight × rarity in the whole index */
  readonly weight: number;
}

export interface SegmentScan {
  /** how the caller numbers this segment */
  readonly segment: number;
  readonly passages: number;
  /** in the order in which scores are summed */
  readonly terms: readonly SegmentTerm[];
  /** terms in each passage, repeats counted */
  readonly lengths: Uint8Array | Uint16Array | Uint32Array;
  /** K1 · (1 − B + B · length / average), by length */
  readonly norms: Float64Array;
  /** how much a stored term weight may have grown since it was written, ≥ 1 */
  readonly drift: number;
  /** one bit a passage: those that may be found; absent = all */
  readonly allowed?: Uint32Array;
}

/** Bounds are sums in another order than scores: they may be lower by this part of themselves. */
const ROUNDING = 1e-9;

const sums = new Float64Array(WINDOW_PASSAGES);
const touched = new Uint32Array(WINDOW_PASSAGES / 32);
const scans: TermScan[] = [];

/**
 * Offers every passage of a segment that may belong to the best, with its exact score.
 * MaxScore with block maxima, a window of passages at a time: terms whose bounds together stay below the threshold
 * are only looked up for passages that the others found, and windows that cannot reach it are never decoded.
 * Sources: Turtle & Flood 1995; Ding & Suel 2011; windows as in Lucene's MaxScoreBulkScorer. Not re-entrant.
 */
export function scanSegment(scan: SegmentScan, hits: TopHits): void {
  const active = scan.terms.map(({ list, weight }, order) => {
    const term = scans[order] ?? new TermScan();
    scans[order] = term;
    term.start(list, order, weight);
    return term;
  });
  const byBound = [...active];
  for (let low = 0; low < scan.passages; ) {
    const high = Math.min(low + WINDOW_PASSAGES, scan.passages);
    const threshold = hits.threshold;
    let total = 0;
    let size = 0;
    for (const term of active) {
      term.skipTo(low);
      const most = term.weight * term.impactWithin(high) * scan.drift;
      term.bound = Math.max(most, 0);
      total += term.bound;
      size += Math.abs(most);
    }
    if (total + size * ROUNDING >= threshold) {
      sortByBound(byBound);
      scanWindow(scan, { low, high, active, byBound, slack: size * ROUNDING, lookedUp: 0, rest: 0 }, hits);
    }
    low = nextWindow(active, high);
  }
}

/** Where the next passage may be, at or after `high`. */
function nextWindow(active: readonly TermScan[], high: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const term of active) {
    term.skipTo(high);
    next = Math.min(next, term.nextPassage);
  }
  return Math.max(next, high);
}

/** A window that is being scored. */
interface Window {
  readonly low: number;
  readonly high: number;
  /** in query order */
  readonly active: readonly TermScan[];
  /** least bound first */
  readonly byBound: readonly TermScan[];
  readonly slack: number;
  /** so many terms of least bound cannot lift a passage to the threshold by themselves */
  lookedUp: number;
  /** the sum of their bounds */
  rest: number;
}

function scanWindow(scan: SegmentScan, window: Window, hits: TopHits): void {
  const { low, high, active } = window;
  split(window, hits.threshold);
  if (window.lookedUp === active.length) return;
  for (const term of active) if (term.filled) addUp(scan, term, low, high);
  const { allowed } = scan;
  const short = window.rest + window.slack;
  for (let word = 0; word << 5 < high - low; word++) {
    let bits = touched[word] as number;
    if (bits === 0) continue;
    touched[word] = 0;
    const may = allowed === undefined ? -1 : allowedBits(allowed, low + (word << 5));
    for (; bits !== 0; bits &= bits - 1) {
      const bit = 31 - Math.clz32(bits & -bits);
      const at = (word << 5) | bit;
      if ((sums[at] as number) + short >= hits.threshold && ((may >>> bit) & 1) === 1) weigh(scan, window, hits, at);
      sums[at] = 0;
    }
  }
}

function split(window: Window, threshold: number): void {
  for (const term of window.byBound) {
    const next = window.rest + term.bound;
    term.filled = next + window.slack >= threshold;
    if (term.filled) continue;
    window.rest = next;
    window.lookedUp += 1;
  }
}

/** Adds a term's contributions to the window's sums. */
function addUp(scan: SegmentScan, term: TermScan, low: number, high: number): void {
  term.fill(high);
  const { passages, frequencies, weight, to } = term;
  const { lengths, norms } = scan;
  for (let i = term.from; i < to; i++) {
    const passage = passages[i] as number;
    if (passage >= high) break;
    const at = passage - low;
    sums[at] =
      (sums[at] as number) + weight * termWeight(frequencies[i] as number, norms[lengths[passage] as number] as number);
    touched[at >>> 5] = (touched[at >>> 5] as number) | (1 << (at & 31));
  }
}

/** The same arithmetic as in bm25.ts, operation by operation: scores must equal to the last bit. */
const termWeight = (frequency: number, norm: number): number => (frequency * (K1 + 1)) / (frequency + norm);

/** Completes the score of a passage as far as it may still reach the threshold, and offers it. */
function weigh(scan: SegmentScan, window: Window, hits: TopHits, at: number): void {
  const { low, byBound, active, slack, lookedUp, rest } = window;
  const threshold = hits.threshold;
  const passage = low + at;
  const norm = scan.norms[scan.lengths[passage] as number] as number;
  let sum = sums[at] as number;
  if (lookedUp === 0) {
    if (sum >= threshold) hits.offer(sum, scan.segment, passage);
    return;
  }
  let open = rest;
  for (let i = lookedUp - 1; i >= 0; i--) {
    if (sum + open + slack < threshold) return;
    const term = byBound[i] as TermScan;
    open -= term.bound;
    term.lookAt(passage);
    const most = term.weight * term.impact * scan.drift;
    if (sum + Math.max(most, 0) + open + slack < threshold) return;
    const frequency = term.frequencyIn(passage);
    if (frequency > 0) sum += term.weight * termWeight(frequency, norm);
  }
  if (sum + slack < threshold) return;
  // Summed once more, in the order of the query, so that the score is the oracle's.
  let score = 0;
  for (const term of active) {
    const frequency = term.filled ? term.frequencyFilled(passage) : term.frequencyIn(passage);
    if (frequency > 0) score += term.weight * termWeight(frequency, norm);
  }
  if (score >= threshold) hits.offer(score, scan.segment, passage);
}

/** The 32 bits from `bit` on, which need not be the first of a word. */
function allowedBits(bitmap: Uint32Array, bit: number): number {
  const shift = bit & 31;
  const word = bit >>> 5;
  const low = (bitmap[word] as number) >>> shift;
  return shift === 0 ? low : low | ((bitmap[word + 1] ?? 0) << (32 - shift));
}

/** Insertion sort: from one window to the next the order hardly changes. */
function sortByBound(terms: TermScan[]): void {
  for (let i = 1; i < terms.length; i++) {
    const term = terms[i] as TermScan;
    let at = i;
    for (; at > 0 && (terms[at - 1] as TermScan).bound > term.bound; at--) terms[at] = terms[at - 1] as TermScan;
    terms[at] = term;
  }
}

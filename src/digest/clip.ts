import type { Span } from '../model/span.ts';

/** Cutting verbatim stretches out of a text: every result is a span, so every result is a slice. */

/** Where a long sentence may be cut without leaving half a clause. */
const CLAUSE_END = /[;:]\s|,\s|\s[–—]\s|[.!?…]["»”]?\s/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
const EDGE = /^[\s,;:–—]+|[\s,;:–—]+$/gu;

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** A cut quote shorter than this says too little. */
const CLIP_MIN_WORDS = 4;

export interface Clipping {
  /** what the stretch must hold: raw offsets */
  readonly focus: Span;
  readonly fits: (slice: string) => boolean;
  /** articles, prepositions and the like: a phrase ends before one, never with one. Absent = only whole clauses will do */
  readonly isWeak?: (word: string) => boolean;
}

/**
 * As much of `span` as `fits` and holds `focus`: whole clauses from the start, else whole clauses, else whole phrases from
 * the start, else from the start of the focus's clause.
 * @returns undefined where nothing that says something fits
 */
export function clipTo(text: string, span: Span, { focus, fits, isWeak }: Clipping): Span | undefined {
  if (fits(text.slice(span.start, span.end))) return span;
  const inner = text.slice(span.start, span.end);
  const clauses = [...inner.matchAll(CLAUSE_END)].map((match) => span.start + match.index + match[0].length);
  const ends = [...clauses, span.end];
  const whole = longest(text, [span.start], ends, focus, fits) ?? longest(text, clauses, ends, focus, fits);
  if (whole !== undefined || isWeak === undefined) return whole;
  const ownStart = clauses.findLast((at) => at <= focus.start) ?? span.start;
  const phrases = phraseEnds(text, span, isWeak);
  return longest(text, [span.start], phrases, focus, fits) ?? longest(text, [ownStart], phrases, focus, fits);
}

function longest(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  focus: Span,
  fits: (slice: string) => boolean,
): Span | undefined {
  let best: Span | undefined;
  for (const start of starts.filter((at) => at <= focus.start)) {
    for (const end of ends.filter((at) => at >= focus.end)) {
      const span = trim(text, { start, end });
      if (span.start > focus.start || span.end < focus.end) continue;
      if (best !== undefined && span.end - span.start <= best.end - best.start) continue;
      const slice = text.slice(span.start, span.end);
      if (countWords(slice) >= CLIP_MIN_WORDS && fits(slice)) best = span;
    }
  }
  return best;
}

/** Ends of words after which a new phrase begins. */
function phraseEnds(text: string, span: Span, isWeak: (word: string) => boolean): number[] {
  const words = [...text.slice(span.start, span.end).matchAll(WORD)];
  const bare = (at: number): string => words[at]?.[0].replace(/^.*['’]/u, '') ?? '';
  const opens = (at: number): boolean => isWeak(bare(at)) || isWeak(words[at]?.[0].replace(/['’].*$/u, '') ?? '');
  return words.flatMap((word, at) =>
    !isWeak(bare(at)) && opens(at + 1) ? [span.start + word.index + word[0].length] : [],
  );
}

/** The first words of a sentence, `min` to `max` of them, cut where a clause or at least a phrase ends. */
export function clipStart(
  text: string,
  span: Span,
  { min, max, isWeak }: { readonly min: number; readonly max: number; readonly isWeak: (word: string) => boolean },
): Span | undefined {
  const words = [...text.slice(span.start, span.end).matchAll(/\S+/gu)].filter((match) =>
    /[\p{L}\p{N}]/u.test(match[0]),
  );
  if (words.length < min) return undefined;
  if (words.length <= max) return trim(text, span);
  const endOf = (count: number): number =>
    span.start + (words[count - 1]?.index ?? 0) + (words[count - 1]?.[0].length ?? 0);
  const bare = (count: number): string =>
    (words[count - 1]?.[0] ?? '').replace(/[^\p{L}\p{M}\p{N}'’-]/gu, '').replace(/^.*['’]/u, '');
  let best = { count: max, score: -1 };
  for (let count = max; count >= min; count--) {
    if (isWeak(bare(count))) continue;
    const closes = /[,;:.!?»”]$/u.test(words[count - 1]?.[0] ?? '');
    const score = (closes ? 3 : isWeak(bare(count + 1)) ? 2 : 0) + count / max;
    if (score > best.score) best = { count, score };
  }
  return trim(text, { start: span.start, end: endOf(best.count) });
}

function trim(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const front = /^[\s,;:–—]+/u.exec(slice)?.[0].length ?? 0;
  return { start: start + front, end: start + front + slice.slice(front).replace(EDGE, '').length };
}

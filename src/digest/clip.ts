import type { Span } from '../model/span.ts';
import { statementEnds, trimSpan } from '../text/clause-ends.ts';

/** Cutting verbatim stretches out of a text: every result is a span, so every result is a slice. */

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** `…, but the summit`: a clause that was only begun when the cut came. */
const BEGUN = /,\s(?:and|but|or|et|mais|ou|und|aber|oder|y|pero|o|и|но|а|или)\s[^,]*$/iu;
/** A cut quote shorter than this says too little. */
const CLIP_MIN_WORDS = 4;

/**
 * The whole of `span`, else as much of it from its start as `fits`, holds `focus` and is a statement of its own.
 * @param span a sentence or what is left of one without its dateline
 * @param focus what must stay in: raw offsets
 * @returns undefined where no whole statement fits: half a one is never quoted
 */
export function clipTo(text: string, span: Span, focus: Span, fits: (slice: string) => boolean): Span | undefined {
  if (fits(text.slice(span.start, span.end))) return span;
  return statementEnds(text, span)
    .filter((end) => end >= focus.end)
    .map((end) => trimSpan(text, { start: span.start, end }))
    .filter((cut) => {
      const slice = text.slice(cut.start, cut.end);
      return countWords(slice) >= CLIP_MIN_WORDS && isBalanced(slice) && !BEGUN.test(slice) && fits(slice);
    })
    .at(-1);
}

const PAIRS = ['«»', '“”', '„“', '()'];

/** Quotation marks and brackets that are opened are closed. */
export function isBalanced(slice: string): boolean {
  const count = (mark: string): number => slice.split(mark).length - 1;
  const straight = count('"') % 2 === 0;
  const german = count('„') > 0;
  return (
    straight &&
    PAIRS.filter((pair) => (german ? pair !== '“”' : pair !== '„“')).every(
      ([open = '', close = '']) => count(open) === count(close),
    )
  );
}

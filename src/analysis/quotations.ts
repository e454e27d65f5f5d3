import type { Span } from '../model/span.ts';

/** Pairs of quotation marks, and a mark that each needs; mangled French (`» … «`) is read both ways. */
const PAIRS: readonly (readonly [pair: RegExp, needs: RegExp])[] = [
  [/«[\s\u00a0\u202f]*([^«»]{2,800}?)[\s\u00a0\u202f]*[»«]/g, /«/],
  [/»[\s\u00a0\u202f]*([^«»]{2,800}?)[\s\u00a0\u202f]*«/g, /»/],
  [/[“„]\s*([^“”„]{2,800}?)\s*[”“]/g, /[“„]/],
  [/"\s*([^"]{2,800}?)\s*"/g, /"/],
  [/(?<![\p{L}\p{N}])['‘]([^'’‘]{12,400}?)['’](?![\p{L}\p{N}])/gu, /['‘]/],
];
const ANY_MARK = /[«»“„"'‘]/;

/** Spans between quotation marks inside `sentence`, marks excluded, in text order without overlaps. */
export function findQuotations(text: string, sentence: Span): Span[] {
  const slice = text.slice(sentence.start, sentence.end);
  if (!ANY_MARK.test(slice)) return [];
  const found: Span[] = [];
  for (const [pair, needs] of PAIRS) {
    if (!needs.test(slice)) continue;
    for (const match of slice.matchAll(pair)) {
      const inner = match[1];
      if (inner === undefined) continue;
      const start = sentence.start + match.index + match[0].indexOf(inner);
      const span = { start, end: start + inner.length };
      if (!found.some((other) => other.start < span.end && span.start < other.end)) found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

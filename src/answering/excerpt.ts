import type { Span } from '../model/span.ts';
import { clauseEnds, trimSpan } from '../text/clause-ends.ts';

/**
 * The stretch of `span` that shows `focus` in at most `max` characters, cut at clause ends only; the whole span where it fits.
 * @returns raw offsets, so that the excerpt is a literal slice
 */
export function excerpt(text: string, span: Span, focus: Span, max: number): Span {
  if (span.end - span.start <= max) return span;
  const cuts = [span.start, ...clauseEnds(text, span), span.end];
  let best: Span | undefined;
  for (const start of cuts) {
    for (const end of cuts) {
      if (end <= start || end - start > max || start > focus.start || end < focus.end) continue;
      if (best === undefined || end - start > best.end - best.start) best = { start, end };
    }
  }
  return trimSpan(text, best ?? wordWindow(text, span, focus, max));
}

function wordWindow(text: string, span: Span, focus: Span, max: number): Span {
  const slack = Math.max(0, max - (focus.end - focus.start));
  let start = Math.max(span.start, Math.min(focus.start - Math.floor(slack / 2), span.end - max));
  let end = Math.min(span.end, start + max);
  while (start > span.start && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) start += 1;
  while (end < span.end && end > start && /[\p{L}\p{N}]/u.test(text.charAt(end))) end -= 1;
  return { start, end };
}

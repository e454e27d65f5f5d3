import type { Span } from '../model/span.ts';

/** Where a long sentence may be cut without leaving half a clause. */
const CLAUSE_END =
  /[;:]\s|,\s(?=(?:et|mais|qui|où|dont|tandis|and|but|while|which|who|und|aber|während|y|pero|mientras|и|но|а|что)\b)|[.!?…]["»”]?\s/gu;

/**
 * The stretch of `span` that shows `focus` in at most `max` characters, cut at clause ends only; the whole span where it fits.
 * @returns raw offsets, so that the excerpt is a literal slice
 */
export function excerpt(text: string, span: Span, focus: Span, max: number): Span {
  if (span.end - span.start <= max) return span;
  const cuts = [
    span.start,
    ...[...text.slice(span.start, span.end).matchAll(CLAUSE_END)].map((m) => span.start + m.index + m[0].length),
    span.end,
  ];
  let best: Span | undefined;
  for (const start of cuts) {
    for (const end of cuts) {
      if (end <= start || end - start > max || start > focus.start || end < focus.end) continue;
      if (best === undefined || end - start > best.end - best.start) best = { start, end };
    }
  }
  return trimmed(text, best ?? wordWindow(text, span, focus, max));
}

function wordWindow(text: string, span: Span, focus: Span, max: number): Span {
  const slack = Math.max(0, max - (focus.end - focus.start));
  let start = Math.max(span.start, Math.min(focus.start - Math.floor(slack / 2), span.end - max));
  let end = Math.min(span.end, start + max);
  while (start > span.start && /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) start += 1;
  while (end < span.end && end > start && /[\p{L}\p{N}]/u.test(text.charAt(end))) end -= 1;
  return { start, end };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s,;:]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

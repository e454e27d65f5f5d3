import { type Citation, SHORT_ANSWER_MAX_CHARS, type TimelineEntry } from '../model/answer.ts';
import type { Span } from '../model/span.ts';
import { findDateline } from '../text/dates/dateline.ts';
import { type Draft, type Drafting, emptyDraft } from './draft.ts';
import { timelineDate } from './timeline-date.ts';

/** An entry in the short answer shows so much of its sentence (UTF-16 units). */
const QUOTE_MAX_CHARS = 60;
/** Of that, so much stands before the happening at most. */
const LEAD_IN_CHARS = 24;
/** Timeline → short answer: one line an event, in order of time, of the weightiest that fit. */
export function timelineDraft(entries: readonly TimelineEntry[], { question, corpus, wording }: Drafting): Draft {
  if (entries.length === 0) return emptyDraft('nothing-on-point', wording.nothingAtAll(corpus.size));
  const lines = new Map<TimelineEntry, string>();
  let room = SHORT_ANSWER_MAX_CHARS - wording.inTimeOrder.length;
  for (const entry of [...entries].sort((a, b) => a.rank - b.rank)) {
    const [citation] = entry.citations;
    if (citation === undefined) continue;
    // `Geneva, 3 May 2031 –`: the place is told with the date, before the quote
    const written = findDateline(citation.quote)?.place;
    const date = timelineDate(entry, question.language, wording);
    const line = `${date}${written === undefined ? '' : `, ${written}`} (${wording.status[entry.status]}): ${wording.quote(snippet(citation, entry.focus))}`;
    if (line.length + 1 > room) continue;
    room -= line.length + 1;
    lines.set(entry, line);
  }
  const told = entries.filter((entry) => lines.has(entry));
  const text = [wording.inTimeOrder, ...told.map((entry) => lines.get(entry) ?? '')].join('\n');
  return {
    status: 'answered',
    // the quotes below have the sources' words; when and whether it happened stands only here
    headline: text,
    text,
    citations: entries.flatMap((entry) => entry.citations.slice(0, 1)),
    confidence: 1,
  };
}

/** A stretch of the quote around the happening, cut between words, cuts marked. */
function snippet({ quote, span }: Citation, focus: Span | undefined): string {
  const dateline = findDateline(quote)?.span.end ?? 0;
  const from = dateline + (/^\s*/.exec(quote.slice(dateline))?.[0].length ?? 0);
  if (quote.length - from <= QUOTE_MAX_CHARS) return quote.slice(from);
  const happening = focus === undefined ? from : Math.max(from, focus.start - span.start);
  let start = Math.max(from, Math.min(happening - LEAD_IN_CHARS, quote.length - QUOTE_MAX_CHARS));
  let end = Math.min(quote.length, start + QUOTE_MAX_CHARS);
  while (start > from && start < happening && /[\p{L}\p{N}]/u.test(quote.charAt(start - 1))) start += 1;
  while (end < quote.length && end > start && /[\p{L}\p{N}]/u.test(quote.charAt(end))) end -= 1;
  return `${start > from ? '… ' : ''}${quote.slice(start, end).trim()}${end < quote.length ? ' …' : ''}`;
}

import type { AnalysedSentence } from '../analysis/analysed.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import type { ReadDocument } from '../search/corpus-view.ts';
import { findDateline } from '../text/dates/dateline.ts';

/** `PANAMA CITY, March 7 (Austral Press) - `, `Oslo, 12 septembre – `, `2034 (Meridian Wire) - `: names a day or an agency, or a city in capitals. */
const DATELINE = /^(?:(?=[^–—]{0,70}(?:\d|\())[^–—]{2,70}?|\p{Lu}[\p{Lu}\s.'’-]{2,40})\s[-–—]\s+/u;
/** A dateline without a day stands where an article begins. */
const DATELINE_SENTENCES = 3;

const datelines = new WeakMap<ReadDocument, Span | undefined>();

/** A sentence without the dateline before it: what it states. Empty where there is nothing else. */
export function statementOf(read: ReadDocument, { span, index, role }: AnalysedSentence): Span {
  if (role === 'title') return span;
  if (!datelines.has(read)) datelines.set(read, findDateline(read.document.text)?.span);
  const dateline = datelines.get(read);
  let { start } = span;
  if (dateline !== undefined && start < dateline.end && dateline.start < span.end)
    start = Math.min(dateline.end, span.end);
  else if (index <= DATELINE_SENTENCES) start += DATELINE.exec(sliceSpan(read.document.text, span))?.[0].length ?? 0;
  const blanks = /^\s*/u.exec(read.document.text.slice(start, span.end))?.[0].length ?? 0;
  return { start: start + blanks, end: span.end };
}

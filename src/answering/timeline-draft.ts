import { SHORT_ANSWER_MAX_CHARS, type TimelineEntry } from '../model/answer.ts';
import { type Draft, type Drafting, emptyDraft } from './draft.ts';
import { timelineDate } from './timeline-date.ts';

/** An entry in the short answer shows so much of its sentence (UTF-16 units). */
const QUOTE_MAX_CHARS = 110;

/** Timeline → short answer: one line an event, as many as fit. */
export function timelineDraft(entries: readonly TimelineEntry[], { question, corpus, wording }: Drafting): Draft {
  if (entries.length === 0) return emptyDraft('nothing-on-point', wording.nothingAtAll(corpus.size));
  const lines = [wording.inTimeOrder];
  for (const entry of entries) {
    const [citation] = entry.citations;
    if (citation === undefined) continue;
    const line = `${timelineDate(entry, question.language, wording)} (${wording.status[entry.status]}): ${wording.quote(shorten(citation.quote, QUOTE_MAX_CHARS))}`;
    if (lines.join('\n').length + line.length + 1 <= SHORT_ANSWER_MAX_CHARS) lines.push(line);
  }
  return {
    status: 'answered',
    headline: wording.inTimeOrder,
    text: lines.join('\n'),
    citations: entries.flatMap((entry) => entry.citations.slice(0, 1)),
    confidence: 1,
  };
}

/** Cuts at a word end and marks the cut. */
function shorten(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/\s+\S*$/, '')} …`;
}

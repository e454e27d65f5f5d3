import type { TimelineEntry } from '../model/answer.ts';
import type { Language } from '../model/language.ts';
import { formatDate } from '../text/dates/format-date.ts';
import type { Wording } from './wording/wording.ts';

/** The date of an entry as a reader sees it: resolved, else as the source wrote it, else that of the article. */
export function timelineDate(entry: TimelineEntry, language: Language, wording: Wording): string {
  const doubt = entry.inferred ? `, ${wording.inferredMark}` : '';
  if (entry.range !== undefined) return `${formatDate(entry.range, language)}${doubt}`;
  if (entry.phrase !== undefined) return wording.quote(entry.phrase);
  if (entry.publishedOn === undefined) return wording.undated;
  const { publishedOn } = entry;
  return `${wording.toldOn} ${formatDate({ from: publishedOn, to: publishedOn, grain: 'day' }, language)}${doubt}`;
}

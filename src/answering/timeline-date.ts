import type { TimelineEntry } from '../model/answer.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
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

/** Date and town: `Monday 8 Apr 2024, Lisbon`, the town under the reader's name for it. */
export function timelineHead(entry: TimelineEntry, language: Language, corpus: CorpusView, wording: Wording): string {
  const town = entry.place === undefined ? undefined : corpus.names.gazetteer.entry(entry.place)?.names[language];
  return [timelineDate(entry, language, wording), ...(town === undefined ? [] : [town])].join(', ');
}

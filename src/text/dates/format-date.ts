import type { DateRange } from '../../model/event.ts';
import type { Language } from '../../model/language.ts';
import type { DatePhrase } from './date-phrase.ts';

/** A range as a reader of that language writes it: `Tuesday 18 Feb 2025`, `mardi 18 févr. 2025`, `week of 17 Feb 2025`. */
export function formatDate(range: DateRange, _language: Language): string {
  return range.from === range.to ? range.from : `${range.from} – ${range.to}`;
}

/** The source's words with the date they mean: `Tuesday (18 Feb 2025)`; only the words where the date is unknown. */
export function formatWithPhrase(
  phrase: Pick<DatePhrase, 'phrase' | 'weekday'>,
  range: DateRange | undefined,
  language: Language,
  _inferred: boolean,
): string {
  return range ? `${phrase.phrase} (${formatDate(range, language)})` : phrase.phrase;
}

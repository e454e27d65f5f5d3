import type { Citation } from '../model/answer.ts';
import type { Document } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { formatDate } from '../text/dates/format-date.ts';
import { wordsOf } from './words/words.ts';

/** `Title — publisher, Wednesday 26 Feb 2025 (inferred)`: where a quote comes from. */
export function sourceLine(
  source: Pick<Document | Citation, 'title' | 'publisher' | 'published'>,
  language: Language,
): string {
  const { published } = source;
  const date = published === undefined ? undefined : formatDay(published.date, language);
  return wordsOf(language).sourceLine(source.title, source.publisher, date, published?.basis === 'inferred');
}

export const formatDay = (iso: string, language: Language): string =>
  formatDate({ from: iso, to: iso, grain: 'day' }, language);

import type { Citation } from '../model/answer.ts';
import type { Language } from '../model/language.ts';
import { formatDay } from './format-time.ts';
import { digestWordingOf } from './wording/wording.ts';

/** `The Moscow Times, 26 Feb 2025 (inferred)`: outlet and date, with every doubt about them. */
export function outletOf(
  { publisher, published }: Pick<Citation, 'publisher' | 'published'>,
  language: Language,
): string {
  const wording = digestWordingOf(language);
  const date = published === undefined ? wording.undated : formatDay(published.date, language);
  return `${publisher ?? wording.source}, ${date}${published?.basis === 'inferred' ? ` (${wording.inferred})` : ''}`;
}

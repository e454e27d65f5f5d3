import type { Language } from '../../model/language.ts';
import type { DateContext, DatePhrase } from './date-phrase.ts';

/** Finds what a text says about time: points, durations, recurrences, in order and without overlap. */
export function findDates(_text: string, _language: Language, _context: DateContext): readonly DatePhrase[] {
  return [];
}

/** One row of a table of date expressions:
 *
 *  `language published | text with the [phrase] in brackets | expected`
 *
 *  Expected: `2025-03-04` a day · `2025-03` a month · `2025` a year · `2025-03-04/2025-03-09` days · `P17day` a duration,
 *  `P` one of no definite length · `R` a recurrence · `?` found but without a range · before it, a role other than `at`.
 *  A published date of `-` means unknown. */

import { isLanguage } from '../../../src/model/language.ts';
import { monthRange, yearRange } from '../../../src/text/dates/calendar.ts';
import type { DatePhrase } from '../../../src/text/dates/date-phrase.ts';
import { findDates } from '../../../src/text/dates/find-dates.ts';

const PARTS = /^(\w\w) (\S+) \| (.*) \| (?:(since|until|before|after) )?(\S+)$/u;

export interface RowOutcome {
  readonly expected: string;
  readonly actual: string;
}

/** Runs one row; equal strings mean an exact answer. */
export function runRow(row: string): RowOutcome {
  const [, language = '', published = '', marked = '', role = 'at', expected = ''] = PARTS.exec(row) ?? [];
  if (!isLanguage(language)) throw new Error(`not a date row: ${row}`);
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/gu, '');
  const phrases = findDates(text, language, published === '-' ? {} : { published });
  const hit = phrases.find((phrase) => phrase.span.start < end && phrase.span.end > start);
  return { expected: `${role} ${normalizeExpected(expected)}`, actual: hit ? describePhrase(hit) : 'nothing' };
}

function normalizeExpected(expected: string): string {
  const month = /^(\d{4})-(\d{2})$/u.exec(expected);
  if (month) return days(monthRange(Number(month[1]), Number(month[2])));
  if (/^\d{4}$/u.test(expected)) return days(yearRange(Number(expected)));
  return /^\d{4}-\d{2}-\d{2}$/u.test(expected) ? `${expected}/${expected}` : expected;
}

function describePhrase(phrase: DatePhrase): string {
  if (phrase.kind === 'recurrence') return `${phrase.role} R`;
  if (phrase.kind === 'duration') return `${phrase.role} P${phrase.amount?.value ?? ''}${phrase.amount?.unit ?? ''}`;
  return `${phrase.role} ${phrase.range ? days(phrase.range) : '?'}`;
}

const days = (range: { from: string; to: string }) => `${range.from}/${range.to}`;

/** Dates in figures, written alike in all languages. */
import type { Rule } from '../lexicon.ts';
import { rule } from '../lexicon.ts';

export const SHARED_RULES: readonly Rule[] = [
  rule('day', '{year} – {monthDigits} – {day}', '{day} / {monthDigits} / {year}', '{day} . {monthDigits} . {year}'),
  rule('year', '{year} – {yearTo}', '{year} / {yearTo}'),
];

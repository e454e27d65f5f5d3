import { describe, expect, it } from 'vitest';
import { rangesOverlap } from '../../../src/text/dates/compare-dates.ts';
import { runRow } from './date-row.ts';
import { EXPRESSIONS } from './expressions.ts';
import { HELD_OUT_EXPRESSIONS } from './held-out-expressions.ts';
import { NEWS_PHRASES } from './news-phrases.ts';
import { REVIEWED_EXPRESSIONS } from './reviewed-expressions.ts';
import { SECOND_HELD_OUT } from './second-held-out.ts';

/** Floors: raise them, never lower them silently. */
const HELD_OUT = [
  { name: 'first set', rows: HELD_OUT_EXPRESSIONS, floor: 108 },
  { name: 'second set', rows: SECOND_HELD_OUT, floor: 60 },
];

describe('findDates', () => {
  it.each([...EXPRESSIONS, ...REVIEWED_EXPRESSIONS])('%s', (row) => {
    const { actual, expected } = runRow(row);
    expect(actual).toBe(expected);
  });

  it.each(HELD_OUT)('keeps its score on expressions that it was not written for: $name', ({ rows, floor }) => {
    const exact = rows.filter((row) => {
      const { actual, expected } = runRow(row);
      return actual === expected;
    });
    expect(exact.length).toBeGreaterThanOrEqual(floor);
  });

  it.each(NEWS_PHRASES)('finds what a reader takes it to mean: %s', (row) => {
    const { actual, expected } = runRow(row);
    const [found, meant] = [toRange(actual), toRange(expected)];
    expect(found.from >= meant.from && found.to <= meant.to && rangesOverlap(found, meant), actual).toBe(true);
  });
});

function toRange(outcome: string) {
  const [from = '', to = ''] = outcome.replace(/^\w+ /u, '').split('/');
  return { from, to, grain: 'day' } as const;
}

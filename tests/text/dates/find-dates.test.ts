import { describe, expect, it } from 'vitest';
import { rangesOverlap } from '../../../src/text/dates/compare-dates.ts';
import { runRow } from './date-row.ts';
import { EXPRESSIONS } from './expressions.ts';
import { HELD_OUT_EXPRESSIONS } from './held-out-expressions.ts';
import { NEWS_PHRASES } from './news-phrases.ts';
import { REVIEWED_EXPRESSIONS } from './reviewed-expressions.ts';

/** Floors: raise them, never lower them silently. */
const HELD_OUT_FLOOR = 108;

describe('findDates', () => {
  it.each([...EXPRESSIONS, ...REVIEWED_EXPRESSIONS])('%s', (row) => {
    const { actual, expected } = runRow(row);
    expect(actual).toBe(expected);
  });

  it('keeps its score on expressions that nothing was fitted to', () => {
    const exact = HELD_OUT_EXPRESSIONS.filter((row) => {
      const { actual, expected } = runRow(row);
      return actual === expected;
    });
    expect(exact.length).toBeGreaterThanOrEqual(HELD_OUT_FLOOR);
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

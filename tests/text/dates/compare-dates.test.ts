import { describe, expect, it } from 'vitest';
import { dayDistance, rangeContains, rangeDays, rangesOverlap } from '../../../src/text/dates/compare-dates.ts';

const days = (from: string, to = from) => ({ from, to, grain: 'day' }) as const;

describe('comparing ranges', () => {
  const april = days('2025-04-01', '2025-04-30');

  it('overlaps on a shared day', () => {
    expect(rangesOverlap(april, days('2025-04-30', '2025-05-02'))).toBe(true);
    expect(rangesOverlap(april, days('2025-05-01'))).toBe(false);
  });

  it('contains what lies within', () => {
    expect(rangeContains(april, days('2025-04-14'))).toBe(true);
    expect(rangeContains(days('2025-04-14'), april)).toBe(false);
  });

  it('counts days between, whichever comes first', () => {
    expect(dayDistance(april, days('2025-05-03'))).toBe(3);
    expect(dayDistance(days('2025-05-03'), april)).toBe(3);
    expect(dayDistance(april, days('2025-04-14'))).toBe(0);
  });

  it('counts the days covered', () => {
    expect(rangeDays(april)).toBe(30);
    expect(rangeDays(days('2025-04-14'))).toBe(1);
  });
});

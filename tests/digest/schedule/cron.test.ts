import { describe, expect, it } from 'vitest';
import { parseCron } from '../../../src/digest/schedule/cron.ts';

describe('cron', () => {
  it('reads lists, ranges, steps and names', () => {
    expect(parseCron('30 7,12-14,20/2 1,15 jan-mar,12 mon-fri')).toEqual({
      minute: 30,
      hours: [7, 12, 13, 14, 20, 22],
      daysOfMonth: new Set([1, 15]),
      months: new Set([1, 2, 3, 12]),
      weekdays: new Set([1, 2, 3, 4, 5]),
    });
  });
  it('takes 7 for Sunday', () => {
    expect(parseCron('0 8 * * 5-7')?.weekdays).toEqual(new Set([5, 6, 0]));
  });
  it.each([
    '',
    '* * * * *',
    '*/5 * * * *',
    '0,30 8 * * *',
    '60 8 * * *',
    '0 24 * * *',
    '0 8 0 * *',
    '0 8 * 13 *',
    '0 8 * * 8',
    '0 8 * *',
    '0 0 8 * * *',
    '0 9-8 * * *',
    '0 */0 * * *',
    '0 *-5 * * *',
    '@daily',
    '0 8 * * x',
    '0 8 L * *',
    '-1 8 * * *',
  ])('refuses %j', (cron) => {
    expect(parseCron(cron)).toBeUndefined();
  });
});

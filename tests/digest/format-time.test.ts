import { describe, expect, it } from 'vitest';
import { formatMoment } from '../../src/digest/format-time.ts';
import { LANGUAGES } from '../../src/model/language.ts';

const SATURDAY = Date.UTC(2025, 2, 1, 7);
const DAY = 86_400_000;

describe('a moment in the channel’s words', () => {
  it.each([
    ['en', 'Sat 08:00'],
    ['fr', 'sam. 08:00'],
    ['de', 'Sa. 08:00'],
    ['es', 'sáb 08:00'],
    ['ru', 'сб 08:00'],
  ] as const)('%s', (language, words) => {
    expect(formatMoment(SATURDAY, SATURDAY + DAY, 'Europe/Paris', language).replace(/,(?= )/, '')).toBe(words);
  });

  it('names the day of the month where the weekday alone would mislead', () => {
    for (const language of LANGUAGES)
      expect(formatMoment(SATURDAY, SATURDAY + 8 * DAY, 'Europe/Paris', language)).toMatch(/1.*08:00$/);
  });
});

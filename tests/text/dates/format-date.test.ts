import { describe, expect, it } from 'vitest';
import type { DateGrain } from '../../../src/model/event.ts';
import type { Language } from '../../../src/model/language.ts';
import { formatDate, formatWithPhrase } from '../../../src/text/dates/format-date.ts';

const RANGES: readonly [Language, string, string, DateGrain, string][] = [
  ['en', '2025-02-18', '2025-02-18', 'day', 'Tuesday 18 Feb 2025'],
  ['fr', '2025-02-18', '2025-02-18', 'day', 'mardi 18 févr. 2025'],
  ['de', '2025-02-18', '2025-02-18', 'day', 'Dienstag, 18. Feb. 2025'],
  ['es', '2025-02-18', '2025-02-18', 'day', 'martes 18 feb 2025'],
  ['ru', '2025-02-18', '2025-02-18', 'day', 'вторник, 18 февр. 2025 г.'],
  ['fr', '2025-03-01', '2025-03-01', 'day', 'samedi 1er mars 2025'],
  ['en', '2025-02-17', '2025-02-23', 'week', 'week of 17 Feb 2025'],
  ['fr', '2025-02-17', '2025-02-23', 'week', 'semaine du 17 févr. 2025'],
  ['en', '2025-02-01', '2025-02-28', 'month', 'February 2025'],
  ['es', '2025-02-01', '2025-02-28', 'month', 'febrero de 2025'],
  ['en', '2025-02-01', '2025-02-10', 'month', 'early February 2025'],
  ['ru', '2025-02-01', '2025-02-10', 'month', 'начало февраля 2025 г.'],
  ['en', '2014-01-01', '2014-12-31', 'year', '2014'],
  ['de', '2014-01-01', '2016-12-31', 'year', '2014–2016'],
  ['fr', '2015-05-01', '2015-08-31', 'year', 'mi-2015'],
  ['en', '2024-01-01', '2024-03-31', 'quarter', 'Q1 2024'],
  ['en', '2023-06-01', '2023-08-31', 'quarter', 'Jun–Aug 2023'],
  ['de', '2015-05-03', '2015-05-05', 'day', '3.–5. Mai 2015'],
  ['en', '2025-02-28', '2025-03-02', 'week', '28 Feb – 2 Mar 2025'],
  ['en', '2025-12-28', '2026-01-02', 'day', '28 Dec 2025 – 2 Jan 2026'],
];

describe('formatDate', () => {
  it.each(RANGES)('%s %s to %s (%s): %s', (language, from, to, grain, expected) => {
    expect(formatDate({ from, to, grain }, language)).toBe(expected);
  });
});

describe('formatWithPhrase', () => {
  const thursday = { from: '2025-02-27', to: '2025-02-27', grain: 'day' } as const;
  const january = { from: '2025-01-01', to: '2025-01-31', grain: 'month' } as const;

  it('says a weekday in the language of the asker', () => {
    const phrase = { phrase: 'jeudi', weekday: 4, anchored: true } as const;
    expect(formatWithPhrase(phrase, thursday, 'en', false)).toBe('Thursday (27 Feb 2025)');
    expect(formatWithPhrase(phrase, thursday, 'de', true)).toBe('Donnerstag (wohl 27. Feb. 2025)');
  });

  it('quotes other phrases beside their date', () => {
    const phrase = { phrase: 'le mois dernier', anchored: true };
    expect(formatWithPhrase(phrase, january, 'en', false)).toBe('“le mois dernier” (January 2025)');
  });

  it('keeps the words that say since or until', () => {
    const phrase = { phrase: 'depuis janvier 2025', anchored: false, role: 'since' } as const;
    expect(formatWithPhrase(phrase, january, 'en', false)).toBe('“depuis janvier 2025” (January 2025)');
  });

  it('gives only the date where nothing was worked out', () => {
    expect(formatWithPhrase({ phrase: 'janvier 2025', anchored: false }, january, 'en', false)).toBe('January 2025');
  });

  it('gives only the words where the date is unknown', () => {
    expect(formatWithPhrase({ phrase: 'jeudi', weekday: 4 }, undefined, 'en', false)).toBe('jeudi');
  });
});

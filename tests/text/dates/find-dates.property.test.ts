import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/model/language.ts';
import { findDates } from '../../../src/text/dates/find-dates.ts';

const language = fc.constantFrom(...LANGUAGES);
const published = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
const SNIPPETS = [
  'on',
  'from',
  'to',
  'the',
  '3',
  '31',
  '2015',
  'May',
  '–',
  '-',
  '.',
  ',',
  'Monday',
  'last',
  'week',
  'until',
  'end of',
  'il y a',
  'trois',
  'jours',
  'du',
  'au',
  'mars',
  'à',
  'seit',
  'Ende',
  'Woche',
  'vor',
  'hace',
  'días',
  'de',
  'с',
  'по',
  'мая',
  'года',
  'через',
  'две',
  'недели',
  'в',
  '\n\n',
  '’',
  'ё',
  '1 200',
  '12/13/2014',
  '29 February',
];
const dateLikeText = fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 40 }).map((parts) => parts.join(' '));
const text = fc.oneof(dateLikeText, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }));

describe('findDates on any text', () => {
  it('returns slices in order, without overlap, with ranges that run forward', () => {
    fc.assert(
      fc.property(text, language, published, (body, tongue, day) => {
        let end = 0;
        for (const { span, phrase, range } of findDates(body, tongue, { published: day.toISOString().slice(0, 10) })) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(body.slice(span.start, span.end)).toBe(phrase);
          expect(phrase).not.toBe('');
          if (range) expect(range.from <= range.to).toBe(true);
          end = span.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('resolves nothing relative without a day of publication', () => {
    fc.assert(
      fc.property(dateLikeText, language, (body, tongue) => {
        for (const phrase of findDates(body, tongue, {})) {
          if (phrase.anchored) expect(phrase.range).toBeUndefined();
        }
      }),
    );
  });

  it('finds the same without a day of publication, apart from the ranges', () => {
    fc.assert(
      fc.property(dateLikeText, language, (body, tongue) => {
        const anchored = findDates(body, tongue, { published: '2025-02-26' });
        const free = findDates(body, tongue, {});
        for (const { span, range } of free) {
          const same = anchored.find((phrase) => phrase.span.start === span.start);
          if (range && same) expect(same.range).toEqual(range);
        }
      }),
    );
  });
});

/** Milliseconds; generous for a busy machine. A quadratic scan of these texts takes minutes. */
const HOSTILE_BUDGET_MS = 2_000;
const HOSTILE_LENGTH = 30_000;

describe('findDates on hostile text', () => {
  it.each([
    'the end of the ',
    'from 3 May to ',
    '2014-',
    '1.',
    '1,000',
    'twenty and ',
    '3 ',
    "'",
    '-',
    '\n',
    'a',
    'from ',
  ])(
    'stays linear on repeated %j',
    (part) => {
      const body = part.repeat(Math.ceil(HOSTILE_LENGTH / part.length));
      const start = performance.now();
      for (const tongue of LANGUAGES) findDates(body, tongue, { published: '2025-02-26' });
      expect(performance.now() - start).toBeLessThan(HOSTILE_BUDGET_MS * LANGUAGES.length);
    },
    HOSTILE_BUDGET_MS * LANGUAGES.length,
  );
});

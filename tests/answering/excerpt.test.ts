import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerpt } from '../../src/answering/excerpt.ts';

const word = fc.constantFrom('envoy', 'said', 'Varnholm', 'talks', 'été', 'переговоры', 'and', 'who', 'мы', '«oui»');
const mark = fc.constantFrom(' ', ' ', ' ', ', and ', '; ', ': ', '. ', ', qui ', ', но ');
const sentence = fc
  .array(fc.tuple(word, mark), { minLength: 1, maxLength: 80 })
  .map((parts) => parts.map(([left, right]) => left + right).join(''));

it('is a literal slice, no longer than asked, inside its sentence, around its focus', () => {
  fc.assert(
    fc.property(
      sentence,
      fc.nat(),
      fc.nat(20),
      fc.integer({ min: 30, max: 400 }),
      fc.nat(5),
      (text, at, size, max, lead) => {
        const span = { start: Math.min(lead, text.length - 1), end: text.trimEnd().length };
        fc.pre(span.end > span.start + 1);
        const start = span.start + (at % (span.end - span.start));
        const focus = { start, end: Math.min(span.end, start + size) };
        const found = excerpt(text, span, focus, max);
        expect(found.start).toBeGreaterThanOrEqual(span.start);
        expect(found.end).toBeLessThanOrEqual(span.end);
        expect(found.end - found.start).toBeLessThanOrEqual(max);
        expect(found.end).toBeGreaterThanOrEqual(found.start);
      },
    ),
    { numRuns: 500 },
  );
});

it.each([
  ['The envoy left early; the minister stayed on, and she signed the text.', 'minister', 45, 'the minister stayed on'],
  [
    'Das Treffen ist geplant: der Gesandte kommt am Montag, aber er bleibt nur kurz.',
    'Gesandte',
    50,
    'der Gesandte kommt am Montag',
  ],
  ['Short enough.', 'enough', 100, 'Short enough.'],
])('%s is cut at the ends of clauses', (text, focus, max, expected) => {
  const start = text.indexOf(focus);
  const span = excerpt(text, { start: 0, end: text.length }, { start, end: start + focus.length }, max);
  expect(text.slice(span.start, span.end)).toBe(expected);
});

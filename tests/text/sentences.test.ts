import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string, language: Language) =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('splitting', () => {
  test.each<[string, Language, string, string[]]>([
    ['titles', 'fr', 'M. Dorval a parlé. Mme Ilse écoutait.', ['M. Dorval a parlé.', 'Mme Ilse écoutait.']],
    [
      'German ordinals',
      'de',
      'Am 3. Oktober trafen sie sich. Dann reisten sie ab.',
      ['Am 3. Oktober trafen sie sich.', 'Dann reisten sie ab.'],
    ],
    [
      'Spanish abbreviations',
      'es',
      'EE. UU. firmó el acuerdo. Nadie protestó.',
      ['EE. UU. firmó el acuerdo.', 'Nadie protestó.'],
    ],
    [
      'a stop glued to the next word',
      'fr',
      'Ils ont parlé au roi.Contexte de la rencontre.',
      ['Ils ont parlé au roi.', 'Contexte de la rencontre.'],
    ],
    [
      'a quotation of two sentences',
      'en',
      '"We came. We talked", she said. Nobody laughed.',
      ['"We came. We talked", she said.', 'Nobody laughed.'],
    ],
    ['lines never join', 'en', 'A heading\nA sentence that follows', ['A heading', 'A sentence that follows']],
  ])('%s', (_, language, text, expected) => {
    expect(split(text, language)).toEqual(expected);
  });

  test('boundary F1 on the labelled passages stays at or above .93', () => {
    let right = 0;
    let wrong = 0;
    let missed = 0;
    for (const row of readFileSync(new URL('data/sentences.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')) {
      const [language = 'en', ...rest] = row.split('\t');
      const marked = rest.join('\t');
      const gold = boundaries(marked.split(/[‖¦]/));
      const found = boundaries(split(marked.replace(/¦/g, '').replace(/‖/g, ' '), language as Language));
      for (const boundary of found)
        if (gold.has(boundary)) right += 1;
        else wrong += 1;
      missed += [...gold].filter((boundary) => !found.has(boundary)).length;
    }
    expect((2 * right) / (2 * right + wrong + missed)).toBeGreaterThanOrEqual(0.93);
  });

  test('spans are ordered, disjoint slices of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.constantFrom<Language>('en', 'fr', 'de', 'es', 'ru'),
        (text, language) => {
          let end = 0;
          for (const span of splitSentences(text, language)) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            end = span.end;
          }
        },
      ),
    );
  });
});

/** Positions in characters without white space, the end excluded. */
function boundaries(parts: readonly string[]): Set<number> {
  const found = new Set<number>();
  let length = 0;
  for (const part of parts) {
    length += part.replace(/\s+/g, '').length;
    found.add(length);
  }
  found.delete(length);
  return found;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';

test('words, numbers and hyphenated parts', () => {
  expect(tokenize("Le porte-parole a vu 1 200 soldats à l'aube.", 'fr').map((token) => token.surface)).toEqual([
    'Le',
    'porte',
    'parole',
    'a',
    'vu',
    '1 200',
    'soldats',
    'à',
    'l',
    'aube',
  ]);
});

test('a glued word is cut where the repair says, and its parts keep raw offsets', () => {
  const text = 'Dorvalont parlé';
  const tokens = tokenize(text, 'fr', undefined, new Set([6]));
  expect(tokens.map((token) => token.surface)).toEqual(['Dorval', 'ont', 'parlé']);
  expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(['Dorval', 'ont', 'parlé']);
});

test('tokens are slices of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const token of tokenize(text, 'en'))
        expect(text.slice(token.start, token.end).startsWith(token.surface)).toBe(true);
    }),
  );
});

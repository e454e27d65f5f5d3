import { expect, test } from 'vitest';
import { formsAt, formsOf, LONGEST_WORD_CHARS } from '../../src/text/word-forms.ts';

test('a word of a text has its forms whatever was read before it', () => {
  const text = 'Grenzen Grenzen';
  expect(formsAt(text, 0, 7, 'de')).toEqual(formsOf('Grenzen', 'de'));
  expect(formsAt(text, 0, 6, 'de')).toEqual(formsOf('Grenze', 'de'));
  expect(formsAt(text, 0, 7, 'de')).toEqual(formsOf('Grenzen', 'de'));
  expect(formsAt(text, 0, 7, 'en')).toEqual(formsOf('Grenzen', 'en'));
  expect(formsAt('Treffen Grenzen', 0, 7, 'en')).toEqual(formsOf('Treffen', 'en'));
  expect(formsAt(text, 8, 15, 'de')).toEqual(formsOf('Grenzen', 'de'));
});

test('of a very long run of letters the first ones count', () => {
  const text = 'a'.repeat(LONGEST_WORD_CHARS + 10);
  expect(formsAt(text, 0, text.length, 'en').surface).toHaveLength(LONGEST_WORD_CHARS);
});

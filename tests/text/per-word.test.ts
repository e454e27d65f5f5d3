import { expect, test } from 'vitest';
import { perWord } from '../../src/text/per-word.ts';
import { tokenize } from '../../src/text/tokens.ts';

test('each step works out each word of a language once, and keeps its own', () => {
  const asked: string[] = [];
  const length = perWord(({ surface, language }) => {
    asked.push(`${language} ${surface}`);
    return surface.length;
  });
  const isCapital = perWord(({ capital }) => capital);
  const words = [...tokenize('Zwentrik met zwentrik. Zwentrik left.', 'en'), ...tokenize('Zwentrik', 'fr')];
  expect(words.map(({ word }) => length(word))).toEqual([8, 3, 8, 8, 4, 8]);
  expect(words.map(({ word }) => isCapital(word))).toEqual([true, false, false, true, false, true]);
  expect(words.map(({ word }) => length(word))).toEqual([8, 3, 8, 8, 4, 8]);
  expect(asked).toEqual(['en Zwentrik', 'en met', 'en zwentrik', 'en left', 'fr Zwentrik']);
});

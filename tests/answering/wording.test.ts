import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../src/answering/wording/wording.ts';
import { wordsOf } from '../../src/app/words/words.ts';
import { EVENT_STATUSES } from '../../src/model/event.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { detectLanguage } from '../../src/text/languages.ts';

/** All fixed sentences of a table, frames filled with parts that belong to no language. */
function sentencesOf(table: object): Map<string, string> {
  const sentences = new Map<string, string>();
  const take = (key: string, value: unknown): void => {
    if (typeof value === 'string') sentences.set(key, value);
    else if (typeof value === 'function') {
      for (const status of key === 'named' || key === 'when' || key === 'where' ? EVENT_STATUSES : [undefined])
        sentences.set(
          `${key}${status === undefined ? '' : `.${status}`}`,
          String((value as (...args: unknown[]) => unknown)(...sampleOf(key, status))),
        );
    } else if (typeof value === 'object' && value !== null)
      for (const [inner, part] of Object.entries(value)) take(`${key}.${inner}`, part);
  };
  for (const [key, value] of Object.entries(table)) take(key, value);
  return sentences;
}

const COUNTED = new Set(['helpIntro', 'statusLine', 'problems', 'namedIn', 'nothingAtAll', 'reprintNote', 'refuted']);
function sampleOf(key: string, status: string | undefined): unknown[] {
  if (key === 'list') return [['X1', 'X2', 'X3']];
  if (key === 'coverage') return [2, 5, '2031', true];
  if (COUNTED.has(key)) return [5, 'X2', 'X3'];
  if (key === 'noSuchSource' || key === 'nothingOnPoint' || key === 'unknownName') return ['X1', 5];
  if (status !== undefined) return ['X1', status];
  return ['X1', 'X2', 'X3', true];
}

describe.each([
  ['answers', wordingOf],
  ['everything else', wordsOf],
] as const)('the words of %s', (_what, tableOf) => {
  const english = sentencesOf(tableOf('en'));

  it.each(LANGUAGES)('%s: complete, nothing undefined, one line each', (language) => {
    const sentences = sentencesOf(tableOf(language));
    expect([...sentences.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, sentence] of sentences) {
      expect(sentence.trim(), key).not.toBe('');
      expect(sentence, key).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))('%s: in its own language', (language) => {
    for (const [key, sentence] of sentencesOf(tableOf(language))) {
      const bare = sentence.replace(/X\d|\/talks\S*|\/briefing\S*/g, '');
      if (bare.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length < 6) continue;
      expect(detectLanguage(bare), `${key}: ${sentence}`).toBe(language);
    }
  });

  it('no long sentence is the same in two languages', () => {
    for (const [key, sentence] of english) {
      if (sentence.split(' ').length < 4) continue;
      for (const language of LANGUAGES)
        if (language !== 'en') expect(sentencesOf(tableOf(language)).get(key), key).not.toBe(sentence);
    }
  });
});

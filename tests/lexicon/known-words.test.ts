import { describe, expect, it } from 'vitest';
import { knownWordsIn, prepareWords } from '../../src/lexicon/known-words.ts';
import { SpellingIndex } from '../../src/lexicon/spelling.ts';

const words = knownWordsIn(prepareWords(['talks', 'anunció', 'anuncio', 'accord', 'talk', 'anuncio', 'of', 'à']));

describe('known words, from their table', () => {
  it('are written as the tables write them, each way once', () => {
    expect(words.written('anuncio')).toEqual(['anunció', 'anuncio']);
    expect(words.written('talks')).toEqual(['talks']);
    expect(words.written('a')).toEqual(['à']);
    expect(words.written('talkss')).toEqual([]);
  });
  it('are listed by letter, folded, in the order of the tables', () => {
    expect(words.startingWith('a')).toEqual(['anuncio', 'accord', 'a']);
    expect(words.startingWith('t')).toEqual(['talks', 'talk']);
    expect(words.withSecond('a')).toEqual(['talks', 'talk']);
    expect(words.withSecond('z')).toEqual([]);
  });
  it('are found by a slip, not by a word that is known or too short', () => {
    const spelling = new SpellingIndex(words);
    expect(spelling.correct('acord')).toBe('accord');
    expect(spelling.correct('annuncio')).toBe('anunció');
    expect(spelling.correct('talks')).toBeUndefined();
    expect(spelling.correct('off')).toBeUndefined();
  });
});

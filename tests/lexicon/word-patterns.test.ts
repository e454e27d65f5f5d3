import { describe, expect, test } from 'vitest';
import { parseForm } from '../../src/lexicon/forms.ts';
import { type Pattern, patternsAt, patternTable } from '../../src/lexicon/patterns.ts';
import { byNextWord, patternsBefore } from '../../src/lexicon/word-patterns.ts';

import { type Token, tokenize } from '../../src/text/tokens.ts';

const pattern = (written: string): Pattern => ({ concept: written, form: parseForm(written, 'en') });
const token = (word: string): Token => tokenize(word, 'en')[0] as Token;

describe('the patterns that a word may begin', () => {
  const patterns = ['take_part', 'take', 'take…back', 'take_=meetings', 'take_place', 'take_meet*', 'take_meeting'];
  const word = byNextWord(patterns.map(pattern));
  const likely = (next: string | undefined) =>
    patternsBefore(word, next === undefined ? undefined : token(next)).map(({ concept }) => concept);

  test('are those that the next word goes on with, and those that it cannot rule out, in their order', () => {
    expect(likely('place')).toEqual(['take', 'take…back', 'take_place', 'take_meet*']);
    expect(likely('part')).toEqual(['take_part', 'take', 'take…back', 'take_meet*']);
  });

  test('may need the next word as written or its stem', () => {
    expect(likely('meetings')).toEqual(['take', 'take…back', 'take_=meetings', 'take_meet*', 'take_meeting']);
    expect(likely('meeting')).toEqual(['take', 'take…back', 'take_meet*', 'take_meeting']);
  });

  test('are the plain ones where nothing known follows', () => {
    expect(likely('river')).toEqual(['take', 'take…back', 'take_meet*']);
    expect(likely(undefined)).toEqual(['take', 'take…back', 'take_meet*']);
  });
});

test('a word that is compared by other forms than before has their patterns', () => {
  const found: Readonly<Record<string, Pattern>> = { anuncio: pattern('announcement'), other: pattern('other') };
  const table = patternTable('en', (folded) => ({
    exact: [found[folded] ?? pattern('none')],
    stems: undefined,
    prefixes: undefined,
  }));
  const said = { ...token('anuncio'), stem: 'anuncio' };
  const meant = { ...said, folded: 'other', stem: 'other' };
  const conceptsOf = (one: Token) => patternsAt(table, one, undefined).map(({ concept }) => concept);
  expect(conceptsOf(said)).toEqual(['announcement']);
  expect(conceptsOf(meant)).toEqual(['other']);
  expect(conceptsOf(said)).toEqual(['announcement']);
});

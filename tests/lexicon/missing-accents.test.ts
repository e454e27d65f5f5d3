import { describe, expect, it } from 'vitest';
import { accentedSpellings } from '../../src/lexicon/missing-accents.ts';
import type { Language } from '../../src/model/language.ts';

describe('what a word typed without accents may stand for', () => {
  it.each<[Language, string, string]>([
    ['es', 'volvio', 'volvió'],
    ['es', 'firmaran', 'firmarán'],
    ['es', 'queria', 'quería'],
    ['fr', 'payee', 'payée'],
    ['fr', 'signe', 'signé'],
    ['fr', 'liberes', 'liberés'],
    ['de', 'Gespraeche', 'gespräche'],
    ['de', 'uebernachtet', 'übernachtet'],
  ])('%s: %s → %s', (language, typed, meant) => {
    expect(accentedSpellings(typed, language)).toContain(meant);
  });
  it.each(['neue', 'Bauer', 'Quelle'])('%s has no umlaut', (word) => {
    expect(accentedSpellings(word, 'de')).toEqual([]);
  });
});

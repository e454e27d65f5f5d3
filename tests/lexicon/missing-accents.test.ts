import { describe, expect, it } from 'vitest';
import {
  accentedSpellings,
  listedWithAccents,
  withAccents,
  withoutElision,
} from '../../src/lexicon/missing-accents.ts';
import type { Language } from '../../src/model/language.ts';
import { loadLexicon } from '../../src/storage/data-files.ts';

const lexicon = loadLexicon();

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

describe('words that the tables have with accents', () => {
  it.each<[Language, string, string]>([
    ['fr', 'refugies', 'réfugiés'],
    ['fr', 'derniere', 'dernière'],
    ['es', 'reunion', 'reunión'],
    ['de', 'gespraeche', 'gespräche'],
  ])('%s: %s → %s', (language, typed, meant) => {
    expect(withAccents(typed, language, lexicon)).toBe(meant);
  });
  it.each<[Language, string]>([
    ['es', 'anuncio'],
    ['fr', 'réfugiés'],
  ])('%s: %s stays what it is', (language, typed) => {
    expect(withAccents(typed, language, lexicon)).toBeUndefined();
  });
  it('a word that is one without accents too may be either', () => {
    expect(listedWithAccents('anuncio', 'es', lexicon)).toContain('anunció');
    expect(listedWithAccents('anunció', 'es', lexicon)).toEqual([]);
  });
});

describe('French articles without their apostrophe', () => {
  it.each([
    ['laccord', 'accord'],
    ['lassemblee', 'assemblee'],
  ])('%s is the %s', (typed, meant) => expect(withoutElision(typed, 'fr', lexicon)).toBe(meant));
  it.each(['lundi', 'distance', 'naissance', 'janvier'])('%s is a word', (word) =>
    expect(withoutElision(word, 'fr', lexicon)).toBeUndefined(),
  );
});

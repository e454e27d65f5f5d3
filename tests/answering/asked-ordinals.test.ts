import { describe, expect, it } from 'vitest';
import { withOrdinals } from '../../src/answering/asked-ordinals.ts';
import type { Language } from '../../src/model/language.ts';

describe('ordinals as they are typed', () => {
  it.each<[Language, string, string]>([
    ['en', 'when was the 2nd round', 'when was the second round'],
    ['fr', 'la 3e session a commencé quand', 'la troisième session a commencé quand'],
    ['fr', 'le 1er tour', 'le première tour'],
    ['de', 'wann war die 2. Runde', 'wann war die zweite Runde'],
    ['es', 'cuándo fue la 2da ronda', 'cuándo fue la segunda ronda'],
    ['ru', 'когда был 2-й раунд', 'когда был второй раунд'],
  ])('%s: %s', (language, typed, meant) => {
    expect(withOrdinals(typed, language)).toBe(meant);
  });
  it.each<[Language, string]>([
    ['en', 'what happened on the 2nd of May'],
    ['en', 'who spoke on the 3rd may'],
    ['fr', 'le 1er mai'],
    ['de', 'am 3. Mai'],
    ['de', 'es kostet 1.2. Und dann?'],
    ['es', 'el 2 de mayo'],
    ['ru', '3 мая'],
    ['en', 'the 22nd round'],
  ])('%s: %s stays', (language, typed) => {
    expect(withOrdinals(typed, language)).toBe(typed);
  });
});

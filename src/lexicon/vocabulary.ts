import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stems.ts';

/**
 * Hash functions of each filter. Source: Bloom 1970; 11 is optimal for 16 bits a word (0.05 % false positives). At 10 bits one unknown
 * name in twenty was a word of one of the five languages.
 */
const HASHES = 11;
const BITS_PER_WORD = 16;

/** A set of words that may say yes wrongly (about once in two thousand times) and never no wrongly. */
export interface BloomFilter {
  readonly bits: Uint8Array;
}

export function createFilter(words: number): BloomFilter {
  return { bits: new Uint8Array(Math.ceil((words * BITS_PER_WORD) / 8)) };
}

export function addToFilter({ bits }: BloomFilter, word: string): void {
  for (const position of positions(word, bits.length * 8))
    bits[position >> 3] = (bits[position >> 3] ?? 0) | (1 << (position & 7));
}

function filterHas({ bits }: BloomFilter, word: string): boolean {
  for (const position of positions(word, bits.length * 8))
    if (((bits[position >> 3] ?? 0) & (1 << (position & 7))) === 0) return false;
  return true;
}

/** Double hashing. Source: Kirsch & Mitzenmacher 2006. */
function* positions(word: string, size: number): Generator<number> {
  const first = fnv(word, 0x811c9dc5);
  const second = fnv(word, 0x01234567) | 1;
  for (let i = 0; i < HASHES; i++) yield ((first + Math.imul(i, second)) >>> 0) % size;
}

function fnv(text: string, seed: number): number {
  let hash = seed >>> 0;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The dictionaries of five languages, as filters over stems: what is an ordinary word is no unknown name. */
export interface Vocabulary {
  has(word: string, language: Language): boolean;
  /** the same without what only shares the root of a word that is listed */
  lists(word: string, language: Language): boolean;
}

/**
 * Made by `npm run vocabulary`.
 * @param bitsOf reads the filter of a language, when it is first asked
 */
export function loadVocabulary(bitsOf: (language: Language) => Uint8Array): Vocabulary {
  const filters = new Map<Language, BloomFilter>();
  const filterOf = (language: Language): BloomFilter => {
    const filter = filters.get(language) ?? { bits: bitsOf(language) };
    filters.set(language, filter);
    return filter;
  };
  const lists = (word: string, language: Language) =>
    filterHas(filterOf(language), stem(word, language)) || filterHas(filterOf(language), fold(word));
  return {
    lists,
    has: (word, language) =>
      lists(word, language) || (language === 'ru' && filterHas(filterOf('ru'), russianRoot(word))),
  };
}

/** Letters cut from a Russian stem, and how many must stay: its verbs change their stems, and the list has lemmas only. */
const ROOT_CUT_CHARS = 2;
const ROOT_MIN_CHARS = 4;

/** `отвезли` and `отвезти` share this key. */
export function russianRoot(word: string): string {
  const stemmed = stem(word, 'ru');
  return `-${stemmed.slice(0, Math.max(ROOT_MIN_CHARS, stemmed.length - ROOT_CUT_CHARS))}`;
}

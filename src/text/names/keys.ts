/** Spelling → phonemic keys: what the spelling sounds like, read as English, French, German, Spanish or
 *  Cyrillic. One internal representation across scripts, after Pouliquen & Steinberger (JRC-Names). */
import anyAscii from 'any-ascii';
import { isCyrillic, readCyrillic } from './cyrillic.ts';
import { compileReader, type Orthography, READINGS, read } from './readings.ts';

/** Distinct spellings kept; a corpus of 100,000 articles has about as many name tokens. */
const CACHE_MAX_SPELLINGS = 50_000;
/** Longer tokens are no names; they would only cost time. */
const LONGEST_NAME_CHARS = 40;

const ORTHOGRAPHIES: readonly Orthography[] = ['en', 'fr', 'de', 'es'];
const READERS = {
  en: compileReader(READINGS.en),
  fr: compileReader(READINGS.fr),
  de: compileReader(READINGS.de),
  es: compileReader(READINGS.es),
  frVoiceless: compileReader(READINGS.fr.filter((rule) => rule[1] !== 'z')),
  deVoiceless: compileReader(READINGS.de.filter((rule) => rule[1] !== 'z')),
};

const ARTICLES = /^(?:al|el|ar|as|ad|эр|аль|ал)[-\s]/;
const NOT_LATIN = /[^ -\u024f\u1e00-\u1eff]/;
const LETTERS_WITH_SOUND: Readonly<Record<string, string>> = {
  ç: 's',
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  č: 'ch',
  ć: 'ch',
  ž: 'zh',
  ğ: 'g',
  ö: 'o',
  ü: 'u',
  ä: 'e',
  ł: 'l',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  ñ: 'ñ',
  ï: 'ï',
  ß: 'ß',
};

const cache = new Map<string, readonly string[]>();

/** Keys of one name; two spellings of one name share at least one. */
export function nameKeys(name: string): readonly string[] {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const keys = computeKeys(name.slice(0, LONGEST_NAME_CHARS));
  if (cache.size >= CACHE_MAX_SPELLINGS) cache.clear();
  cache.set(name, keys);
  return keys;
}

function computeKeys(name: string): readonly string[] {
  const letters = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'`ʼ]/g, '')
    .replace(ARTICLES, '')
    .replace(/[-\s]/g, '');
  const readings = isCyrillic(letters) ? readCyrillic(letters) : readLatin(toLatinLetters(letters));
  return [...new Set(readings.map(settleSounds))].filter((key) => key !== '');
}

function toLatinLetters(letters: string): string {
  const latin = NOT_LATIN.test(letters) ? anyAscii(letters).toLowerCase() : letters;
  return latin.replace(/[^a-z]/g, (letter) => LETTERS_WITH_SOUND[letter] ?? plainLetter(letter));
}

const plainLetter = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '');

function readLatin(letters: string): string[] {
  const plain = letters.replaceAll('ï', 'i');
  const readings = ORTHOGRAPHIES.map((language) => read(language === 'fr' ? letters : plain, READERS[language]));
  if (/s[aeiouyj]/.test(letters)) {
    readings.push(read(letters, READERS.frVoiceless), read(plain, READERS.deVoiceless));
  }
  // Latin `qu` is said kv in half of Europe
  if (letters.includes('qu')) readings.push(read(plain.replaceAll('qu', 'kv'), READERS.de));
  // German transcription writes both sh and zh as "sch"
  if (/(?<!t)sch/.test(plain.replaceAll('schtsch', ''))) readings.push(read(withVoicedSch(plain), READERS.de));
  return readings;
}

/** `sch` → the sound Z, which no rule touches. */
const withVoicedSch = (letters: string): string => letters.replace(/(?<![td]|scht)sch(?!tsch)/g, 'Z');

/** Differences that transcriptions do not agree on: -y/-ij/-i, initial ye/ie/je, doubled letters. */
function settleSounds(sounds: string): string {
  return sounds
    .replace(/d(?=Z)/g, '')
    .replace(/(?<=[aeo])[yj](?![aeiou])/g, 'i')
    .replace(/(?<=[SCQZ])o/g, 'e')
    .replace(/ai|ei/g, 'ei')
    .replace(/y+$/, 'i')
    .replace(/([dtbgk])h/g, '$1')
    .replace(/[yj]+(?=[iy])|(?<=[iy])[yj]+/g, '')
    .replace(/[yj]/g, 'i')
    .replace(/ii+/g, 'i')
    .replace(/^ie/, 'e')
    .replace(/(.)\1+/g, '$1')
    .replace(/[^\p{L}]/gu, '');
}

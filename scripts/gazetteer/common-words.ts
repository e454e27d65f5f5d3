import { createRequire } from 'node:module';
import { ordinaryStem, PLACES_AND_WORDS } from '../../src/lexicon/gazetteer-names.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import { fold } from '../../src/text/fold.ts';

const require = createRequire(import.meta.url);

const BIP39: Partial<Record<Language, string>> = { en: 'english', fr: 'french', es: 'spanish' };
const WORD_MIN_LETTERS = 3;

/** Folded stems of common words per language, from emoji descriptions (CLDR), faker's word lists and BIP-39.
 *  @param isPlace leaves out what the gazetteer knows as a place */
export function commonStems(isPlace: (word: string) => boolean): string[] {
  return LANGUAGES.map((language) => {
    const stems = new Set<string>();
    for (const word of wordsOf(language)) {
      const folded = fold(word);
      if (folded.length < WORD_MIN_LETTERS || (isPlace(folded) && !PLACES_AND_WORDS.has(folded))) continue;
      stems.add(ordinaryStem(folded, language));
    }
    return [...stems].sort().join(' ');
  });
}

function* wordsOf(language: Language): Generator<string> {
  const annotations: { annotations: { annotations: Record<string, { default?: string[]; tts?: string[] }> } } = require(
    `cldr-annotations-full/annotations/${language}/annotations.json`,
  );
  for (const { default: keywords = [], tts = [] } of Object.values(annotations.annotations.annotations)) {
    for (const phrase of [...keywords, ...tts]) {
      // German writes nouns large; elsewhere a capital marks a name
      for (const word of phrase.match(/\p{L}+/gu) ?? [])
        if (language === 'de' || word === word.toLowerCase()) yield word;
    }
  }
  const {
    allLocales,
  }: { allLocales: Record<string, { word?: Record<string, readonly string[] | null> }> } = require('@faker-js/faker');
  for (const list of Object.values(allLocales[language]?.word ?? {})) {
    for (const phrase of list ?? []) yield* phrase.match(/\p{L}+/gu) ?? [];
  }
  const wordlist = BIP39[language];
  if (wordlist === undefined) return;
  const { wordlist: words }: { wordlist: readonly string[] } = require(`@scure/bip39/wordlists/${wordlist}`);
  yield* words.map((word) => word.normalize('NFC'));
}

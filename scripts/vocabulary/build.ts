/** `npm run vocabulary`: word lists → `src/lexicon/data/vocabulary.json`. First `npm install` in this folder. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addToFilter, createFilter, russianRoot } from '../../src/lexicon/vocabulary.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import { packageRoot } from '../../src/storage/data-files.ts';
import { fold } from '../../src/text/fold.ts';
import { stem } from '../../src/text/stems.ts';

const packages = join(import.meta.dirname, 'node_modules');
const json = (path: string): string[] => JSON.parse(readFileSync(join(packages, path), 'utf8')) as string[];

const LISTS: Readonly<Record<Language, () => string[]>> = {
  en: () => json('an-array-of-english-words/index.json'),
  fr: () => json('an-array-of-french-words/index.json'),
  de: () => json('an-array-of-german-words/words.json'),
  es: () => json('an-array-of-spanish-words/index.json'),
  // proper names stand capitalised in the Russian dictionary; they are what must stay unknown
  ru: () =>
    readFileSync(join(packages, 'dictionary-ru/index.dic'), 'utf8')
      .split('\n')
      .map((line) => line.split('/')[0]?.trim() ?? '')
      .filter((word) => /^[а-яё]{2,}$/.test(word)),
};

const built = Object.fromEntries(
  LANGUAGES.map((language) => {
    const stems = new Set<string>();
    for (const word of LISTS[language]()) {
      stems.add(stem(word, language));
      stems.add(stem(fold(word), language));
      if (language === 'ru') stems.add(russianRoot(word));
    }
    const filter = createFilter(stems.size);
    for (const entry of stems) addToFilter(filter, entry);
    console.log(language, stems.size, 'stems', filter.bits.length, 'bytes');
    return [language, Buffer.from(filter.bits).toString('base64')];
  }),
);
writeFileSync(join(packageRoot(), 'src/lexicon/data/vocabulary.json'), `${JSON.stringify(built)}\n`);

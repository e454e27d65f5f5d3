import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseGazetteerFile } from '../../src/lexicon/gazetteer-file.ts';
import { nameWords } from '../../src/lexicon/gazetteer-names.ts';
import { entityId } from '../../src/model/ids.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { loadNames } from '../../src/storage/data-files.ts';

const { gazetteer, roles, isOrdinaryWord } = loadNames();
const entriesOf = (name: string) => gazetteer.find(name).map((hit) => `${hit.way} ${hit.entry}`);

describe('names of places and organisations', () => {
  test.each([
    ['Riyad', 'place:riyadh'],
    ['Эр-Рияде', 'place:riyadh'],
    ['Москвы', 'place:moscow'],
    ['Wien', 'place:vienna'],
    ['Лозанне', 'place:lausanne'],
    ['Etats-Unis', 'place:us'],
    ['Vereinigten Staaten', 'place:us'],
    ['Соединённых Штатов', 'place:us'],
    ['Russlands', 'place:ru'],
    ['Саудовской Аравией', 'place:sa'],
    ['Moyen-Orient', 'place:middle-east'],
    ['Crimée', 'place:crimea'],
    ['МАГАТЭ', 'org:iaea'],
    ['Weißen Hauses', 'org:white-house'],
    ['Кремля', 'org:kremlin'],
    ['Département d’État', 'org:state-department'],
  ])('%s is %s', (name, id) => {
    expect(entriesOf(name)).toContain(`name ${id}`);
  });

  test.each([
    ['russischen', 'place:ru'],
    ['российского', 'place:ru'],
    ['américaines', 'place:us'],
    ['saoudienne', 'place:sa'],
    ['iraníes', 'place:ir'],
    ['израильтяне', 'place:il'],
    ['Palästinensern', 'place:ps'],
    ['Norwegians', 'place:no'],
    ['norvégienne', 'place:no'],
    ['Genfer', 'place:geneva'],
    ['женевских', 'place:geneva'],
    ['Pariser', 'place:paris'],
    ['londoniennes', 'place:london'],
  ])('%s comes from %s', (name, id) => {
    expect(entriesOf(name)).toContain(`demonym ${id}`);
  });

  test('every country has its names in all languages, and most a capital', () => {
    const countries = [...gazetteer.entries()].filter((entry) => entry.sort === 'country');
    expect(countries.length).toBeGreaterThan(230);
    for (const country of countries) {
      for (const language of LANGUAGES) expect(entriesOf(country.names[language])).toContain(`name ${country.id}`);
    }
    expect(countries.filter((country) => gazetteer.capitalOf(country.id) !== undefined).length).toBeGreaterThan(150);
  });

  test('the longest name wins', () => {
    expect(gazetteer.match(['le', 'conseil', 'de', 'securite', 'de', 'l', 'onu'], 1)?.length).toBe(6);
  });

  test('seats stand for a country', () => {
    expect(gazetteer.seatsOf(entityId('place:ru'))).toEqual(expect.arrayContaining(['place:moscow', 'org:kremlin']));
  });

  test.each(['kazakstan', 'lausane', 'ukrane', 'saudi arabai', 'istambul'])('%s is near a place', (name) => {
    expect(gazetteer.near(nameWords(name)).length).toBeGreaterThan(0);
  });

  test.each(['talks', 'table', 'vienna', 'nice'])('ordinary words are known as such: %s', (word) => {
    expect(isOrdinaryWord(word, 'en')).toBe(word !== 'vienna');
  });
});

describe('roles', () => {
  test.each([
    ['fr', 'chef de la diplomatie', 'foreign-minister', 4],
    ['fr', 'vice ministre', 'deputy-minister', 2],
    ['de', 'fischereiminister', 'minister', 1],
    ['de', 'inselratsprasidentin', 'president', 1],
    ['es', 'portavoz', 'spokesperson', 1],
    ['ru', 'пресс секретарь', 'spokesperson', 2],
  ] as const)('%s: %s is a %s', (language, words, head, length) => {
    expect(roles.match(words.split(' '), 0, language)).toEqual({ head, length });
  });
});

describe('the generated file', () => {
  const FILE = new URL('../../src/lexicon/data/gazetteer.json', import.meta.url);
  const MAX_BYTES = 1_500_000;

  test('is small and of the version that is read', () => {
    const text = readFileSync(FILE, 'utf8');
    expect(Buffer.byteLength(text)).toBeLessThan(MAX_BYTES);
    expect(parseGazetteerFile(JSON.parse(text)).entries.length).toBeGreaterThan(850);
  });

  test('another version is refused with the remedy', () => {
    expect(() =>
      parseGazetteerFile({ version: 0, entries: [], demonyms: [], firstNames: '', commonStems: [] }),
    ).toThrow('npm run gazetteer');
  });

  const sources = new URL('../../scripts/gazetteer/node_modules/cldr-dates-full', import.meta.url);
  test.skipIf(!existsSync(sources))(
    'is what the script builds (skipped without "npm ci --prefix scripts/gazetteer")',
    async () => {
      const { compileGazetteer } = await import('../../scripts/gazetteer/compile.ts');
      expect(compileGazetteer() === readFileSync(FILE, 'utf8')).toBe(true);
    },
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseConceptTable } from '../../src/lexicon/concept-table.ts';
import { Lexicon } from '../../src/lexicon/concepts.ts';
import { sourceOfRows } from '../../src/lexicon/lexicon-source.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import { loadLexicon, packageRoot } from '../../src/storage/data-files.ts';
import { fold } from '../../src/text/fold.ts';
import { functionWordCount } from '../../src/text/function-words.ts';
import { tokenize } from '../../src/text/tokens.ts';

const folder = join(packageRoot(), 'src', 'lexicon', 'data', 'concepts');
const tables = readdirSync(folder).map((file) => ({
  file,
  rows: parseConceptTable(file, readFileSync(join(folder, file), 'utf8')),
}));
const rows = tables.flatMap((table) => table.rows);
const lexicon = loadLexicon();

const conceptsOf = (text: string, language: Language) =>
  lexicon.match(tokenize(text, language), language).map((match) => match.concept);

describe('the tables', () => {
  test('hold at least 1,000 concepts, each id once, no cell empty', () => {
    expect(rows.length).toBeGreaterThanOrEqual(1_000);
    const ids = rows.map((row) => row.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(
      rows.filter((row) => LANGUAGES.some((language) => row.forms[language].length === 0)).map((row) => row.id),
    ).toEqual([]);
  });

  test('relations name concepts that exist', () => {
    const ids = new Set(rows.map((row) => row.id));
    const dangling = rows.flatMap((row) =>
      row.flags.filter((flag) => /^[~&]/.test(flag) && !ids.has(flag.slice(1))).map((flag) => `${row.id} ${flag}`),
    );
    expect(dangling).toEqual([]);
  });

  test('prefixes are long enough not to begin other words', () => {
    const short = rows.flatMap((row) =>
      LANGUAGES.flatMap((language) =>
        row.forms[language]
          .filter((form) => /^[^_…]*\*$/.test(form) && fold(form.slice(0, -1)).length < (language === 'ru' ? 4 : 5))
          .map((form) => `${row.id}: ${form}`),
      ),
    );
    expect(short).toEqual([]);
  });

  test('a form in two parts has one word in each', () => {
    const long = rows.flatMap((row) =>
      LANGUAGES.flatMap((language) =>
        row.forms[language].filter((form) => /…/.test(form) && !/^[^_…]+…[^_…]+$/.test(form)),
      ),
    );
    expect(long).toEqual([]);
  });

  test('no form is a mere function word', () => {
    const empty = rows.flatMap((row) =>
      LANGUAGES.flatMap((language) =>
        row.forms[language]
          .filter(
            (form) =>
              !/[=_…*-]/.test(form) &&
              !row.flags.includes('neg') &&
              functionWordCount([form.toLowerCase()], language) > 0,
          )
          .map((form) => `${row.id} ${language}: ${form}`),
      ),
    );
    expect(empty).toEqual([]);
  });
});

describe('matching', () => {
  test.each<[Language, string, string]>([
    ['en', 'they met in the hall', 'meet'],
    ['fr', 'le gouvernement dément la rencontre', 'deny'],
    ['de', 'sie bestritt den Vorwurf', 'deny'],
    ['es', 'niega la reunión', 'deny'],
    ['ru', 'министр опроверг сообщение', 'deny'],
    ['de', 'der Gesandte nahm an dem Gespräch teil', 'attend'],
    ['en', 'they called the meeting off', 'cancel'],
    ['fr', "elle s'entretient avec lui", 'meet'],
    ['ru', 'он с трудом ходит', 'struggle'],
    ['de', 'sie trafen sich auf einem Schiff', 'meet'],
    ['en', 'they put their names under the deal', 'sign'],
    ['en', 'the union is to cover the costs', 'pay'],
    ['en', 'his place was taken by a colonel', 'replace'],
    ['fr', 'ils étaient assis coude à coude', 'seating-plan'],
    ['fr', 'le retour du courant', 'service-restored'],
    ['de', 'warum ging es erst am Mittwoch los', 'begin'],
    ['de', 'der Bericht soll am Montag vorliegen', 'submit-hand-in'],
    ['es', 'puso la plata', 'pay'],
    ['es', 'le dieron la razón', 'win-case'],
    ['ru', 'конвой выехал вовремя', 'on-time'],
    ['ru', 'кто возьмёт на себя расходы', 'pay'],
  ])('%s: %s → %s', (language, text, concept) => {
    expect(conceptsOf(text, language)).toContain(concept);
  });

  test.each<[Language, string, string]>([
    ['de', 'wer ist schuld', 'school'],
    ['en', 'did they go to court', 'award-to'],
    ['en', 'the front rejected it', 'lead-way'],
    ['en', 'they want to extend the talks', 'fleet-expand'],
    ['en', 'who got fired', 'recipient-of'],
    ['de', 'der Konvoi hatte Mehl geladen', 'guest-list'],
  ])('%s: %s is not %s', (language, text, concept) => {
    expect(conceptsOf(text, language)).not.toContain(concept);
  });

  test.each<[Language, string, string]>([
    ['fr', "elle ne s'est pas excusée, mais il s'est excusé", 'apologize'],
    ['es', 'lo que piden a cambio', 'exchange-concession'],
    ['ru', 'переговоры в тупике', 'deadlock'],
  ])('an expression may begin with a word of one letter (%s: %s → %s)', (language, text, concept) => {
    expect(conceptsOf(text, language)).toContain(concept);
  });

  test('an expression that holds both parts of a verb says more than the verb', () => {
    expect(conceptsOf('when do the talks pick up again', 'en')).toContain('resume');
    expect(conceptsOf('the session was cut short', 'en')).not.toContain('short');
    expect(conceptsOf('er nimmt an den Gesprächen teil', 'de')).toContain('participate');
  });

  test('a longer expression matches as one', () => {
    const text = 'un cessez-le-feu immédiat';
    const match = lexicon.match(tokenize(text, 'fr'), 'fr').find((found) => found.concept === 'ceasefire');
    expect(match).toMatchObject({ tokens: 3 });
  });

  test('an expression leaves the related words that it is made of', () => {
    expect(conceptsOf('the troop withdrawal began', 'en')).toEqual(
      expect.arrayContaining(['troop-withdrawal', 'withdraw', 'troops']),
    );
    expect(conceptsOf('the prime minister spoke', 'en')).not.toContain('first');
    expect(conceptsOf('the bill passed its first reading', 'en')).not.toContain('first');
  });

  test('a word that one concept lists as written is no inflection of another', () => {
    const forms = { fr: ['x'], de: ['x'], es: ['x'], ru: ['x'] };
    const own = new Lexicon(
      sourceOfRows([
        { id: 'several', pos: 'a', flags: [], forms: { ...forms, en: ['=several'] } },
        { id: 'severe', pos: 'a', flags: [], forms: { ...forms, en: ['severe'] } },
      ]),
    );
    expect(own.match(tokenize('several boats', 'en'), 'en').map((match) => match.concept)).toEqual(['several']);
  });
});

test('a broken line is named with its place', () => {
  expect(() => parseConceptTable('x.tsv', 'a\tv\t\ten\tfr')).toThrow(/x\.tsv, line 1: 5 columns instead of 8/);
});

describe('every word of the tables', () => {
  test('two words that differ by an accent are told apart, in whatever order they come', () => {
    const fresh = loadLexicon();
    const of = (text: string) => fresh.match(tokenize(text, 'es'), 'es').map((match) => match.concept);
    of('anuncio');
    expect(of('anunció')).toContain('announce');
    expect(
      loadLexicon()
        .match(tokenize('anunció', 'es'), 'es')
        .map(({ concept }) => concept),
    ).toEqual(of('anunció'));
  });

  test.each(LANGUAGES)('%s: a form means its own concept', (language) => {
    const lost = rows.flatMap(({ id, forms }) =>
      forms[language]
        .filter((form) => !/[…*\d.]/.test(form))
        .filter((form) => !conceptsOf(form.replace(/^=/, '').replaceAll('_', ' '), language).includes(id))
        .map((form) => `${id}: ${form}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('words typed in haste', () => {
  test.each<[Language, string, string]>([
    ['en', 'goverment', 'government'],
    ['en', 'comming', 'coming'],
    ['en', 'acording', 'according'],
    ['es', 'negociasion', 'negociación'],
    ['fr', 'negociasion', 'négociation'],
    ['ru', 'соглашене', 'соглашени'],
  ])('%s: %s means %s', (language, typed, meant) => {
    expect(lexicon.correct(typed, language)).toBe(meant);
  });
  test.each<[Language, string]>([
    ['en', 'guterres'],
    ['en', 'coming'],
    ['fr', 'pantin'],
    ['es', 'anuncio'],
  ])('%s: %s is left alone', (language, typed) => {
    expect(lexicon.correct(typed, language)).toBeUndefined();
  });
  test('spellings that differ by accents alone', () => {
    expect(lexicon.spellings('anuncio', 'es')).toEqual(expect.arrayContaining(['anuncio', 'anunció']));
    expect(lexicon.spellings('refugies', 'fr')).toContain('réfugiés');
  });
});

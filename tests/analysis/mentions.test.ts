import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawMention } from '../../src/analysis/mentions.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import { mentionsIn } from './support/linked-corpus.ts';

/** `surface=kind` of every mention that counts, without demonyms. */
const named = (text: string, language: Language): string[] =>
  mentionsIn(text, language)
    .filter((mention) => mention.way !== 'demonym' && mention.way !== 'role' && mention.certainty !== 'weak')
    .map((mention) => `${mention.surface}=${mention.kind}`);

const find = (text: string, language: Language, surface: string): RawMention | undefined =>
  mentionsIn(text, language).find((mention) => mention.surface === surface);

describe('months that are surnames', () => {
  const people = (text: string, language: Language) =>
    mentionsIn(text, language)
      .filter(({ kind }) => kind === 'person')
      .map(({ surface }) => surface);
  test('behind a given name, and alone where the text has such a person', () => {
    const text = 'Theresa May arrived in May. On 3 May she left. May said nothing; in June May 2031 was far away.';
    expect(people(text, 'en').filter((surface) => /May/.test(surface))).toEqual(['Theresa May', 'May']);
    expect(people('Theresa May est partie. Selon May, rien.', 'fr')).toContain('Theresa May');
  });
  test('a month alone is one', () => {
    expect(people('The talks began in May. May was cold.', 'en')).toEqual([]);
  });
});

describe('names in running text', () => {
  test.each<[Language, string, string[]]>([
    [
      'en',
      'Foreign Minister Oton Varga met Salim al-Harouni in Muscat on Tuesday.',
      ['Oton Varga=person', 'Salim al-Harouni=person', 'Muscat=place'],
    ],
    [
      'en',
      'The Civic League and the Harbour Telegraph said nothing.',
      ['Civic League=organisation', 'Harbour Telegraph=organisation'],
    ],
    [
      'en',
      'Talks moved from Geneva to Port-Amadieu, said J. Marwell.',
      ['Geneva=place', 'Port-Amadieu=place', 'J. Marwell=person'],
    ],
    [
      'en',
      'China’s Wang Lihong and the chief negotiator, Majid Takht-Raven, agreed.',
      ['China=place', 'Wang Lihong=person', 'Majid Takht-Raven=person'],
    ],
    [
      'fr',
      'Le porte-parole du Kremlin, Anton Belichka, a démenti jeudi à Drovenne.',
      ['Kremlin=organisation', 'Anton Belichka=person', 'Drovenne=place'],
    ],
    [
      'fr',
      'La Lusarne et le Quintara se quittent. La Lusarne propose un vote, le Quintara refuse.',
      ['Lusarne=name', 'Quintara=name'],
    ],
    [
      'fr',
      "L'Agence internationale de l'énergie atomique (AIEA) a salué l'accord.",
      ["Agence internationale de l'énergie atomique=organisation", 'AIEA=organisation'],
    ],
    [
      'fr',
      'Le Bureau international des gens de mer (BIGM) visitera le fort.',
      ['Bureau international des gens de mer=organisation', 'BIGM=organisation'],
    ],
    [
      'fr',
      'Selon Washington, M. Belichka et Mme Toubal se sont vus à Paris.',
      ['Washington=place', 'Belichka=person', 'Toubal=person', 'Paris=place'],
    ],
    [
      'de',
      'Außenminister Torvald Hegstad traf die Präsidentin Inés Balcar in Wien.',
      ['Torvald Hegstad=person', 'Inés Balcar=person', 'Wien=place'],
    ],
    ['de', 'Der Ökonom Moritz Grabner warnte vor Verhandlungen in letzter Minute.', ['Moritz Grabner=person']],
    [
      'de',
      'Nach Angaben der Bundesregierung wurde das Abkommen in Genf unterzeichnet.',
      ['Bundesregierung=organisation', 'Genf=place'],
    ],
    [
      'es',
      'La presidenta de Quintoria, Amalia Drossard, llegó a San Telmo del Río.',
      ['Quintoria=place', 'Amalia Drossard=person'],
    ],
    ['es', 'El ministro Yamil Berruk negó en Lisboa que hubiera acuerdo.', ['Yamil Berruk=person', 'Lisboa=place']],
    [
      'ru',
      'Министр иностранных дел Сергей Ворошин прибыл в Эр-Рияд из Москвы.',
      ['Сергей Ворошин=person', 'Эр-Рияд=place', 'Москвы=place'],
    ],
    [
      'ru',
      'Представитель Кремля встретился с Антоном Беличкой в Саудовской Аравии.',
      ['Кремля=organisation', 'Антоном Беличкой=person', 'Саудовской Аравии=place'],
    ],
  ])('%s: %s', (language, text, expected) => {
    for (const name of expected) expect(named(text, language)).toContain(name);
  });

  test.each<[Language, string, string]>([
    ['fr', 'un dialogue interétatique Basé sur le respect, et une Solution au conflit', 'Solution'],
    ['fr', 'Introduction\nLe ministre des Affaires étrangères a parlé.', 'Affaires'],
    ['de', 'Die Verhandlungen über die Zukunft der Inseln dauern an.', 'Zukunft'],
    ['en', 'On Monday the Parties met. However they left.', 'However'],
    ['es', 'El martes, Después de la reunión, hubo calma.', 'Después'],
  ])('%s: no name in "%s"', (language, text, word) => {
    expect(named(text, language).map((name) => name.split('=')[0])).not.toContain(word);
  });
});

describe('what stands beside a name', () => {
  test.each<[Language, string, string, string, string | undefined]>([
    [
      'fr',
      'a déclaré le ministre russe des Affaires étrangères Pavel Rédine hier',
      'Pavel Rédine',
      'ministre russe des Affaires étrangères',
      'place:ru',
    ],
    ['fr', 'Le porte-parole du Kremlin, Oleg Marnov, a parlé.', 'Oleg Marnov', 'porte-parole du Kremlin', 'place:ru'],
    ['fr', "l'envoyé du Moyen-Orient, Steve Harkoff, viendra", 'Steve Harkoff', 'envoyé du Moyen-Orient', undefined],
    ['fr', 'le secrétaire à l’Énergie Ernest Molina', 'Ernest Molina', 'secrétaire à l’Énergie', undefined],
    ['en', 'Russian Foreign Minister Pavel Redin arrived.', 'Pavel Redin', 'Russian Foreign Minister', 'place:ru'],
    ['en', 'Clovis Maurency, the chief negotiator, left.', 'Clovis Maurency', 'chief negotiator', undefined],
    ['de', 'Der russische Außenminister Pavel Redin kam.', 'Pavel Redin', 'russische Außenminister', 'place:ru'],
    ['es', 'Safira Marén, viceministra de Pesca, firmó.', 'Safira Marén', 'viceministra de Pesca', undefined],
    ['fr', 'Le Français Laurent Fabrice est arrivé.', 'Laurent Fabrice', '', 'place:fr'],
  ])('%s: %s', (language, text, surface, role, country) => {
    const mention = find(text, language, surface);
    expect(mention?.roleText ?? '').toBe(role);
    expect(mention?.country).toBe(country);
  });

  test('a name that owns the role does not hold it', () => {
    expect(find('Une porte-parole de Mogador, Catherine Rivel, a démenti.', 'fr', 'Mogador')?.roleText).toBeUndefined();
  });

  test('a city that acts stands for its government', () => {
    expect(find('Selon Moscou, la réunion a eu lieu.', 'fr', 'Moscou')?.way).toBe('metonym');
    expect(find('La réunion a eu lieu à Moscou.', 'fr', 'Moscou')?.way).toBe('name');
  });

  test('adjectives of places that no table knows lead to the place', () => {
    const text = 'Le ministre lusarnais est arrivé en Lusarne. La Lusarne attend.';
    expect(find(text, 'fr', 'lusarnais')).toMatchObject({ way: 'demonym', kind: 'place', base: 'Lusarne' });
  });
});

describe('properties', () => {
  const anyLanguage = fc.constantFrom(...LANGUAGES);

  test('spans slice to the surface, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), anyLanguage, (text, language) => {
        for (const mention of mentionsIn(text, language)) {
          expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.surface);
          if (mention.role !== undefined)
            expect(text.slice(mention.role.start, mention.role.end)).toBe(mention.roleText);
        }
      }),
    );
  });

  test('10,000 characters of names are read in time', () => {
    const text = 'Le ministre Anton Belichka a vu Youssouf al-Karahem à Drovenne. '.repeat(160);
    mentionsIn(text.slice(0, 1_000), 'fr');
    const start = performance.now();
    mentionsIn(text, 'fr');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuestionNames, type QuestionName } from '../../../src/analysis/entities/question-names.ts';
import { LANGUAGES, type Language } from '../../../src/model/language.ts';
import { loadLexicon } from '../../../src/storage/data-files.ts';
import { linkTexts, names } from '../support/linked-corpus.ts';

const linker = linkTexts(
  [
    'fr',
    'Le ministre iranien des Affaires étrangères Mohammad Javad Sarvari et le secrétaire d’État américain John Kerrigan se sont vus à Lausanne. Sarvari a parlé, Kerrigan aussi. Téhéran attend, l’Iran aussi.',
  ],
  [
    'fr',
    'Le vice-ministre Sergueï Riazkov est resté à Vienne. Riazkov a démenti. La cheffe de la diplomatie européenne Federica Moglianini a salué le texte de l’AIEA.',
  ],
  ['de', 'Außenminister Sergej Woroschin traf Präsident Anton Belitschka in Wien. Der Kreml und Russland schwiegen.'],
  ['en', 'Rosa Winter, a senator, and Benjamin Natanyehu spoke in Riyadh, Saudi Arabia. Winter left for Moscow.'],
  [
    'es',
    'La presidenta de Quintoria, Amalia Drossard, llegó a San Telmo del Río. Quintoria espera. Drossard habló en Quintoria.',
  ],
);
const lexicon = loadLexicon();
const context = {
  linker,
  lexicon: names,
  isOrdinaryWord: (folded: string, language: Language) => lexicon.knows(folded, language),
  isWritten: (folded: string, language: Language) => lexicon.isWritten(folded, language),
};
const ask = (question: string, language: Language): readonly QuestionName[] =>
  findQuestionNames(question, language, context);

const SARVARI = 'person:mohammad_javad_sarvari';
const KERRIGAN = 'person:john_kerrigan';
const RIAZKOV = 'person:serguei_riazkov';
const MOGLIANINI = 'person:federica_moglianini';
const VOROSHIN = 'person:sergej_woroschin';
const BELICHKA = 'person:anton_belitschka';
const WINTER = 'person:rosa_winter';
const NATANYEHU = 'person:benjamin_natanyehu';
const DROSSARD = 'person:amalia_drossard';

/** [language, question, best entity of each sure or likely name, in order; `?word` = a name that nothing knows] */
const ROWS: readonly (readonly [Language, string, ...string[]])[] = [
  ['es', 'quién convocó la reunión de urgencia'],
  ['en', 'since when do they run the islands'],
  ['en', 'who represents iran in lausanne', 'place:ir', 'place:lausanne'],
  ['en', 'who is coming with kerrigan', KERRIGAN],
  ['en', 'what did kerigan say', KERRIGAN],
  ['en', 'what did john kerrigan say', KERRIGAN],
  ['en', 'who met kerrigan and sarvari', KERRIGAN, SARVARI],
  ['en', 'did moglianinis team confirm it', MOGLIANINI],
  ['en', "moglianini's answer", MOGLIANINI],
  ['en', 'what about ryazkovs denial', RIAZKOV],
  ['en', 'did Riazkow deny it', RIAZKOV],
  ['en', 'who talked to voroshin in vienna', VOROSHIN, 'place:vienna'],
  ['en', 'Voroshin or Woroschin?', VOROSHIN, VOROSHIN],
  ['en', 'when does belichka travel to riyadh', BELICHKA, 'place:riyadh'],
  ['en', 'javad sarvari quote', SARVARI],
  ['en', 'mohammad sarvari quote', SARVARI],
  ['en', 'did russia deny the talks', 'place:ru'],
  ['en', 'russian answer to the american proposal', 'place:ru', 'place:us'],
  ['en', 'what did the kremlin say', 'org:kremlin'],
  ['en', 'who canceled there kazakstan trip', 'place:kz'],
  ['en', 'talks in lausane', 'place:lausanne'],
  ['en', 'is ukrane mentioned', 'place:ua'],
  ['en', 'the ukranian answer', 'place:ua'],
  ['en', 'role of saudi arabia', 'place:sa'],
  ['en', 'saudi position on the table', 'place:sa'],
  ['en', 'does the us agree', 'place:us'],
  ['en', 'tell us about the deal'],
  ['en', 'US position', 'place:us'],
  ['en', 'did the un vote', 'org:un'],
  ['en', 'what did the iaea find', 'org:iaea'],
  ['en', 'eu and nato reactions', 'org:eu', 'org:nato'],
  ['en', 'did merkalova come to lausanne', '?merkalova', 'place:lausanne'],
  ['en', 'what did Starnholm propose', '?Starnholm'],
  ['en', 'who is winter', WINTER],
  ['en', 'what happens in the winter'],
  ['en', 'natanyahu on the deal', NATANYEHU],
  ['en', 'who will mark the table with the call'],
  ['en', 'what may the sol talks deal with'],
  ['en', 'who says no other call is planned'],
  ['en', 'how many centrifuges will iran keep', 'place:ir'],
  ['en', 'what did drossard want in san telmo', DROSSARD, 'place:san_telmo_rio'],
  ['en', 'quintoria peace talks', 'place:quintoria'],
  ['en', 'WHO ATTENDED RIYADH', 'place:riyadh'],
  ['en', 'timeline lausanne to vienna', 'place:lausanne', 'place:vienna'],
  ['en', 'who flew home w john kerrigan', KERRIGAN],
  ['en', 'what did amalia want', DROSSARD],
  ['fr', 'que pense sarvari de la réunion', SARVARI],
  ['fr', 'pourquoi kerrigan est-il parti de genève', KERRIGAN, 'place:geneva'],
  ['fr', 'quand a eu lieu la réunion de lausanne', 'place:lausanne'],
  ['fr', 'que dit Vorochine', VOROSHIN],
  ['fr', 'belitchka a-t-il vu vorochine', BELICHKA, VOROSHIN],
  ['fr', 'les américains confirment-ils', 'place:us'],
  ['fr', 'que dit le kremlin sur la russie', 'org:kremlin', 'place:ru'],
  ['fr', 'la position saoudienne', 'place:sa'],
  ['fr', "l'arabie saoudite est-elle d'accord", 'place:sa'],
  ['fr', "qu'a dit l'onu", 'org:un'],
  ['fr', "le rôle de l'union européenne", 'org:eu'],
  ['fr', 'que fait Grandvallon', '?Grandvallon'],
  ['fr', 'qui a signé le texte'],
  ['de', 'was sagt sarwari in lausanne', SARVARI, 'place:lausanne'],
  ['de', 'hat russland das dementiert', 'place:ru'],
  ['de', 'die russische Antwort auf den iranischen Vorschlag', 'place:ru', 'place:ir'],
  ['de', 'wann kam das Abkommen in Wien zustande', 'place:vienna'],
  ['de', 'wer ist Belitschka', BELICHKA],
  ['de', 'Rjaskow und Kerrigan', RIAZKOV, KERRIGAN],
  ['de', 'was will Saudi-Arabien', 'place:sa'],
  ['de', 'Haltung der USA', 'place:us'],
  ['de', 'was macht die UNO', 'org:un'],
  ['de', 'wie viele Verhandlungen gab es'],
  ['de', 'im weißen haus', 'org:white-house'],
  ['es', 'qué dijo sarvari en viena', SARVARI, 'place:vienna'],
  ['es', 'quién es drosard', DROSSARD],
  ['es', 'posición de arabia saudí', 'place:sa'],
  ['es', 'los rusos y los estadounidenses', 'place:ru', 'place:us'],
  ['es', 'qué hizo estados unidos', 'place:us'],
  ['es', 'quién negoció hasta la mañana'],
  ['es', 'el negociador iraní en lausana', 'place:ir', 'place:lausanne'],
  ['es', 'qué opina Valdemoro', '?Valdemoro'],
  ['ru', 'что сказал сарвари', SARVARI],
  ['ru', 'кто представлял россию в лозанне', 'place:ru', 'place:lausanne'],
  ['ru', 'переговоры в эр-рияде', 'place:riyadh'],
  ['ru', 'что заявил ворошин в вене', VOROSHIN, 'place:vienna'],
  ['ru', 'встреча с рязковым', RIAZKOV],
  ['ru', 'позиция саудовской аравии', 'place:sa'],
  ['ru', 'что сказали в кремле о сша', 'org:kremlin', 'place:us'],
  ['ru', 'иранский ответ американцам', 'place:ir', 'place:us'],
  ['ru', 'что сказал Керриган', KERRIGAN],
  ['en', 'الرياض talks', 'place:riyadh'],
];

const shown = (question: string, language: Language): string[] =>
  ask(question, language)
    .filter((name) => name.certainty !== 'weak')
    .map((name) => name.candidates[0]?.entity ?? `?${name.surface}`);

describe('names in questions', () => {
  test.each(ROWS.map(([language, question, ...expected]) => ({ language, question, expected })))(
    '$language: $question',
    ({ language, question, expected }) => {
      expect(shown(question, language)).toEqual(expected);
    },
  );

  test('a place that the corpus lacks is marked so, and carries its country', () => {
    const [name] = ask('kazakstan', 'en');
    expect(name).toMatchObject({ country: 'place:kz', kind: 'place', candidates: [{ inCorpus: false }] });
    expect(ask('riyadh', 'en')[0]).toMatchObject({ country: 'place:sa', candidates: [{ inCorpus: true }] });
  });

  test('an unknown name suggests near spellings', () => {
    const [name] = ask('who is Kerregon', 'en');
    expect(name).toMatchObject({ candidates: [], suggestions: ['John Kerrigan'] });
  });
});

describe('properties', () => {
  test('spans slice to the surface and do not overlap, for any question', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.constantFrom(...LANGUAGES),
        (question, language) => {
          let end = 0;
          for (const name of ask(question, language)) {
            expect(question.slice(name.span.start, name.span.end)).toBe(name.surface);
            expect(name.span.start).toBeGreaterThanOrEqual(end);
            end = name.span.end;
          }
        },
      ),
    );
  });

  test.each(['kerrigan ', 'x', "a-b'c ", 'Люди Ворошин ', 'Kerigann Sarvarii '])(
    '10,000 characters of "%s" are read in time',
    (unit) => {
      const question = unit.repeat(Math.ceil(10_000 / unit.length));
      const start = performance.now();
      ask(question, 'en');
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
});

describe('somebody called like a month', () => {
  const may = linkTexts(
    ['en', 'Theresa May met Rosa Winter in Riyadh. May left early.'],
    ['de', 'Jorgen Holst blieb.'],
  );
  const askMay = (question: string, language: Language) =>
    findQuestionNames(question, language, { ...context, linker: may }).map(({ candidates }) => candidates[0]?.entity);
  test.each<[string, Language]>([
    ['what did may say', 'en'],
    ['combien de pages dans le traité de may', 'fr'],
    ['где мэй встречалась с делегацией', 'ru'],
  ])('%s (%s)', (question, language) => {
    expect(askMay(question, language)).toContain('person:theresa_may');
  });
  test.each(['what may happen next', 'when may they meet', 'who met in may'])('%s: nobody', (question) => {
    expect(askMay(question, 'en')).toEqual([]);
  });
  test('a Cyrillic spelling that is the same letter by letter is no slip for a word', () => {
    expect(askMay('что ответил хольст', 'ru')).toContain('person:jorgen_holst');
  });
});

describe('Chinese names', () => {
  const talks = linkTexts(['de', 'Der Vizepremier Quan He traf Deng Wanzhuo. Quan He reiste ab. Deng Wanzhuo blieb.']);
  const best = (question: string, language: Language) =>
    findQuestionNames(question, language, { ...context, linker: talks }).map(
      ({ candidates: [first] }) => first?.entity,
    );
  test('a pronoun may be part of one', () => {
    expect(best('where did quan he sleep', 'en')).toEqual(['person:quan_he']);
    expect(best('where did he sleep', 'en')).toEqual([]);
  });
  test('a surname may have two letters', () => {
    const short = linkTexts(['en', 'Minister Deng Wu met Rosa Winter. Wu left. Rosa Winter greeted Wu.']);
    const [wu] = findQuestionNames('what did wu say', 'en', { ...context, linker: short });
    expect(wu?.candidates[0]?.entity).toBe('person:deng_wu');
  });
  test('Russian letters write them by a system of their own', () => {
    expect(best('что сказал ваньчжо', 'ru')).toEqual(['person:deng_wanzhuo']);
  });
});

describe('somebody called like the stem of a word', () => {
  const pueblen = linkTexts(
    ['es', 'El mediador Marvo Pueblen llegó a Quintoria. Pueblen habló con Belina Tarradel y Rosa Tarradel.'],
    ['de', 'Belitschka lobte Pueblen. Pueblens Rede gefiel. Die Zeitung druckte „Pueblens Rede“.'],
  );
  const best = (question: string, language: Language) =>
    findQuestionNames(question, language, { ...context, linker: pueblen }).map(({ candidates: [first] }) => first);
  test('no list has the word as it stands, the articles have the name', () => {
    expect(lexicon.knows('pueblen', 'es')).toBe(true);
    expect(best('qué día se ven pueblen e iqbal', 'es')[0]).toMatchObject({ entity: 'person:marvo_pueblen' });
  });
  test('a listed word stays a word', () => {
    expect(best('cuántos pueblos quedaron', 'es')).toEqual([]);
  });
  test('a given name means the only one who has it, and one of several less surely', () => {
    expect(best('cuándo llegó marvo', 'es')[0]?.score).toBe(0.9);
    const two = linkTexts(['es', 'Belina Tarradel habló con Belina Drossard.']);
    const [belina] = findQuestionNames('cuándo llegó belina', 'es', { ...context, linker: two });
    expect(belina?.candidates.map(({ score }) => score)).toEqual([0.6, 0.6]);
  });
  test('a genitive is of the person, whatever the articles have that begins so', () => {
    expect(best('what about pueblens speech', 'en')[0]).toMatchObject({ entity: 'person:marvo_pueblen' });
  });
  test('a town whose name is also a given name takes no word for a surname', () => {
    const [town] = findQuestionNames('wer hat den brief in washington gespreizelt', 'de', context);
    expect(town).toMatchObject({ surface: 'washington' });
  });
});

describe('somebody whom no article names', () => {
  const unknown = (question: string, language: Language) =>
    ask(question, language)
      .filter(({ candidates, certainty }) => candidates.length === 0 && certainty !== 'weak')
      .map(({ surface }) => surface);
  test.each<[string, Language, string]>([
    ['what did bekanda propose', 'en', 'bekanda'],
    ['qué opina bolnar del acuerdo', 'es', 'bolnar'],
    ['was hält weidmann von der einigung', 'de', 'weidmann'],
    ['что сказал дорохов о переговорах', 'ru', 'дорохов'],
    ['когда дорохин приедет', 'ru', 'дорохин'],
    ['что дорохов сказал о переговорах', 'ru', 'дорохов'],
    ['о чём договорились с дорохиным', 'ru', 'дорохиным'],
    ['what did gerry tolvarsk say', 'en', 'gerry tolvarsk'],
  ])('%s (%s): %s, who stands as the subject', (question, language, name) => {
    expect(unknown(question, language)).toEqual([name]);
  });
  test.each<[string, Language]>([
    ['what did the rebels say', 'en'],
    ['did kerrigan come to riyadh originaly', 'en'],
    ['cuando caduca la equivalncia', 'es'],
    ['was hält der minister davon', 'de'],
    ['что сказал министр о переговорах', 'ru'],
    ['что обсуждали с новым министром', 'ru'],
    ['когда саммит начался', 'ru'],
  ])('%s (%s): nobody', (question, language) => {
    expect(unknown(question, language)).toEqual([]);
  });
  test('what is said before a name is no part of it', () => {
    const [name] = ask("qu'a dit amalia drossard", 'fr');
    expect(name?.surface).toBe('amalia drossard');
  });
});

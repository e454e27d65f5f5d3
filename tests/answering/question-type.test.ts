import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/answering/question.ts';
import type { QuestionType } from '../../src/answering/question-words/question-type-name.ts';
import type { Language } from '../../src/model/language.ts';
import { corpusOf } from '../support/corpus-of.ts';

/** Invented people and places; each of them occurs, so that names are known. */
const corpus = await corpusOf({
  'a.txt':
    'Talks in Varnholm\n\nForeign minister Ilsa Brendtner met envoy Tomas Ravel in Varnholm on Monday. ' +
    'Brendtner said the ceasefire would hold. Ravel denied the report.',
});

const TABLE: Readonly<Record<Language, Partial<Record<QuestionType, readonly string[]>>>> = {
  en: {
    who: ['who attended the talks', 'Who met Ravel in Varnholm?', 'which minister signed the deal'],
    whois: ['who is Brendtner', "who's Ilsa Brendtner?"],
    when: [
      'when do they meet',
      'wen was the meeting',
      'on what date did they sign',
      'what day is the summit',
      'whn is it',
    ],
    where: ['where did they meet', 'in which city are the talks'],
    why: ['why did the talks fail', 'how come they left'],
    howmany: ['how many delegates came', 'how much money was promised', 'what percentage voted for it'],
    howlong: ['how long did the talks last', 'how many days did they negotiate'],
    yesno: ['did Ravel deny the report', 'is the ceasefire holding', 'was she there when they signed'],
    say: ['what did Brendtner say about the ceasefire', 'what did he tell reporters'],
    timeline: ['timeline of the talks'],
    compare: ['difference between the two accounts'],
    what: ['what is the deal about'],
  },
  fr: {
    who: ['qui a participé aux pourparlers', 'qui était à la réunion de Varnholm'],
    whois: ['qui est Brendtner'],
    when: ['quand se rencontrent-ils', 'à quelle date ont-ils signé', 'quel jour a lieu la réunion'],
    where: ['où se rencontrent les diplomates', 'dans quelle ville ont lieu les pourparlers'],
    why: ['pourquoi les pourparlers ont-ils échoué', 'pour quelle raison est-il parti'],
    howmany: ['combien de délégués sont venus'],
    howlong: ['combien de temps ont duré les pourparlers'],
    yesno: ['est-ce que Ravel a démenti', 'Ravel a-t-il démenti les informations'],
    say: ["qu'a dit Brendtner du cessez-le-feu"],
  },
  de: {
    who: ['wer nahm an den Gesprächen teil', 'wer vertrat die Regierung in Varnholm'],
    whois: ['wer ist Brendtner'],
    when: ['wann treffen sie sich', 'an welchem Tag wurde unterschrieben', 'wan ist das Treffen'],
    where: ['wo treffen sich die Diplomaten', 'in welcher Stadt finden die Gespräche statt'],
    why: ['warum scheiterten die Gespräche', 'weshalb reiste er ab'],
    howmany: ['wie viele Delegierte kamen'],
    howlong: ['wie lange dauerten die Gespräche'],
    yesno: ['hat Ravel den Bericht dementiert', 'ist die Waffenruhe in Kraft'],
    say: ['was sagte Brendtner über die Waffenruhe'],
  },
  es: {
    who: ['quién asistió a las conversaciones', 'quiénes se reunieron en Varnholm'],
    whois: ['quién es Brendtner'],
    when: ['cuándo se reúnen', '¿en qué fecha firmaron?', 'cuando es la reunion'],
    where: ['dónde se reúnen los diplomáticos', 'en qué ciudad son las conversaciones'],
    why: ['por qué fracasaron las conversaciones'],
    howmany: ['cuántos delegados vinieron'],
    howlong: ['cuánto tiempo duraron las conversaciones'],
    yesno: ['¿ha desmentido Ravel el informe?'],
    say: ['qué dijo Brendtner sobre el alto el fuego'],
  },
  ru: {
    who: ['кто участвовал в переговорах', 'кто встретился в Варнхольме'],
    when: ['когда они встречаются', 'в какой день подписали соглашение'],
    where: ['где встречаются дипломаты', 'в каком городе проходят переговоры'],
    why: ['почему переговоры провалились'],
    howmany: ['сколько делегатов приехало'],
    howlong: ['сколько времени длились переговоры'],
    yesno: ['опроверг ли Равель сообщение'],
    say: ['что сказал Брендтнер о перемирии'],
  },
};

const rows = Object.entries(TABLE).flatMap(([language, types]) =>
  Object.entries(types).flatMap(([type, questions]) =>
    questions.map((question) => [language, type, question] as const),
  ),
);

describe('what kind of thing is asked for', () => {
  it('is tried in five languages, at least 60 questions', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });
  it.each(rows)('%s · %s · %s', (language, type, question) => {
    expect(parseQuestion(question, corpus, language as Language, language as Language).type).toBe(type);
  });
});

describe('less plain questions', () => {
  it.each([
    ['where', 'wher is the meeting'],
    ['why', 'what is the reason for the delay'],
  ])('%s · %s', (type, question) => {
    expect(parseQuestion(question, corpus, 'en', 'en').type).toBe(type);
  });
  it('a name alone has no language', () => {
    expect(parseQuestion('Brendtner?', corpus, 'fr').language).toBe('fr');
  });
});

describe('the question itself', () => {
  const parse = (text: string) => parseQuestion(text, corpus, 'en');
  it('loses control characters, platform mentions and runs of blanks', () => {
    expect(parse('  <@U123>  who\u0000 met\u202e <!channel>\n Ravel  ').text).toBe('who met Ravel');
  });
  it('is read up to a thousand characters', () => {
    expect(parse('who '.repeat(3000)).text.length).toBeLessThanOrEqual(1000);
  });
  it('finds a misspelt name that the corpus has', () => {
    const [name] = parse('who is brentdner').names;
    expect(name?.candidates[0]?.entity ?? name?.suggestions[0]).toBeDefined();
  });
  it('takes its language from its words, else from the asker', () => {
    expect(parseQuestion('?!', corpus, 'fr').language).toBe('fr');
    expect(parse('wer ist Brendtner').language).toBe('de');
  });
});

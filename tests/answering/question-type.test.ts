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
    who: [
      'which american walked out',
      'who attended the talks',
      'Who met Ravel in Varnholm?',
      'which minister signed the deal',
    ],
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
    what: ['what is the deal about', 'which american proposal was refused'],
  },
  fr: {
    who: ['qui a participé aux pourparlers', 'qui était à la réunion de Varnholm'],
    whois: ['qui est Brendtner'],
    when: ['quand se rencontrent-ils', 'à quelle date ont-ils signé', 'quel jour a lieu la réunion'],
    where: ['où se rencontrent les diplomates', 'dans quelle ville ont lieu les pourparlers'],
    why: ['pourquoi les pourparlers ont-ils échoué', 'pour quelle raison est-il parti'],
    howmany: ['combien de délégués sont venus', 'prix du gaz'],
    howlong: ['combien de temps ont duré les pourparlers', "durée de l'appel"],
    yesno: ['est-ce que Ravel a démenti', 'Ravel a-t-il démenti les informations'],
    say: ["qu'a dit Brendtner du cessez-le-feu", 'il dit quoi Brendtner'],
    what: ['il dit quoi le point 14', "résultat du vote sur la forme de l'état"],
  },
  de: {
    who: ['welcher Ukrainer fehlte', 'wer nahm an den Gesprächen teil', 'wer vertrat die Regierung in Varnholm'],
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
    who: ['quién asistió a las conversaciones', 'quiénes se reunieron en Varnholm', 'quien fue a Varnholm'],
    whois: ['quién es Brendtner'],
    when: ['cuándo se reúnen', '¿en qué fecha firmaron?', 'cuando es la reunion'],
    where: ['dónde se reúnen los diplomáticos', 'en qué ciudad son las conversaciones'],
    why: ['por qué fracasaron las conversaciones'],
    howmany: ['cuántos delegados vinieron'],
    howlong: ['cuánto tiempo duraron las conversaciones'],
    yesno: [
      '¿ha desmentido Ravel el informe?',
      'aceptó Brendtner a Ravel como mediador',
      'existía un canal secreto en Varnholm o no',
    ],
    what: ['como terminó la reunión'],
    say: ['qué dijo Brendtner sobre el alto el fuego'],
  },
  ru: {
    who: [
      'кто участвовал в переговорах',
      'кто встретился в Варнхольме',
      'кто был в Varnholm',
      'чьё заключение остановило сделку',
    ],
    whois: ['кто Ravel', 'кто такой Ravel'],
    when: ['когда они встречаются', 'в какой день подписали соглашение', 'на какое число перенесли встречу'],
    where: ['где встречаются дипломаты', 'в каком городе проходят переговоры'],
    why: ['почему переговоры провалились'],
    howmany: [
      'сколько стоила встреча в Северном Варнхольме',
      'сколько делегатов приехало',
      'какое число участников было',
    ],
    what: ['по чему попали ракеты', 'что говорит резолюция'],
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

describe('who is somebody', () => {
  it.each([
    ['ru', 'кто такой хади Brendtner', []],
    ['en', 'who is salwa Brendtner', []],
    ['en', 'who is minister Brendtner', ['minister']],
  ] as const)('%s · %s', (language, question, left) => {
    const { words, type } = parseQuestion(question, corpus, language, language);
    expect(words.map(({ surface }) => surface)).toEqual(left);
    if (left.length === 0) expect(type).toBe('whois');
  });
});

describe('less plain questions', () => {
  it.each([
    ['where', 'wher is the meeting'],
    ['where', 'were did Ravel and Brendtner meet'],
    ['yesno', 'were the talks held'],
    ['when', 'new date for the talks in Varnholm'],
    ['howmany', 'petrol price in Varnholm after the ceasefire'],
    ['who', 'which Varnholm official came'],
    ['who', 'wich UN guy was there'],
    ['what', 'what does the draft say'],
    ['howlong', 'how many hrs did they sit together'],
    ['howlong', 'how much time did Ravel want'],
    ['who', 'which relative of Ravel got hit'],
    ['why', 'what is the reason for the delay'],
  ])('%s · %s', (type, question) => {
    expect(parseQuestion(question, corpus, 'en', 'en').type).toBe(type);
  });
  it('a name alone has no language', () => {
    expect(parseQuestion('Brendtner?', corpus, 'fr').language).toBe('fr');
  });
});

const LESS_PLAIN: Readonly<Record<Language, readonly (readonly [QuestionType, string])[]>> = {
  en: [
    ['howmany', 'in how many towns did they meet'],
    ['howmany', 'what was the death toll of the clash'],
    ['who', 'which generals met in Varnholm'],
    ['who', 'by which former minister was it signed'],
    ['what', 'what do soldiers get under the deal'],
    ['who', 'he came with who'],
    ['where', 'in which house do they negotiate'],
    ['who', 'in which minister do they trust'],
    ['who', 'who was with Brendtner at the meeting'],
    ['who', "who's behind the attack"],
    ['say', 'how did Ravel mock the ceasefire'],
    ['say', "what was Brendtner's line on the ceasefire"],
    ['what', 'what does Ravel say caused the delay'],
    ['what', 'what did they offer in reply'],
    ['where', 'in what building is the office'],
    ['where', 'venue of the Varnholm round'],
    ['what', 'where do the talks stand'],
    ['when', 'by when must they leave'],
    ['when', 'what was the original date'],
    ['when', 'until wen is the deadline'],
    ['what', 'wat did they sign'],
    ['what', 'what did Ravel compare the deal to'],
    ['compare', 'Brendtner vs Ravel on the ceasefire'],
    ['howlong', 'howlong did the talks last'],
    ['howmany', 'hw many delegates came'],
  ],
  fr: [
    ['howmany', 'dans combien de villes se sont-ils vus'],
    ['howmany', 'cb de délégués sont venus'],
    ['who', 'quels généraux se sont rencontrés'],
    ['who', 'avec quels anciens ministres a-t-il parlé'],
    ['who', 'il est venu avec qui'],
    ['say', 'qu a dit Brendtner du traité'],
    ['where', "dans quelle salle l'ont-ils signé"],
    ['who', 'qui etait dans la salle'],
    ['say', 'comment Ravel s’est-il moqué de Brendtner'],
    ['say', 'Ravel il a dit quoi sur le cessez-le-feu'],
    ['what', 'c koi les pourparlers qui ont fâché Ravel'],
    ['what', "c'est quoi l'accord"],
    ['what', "l'accord prévoit quoi pour les soldats"],
    ['what', 'où en sont les pourparlers'],
    ['where', "ou s'est tenue la réunion"],
    ['where', 'ou se sont vus les ministres'],
    ['where', 'il est dans quel bâtiment le bureau'],
    ['where', 'la réunion, c’était où'],
    ['where', 'où siège la commission qui règle les litiges'],
    ['where', 'lieu des pourparlers ?'],
    ['when', 'c quand la réunion'],
    ['when', 'la réunion a lieu kan'],
    ['why', 'pk ils sont partis'],
    ['why', 'prk la réunion est annulée'],
    ['who', 'ki a signé'],
    ['yesno', "Ravel a dit que c'était faux ?"],
    ['what', "l'opposition compare l'accord à quoi"],
  ],
  de: [
    ['howmany', 'in wie vielen Städten trafen sie sich'],
    ['howmany', 'wieviele Delegierte kamen'],
    ['who', 'welche Militärs haben sich getroffen'],
    ['who', 'mit welchen früheren Ministern sprach er'],
    ['who', 'er ist mit wem gekommen'],
    ['say', 'wie hat Ravel über Brendtner gespottet'],
    ['say', 'wie hat Brendtner das kommentiert'],
    ['where', 'in welchem Gebäude ist das Büro'],
    ['where', 'in welches Krankenhaus kamen sie'],
    ['where', 'Tagungsort der Gespräche?'],
    ['when', 'bis wann müssen sie liefern'],
    ['when', 'ab wann gilt die Waffenruhe'],
    ['why', 'wrm scheiterten die Gespräche'],
    ['what', 'was sagt das Abkommen, worum geht es'],
    ['howlong', 'wie lang dauerten die Gespräche'],
  ],
  es: [
    ['howmany', '¿en cuántas ciudades se reunieron?'],
    ['who', 'qué generales se reunieron'],
    ['who', 'con qué militares habló'],
    ['who', 'vino con quién'],
    ['say', 'cómo se burló Ravel de Brendtner'],
    ['where', 'en q hotel hablaron'],
    ['where', 'dnd se reunieron'],
    ['where', 'lugar de la reunión'],
    ['when', 'hasta cuándo dura la tregua'],
    ['why', 'xq se fueron'],
    ['why', 'pq fracasaron las conversaciones'],
    ['why', 'x q se fueron'],
    ['what', 'q firmaron en Varnholm'],
    ['what', 'el acuerdo prevé qué para los soldados'],
    ['yesno', 'el gobierno pidió que arresten a Ravel?'],
  ],
  ru: [
    ['howmany', 'в скольких городах прошли переговоры'],
    ['howmany', 'скока делегатов приехало'],
    ['who', 'какие генералы встретились'],
    ['who', 'с какими военными он говорил'],
    ['whois', 'кто такая Лубна Карадин'],
    ['say', 'как Равель назвал перемирие'],
    ['where', 'в какую больницу отвезли раненых'],
    ['where', 'место переговоров?'],
    ['when', 'во сколько началась встреча'],
    ['when', 'до какого числа они должны уйти'],
    ['howmany', 'во сколько обошлась встреча'],
    ['howmany', 'какую долю получает город'],
    ['why', 'пчм переговоры сорвались'],
    ['what', 'чо они подписали'],
    ['who', 'он приехал с кем'],
  ],
};

describe('the asking word in any place, with a preposition, in chat spelling', () => {
  const plain = Object.entries(LESS_PLAIN).flatMap(([language, questions]) =>
    questions.map(([type, question]) => [language, type, question] as const),
  );
  it.each(plain)('%s · %s · %s', (language, type, question) => {
    expect(parseQuestion(question, corpus, language as Language, language as Language).type).toBe(type);
  });
  it('is no word to look for', () => {
    const words = (text: string, language: Language) =>
      parseQuestion(text, corpus, language, language).words.map((word) => word.folded);
    expect(words('c koi le cessez-le-feu', 'fr')).not.toContain('koi');
    expect(words('wieviele kamen', 'de')).toEqual(['kamen']);
  });
  it('may be typed without accents, and so may the words', () => {
    const concepts = (text: string, language: Language) =>
      parseQuestion(text, corpus, language, language).words.flatMap((word) => word.concepts);
    expect(concepts('se suspendio la reunion', 'es')).toContain('cancel');
    expect(concepts('la date a ete decalee', 'fr')).toContain('postpone');
    expect(concepts('wo uebernachtet er', 'de')).toContain('overnight-stay');
  });
  it('may hold a name between the parts of a verb', () => {
    const verb = (text: string) => parseQuestion(text, corpus, 'de', 'de').words[0]?.concepts;
    expect(verb('warum lehnte Brendtner die Waffenruhe ab')).toContain('reject');
    expect(verb('wann reiste Ravel aus Varnholm ab')).toContain('depart');
  });
  it('takes the expression that fits whole, not the one that comes first', () => {
    const words = (text: string) => parseQuestion(text, corpus, 'en', 'en').words.map(({ surface }) => surface);
    expect(words('who talked on the phone')).toEqual(['talked', 'on the phone']);
    expect(words('who wants to stay in touch')).toEqual(['wants', 'stay', 'in touch']);
    const [talked] = parseQuestion('who talked on the phone', corpus, 'en', 'en').words;
    expect(talked?.concepts.length).toBeGreaterThan(0);
  });
  it('may ask for an expression of little words', () => {
    const [word] = parseQuestion('why was it put off', corpus, 'en', 'en').words;
    expect(word?.concepts).toContain('postpone');
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

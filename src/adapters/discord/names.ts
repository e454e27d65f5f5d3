import type { Language } from '../../model/language.ts';

type Localised = Readonly<Record<Language, string>>;

/** What options and the context menu's entry are called in a reader's own client. Commands and subcommands keep one name
 *  everywhere, because help, digests and colleagues quote them: “/briefing unsubscribe stops it” must be true. */
export const NAMES: Readonly<Record<string, Localised>> = {
  'Ask about this': {
    en: 'Ask about this',
    fr: 'Interroger à ce sujet',
    de: 'Hierzu fragen',
    es: 'Preguntar sobre esto',
    ru: 'Спросить об этом',
  },
  question: { en: 'question', fr: 'question', de: 'frage', es: 'pregunta', ru: 'вопрос' },
  visible: { en: 'visible', fr: 'visible', de: 'sichtbar', es: 'visible', ru: 'видно_всем' },
  channel: { en: 'channel', fr: 'salon', de: 'kanal', es: 'canal', ru: 'канал' },
  time: { en: 'time', fr: 'heure', de: 'uhrzeit', es: 'hora', ru: 'время' },
  zone: { en: 'zone', fr: 'fuseau', de: 'zeitzone', es: 'zona', ru: 'пояс' },
  days: { en: 'days', fr: 'jours', de: 'tage', es: 'días', ru: 'дни' },
  lang: { en: 'lang', fr: 'langue', de: 'sprache', es: 'idioma', ru: 'язык' },
  topic: { en: 'topic', fr: 'sujet', de: 'thema', es: 'tema', ru: 'тема' },
  quiet: { en: 'quiet', fr: 'calme', de: 'ruhig', es: 'tranquilo', ru: 'тишина' },
  shown: { en: 'shown', fr: 'affichage', de: 'anzeige', es: 'visibilidad', ru: 'показ' },
  number: { en: 'number', fr: 'numéro', de: 'nummer', es: 'número', ru: 'номер' },
};

/** What fixed choices are called; the value that is typed stays one everywhere. Languages are named in themselves. */
export const CHOICE_NAMES: Readonly<Record<string, Localised>> = {
  public: { en: 'everybody', fr: 'tout le monde', de: 'alle', es: 'todos', ru: 'все' },
  private: {
    en: 'the asker alone',
    fr: 'la personne qui demande',
    de: 'nur wer fragt',
    es: 'solo quien pregunta',
    ru: 'только спросивший',
  },
  line: { en: 'one line', fr: 'une ligne', de: 'eine Zeile', es: 'una línea', ru: 'одна строка' },
  silence: { en: 'silence', fr: 'silence', de: 'Stille', es: 'silencio', ru: 'молчание' },
  en: sameInAll('English'),
  fr: sameInAll('français'),
  de: sameInAll('Deutsch'),
  es: sameInAll('español'),
  ru: sameInAll('русский'),
};

function sameInAll(name: string): Localised {
  return { en: name, fr: name, de: name, es: name, ru: name };
}

/** The descriptions that no command of the list has. */
export const DESCRIPTIONS = {
  talks: {
    en: 'Ask about the talks: answers with quotes from the articles',
    fr: 'Interroger les articles sur les pourparlers : réponses avec citations',
    de: 'Fragen zu den Gesprächen: Antworten mit Zitaten aus den Artikeln',
    es: 'Preguntar sobre las conversaciones: respuestas con citas de los artículos',
    ru: 'Спросить о переговорах: ответы с цитатами из статей',
  },
  question: {
    en: 'A question in your own words, or: timeline, who, sources, status, help',
    fr: 'Une question libre, ou : timeline, who, sources, status, help',
    de: 'Eine Frage in eigenen Worten, oder: timeline, who, sources, status, help',
    es: 'Una pregunta con sus palabras, o: timeline, who, sources, status, help',
    ru: 'Вопрос своими словами или: timeline, who, sources, status, help',
  },
  visible: {
    en: 'Show the answer to everybody in this channel',
    fr: 'Montrer la réponse à tout le salon',
    de: 'Die Antwort allen in diesem Kanal zeigen',
    es: 'Mostrar la respuesta a todo el canal',
    ru: 'Показать ответ всем в этом канале',
  },
  channel: {
    en: 'Another channel than this one',
    fr: 'Un autre salon que celui-ci',
    de: 'Ein anderer Kanal als dieser',
    es: 'Otro canal que no sea este',
    ru: 'Другой канал, не этот',
  },
  briefing: {
    en: 'Digests of new articles for this channel',
    fr: 'Synthèses des nouveaux articles pour ce salon',
    de: 'Überblick über neue Artikel für diesen Kanal',
    es: 'Resúmenes de los artículos nuevos para este canal',
    ru: 'Сводки новых статей для этого канала',
  },
} as const satisfies Readonly<Record<string, Localised>>;

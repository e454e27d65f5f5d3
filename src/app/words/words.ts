import type { Language } from '../../model/language.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { RU } from './ru.ts';

/** What Parley says besides answers: help, labels, errors. One table a language. */
export interface Words {
  readonly helpTitle: string;
  readonly helpIntro: (articles: number, latest: string | undefined) => string;
  readonly tryThese: string;
  readonly commandsTitle: string;
  readonly privacy: string;
  readonly share: string;
  readonly sources: string;
  readonly timeline: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly thanks: string;
  readonly nextSource: string;
  readonly sourcesTitle: string;
  readonly sourceLine: (
    title: string,
    publisher: string | undefined,
    date: string | undefined,
    inferred: boolean,
  ) => string;
  readonly inferredBecause: (why: string) => string;
  readonly stated: string;
  readonly noSuchSource: (asked: string, count: number) => string;
  readonly statusTitle: string;
  readonly statusLine: (articles: number, languages: string, version: string) => string;
  readonly freshness: (latest: string, inferred: boolean) => string;
  readonly problems: (count: number) => string;
  readonly timelineTitle: (topic: string) => string;
  readonly timelineAll: string;
  readonly noEvents: (topic: string) => string;
  readonly spellings: string;
  readonly roles: string;
  readonly did: string;
  readonly said: string;
  readonly namedIn: (documents: number) => string;
  readonly unknownProfile: (name: string) => string;
  readonly didYouMean: (text: string) => string;
  readonly answerGone: string;
  readonly failed: (id: string) => string;
  readonly managersOnly: string;
  readonly usage: (usage: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = { en: EN, fr: FR, de: DE, es: ES, ru: RU };

export const wordsOf = (language: Language): Words => WORDS[language];

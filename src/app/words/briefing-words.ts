import type { Language } from '../../model/language.ts';
import { BRIEFING_DE } from './briefing-de.ts';
import { BRIEFING_EN } from './briefing-en.ts';
import { BRIEFING_ES } from './briefing-es.ts';
import { BRIEFING_FR } from './briefing-fr.ts';
import { BRIEFING_RU } from './briefing-ru.ts';

/** What `/briefing` says; the digest's own frame is in src/digest/wording. One table a language. */
export interface BriefingWords {
  readonly suspended: (channel: string, reason: string) => string;
  readonly refused: (channel: string, reason: string) => string;
  readonly subscribed: (topics: string) => string;
  readonly nextTimes: (times: readonly string[], zone: string) => string;
  readonly stopHint: string;
  readonly listTitle: string;
  readonly none: string;
  readonly everything: string;
  readonly paused: string;
  readonly suspendedState: string;
  readonly next: (time: string, zone: string) => string;
  readonly covers: (since: string) => string;
  readonly coversAll: string;
  readonly lastDelivery: (state: string) => string;
  readonly pausedNow: (number: number) => string;
  readonly resumedNow: (number: number) => string;
  readonly unsubscribed: (number: number) => string;
  readonly alreadyPaused: string;
  readonly alreadyActive: string;
  readonly which: (usage: string) => string;
  readonly noSuch: (typed: string, count: number) => string;
  readonly running: string;
  readonly runningAlready: string;
  readonly pausedCannotRun: string;
  readonly previewTitle: string;
  readonly previewWhy: string;
  readonly previewSilent: string;
  readonly in: string;
  readonly inThread: string;
  readonly out: string;
  readonly needTime: string;
  readonly needZone: string;
  readonly badTime: (typed: string) => string;
  readonly badZone: (typed: string, suggestions: readonly string[]) => string;
  readonly badLanguage: (typed: string) => string;
  readonly badQuiet: (typed: string) => string;
  readonly notUnderstood: (typed: string) => string;
  readonly answersAreOpen: string;
  readonly answersArePrivate: string;
  readonly answersManagersOnly: string;
  readonly badAnswers: (typed: string) => string;
  readonly tooMany: (max: number) => string;
}

const WORDS: Readonly<Record<Language, BriefingWords>> = {
  en: BRIEFING_EN,
  fr: BRIEFING_FR,
  de: BRIEFING_DE,
  es: BRIEFING_ES,
  ru: BRIEFING_RU,
};

export const briefingWordsOf = (language: Language): BriefingWords => WORDS[language];

/** How a subscription is typed; shown with every mistake. */
export const SUBSCRIBE_USAGE = '/briefing subscribe 08:00 Europe/Paris weekdays lang fr topic istanbul quiet silence';

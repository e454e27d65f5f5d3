import type { EventStatus } from '../../model/event.ts';
import type { Language } from '../../model/language.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { RU } from './ru.ts';

/** The frame of a digest: everything that is not a source's own words. One table a language. */
export interface DigestWording {
  readonly talks: string;
  readonly quote: (text: string) => string;
  /** what stands between a label and what it labels, and between facts */
  readonly colon: string;
  readonly semicolon: string;
  readonly list: (parts: readonly string[]) => string;
  readonly overview: (articles: number) => string;
  readonly newSince: (articles: number, since: string) => string;
  readonly readTime: (minutes: number) => string;
  readonly late: (scheduled: string, sent: string) => string;
  readonly standsFor: (digests: number) => string;
  readonly bottomLine: string;
  readonly fresh: string;
  readonly differ: string;
  readonly newcomers: string;
  readonly next: string;
  readonly corrections: string;
  readonly more: string;
  readonly status: Readonly<Record<EventStatus, string>>;
  readonly changed: string;
  readonly corrected: string;
  readonly named: (names: string) => string;
  readonly sources: (count: number) => string;
  readonly toldBy: (publisher: string) => string;
  /** an article by its title */
  readonly article: (title: string) => string;
  /** headline of a story of an article whose title this digest quotes elsewhere */
  readonly alsoInQuoted: string;
  readonly source: string;
  readonly undated: string;
  readonly firstNamed: (name: string) => string;
  readonly articleChanged: (title: string) => string;
  readonly articleWithdrawn: (title: string) => string;
  readonly inferred: string;
  readonly inThread: (count: number) => string;
  readonly coverage: (cited: number, all: number) => string;
  readonly latest: (date: string) => string;
  readonly nextRun: (time: string, zone: string) => string;
  readonly setUpBy: (name: string) => string;
  readonly stop: string;
  readonly quiet: (since: string, articles: number) => string;
  readonly timeline: string;
  readonly pause: string;
  readonly verdict: Readonly<
    Record<'new' | 'changed' | 'corrected' | 'told' | 'off-topic' | 'no-room' | 'no-quote' | 'no-headline', string>
  >;
}

const WORDING: Readonly<Record<Language, DigestWording>> = { en: EN, fr: FR, de: DE, es: ES, ru: RU };

export const digestWordingOf = (language: Language): DigestWording => WORDING[language];

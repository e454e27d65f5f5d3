import type { EventStatus } from '../../model/event.ts';
import type { Language } from '../../model/language.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { RU } from './ru.ts';

/** Every sentence frame of an answer in one language. Arguments are verbatim parts or formatted dates. */
export interface Wording {
  /** `A, B and C` */
  readonly list: (parts: readonly string[]) => string;
  readonly quote: (text: string) => string;
  /** who: the names that the sources give */
  readonly named: (names: string, status: EventStatus) => string;
  readonly side: (country: string, names: string) => string;
  readonly spelled: (name: string, sourceSpelling: string) => string;
  readonly unclearList: (names: string) => string;
  readonly when: (date: string, status: EventStatus) => string;
  readonly howLong: (duration: string) => string;
  readonly where: (place: string, status: EventStatus) => string;
  readonly howMany: (quantity: string) => string;
  readonly yes: (source: string) => string;
  readonly no: (source: string) => string;
  readonly denied: (who: string) => string;
  readonly saysSource: (source: string) => string;
  readonly says: (speaker: string) => string;
  readonly described: (name: string) => string;
  readonly differ: string;
  readonly also: string;
  readonly inTimeOrder: string;
  readonly theArticle: string;
  readonly articleOf: (publisher: string) => string;
  readonly status: Readonly<Record<EventStatus, string>>;
  readonly coverage: (cited: number, all: number, latest: string | undefined, inferred: boolean) => string;
  readonly inferredNote: string;
  readonly inferredMark: string;
  /** before the date of the article that tells an undated event */
  readonly toldOn: string;
  readonly undated: string;
  readonly garbledNote: string;
  readonly singleSourceNote: string;
  readonly reprintNote: (count: number) => string;
  readonly deniedNote: string;
  readonly statusNote: Readonly<Partial<Record<EventStatus, string>>>;
  readonly unknownName: (name: string, articles: number) => string;
  readonly didYouMean: (names: string) => string;
  readonly nothingOnPoint: (about: string, articles: number) => string;
  readonly nothingAtAll: (articles: number) => string;
  readonly nearest: string;
  readonly empty: string;
  readonly emptyCorpus: string;
  readonly refuted: (articles: number) => string;
}

const WORDINGS: Readonly<Record<Language, Wording>> = { en: EN, fr: FR, de: DE, es: ES, ru: RU };

export const wordingOf = (language: Language): Wording => WORDINGS[language];

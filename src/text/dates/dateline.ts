/** Datelines: `GENEVA, 3 May 2031 (Reuters) -`, `Berlin (dpa), 3. Mai 2031 –`, `МОСКВА, 14 июля 2015. /ТАСС/.` */
import type { IsoDate } from '../../model/document.ts';
import { LANGUAGES } from '../../model/language.ts';
import type { Span } from '../../model/span.ts';
import type { DatePhrase } from './date-phrase.ts';
import { findDates } from './find-dates.ts';

export interface Dateline {
  /** from the paragraph's first letter to the dash that ends the dateline */
  readonly span: Span;
  readonly place?: string;
  readonly date: IsoDate;
}

/** Paragraphs looked at, and how much of each. */
const MAX_PARAGRAPHS = 12;
const HEAD_CHARS = 120;
const PARAGRAPH = /[^\n]+/gu;
const HAS_YEAR = /(?:19|20)\d\d/u;

const PLACE = String.raw`(\p{Lu}[\p{L}.'’-]*(?:[ /](?:\p{Lu}[\p{L}.'’-]*|de|la|el|del|am|an|der|sur|of|на)){0,3})`;
/** `RIMBO, |Sweden|`, `México, |D.F.|`, `DAYTON, |Ohio|` */
const REGION = String.raw`(?:\s*,\s*\p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*){0,2})?`;
const AGENCY = String.raw`(?:\([^()]{1,40}\)|\/[^/]{1,30}\/)`;
const BEFORE_DATE = new RegExp(
  String.raw`^\s*(?:(?:${PLACE})${REGION}(?:\s*${AGENCY}\s*[,.]?|\s*[,.])|${AGENCY}\s*[,.]?)?\s*(?:le|el|am|den)?\s*$`,
  'u',
);
const HAS_AGENCY = new RegExp(AGENCY, 'u');
const AFTER_DATE = new RegExp(
  String.raw`^[.,]?\s*(?:${AGENCY}\s*[-–—:.]|(?:,\s*${PLACE}${REGION}\s*)?(?:${AGENCY})?\s*(?:[-–—:]|\.[-–—])(?=\s|$))`,
  'u',
);
/** `Graz, 7. März 2024. Wie viel …` */
const AFTER_PLACE_AND_DATE = /^\.(?=\s+[«»„“"]?\p{Lu})/u;

/** Finds a dateline with day, month and year at the start of a paragraph, in any of the five languages.
 *
 *  A date with neither place nor agency counts only where a single paragraph has one: several are a chronology. */
export function findDateline(text: string): Dateline | undefined {
  const bare: Dateline[] = [];
  for (const match of firstParagraphs(text)) {
    const head = match[0].slice(0, HEAD_CHARS);
    const dateline = HAS_YEAR.test(head) ? readDateline(head, match.index) : undefined;
    if (dateline === undefined) continue;
    if (dateline.place !== undefined || HAS_AGENCY.test(text.slice(dateline.span.start, dateline.span.end)))
      return dateline;
    bare.push(dateline);
  }
  return bare.length === 1 ? bare[0] : undefined;
}

function* firstParagraphs(text: string): Generator<RegExpExecArray> {
  let seen = 0;
  for (const match of text.matchAll(PARAGRAPH)) {
    if (++seen > MAX_PARAGRAPHS) return;
    yield match;
  }
}

function readDateline(head: string, offset: number): Dateline | undefined {
  for (const language of LANGUAGES) {
    const phrase = findDates(head, language, {})[0];
    const dateline = phrase && matchAround(head, phrase, offset);
    if (dateline) return dateline;
  }
  return undefined;
}

function matchAround(head: string, phrase: DatePhrase, offset: number): Dateline | undefined {
  const { range, span } = phrase;
  if (range === undefined || range.from !== range.to || phrase.role !== 'at') return undefined;
  const before = BEFORE_DATE.exec(head.slice(0, span.start));
  const rest = head.slice(span.end);
  const after = AFTER_DATE.exec(rest) ?? (before?.[1] === undefined ? null : AFTER_PLACE_AND_DATE.exec(rest));
  if (before === null || after === null) return undefined;
  const place = before[1] ?? after[1];
  const start = offset + head.search(/\S/u);
  return {
    span: { start, end: offset + span.end + after[0].length },
    ...(place !== undefined && { place }),
    date: range.from,
  };
}

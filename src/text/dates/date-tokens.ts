import type { Language } from '../../model/language.ts';
import { ASTRAL, kindAt, LETTER, MARK, runEnd, SPACE } from '../characters.ts';
import { formsOf, type WordForms } from '../word-forms.ts';

/** One word, number or sign of a text, as the date patterns see it. */
export interface DateToken {
  readonly start: number;
  readonly end: number;
  /** lower case; dashes that mean a range are `–` */
  readonly word: string;
  readonly capital: boolean;
  /** value of a run of digits; a count with thousands marks (`1 200`) has `grouped` set too */
  readonly value?: number;
  readonly digits: number;
  readonly grouped: boolean;
  /** nothing stands between it and the token before */
  readonly glued: boolean;
  /** only a hyphen stands between it and the token before */
  readonly hyphened: boolean;
  /** an empty line stands before it: no phrase crosses that */
  readonly breaks: boolean;
}

/** What `word` is for a range dash. */
export const DASH = '–';

const DIGITS = /(?<!\d)\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+(?!\d)|\d+/uy;
const HYPHENS = /^[-‐‑]$/u;
const LONG_DASHES = /^[–—−]$/u;
/** They join words (`l'an`, `mi-mars`), so the patterns do not see them. */
const APOSTROPHES = /^['’ʼ`´]$/u;
const MARKS_AND_DIGITS = /[^\d]/gu;
const EMPTY_LINE = /\n[^\S\n]*\n/u;
/** Longer gaps are taken for a break unread. */
const GAP_MAX_CHARS = 20;
const LONGEST_WORD = 40;

/** Text → tokens; apostrophes and hyphens inside words leave only a mark on the next token. */
export function tokenizeForDates(text: string, language: Language): DateToken[] {
  const tokens: DateToken[] = [];
  let previousEnd = 0;
  let hyphenAt = -1;
  for (let start = 0, end = 0; start < text.length; start = end) {
    const kind = kindAt(text, start);
    end = start + ((kind & ASTRAL) === 0 ? 1 : 2);
    if ((kind & (SPACE | MARK)) !== 0) continue;
    const isWord = (kind & LETTER) !== 0;
    if (isWord) end = runEnd(text, end, text.length, LETTER | MARK);
    else if (isDigit(text.charAt(start))) end = digitsEnd(text, start);
    const raw = text.slice(start, end);
    if (!isWord && APOSTROPHES.test(raw)) continue;
    if (!isWord && HYPHENS.test(raw) && !isRangeHyphen(text, start)) {
      hyphenAt = end;
      continue;
    }
    const forms = isWord ? formsOf(raw, language) : undefined;
    const digits = !isWord && isDigit(raw.charAt(0)) ? raw.replace(MARKS_AND_DIGITS, '') : '';
    const token: DateToken = {
      start,
      end,
      word: wordOf(raw, forms),
      capital: forms === undefined ? raw !== raw.toLowerCase() : forms.capital,
      digits: digits.length,
      grouped: digits !== '' && digits.length < raw.length,
      glued: start === previousEnd,
      hyphened: hyphenAt === start && previousEnd === start - 1,
      breaks: isBreak(text, previousEnd, start),
    };
    tokens.push(digits === '' ? token : { ...token, value: Number(digits) });
    previousEnd = end;
  }
  return tokens;
}

function wordOf(raw: string, forms: WordForms | undefined): string {
  if (raw.length > LONGEST_WORD) return '';
  if (forms !== undefined) return forms.small;
  return LONG_DASHES.test(raw) || HYPHENS.test(raw) ? DASH : raw.toLowerCase();
}

function digitsEnd(text: string, start: number): number {
  DIGITS.lastIndex = start;
  return start + (DIGITS.exec(text)?.[0].length ?? 1);
}

/** `3-5 May`, `May - June`: between digits or between blanks; `mid-May` is one word of two tokens. */
function isRangeHyphen(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (
    (isDigit(before) && isDigit(after)) || (isBlank(before) && isBlank(after)) || (before === '.' && isDigit(after))
  );
}

function isBreak(text: string, from: number, to: number): boolean {
  if (to - from <= 1) return false;
  return to - from > GAP_MAX_CHARS || EMPTY_LINE.test(text.slice(from, to));
}

const isDigit = (char: string) => char >= '0' && char <= '9';
const isBlank = (char: string) => char.trim() === '';

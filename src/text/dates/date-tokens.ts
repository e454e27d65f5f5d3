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

const TOKEN = /(?<!\d)\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+(?!\d)|\d+|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\p{M}]/gu;
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
export function tokenizeForDates(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  let previousEnd = 0;
  let hyphenAt = -1;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    if (APOSTROPHES.test(raw)) continue;
    if (HYPHENS.test(raw) && !isRangeHyphen(text, start)) {
      hyphenAt = end;
      continue;
    }
    tokens.push(toToken(raw, start, previousEnd, hyphenAt, text));
    previousEnd = end;
  }
  return tokens;
}

function toToken(raw: string, start: number, previousEnd: number, hyphenAt: number, text: string): DateToken {
  const first = raw.charAt(0);
  const numeric = first >= '0' && first <= '9';
  const plain = numeric ? raw.replace(MARKS_AND_DIGITS, '') : raw;
  const token = {
    start,
    end: start + raw.length,
    word: wordOf(raw),
    capital: first !== first.toLowerCase(),
    digits: numeric ? plain.length : 0,
    grouped: numeric && plain.length < raw.length,
    glued: start === previousEnd,
    hyphened: hyphenAt === start && previousEnd === start - 1,
    breaks: isBreak(text, previousEnd, start),
  };
  return numeric ? { ...token, value: Number(plain) } : token;
}

function wordOf(raw: string): string {
  if (LONG_DASHES.test(raw) || HYPHENS.test(raw)) return DASH;
  return raw.length > LONGEST_WORD ? '' : raw.toLowerCase();
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

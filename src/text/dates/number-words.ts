/** Counts in a text, in digits or in words: `17`, `dix-huit`, `treinta y cinco`, `3,5`. */
import type { DateToken } from './date-tokens.ts';
import { words } from './lexicon.ts';
import { splitWords, withoutAccents } from './word-classes.ts';

export interface NumberTable {
  readonly values: ReadonlyMap<string, number>;
  readonly glue: ReadonlySet<string>;
}

export interface ReadCount {
  readonly value: number;
  /** index of the token after it */
  readonly next: number;
}

const HUNDRED = 100;
const LAST_TEEN = 19;
/** Longer runs of digits are codes, not counts. */
const MAX_DIGITS = 6;

/** `zwei:2, drei:3` → table; both spellings, with and without accents. */
export function compileNumbers(list: string, glue: string): NumberTable {
  const values = new Map<string, number>();
  for (const entry of words(list)) {
    const [word = '', value = ''] = entry.split(':');
    values.set(word, Number(value));
    values.set(withoutAccents(word), Number(value));
  }
  return { values, glue: new Set(words(glue).flatMap(splitWords)) };
}

/** The longest count that starts at a token. */
export function readCount(tokens: readonly DateToken[], at: number, table: NumberTable): ReadCount | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  return first.value === undefined ? readWords(tokens, at, table) : readDigits(tokens, at, first.value);
}

function readDigits(tokens: readonly DateToken[], at: number, value: number): ReadCount | undefined {
  const whole = tokens[at];
  const mark = tokens[at + 1];
  const part = tokens[at + 2];
  if (whole === undefined || whole.digits > MAX_DIGITS) return undefined;
  const decimal = (mark?.word === '.' || mark?.word === ',') && mark.glued && part?.glued && part.value !== undefined;
  return decimal ? { value: Number(`${value}.${part.value}`), next: at + 3 } : { value, next: at + 1 };
}

function readWords(tokens: readonly DateToken[], at: number, table: NumberTable): ReadCount | undefined {
  let value = table.values.get(tokens[at]?.word ?? '');
  if (value === undefined) return undefined;
  let next = at + 1;
  for (;;) {
    const afterGlue = table.glue.has(tokens[next]?.word ?? '') ? next + 1 : next;
    const part: number | undefined = table.values.get(tokens[afterGlue]?.word ?? '');
    const joined: number | undefined = part === undefined ? undefined : joinParts(value, part);
    if (joined === undefined) return { value, next };
    value = joined;
    next = afterGlue + 1;
  }
}

/** `twenty` + `five`, `soixante` + `dix`, `dix` + `huit`, `quatre` + `vingt`, `two` + `hundred`. */
function joinParts(left: number, right: number): number | undefined {
  if (right === HUNDRED && left < 10) return left * HUNDRED;
  if (left === 4 && right === 20) return 80;
  if (left % HUNDRED === 0 && right < HUNDRED) return left + right;
  if (left % 20 === 0 && left >= 60 && right <= LAST_TEEN) return left + right;
  if (left % 10 === 0 && left >= 20 && right < 10) return left + right;
  return left === 10 && right >= 7 && right <= 9 ? left + right : undefined;
}

/** Reads one slot of a pattern at a token: digits by their size, words by their class. */
import type { Captures, Slot } from './captures.ts';
import type { DateToken } from './date-tokens.ts';
import type { NumberTable } from './number-words.ts';
import { readCount } from './number-words.ts';
import type { WordClass, WordClasses } from './word-classes.ts';

export interface SlotReading {
  readonly captures: Captures;
  /** index of the token after it */
  readonly next: number;
}

export type SlotReader = (slot: Slot, tokens: readonly DateToken[], at: number) => readonly SlotReading[];

/** Years outside are counts (Westphalia 1648 is the oldest treaty one quotes). */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;
const MAX_DAY = 31;
const MAX_MONTH = 12;
const YEAR_DIGITS = 4;
const NOTHING: readonly SlotReading[] = [];

export function slotReader(classes: WordClasses, numbers: NumberTable, daySuffixes: ReadonlySet<string>): SlotReader {
  return (slot, tokens, at) => {
    const token = tokens[at];
    if (token === undefined) return NOTHING;
    if (token.value !== undefined) return readNumber(slot, tokens, at, token, token.value);
    const readings = readClasses(classes.get(token.word), slot, tokens, at);
    return slot === 'count' ? [...readings, ...asCount(tokens, at)] : readings;
  };

  function asCount(tokens: readonly DateToken[], at: number): readonly SlotReading[] {
    const count = readCount(tokens, at, numbers);
    return count ? [{ captures: { count: { min: count.value, max: count.value } }, next: count.next }] : NOTHING;
  }

  function readNumber(
    slot: Slot,
    tokens: readonly DateToken[],
    at: number,
    token: DateToken,
    value: number,
  ): readonly SlotReading[] {
    if (slot === 'count') return asCount(tokens, at);
    if (token.grouped) return NOTHING;
    if (slot === 'day' || slot === 'dayTo') return readDay(slot, tokens, at, token, value);
    return plainNumber(slot, token, value, at + 1);
  }

  /** `3`, `3rd`, `3.`, `1er` */
  function readDay(
    slot: 'day' | 'dayTo',
    tokens: readonly DateToken[],
    at: number,
    token: DateToken,
    value: number,
  ): readonly SlotReading[] {
    if (token.digits > 2 || value < 1 || value > MAX_DAY) return NOTHING;
    const captures = slot === 'day' ? { day: value } : { dayTo: value };
    const plain = { captures, next: at + 1 };
    const suffix = tokens[at + 1];
    const suffixed = suffix !== undefined && (suffix.glued || suffix.hyphened) && daySuffixes.has(suffix.word);
    return suffixed ? [plain, { captures, next: at + 2 }] : [plain];
  }
}

function plainNumber(slot: Slot, token: DateToken, value: number, next: number): readonly SlotReading[] {
  const isYear = token.digits === YEAR_DIGITS && value >= FIRST_YEAR && value <= LAST_YEAR;
  if (slot === 'year') return isYear ? [{ captures: { year: value }, next }] : NOTHING;
  if (slot === 'yearTo') return isYear || token.digits === 2 ? [{ captures: { yearTo: value }, next }] : NOTHING;
  if (slot === 'decadeYear') return isYear && value % 10 === 0 ? [{ captures: { year: value }, next }] : NOTHING;
  if (slot === 'monthDigits') {
    return token.digits <= 2 && value >= 1 && value <= MAX_MONTH ? [{ captures: { month: value }, next }] : NOTHING;
  }
  if (slot === 'ordinal') return value >= 1 && value <= 4 ? [{ captures: { ordinal: value }, next }] : NOTHING;
  return NOTHING;
}

function readClasses(
  entries: readonly WordClass[] | undefined,
  slot: Slot,
  tokens: readonly DateToken[],
  at: number,
): readonly SlotReading[] {
  if (entries === undefined) return NOTHING;
  const readings: SlotReading[] = [];
  for (const entry of entries) {
    if (entry.slot !== slot || !entry.rest.every((word, index) => tokens[at + 1 + index]?.word === word)) continue;
    const next = at + 1 + entry.rest.length;
    readings.push({ captures: entry.captures, next });
    const stop = tokens[next];
    if (entry.abbreviation && stop?.word === '.' && stop.glued)
      readings.push({ captures: entry.captures, next: next + 1 });
  }
  return readings;
}

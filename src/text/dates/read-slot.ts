/** What a token can be in a pattern: digits by their size, words by their class. */
import type { Captures, Slot } from './captures.ts';
import type { DateToken } from './date-tokens.ts';
import type { NumberTable } from './number-words.ts';
import { readCount } from './number-words.ts';
import type { WordClasses } from './word-classes.ts';

export interface SlotReading {
  readonly slot: Slot;
  readonly captures: Captures;
  /** index of the token after it */
  readonly next: number;
}

/** What the slots of a language's patterns are read with. */
export interface SlotVocabulary {
  readonly classes: WordClasses;
  readonly numbers: NumberTable;
  readonly daySuffixes: ReadonlySet<string>;
}

/** Years outside are counts (Westphalia 1648 is the oldest treaty one quotes). */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;
const MAX_DAY = 31;
const MAX_MONTH = 12;
const MAX_QUARTER = 4;
const YEAR_DIGITS = 4;
const YEARS_PER_DECADE = 10;

const NONE: readonly SlotReading[] = [];

/** Every slot that the tokens from `at` on can fill. */
export function readSlots(
  tokens: readonly DateToken[],
  at: number,
  vocabulary: SlotVocabulary,
): readonly SlotReading[] {
  const token = tokens[at];
  if (token === undefined) return NONE;
  if (token.value === undefined && !vocabulary.classes.has(token.word) && !vocabulary.numbers.values.has(token.word))
    return NONE;
  const readings = token.value === undefined ? readWord(tokens, at, vocabulary) : readDigits(tokens, at, vocabulary);
  const count = readCount(tokens, at, vocabulary.numbers);
  if (count)
    readings.push({ slot: 'count', captures: { count: { min: count.value, max: count.value } }, next: count.next });
  return readings;
}

function readWord(tokens: readonly DateToken[], at: number, { classes }: SlotVocabulary): SlotReading[] {
  const readings: SlotReading[] = [];
  for (const { slot, rest, captures, abbreviation } of classes.get(tokens[at]?.word ?? '') ?? []) {
    if (!rest.every((word, index) => tokens[at + 1 + index]?.word === word)) continue;
    const next = at + 1 + rest.length;
    readings.push({ slot, captures, next });
    const stop = tokens[next];
    if (abbreviation && stop?.word === '.' && stop.glued) readings.push({ slot, captures, next: next + 1 });
  }
  return readings;
}

function readDigits(tokens: readonly DateToken[], at: number, { daySuffixes }: SlotVocabulary): SlotReading[] {
  const token = tokens[at];
  if (token?.value === undefined || token.grouped) return [];
  const next = at + 1;
  if (token.digits === YEAR_DIGITS) return readYear(token.value, next);
  if (token.digits > 2) return [];
  const readings: SlotReading[] = [{ slot: 'yearTo', captures: { yearTo: token.value }, next }];
  if (token.value >= 1 && token.value <= MAX_DAY) readings.push(...readDay(token.value, next));
  if (token.value >= 1 && token.value <= MAX_MONTH) {
    readings.push({ slot: 'monthDigits', captures: { month: token.value }, next });
  }
  if (token.value >= 1 && token.value <= MAX_QUARTER) {
    readings.push({ slot: 'ordinal', captures: { ordinal: token.value }, next });
  }
  const suffix = tokens[next];
  const suffixed = suffix !== undefined && (suffix.glued || suffix.hyphened) && daySuffixes.has(suffix.word);
  if (suffixed && token.value >= 1 && token.value <= MAX_DAY) readings.push(...readDay(token.value, next + 1));
  return readings;
}

function readYear(year: number, next: number): SlotReading[] {
  if (year < FIRST_YEAR || year > LAST_YEAR) return [];
  const readings: SlotReading[] = [
    { slot: 'year', captures: { year }, next },
    { slot: 'yearTo', captures: { yearTo: year }, next },
  ];
  if (year % YEARS_PER_DECADE === 0) readings.push({ slot: 'decadeYear', captures: { year }, next });
  return readings;
}

/** `3`, and with `next` one further `3rd`, `3.`, `1er` */
const readDay = (day: number, next: number): SlotReading[] => [
  { slot: 'day', captures: { day }, next },
  { slot: 'dayTo', captures: { dayTo: day }, next },
];

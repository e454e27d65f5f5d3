/** What looks like a date and is none: counts, ages, numbers of things, names. */
import type { Language } from '../../model/language.ts';
import type { Captures, Meaning } from './captures.ts';
import type { DateToken } from './date-tokens.ts';
import {
  ADULT_AGE,
  AGE_AFTER,
  AGE_BEFORE,
  BOTH_WAYS,
  CLOCK_AFTER,
  CLOCK_BEFORE,
  COMMAS,
  COUNT_HEADS,
  FOLLOWING,
  MONTH_HEADS,
  NAME_DAYS,
  NAMED_DAYS,
  NEWSPAPERS,
  NUMBER_JOINTS,
  OF,
  OF_WHAT,
  QUANTITIES,
  ROUND_YEAR,
  SENTENCE_ENDS,
  SINGULAR_VERBS,
  SUPERLATIVE_REACH,
  SUPERLATIVES,
  VERB_MONTHS,
  YEAR_HEADS,
} from './false-friend-words.ts';

export interface Candidate {
  readonly meaning: Meaning;
  readonly captures: Captures;
  readonly from: number;
  readonly to: number;
  /** a role word or the other end of a range vouches for it */
  readonly supported: boolean;
}

/** True when the words around a match say that it is no date. */
export function isFalseFriend(candidate: Candidate, tokens: readonly DateToken[], language: Language): boolean {
  const { from, to } = candidate;
  if (cutsNumber(tokens, from, to)) return true;
  switch (candidate.meaning) {
    case 'year':
      return to - from === 1 && !isBareYear(candidate, tokens, language);
    case 'season':
      return candidate.captures.year === undefined && tokens[to]?.word === 'of';
    case 'day-of-month':
      return !isOrdinalAlone(candidate, tokens);
    case 'duration':
      return isAgeOrSingle(candidate, tokens) || isClock(candidate, tokens);
    case 'weekday':
    case 'day':
    case 'month':
      return isName(candidate, tokens, language);
    case 'anaphor':
      return isPreposition(candidate, tokens);
    case 'ahead':
    case 'within':
      return isLapse(candidate, tokens, language);
    case 'relative-day':
      return isMorning(candidate, tokens);
    default:
      return false;
  }
}

/** The match begins or ends inside a longer number or code: `3.5 May`, `14/07/20155`, `F16`, `2014th`. */
function cutsNumber(tokens: readonly DateToken[], from: number, to: number): boolean {
  const first = tokens[from];
  const before = tokens[from - 1];
  if (first?.value !== undefined && first.glued && before !== undefined) {
    if (/^[\p{L}#№$€£]$/u.test(before.word.slice(-1)) && !/^\p{L}\p{Ll}{3,}$/iu.test(before.word)) return true;
    if (NUMBER_JOINTS.has(before.word) && tokens[from - 2]?.value !== undefined && before.glued) return true;
  }
  const last = tokens[to - 1];
  const after = tokens[to];
  if (last?.value === undefined || after === undefined || !after.glued) return false;
  if (/^\p{L}/u.test(after.word)) return !after.capital;
  return NUMBER_JOINTS.has(after.word) && tokens[to + 1]?.glued === true && tokens[to + 1]?.value !== undefined;
}

function isBareYear(candidate: Candidate, tokens: readonly DateToken[], language: Language): boolean {
  const year = candidate.captures.year ?? 0;
  const before = tokens[candidate.from - 1];
  const after = tokens[candidate.to];
  if (after && (QUANTITIES.has(after.word) || isRussianYearless(after, language))) return false;
  if (candidate.supported) return true;
  if (before && (COUNT_HEADS.has(before.word) || before.value !== undefined)) return false;
  const headed = before !== undefined && YEAR_HEADS.has(before.word);
  if (year % ROUND_YEAR === 0 && !headed) return false;
  return headed || !isEnglishCount(before, after, language);
}

/** `2014 volunteers`: in English a year stands before a noun only after an article or a preposition. */
function isEnglishCount(before: DateToken | undefined, after: DateToken | undefined, language: Language): boolean {
  if (language !== 'en' || after === undefined) return false;
  const opens = before === undefined || SENTENCE_ENDS.has(before.word);
  return opens && /^\p{Ll}+s$/u.test(after.word) && !after.capital && !SINGULAR_VERBS.has(after.word);
}

/** `1943 дня`: a count of days. */
const isRussianYearless = (after: DateToken, language: Language): boolean =>
  language === 'ru' && /^(?:дн|раз)/u.test(after.word);

function isAgeOrSingle(candidate: Candidate, tokens: readonly DateToken[]): boolean {
  const { count, unit } = candidate.captures;
  const first = tokens[candidate.from];
  const single = count !== undefined && count.max < 2;
  const spelled = first?.value === undefined && candidate.to - candidate.from === 2;
  if (single && spelled && !candidate.supported) return true;
  const { from, to } = candidate;
  const near = (at: number, list: ReadonlySet<string>) => list.has(tokens[at]?.word ?? '');
  if (near(to, AGE_AFTER) || near(to + 1, AGE_AFTER)) return true;
  if (unit !== 'year' || count === undefined) return false;
  if (near(from - 1, AGE_BEFORE) || near(from - 2, AGE_BEFORE)) return true;
  const opened = near(from - 1, COMMAS) || (near(from - 2, COMMAS) && near(from - 1, OF));
  return count.min >= ADULT_AGE && opened && near(to, COMMAS);
}

function isName(candidate: Candidate, tokens: readonly DateToken[], language: Language): boolean {
  const first = tokens[candidate.from];
  const before = tokens[candidate.from - 1];
  if (first === undefined) return true;
  const after = tokens[candidate.to];
  if (
    candidate.meaning === 'weekday' &&
    ((before && NAMED_DAYS.has(before.word)) || (after && NEWSPAPERS.has(after.word)))
  ) {
    return true;
  }
  if (language === 'en' && VERB_MONTHS.has(first.word) && !first.capital) {
    const later = candidate.meaning === 'month' && candidate.captures.phase === 'rest';
    return later || (before !== undefined && !MONTH_HEADS.has(before.word) && !SENTENCE_ENDS.has(before.word));
  }
  const named = first.capital && NAME_DAYS.has(first.word) && language !== 'en' && language !== 'de';
  return named && before !== undefined && !SENTENCE_ENDS.has(before.word) && before.value === undefined;
}

/** `on the 9th`, but not `on the 9th floor` or `on the first`. */
function isOrdinalAlone(candidate: Candidate, tokens: readonly DateToken[]): boolean {
  const after = tokens[candidate.to];
  const inFigures = tokens[candidate.to - 2]?.value !== undefined;
  return inFigures && (after === undefined || !/^\p{L}/u.test(after.word));
}

/** `trois ans après le début`: three years after something else, not after the date before. */
function isPreposition(candidate: Candidate, tokens: readonly DateToken[]): boolean {
  const last = tokens[candidate.to - 1];
  const after = tokens[candidate.to];
  if (last === undefined || after === undefined) return false;
  return OF_WHAT.has(after.word) || (BOTH_WAYS.has(last.word) && /^\p{L}/u.test(after.word));
}

/** `the first talks in nine years`, `within ten days after signature`: no count from today. */
function isLapse(candidate: Candidate, tokens: readonly DateToken[], language: Language): boolean {
  const after = tokens[candidate.to];
  if (after !== undefined && FOLLOWING.has(after.word)) return true;
  const before = tokens.slice(Math.max(0, candidate.from - SUPERLATIVE_REACH), candidate.from);
  return language === 'en' && candidate.meaning === 'ahead' && before.some(({ word }) => SUPERLATIVES.has(word));
}

/** `à dix heures`, `quatre heures du matin`, `в 10 часов`: a time of day. */
function isClock(candidate: Candidate, tokens: readonly DateToken[]): boolean {
  if (candidate.captures.unit !== 'hour') return false;
  const before = tokens[candidate.from - 1];
  const after = tokens[candidate.to];
  return (
    (before !== undefined && CLOCK_BEFORE.has(before.word)) || (after !== undefined && CLOCK_AFTER.has(after.word))
  );
}

/** `am Morgen`, `de la mañana`: the morning, not tomorrow. */
function isMorning(candidate: Candidate, tokens: readonly DateToken[]): boolean {
  const first = tokens[candidate.from];
  const before = tokens[candidate.from - 1];
  if (first === undefined || before === undefined) return false;
  if (first.word === 'mañana') return before.word === 'la' || before.word === 'esa';
  if (first.word !== 'morgen') return false;
  return before.word === 'am' || (first.capital && !SENTENCE_ENDS.has(before.word));
}

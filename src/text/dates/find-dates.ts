import type { DateRange } from '../../model/event.ts';
import type { Language } from '../../model/language.ts';
import type { Token } from '../tokens.ts';
import type { Captures, Meaning, Unit } from './captures.ts';
import { clauseTense, looksBackOn } from './clause-tense.ts';
import type { Amount, AmountUnit, DateContext, DateKind, DatePhrase } from './date-phrase.ts';
import type { DateScan } from './date-scan.ts';
import { scanText } from './date-scan.ts';
import type { FoundPhrase } from './find-phrases.ts';
import { phrasesAt } from './find-phrases.ts';
import { grammarOf } from './grammar.ts';
import { resolvePhrase } from './resolve-phrase.ts';

/** Finds what a text says about time: points, durations, recurrences, in order and without overlap.
 *
 *  Relative phrases resolve against `context.published` and stay without a range where that is unknown. */
export function findDates(text: string, language: Language, context: DateContext): readonly DatePhrase[] {
  const scan = scanText(text, grammarOf(language));
  const phrases: DatePhrase[] = [];
  let antecedent: ReadPhrase | undefined;
  for (let at = 0; at < scan.tokens.length; ) {
    const read = scan.mayStart(at) ? longestAt(scan, at, context, reachable(antecedent, at)) : undefined;
    if (read !== undefined) {
      phrases.push(read.phrase);
      if (read.phrase.range !== undefined && read.phrase.kind === 'point') antecedent = read;
    }
    at = Math.max(read?.to ?? 0, at + 1);
  }
  return phrases;
}

/** Whether a text with these words may say anything about time: most sentences need not be searched. */
export function mayHaveDates(words: readonly Pick<Token, 'folded' | 'isNumber'>[], language: Language): boolean {
  const { anchors } = grammarOf(language);
  return words.some(({ folded, isNumber }) => isNumber || anchors.has(folded));
}

interface ReadPhrase {
  readonly phrase: DatePhrase;
  readonly from: number;
  readonly to: number;
}

/** `the following day` means a date at most this many tokens back: about three sentences. */
const ANTECEDENT_MAX_TOKENS = 80;

const reachable = (antecedent: ReadPhrase | undefined, at: number): DatePhrase | undefined =>
  antecedent !== undefined && at - antecedent.to <= ANTECEDENT_MAX_TOKENS ? antecedent.phrase : undefined;

/** A phrase that needs the words before it (`in | April`) yields to a longer one that starts at its own first word. */
function longestAt(scan: DateScan, at: number, context: DateContext, antecedent?: DatePhrase): ReadPhrase | undefined {
  const read = readAt(scan, at, context, antecedent);
  if (read === undefined || read.from === at) return read;
  const own = readAt(scan, read.from, context, antecedent);
  return own !== undefined && own.to > read.to ? own : read;
}

/** The longest phrase at a token that means something. */
function readAt(scan: DateScan, at: number, context: DateContext, antecedent?: DatePhrase): ReadPhrase | undefined {
  const candidates = phrasesAt(scan, at);
  for (const found of candidates) {
    const dated = dateOf(found, scan, context, antecedent);
    if (dated === undefined) continue;
    const known = dated.range !== undefined && !isAmbiguous(found, candidates);
    const phrase = toPhrase(found, scan, known ? dated : { anchored: dated.anchored });
    return { phrase, from: found.from, to: found.to };
  }
  return undefined;
}

interface Dated {
  readonly range?: DateRange;
  readonly anchored: boolean;
}

/** First without the publication date: what resolves then depends on nothing else. Undefined = no such date. */
function dateOf(
  found: FoundPhrase,
  scan: DateScan,
  context: DateContext,
  antecedent: DatePhrase | undefined,
): Dated | undefined {
  if (KINDS[found.first.meaning] !== undefined) return { anchored: false };
  const clause = {
    tense: () => clauseTense(scan.tokens, found.from, found.to, scan.grammar.language),
    looksBack: () => looksBackOn(scan.tokens, found.from, found.to),
    ...(antecedent?.range !== undefined && { antecedent: antecedent.range }),
  };
  const alone = resolvePhrase(found, clause);
  if (alone === 'impossible') return undefined;
  const isAnaphor = found.first.meaning === 'anaphor';
  if (alone !== 'unknown') return { range: alone, anchored: isAnaphor && antecedent?.anchored === true };
  if (isAnaphor || context.published === undefined) return { anchored: !isAnaphor };
  const range = resolvePhrase(found, { published: context.published, ...clause });
  if (range === 'impossible') return undefined;
  return range === 'unknown' ? { anchored: true } : { range, anchored: true };
}

const KINDS: Readonly<Partial<Record<Meaning, DateKind>>> = { duration: 'duration', recurrence: 'recurrence' };

/** `05/03/2015` in English: the fifth of March or the third of May. */
const isAmbiguous = (found: FoundPhrase, candidates: readonly FoundPhrase[]): boolean =>
  found.first.meaning === 'day' &&
  candidates.some(
    ({ from, to, first }) =>
      from === found.from &&
      to === found.to &&
      first.meaning === 'day' &&
      first.captures.day !== found.first.captures.day,
  );

function toPhrase(found: FoundPhrase, { text, tokens }: DateScan, dated: Dated): DatePhrase {
  const { meaning, captures } = found.first;
  const span = { start: tokens[found.from]?.start ?? 0, end: tokens[found.to - 1]?.end ?? 0 };
  const kind = KINDS[meaning] ?? 'point';
  const weekday =
    found.last === undefined && (meaning === 'weekday' || kind === 'recurrence') ? captures.weekday : undefined;
  const amount = kind === 'duration' ? toAmount(captures) : undefined;
  return {
    span,
    phrase: text.slice(span.start, span.end),
    kind,
    role: kind === 'duration' && captures.shift === -1 ? 'since' : found.role,
    ...dated,
    ...(weekday !== undefined && { weekday }),
    ...(amount !== undefined && { amount }),
  };
}

/** Units that amounts are told in, with how many of them a unit holds. */
const AMOUNT_UNITS: Readonly<Record<Unit, readonly [AmountUnit, number]>> = {
  minute: ['minute', 1],
  hour: ['hour', 1],
  day: ['day', 1],
  week: ['week', 1],
  weekend: ['day', 2],
  month: ['month', 1],
  quarter: ['month', 3],
  year: ['year', 1],
  decade: ['year', 10],
};

function toAmount(captures: Captures): Amount | undefined {
  if (captures.unit === undefined || captures.count === undefined || captures.count.min !== captures.count.max) {
    return undefined;
  }
  const [unit, times] = AMOUNT_UNITS[captures.unit];
  return { value: (captures.count.min + (captures.extra ?? 0)) * times, unit };
}

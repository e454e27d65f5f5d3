/** Token sequences that could be date phrases, with role words and ranges around them; nothing is resolved here. */
import type { Captures, Meaning } from './captures.ts';
import type { DateRole } from './date-phrase.ts';
import type { DateToken } from './date-tokens.ts';
import { DASH } from './date-tokens.ts';
import { isFalseFriend } from './false-friends.ts';
import type { Grammar, Marker } from './grammar.ts';
import { matchPatterns } from './match-pattern.ts';

/** One date expression without its role word. */
export interface Atom {
  readonly meaning: Meaning;
  readonly captures: Captures;
  readonly from: number;
  readonly to: number;
}

export interface FoundPhrase {
  readonly from: number;
  readonly to: number;
  readonly role: DateRole;
  readonly first: Atom;
  /** the end of a range */
  readonly last?: Atom;
}

const NO_POINT: ReadonlySet<Meaning> = new Set(['duration', 'recurrence']);
/** Meanings that can open and close a range. */
const RANGE_ENDS: ReadonlySet<Meaning> = new Set([
  'day',
  'month',
  'year',
  'quarter',
  'season',
  'weekday',
  'relative-day',
  'period',
]);
/** Of these, what may stand in a range without an opening word: `June–August`. */
const PLAIN_RANGE_ENDS: ReadonlySet<Meaning> = new Set(['day', 'month', 'year', 'quarter', 'weekday']);

/** Phrases that start at token `at`, longest first. */
export function phrasesAt(tokens: readonly DateToken[], at: number, grammar: Grammar): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  const markers = matchPatterns(grammar.markers, tokens, at, grammar.readSlot);
  for (const { value: marker, to } of markers) {
    if (marker === 'from' || marker === 'between') found.push(...rangesFrom(tokens, at, to, marker, grammar));
  }
  const plain = atomsAt(tokens, at, grammar, false);
  found.push(...plain.map((first): FoundPhrase => ({ from: first.from, to: first.to, role: 'at', first })));
  found.push(...rangesFrom(tokens, at, at, undefined, grammar));
  for (const { value: marker, to } of markers) {
    if (isRole(marker)) found.push(...withRole(tokens, at, to, marker, grammar));
  }
  return found.sort((a, b) => b.to - a.to);
}

function withRole(
  tokens: readonly DateToken[],
  at: number,
  next: number,
  role: DateRole,
  grammar: Grammar,
): FoundPhrase[] {
  return atomsAt(tokens, next, grammar, true)
    .filter((atom) => atom.from === next && (role === 'since' || !NO_POINT.has(atom.meaning)))
    .map((first) => ({ from: at, to: first.to, role, first }));
}

/** `from A to B`, `between A and B`, `A–B` */
function rangesFrom(
  tokens: readonly DateToken[],
  at: number,
  next: number,
  opener: 'from' | 'between' | undefined,
  grammar: Grammar,
): FoundPhrase[] {
  const allowed = opener === undefined ? PLAIN_RANGE_ENDS : RANGE_ENDS;
  const joint: Marker = opener === 'between' ? 'and' : 'to';
  return atomsAt(tokens, next, grammar, true)
    .filter((first) => first.from === next && allowed.has(first.meaning))
    .flatMap((first) =>
      jointsAt(tokens, first.to, joint, grammar)
        .flatMap((start) => atomsAt(tokens, start, grammar, true).filter((last) => last.from === start))
        .filter((last) => (opener === undefined ? last.meaning === first.meaning : RANGE_ENDS.has(last.meaning)))
        .map((last): FoundPhrase => ({ from: at, to: last.to, role: 'at', first, last })),
    );
}

/** Where the second date of a range may start. */
function jointsAt(tokens: readonly DateToken[], at: number, joint: Marker, grammar: Grammar): number[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const starts = matchPatterns(grammar.markers, tokens, at, grammar.readSlot)
    .filter((match) => match.value === joint)
    .map((match) => match.to);
  if (token.word === DASH) starts.push(at + 1);
  if (token.hyphened) starts.push(at);
  return starts;
}

function atomsAt(tokens: readonly DateToken[], at: number, grammar: Grammar, supported: boolean): Atom[] {
  const token = tokens[at];
  if (token === undefined || (token.value === undefined && !grammar.starts.has(token.word))) return [];
  return matchPatterns(grammar.rules, tokens, at, grammar.readSlot)
    .filter((match) => supported || !match.value.weak)
    .map((match) => ({
      meaning: match.value.meaning,
      captures: { ...match.value.preset, ...match.captures },
      from: match.from,
      to: match.to,
    }))
    .filter((atom) => !isFalseFriend({ ...atom, supported }, tokens, grammar.language));
}

const isRole = (marker: Marker): marker is Exclude<DateRole, 'at'> =>
  marker === 'since' || marker === 'until' || marker === 'before' || marker === 'after';

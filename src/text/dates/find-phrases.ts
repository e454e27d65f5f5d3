/** Token sequences that could be date phrases, with role words and ranges around them; nothing is resolved here. */
import type { Meaning } from './captures.ts';
import type { DateRole } from './date-phrase.ts';
import type { Atom, DateScan } from './date-scan.ts';
import { DASH } from './date-tokens.ts';
import { isFalseFriend } from './false-friends.ts';
import type { Marker } from './grammar.ts';

export interface FoundPhrase {
  readonly from: number;
  readonly to: number;
  readonly role: DateRole;
  readonly first: Atom;
  /** the end of a range */
  readonly last?: Atom;
}

const NO_POINT: ReadonlySet<Meaning> = new Set(['duration', 'recurrence']);
/** Meanings that can stand in a range without an opening word: `June–August`. */
const PLAIN_RANGE_ENDS: ReadonlySet<Meaning> = new Set(['day', 'month', 'year', 'quarter', 'weekday']);
/** Meanings that can open and close a range. */
const RANGE_ENDS: ReadonlySet<Meaning> = new Set([...PLAIN_RANGE_ENDS, 'season', 'relative-day', 'period']);

const NONE: readonly FoundPhrase[] = [];

/** Phrases that start at token `at`, longest first. */
export function phrasesAt(scan: DateScan, at: number): readonly FoundPhrase[] {
  const markers = scan.markersAt(at);
  const atoms = scan.atomsAt(at);
  if (markers.length === 0 && atoms.length === 0) return NONE;
  const found: FoundPhrase[] = [];
  for (const { value: marker, to } of markers) {
    if (marker === 'from' || marker === 'between') found.push(...rangesFrom(scan, at, to, marker));
  }
  for (const first of atoms) {
    const phrase: FoundPhrase = { from: first.from, to: first.to, role: 'at', first };
    if (!first.weak && isPlausible(scan, first, false)) found.push(phrase);
  }
  if (atoms.length > 0) found.push(...rangesFrom(scan, at, at, undefined));
  for (const { value: marker, to } of markers) {
    if (isRole(marker)) found.push(...withRole(scan, at, to, marker));
  }
  return found.length > 1 ? found.sort((a, b) => b.to - a.to) : found;
}

function withRole(scan: DateScan, at: number, next: number, role: DateRole): FoundPhrase[] {
  return supportedAtoms(scan, next)
    .filter((atom) => role === 'since' || !NO_POINT.has(atom.meaning))
    .map((first) => ({ from: at, to: first.to, role, first }));
}

/** `from A to B`, `between A and B`, `A–B` */
function rangesFrom(scan: DateScan, at: number, next: number, opener: 'from' | 'between' | undefined): FoundPhrase[] {
  const allowed = opener === undefined ? PLAIN_RANGE_ENDS : RANGE_ENDS;
  const joint: Marker = opener === 'between' ? 'and' : 'to';
  const neighbours = (first: Atom) => (opener === undefined ? neighbouringWeekdays(scan, first) : []);
  return supportedAtoms(scan, next)
    .filter((first) => allowed.has(first.meaning))
    .flatMap((first) =>
      [...jointsAt(scan, first.to, joint).flatMap((start) => supportedAtoms(scan, start)), ...neighbours(first)]
        .filter((last) => (opener === undefined ? last.meaning === first.meaning : RANGE_ENDS.has(last.meaning)))
        .map((last): FoundPhrase => ({ from: at, to: last.to, role: 'at', first, last })),
    );
}

/** `Wednesday and Thursday` are one range; `Monday and Thursday` are two dates. */
function neighbouringWeekdays(scan: DateScan, first: Atom): Atom[] {
  const { weekday } = first.captures;
  if (first.meaning !== 'weekday' || weekday === undefined) return [];
  return jointsAt(scan, first.to, 'and')
    .flatMap((start) => supportedAtoms(scan, start))
    .filter((last) => last.captures.weekday === weekday + 1);
}

/** Where the second date of a range may start. */
function jointsAt(scan: DateScan, at: number, joint: Marker): number[] {
  const token = scan.tokens[at];
  if (token === undefined) return [];
  const starts = scan.markersAt(at).flatMap((match) => (match.value === joint ? [match.to] : []));
  if (token.word === DASH) starts.push(at + 1);
  if (token.hyphened) starts.push(at);
  return starts;
}

/** Dates right at a token, for which a role word or a range vouches. */
function supportedAtoms(scan: DateScan, at: number): readonly Atom[] {
  const atoms = scan.atomsAt(at);
  return atoms.length === 0 ? atoms : atoms.filter((atom) => atom.from === at && isPlausible(scan, atom, true));
}

const isPlausible = (scan: DateScan, atom: Atom, supported: boolean): boolean =>
  !isFalseFriend({ supported, ...atom }, scan.tokens, scan.grammar.language);

const isRole = (marker: Marker): marker is Exclude<DateRole, 'at'> =>
  marker === 'since' || marker === 'until' || marker === 'before' || marker === 'after';

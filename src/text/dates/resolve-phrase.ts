/** A found phrase → the days it means. */
import type { IsoDate } from '../../model/document.ts';
import type { DateRange } from '../../model/event.ts';
import type { Meaning } from './captures.ts';
import type { Tense } from './clause-tense.ts';
import type { Atom } from './date-scan.ts';
import type { FoundPhrase } from './find-phrases.ts';
import type { Resolution, ResolveContext } from './resolution.ts';
import { resolveDate } from './resolve-date.ts';

export interface PhraseContext {
  readonly published?: IsoDate;
  readonly tense: () => Tense;
  /** the clause is in the pluperfect */
  readonly looksBack: () => boolean;
  readonly antecedent?: DateRange;
}

/** Their day depends on which end of a range is known. */
const ANCHORED_BY_OTHER_END: ReadonlySet<Meaning> = new Set(['weekday', 'day', 'month']);

export function resolvePhrase(phrase: FoundPhrase, context: PhraseContext): Resolution {
  const tense = tenseByRole(phrase, context);
  const supported = phrase.role !== 'at' || phrase.last !== undefined;
  const full: ResolveContext = { supported, ...context, tense };
  if (phrase.last === undefined) return resolveDate(phrase.first.meaning, phrase.first.captures, full);
  return joinEnds(...resolveEnds(shareYear(phrase.first, phrase.last), shareYear(phrase.last, phrase.first), full));
}

/** `until Tuesday` looks ahead unless the clause is in the pluperfect; `since` and `from Tuesday` look back unless the
 *  clause looks ahead. */
function tenseByRole(phrase: FoundPhrase, { tense, looksBack }: PhraseContext): () => Tense {
  if (phrase.role === 'since') return () => (tense() > 0 ? 1 : -1);
  return phrase.role === 'until' ? () => (looksBack() ? -1 : 1) : tense;
}

/** `28 February to 3 March 2025`: one year for both. */
function shareYear(atom: Atom, other: Atom): Atom {
  const { year, yearShift } = other.captures;
  const own = atom.captures;
  const has = own.year !== undefined || own.yearShift !== undefined;
  if (has || (atom.meaning !== 'day' && atom.meaning !== 'month')) return atom;
  return {
    ...atom,
    captures: { ...own, ...(year !== undefined && { year }), ...(yearShift !== undefined && { yearShift }) },
  };
}

/** Looking back, the end is found first and the start before it; looking ahead, the start first. */
function resolveEnds(first: Atom, last: Atom, context: ResolveContext): [Resolution, Resolution] {
  const tense = context.tense();
  if (tense > 0) {
    const start = resolveDate(first.meaning, first.captures, context);
    return [start, resolveNear(last, start, 1, context)];
  }
  const end = resolveDate(last.meaning, last.captures, context);
  return [resolveNear(first, end, -1, context), end];
}

function resolveNear(atom: Atom, other: Resolution, direction: 1 | -1, context: ResolveContext): Resolution {
  if (typeof other === 'string' || context.published === undefined || !ANCHORED_BY_OTHER_END.has(atom.meaning)) {
    return resolveDate(atom.meaning, atom.captures, context);
  }
  return resolveDate(atom.meaning, atom.captures, { ...context, published: other.from, tense: () => direction });
}

function joinEnds(first: Resolution, last: Resolution): Resolution {
  if (first === 'impossible' || last === 'impossible') return 'impossible';
  if (first === 'unknown' || last === 'unknown') return 'unknown';
  return first.from > last.to ? 'impossible' : { from: first.from, to: last.to, grain: last.grain };
}

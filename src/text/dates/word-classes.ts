/** The words of a lexicon, ready for look-up: first word → the classes that phrases starting with it belong to. */
import type { Captures, Slot, Unit } from './captures.ts';
import type { Weekday } from './date-phrase.ts';
import type { DateLexicon } from './lexicon.ts';
import { words } from './lexicon.ts';

/** A word or phrase in a slot's class, with what it says. */
interface WordClass {
  readonly slot: Slot;
  /** the words after the first */
  readonly rest: readonly string[];
  readonly captures: Captures;
  /** an abbreviated month takes the full stop that follows it */
  readonly abbreviation: boolean;
}

export type WordClasses = ReadonlyMap<string, readonly WordClass[]>;

/** Units that `this`, `last` and `next` go with. */
const PERIODS: readonly Unit[] = ['week', 'weekend', 'month', 'quarter', 'year', 'decade'];
/** Shorter words lose their meaning without accents (`dès`, `des`). */
const UNACCENTED_MIN_CHARS = 4;
const ACCENTS_BUT_BREVE = /[\u0300-\u0305\u0307-\u036f]/gu;

/** Words as the tokens have them: `avant-hier` → `avant`, `hier`. */
export const splitWords = (phrase: string): string[] => phrase.toLowerCase().split(/[\s'’-]+/u);

/** `février` → `fevrier`; й stays. */
export const withoutAccents = (word: string): string =>
  word.length < UNACCENTED_MIN_CHARS ? word : word.normalize('NFD').replace(ACCENTS_BUT_BREVE, '').normalize('NFC');

export function compileWordClasses(lexicon: DateLexicon): WordClasses {
  const classes = new Map<string, WordClass[]>();
  const put = (slot: Slot, list: string, captures: Captures, abbreviation = false) => {
    for (const phrase of words(list)) {
      for (const spelling of new Set([phrase, withoutAccents(phrase)])) {
        const [first = '', ...rest] = splitWords(spelling);
        const known = classes.get(first);
        const entry = { slot, rest, captures, abbreviation };
        if (known) known.push(entry);
        else classes.set(first, [entry]);
      }
    }
  };
  putCalendarNames(lexicon, put);
  putUnits(lexicon, put);
  put('previous', lexicon.previous, { direction: -1 });
  put('next', lexicon.next, { direction: 1 });
  put('this', lexicon.this, { direction: 0 });
  put('part', lexicon.parts, {});
  put('phase', lexicon.phases.early, { phase: 'early' });
  put('phase', lexicon.phases.mid, { phase: 'mid' });
  put('phase', lexicon.phases.late, { phase: 'late' });
  put('phase', lexicon.phases.sofar, { phase: 'sofar' });
  put('phase', lexicon.phases.rest, { phase: 'rest' });
  for (const [shift, list] of Object.entries(lexicon.yearRefs)) put('yearRef', list, { yearShift: Number(shift) });
  for (const [index, list] of lexicon.ordinals.entries()) put('ordinal', list, { ordinal: index + 1 });
  for (const [index, list] of lexicon.seasons.entries()) put('season', list, { season: index });
  for (const [index, list] of lexicon.dayWords.entries()) {
    put('day', list, { day: index + 1 });
    put('dayTo', list, { dayTo: index + 1 });
  }
  put('count', lexicon.vague, { count: VAGUE_COUNT });
  return classes;
}

/** `a few`, `several` */
const VAGUE_COUNT = { min: 2, max: 6 };

type Put = (slot: Slot, list: string, captures: Captures, abbreviation?: boolean) => void;

function putCalendarNames(lexicon: DateLexicon, put: Put): void {
  for (const [index, entry] of lexicon.months.entries()) {
    const [names = '', abbreviations = ''] = entry.split('|');
    put('month', names, { month: index + 1 });
    put('monthName', names, { month: index + 1 });
    put('month', abbreviations, { month: index + 1 }, true);
  }
  for (const [index, names] of lexicon.weekdays.entries()) {
    const weekday = (index + 1) as Weekday;
    put('weekday', names, { weekday });
    put('weekdayTo', names, { weekdayTo: weekday });
    put('anyWeekday', names, {});
  }
}

function putUnits(lexicon: DateLexicon, put: Put): void {
  for (const unit of Object.keys(lexicon.units) as Unit[]) {
    const [singular = '', plural = ''] = lexicon.units[unit]?.split('|') ?? [];
    put('unit', singular, { unit });
    put('unit', plural, { unit });
    put('units', plural, { unit });
    if (PERIODS.includes(unit)) put('period', singular, { unit });
  }
}

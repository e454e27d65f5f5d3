/** One text under a grammar: what matches at each token, worked out once. */
import type { Captures, Meaning } from './captures.ts';
import type { DateToken } from './date-tokens.ts';
import { tokenizeForDates } from './date-tokens.ts';
import type { Grammar, Marker } from './grammar.ts';
import type { Rule } from './lexicon.ts';
import type { PatternMatch } from './match-pattern.ts';
import { matchPatterns } from './match-pattern.ts';
import type { SlotReading } from './read-slot.ts';
import { readSlots } from './read-slot.ts';

/** One date expression without its role word. */
export interface Atom {
  readonly meaning: Meaning;
  readonly captures: Captures;
  /** first token of the phrase: later than the token asked for when words before it are context only */
  readonly from: number;
  /** token after its last */
  readonly to: number;
  /** counts only with a role word or as the end of a range */
  readonly weak: boolean;
}

export interface DateScan {
  readonly text: string;
  readonly tokens: readonly DateToken[];
  readonly grammar: Grammar;
  /** false = nothing begins at this token */
  readonly mayStart: (at: number) => boolean;
  /** longest first */
  readonly atomsAt: (at: number) => readonly Atom[];
  readonly markersAt: (at: number) => readonly PatternMatch<Marker>[];
}

export function scanText(text: string, grammar: Grammar): DateScan {
  const tokens = tokenizeForDates(text, grammar.language);
  const mayStart = (at: number) => {
    const token = tokens[at];
    return token !== undefined && (token.value !== undefined || grammar.starts.has(token.word));
  };
  const readingsAt = remember((at: number): readonly SlotReading[] => readSlots(tokens, at, grammar.vocabulary));
  const atomsAt = remember((at: number): readonly Atom[] =>
    mayStart(at) ? matchPatterns(grammar.rules, tokens, at, readingsAt).map(toAtom) : [],
  );
  const markersAt = remember((at: number) =>
    mayStart(at) ? matchPatterns(grammar.markers, tokens, at, readingsAt) : [],
  );
  return { text, tokens, grammar, mayStart, atomsAt, markersAt };
}

const toAtom = ({ value, captures, from, to }: PatternMatch<Rule>): Atom => ({
  meaning: value.meaning,
  captures: { ...value.preset, ...captures },
  from,
  to,
  weak: value.weak,
});

function remember<T>(compute: (at: number) => T): (at: number) => T {
  const known: T[] = [];
  return (at) => {
    const value = known[at] ?? compute(at);
    known[at] = value;
    return value;
  };
}

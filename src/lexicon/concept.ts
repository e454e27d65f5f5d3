import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';

export type ConceptFlag =
  | 'event'
  | 'claim'
  | 'neg'
  | 'plan'
  | 'role'
  | 'hyp'
  | 'report'
  | 'cause'
  | 'purpose'
  | 'unit'
  | 'place'
  | 'kin'
  | 'weak'
  | 'sense';

/** A language-neutral word: `deny` = dément, bestritt, отрицает … */
export interface Concept {
  readonly id: string;
  /** part of speech of most of its forms: `n`, `v`, `adj` … */
  readonly pos: string;
  readonly flags: ReadonlySet<string>;
  readonly antonyms: readonly string[];
  readonly related: readonly string[];
  /** says what somebody does, rather than names it */
  readonly verb: boolean;
}

export interface ConceptMatch extends Span {
  readonly concept: string;
  /** index of the first matched token */
  readonly token: number;
  readonly tokens: number;
}

/** What a line of a concept table says but for its forms. */
export interface ConceptHead {
  readonly id: string;
  /** part of speech of the concept: `v`, `n`, `a` … */
  readonly pos: string;
  readonly flags: readonly string[];
}

/** A line of a concept table. */
export interface ConceptRow extends ConceptHead {
  readonly forms: Readonly<Record<Language, readonly string[]>>;
}

/** A table's line as the lexicon keeps it. */
export function toConcept({ id, pos, flags }: ConceptHead): Concept {
  const own = new Set<string>();
  const antonyms: string[] = [];
  const related: string[] = [];
  for (const flag of flags) {
    if (flag.startsWith('~')) antonyms.push(flag.slice(1));
    else if (flag.startsWith('&')) related.push(flag.slice(1));
    else own.add(flag);
  }
  return { id, pos, flags: own, antonyms, related, verb: pos === 'v' };
}

/**
 * Inside `premier ministre` there is no `first`: a longer expression silences the words that it is made of,
 * but for those that `speaksInside` it: a `troop withdrawal` is a `withdrawal`, too.
 */
export function withoutCovered(
  matches: readonly ConceptMatch[],
  speaksInside: (inner: string, expression: string) => boolean = () => false,
): ConceptMatch[] {
  const long = matches.filter((match) => match.tokens > 1);
  if (long.length === 0) return [...matches];
  return matches.filter(
    (match) =>
      !long.some(
        (other) =>
          other.tokens > match.tokens &&
          other.token <= match.token &&
          match.token + match.tokens <= other.token + other.tokens &&
          !speaksInside(match.concept, other.concept),
      ),
  );
}

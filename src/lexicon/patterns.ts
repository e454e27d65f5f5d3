import type { Token } from '../text/tokens.ts';
import type { Form } from './forms.ts';

/** One written form of one concept. */
export interface Pattern {
  readonly concept: string;
  readonly form: Form;
}

/** The patterns of one language, found by the token at which they may begin. */
export interface PatternTable {
  readonly stems: Map<string, Pattern[]>;
  readonly exact: Map<string, Pattern[]>;
  /** prefix patterns by their first PREFIX_BUCKET_CHARS letters */
  readonly prefixes: Map<string, Pattern[]>;
}

const PREFIX_BUCKET_CHARS = 3;
/** How many tokens may stand between the parts of a two-part pattern (`nahm … teil`). */
const TWO_PART_MAX_GAP_TOKENS = 12;

export const newPatternTable = (): PatternTable => ({ stems: new Map(), exact: new Map(), prefixes: new Map() });

export function addPattern(table: PatternTable, pattern: Pattern): void {
  const first = pattern.form.parts[0];
  if (first === undefined) return;
  if (first.how === 'prefix') push(table.prefixes, first.text.slice(0, PREFIX_BUCKET_CHARS), pattern);
  else push(first.how === 'exact' ? table.exact : table.stems, first.text, pattern);
}

export const prefixPatterns = (table: PatternTable, folded: string): readonly Pattern[] =>
  table.prefixes.get(folded.slice(0, PREFIX_BUCKET_CHARS)) ?? [];

/**
 * Patterns that may begin at a token. A word that some concept lists as it is written (`=several`) is no inflection of
 * another concept's word (`severe`), unless that concept has this very form too.
 */
export function* patternsAt(table: PatternTable, token: Token): Generator<Pattern> {
  const exact = table.exact.get(token.folded) ?? [];
  const literal = exact.some((pattern) => pattern.form.parts.length === 1);
  yield* exact;
  for (const pattern of table.stems.get(token.stem) ?? []) {
    if (!literal || pattern.form.parts.length > 1 || pattern.form.parts[0]?.written === token.folded) yield pattern;
  }
  yield* prefixPatterns(table, token.folded);
}

/** How many tokens from `at` on the form covers; 0 where it does not match. A two-part form covers its first token. */
export function matchLength(form: Form, tokens: readonly Token[], at: number): number {
  const [first, ...rest] = form.parts;
  const token = tokens[at];
  if (first === undefined || token === undefined || !partMatches(first, token)) return 0;
  if (form.kind === 'two-part') {
    const second = rest[0];
    const window = tokens.slice(at + 1, at + 1 + TWO_PART_MAX_GAP_TOKENS);
    return second !== undefined && window.some((other) => partMatches(second, other)) ? 1 : 0;
  }
  for (const [offset, part] of rest.entries()) {
    const next = tokens[at + 1 + offset];
    if (next === undefined || !partMatches(part, next)) return 0;
  }
  return form.parts.length;
}

function partMatches(part: Form['parts'][number], token: Token): boolean {
  if (part.how === 'exact') return token.folded === part.text;
  if (part.how === 'prefix') return token.folded.startsWith(part.text);
  return token.stem === part.text;
}

function push(map: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [pattern]);
  else list.push(pattern);
}

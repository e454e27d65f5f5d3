import { LANGUAGES, type Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stems.ts';
import type { Token } from '../text/tokens.ts';
import { parseForm, type Form } from './forms.ts';

export type ConceptFlag = 'event' | 'claim' | 'neg' | 'plan' | 'role' | 'hyp' | 'report' | 'cause' | 'purpose' | 'unit' | 'place' | 'kin' | 'weak' | 'sense';

/** A language-neutral word: `deny` = dément, bestritt, отрицает … */
export interface Concept {
  readonly id: string;
  readonly flags: ReadonlySet<string>;
  readonly antonyms: readonly string[];
  readonly related: readonly string[];
}

export interface ConceptMatch extends Span {
  readonly concept: string;
  /** index of the first matched token */
  readonly token: number;
  readonly tokens: number;
}

interface Pattern {
  readonly concept: string;
  readonly form: Form;
}

/** Per language: where to look for the patterns that may begin at a token. */
interface Table {
  readonly stems: Map<string, Pattern[]>;
  readonly exact: Map<string, Pattern[]>;
  /** prefix patterns by their first PREFIX_BUCKET_CHARS letters */
  readonly prefixes: Map<string, Pattern[]>;
}

const PREFIX_BUCKET_CHARS = 3;
/** How many tokens may stand between the parts of a two-part pattern (`nahm … teil`). */
const TWO_PART_MAX_GAP_TOKENS = 12;

const NONE: ReadonlySet<string> = new Set();

/** The lexicon of all languages: tokens → concepts. Built once from the TSV files. */
export class Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly #tables: Record<Language, Table>;
  readonly #related = new Map<string, Set<string>>();

  constructor(rows: readonly ConceptRow[]) {
    const concepts = new Map<string, Concept>();
    this.#tables = Object.fromEntries(
      LANGUAGES.map((language) => [language, { stems: new Map(), exact: new Map(), prefixes: new Map() }]),
    ) as unknown as Record<Language, Table>;
    for (const row of rows) {
      concepts.set(row.id, mergeConcept(concepts.get(row.id), row));
      for (const language of LANGUAGES) {
        for (const written of row.forms[language]) this.#add(language, { concept: row.id, form: parseForm(written, language) });
      }
    }
    this.concepts = concepts;
    for (const concept of concepts.values()) {
      for (const other of concept.related) {
        if (!concepts.has(other)) continue;
        this.#relate(concept.id, other);
        this.#relate(other, concept.id);
      }
    }
  }

  /** All concepts in `tokens`, longer expressions before the words inside them. */
  match(tokens: readonly Token[], language: Language): ConceptMatch[] {
    const table = this.#tables[language];
    const matches: ConceptMatch[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || token.isNumber) continue;
      for (const pattern of candidates(table, token)) {
        const length = matchLength(pattern.form, tokens, at);
        if (length === 0) continue;
        const last = tokens[at + length - 1] ?? token;
        if (!matches.some((m) => m.concept === pattern.concept && m.start === token.start)) {
          matches.push({ concept: pattern.concept, token: at, tokens: pattern.form.kind === 'two-part' ? 1 : length, start: token.start, end: pattern.form.kind === 'two-part' ? token.end : last.end });
        }
      }
    }
    return matches;
  }

  /** True when the word stands in the lexicon of this language: it is no name. */
  knows(word: string, language: Language): boolean {
    const table = this.#tables[language];
    const folded = fold(word);
    if (table.exact.has(folded) || table.stems.has(stem(word, language))) return true;
    return (table.prefixes.get(folded.slice(0, PREFIX_BUCKET_CHARS)) ?? []).some((p) => folded.startsWith(p.form.parts[0]?.text ?? '\0'));
  }

  /** Near-synonyms, as either side's row says. */
  relatedTo(id: string): ReadonlySet<string> {
    return this.#related.get(id) ?? NONE;
  }

  flagged(id: string, flag: ConceptFlag): boolean {
    return this.concepts.get(id)?.flags.has(flag) ?? false;
  }

  #relate(from: string, to: string): void {
    const known = this.#related.get(from) ?? new Set<string>();
    known.add(to);
    this.#related.set(from, known);
  }

  #add(language: Language, pattern: Pattern): void {
    const first = pattern.form.parts[0];
    if (first === undefined) return;
    const table = this.#tables[language];
    if (first.how === 'prefix') push(table.prefixes, first.text.slice(0, PREFIX_BUCKET_CHARS), pattern);
    else push(first.how === 'exact' ? table.exact : table.stems, first.text, pattern);
  }
}

export interface ConceptRow {
  readonly id: string;
  readonly flags: readonly string[];
  readonly forms: Readonly<Record<Language, readonly string[]>>;
}

function mergeConcept(known: Concept | undefined, row: ConceptRow): Concept {
  const own = row.flags.filter((flag) => !/^[~&]/.test(flag));
  const relation = (mark: string) => row.flags.filter((flag) => flag.startsWith(mark)).map((flag) => flag.slice(1));
  return {
    id: row.id,
    flags: new Set([...(known?.flags ?? []), ...own]),
    antonyms: [...(known?.antonyms ?? []), ...relation('~')],
    related: [...(known?.related ?? []), ...relation('&')],
  };
}

/**
 * Patterns that may begin at a token. A word that some concept lists as it is written (`=several`) is no inflection of
 * another concept's word (`severe`), unless that concept has this very form too.
 */
function* candidates(table: Table, token: Token): Generator<Pattern> {
  const exact = table.exact.get(token.folded) ?? [];
  const literal = exact.some((pattern) => pattern.form.parts.length === 1);
  yield* exact;
  for (const pattern of table.stems.get(token.stem) ?? []) {
    if (!literal || pattern.form.parts.length > 1 || pattern.form.parts[0]?.written === token.folded) yield pattern;
  }
  yield* table.prefixes.get(token.folded.slice(0, PREFIX_BUCKET_CHARS)) ?? [];
}

function matchLength(form: Form, tokens: readonly Token[], at: number): number {
  const [first, ...rest] = form.parts;
  const token = tokens[at];
  if (first === undefined || token === undefined || !partMatches(first, token)) return 0;
  if (form.kind === 'two-part') {
    const second = rest[0];
    const window = tokens.slice(at + 1, at + 1 + TWO_PART_MAX_GAP_TOKENS);
    return second !== undefined && window.some((t) => partMatches(second, t)) ? 1 : 0;
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

/**
 * The concept tables with every form already stemmed and under the key by which a word finds it, as `npm run build` leaves them
 * beside the bundle: reading and stemming what is met takes a fifth of a second of each start.
 */
import type { Language } from '../model/language.ts';
import type { ConceptHead, ConceptRow } from './concept.ts';
import { type Form, type FormPart, parseForm } from './forms.ts';
import { knownWordsIn } from './known-words.ts';
import { type LexiconSource, wordsOfRows } from './lexicon-source.ts';
import { type LineTable, lineTable, valueIn } from './line-table.ts';
import { prefixBucket } from './pattern-rows.ts';
import type { Pattern, PatternFinder } from './patterns.ts';

/** One language's part. */
export interface PreparedForms {
  /** key of a word → `concept part part…`, separated by tabs */
  readonly patterns: LineTable;
  /** all words, as `known-words.ts` reads them */
  readonly words: LineTable;
}

export function prepareForms(rows: readonly ConceptRow[], language: Language): PreparedForms {
  const patterns = new Map<string, string>();
  for (const { id, forms } of rows) {
    for (const form of forms[language].map((written) => parseForm(written, language))) {
      const [first] = form.parts;
      if (first === undefined) continue;
      const key = first.how === 'prefix' ? MARKS.prefix + prefixBucket(first.text) : MARKS[first.how] + first.text;
      const known = patterns.get(key);
      patterns.set(key, `${known === undefined ? '' : `${known}\t`}${writePattern({ concept: id, form })}`);
    }
  }
  return { patterns: lineTable(patterns), words: wordsOfRows(rows, language) };
}

/** What every start needs: a line a concept. */
export const prepareHeads = (rows: readonly ConceptHead[]): string =>
  rows.map(({ id, pos, flags }) => [id, pos, ...flags].join('\t')).join('\n');

/** @param read reads one part of a language, when it is first needed */
export function sourceOfPrepared(
  heads: string,
  read: (part: keyof PreparedForms, language: Language) => string,
): LexiconSource {
  return {
    heads: heads.split('\n').map((line) => {
      const [id = '', pos = '', ...flags] = line.split('\t');
      return { id, pos, flags };
    }),
    patterns: (language) => patternsIn(read('patterns', language)),
    words: (language) => knownWordsIn(read('words', language)),
  };
}

const NONE: readonly Pattern[] = [];
/** Keys remembered a language, most of them found nowhere; as many as a table remembers words. */
const MEMORY_MAX_KEYS = 100_000;

function patternsIn(table: LineTable): PatternFinder {
  const memory = new Map<string, readonly Pattern[]>();
  const find = (key: string): readonly Pattern[] => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    if (memory.size >= MEMORY_MAX_KEYS) memory.clear();
    const found = valueIn(table, key)?.split('\t').map(readPattern) ?? NONE;
    memory.set(key, found);
    return found;
  };
  return (folded, stemmed) => ({
    exact: find(MARKS.exact + folded),
    stems: find(MARKS.stem + stemmed),
    prefixes: find(MARKS.prefix + prefixBucket(folded)),
  });
}

/** How a part is compared; forms have none of these characters. */
const MARKS = { stem: '', exact: '=', prefix: '*' } as const;
const WRITTEN_MARK = ':';
const TWO_PART_MARK = '&';

const writePattern = ({ concept, form }: Pattern): string =>
  [form.kind === 'two-part' ? TWO_PART_MARK + concept : concept, ...form.parts.map(writePart)].join(' ');

const writePart = ({ how, text, written }: FormPart): string =>
  `${MARKS[how]}${text}${written === undefined ? '' : WRITTEN_MARK + written}`;

function readPattern(line: string): Pattern {
  const [concept = '', ...parts] = line.split(' ');
  const twoPart = concept.startsWith(TWO_PART_MARK);
  const form: Form = { kind: twoPart ? 'two-part' : 'sequence', parts: parts.map(readPart) };
  return { concept: twoPart ? concept.slice(1) : concept, form };
}

function readPart(part: string): FormPart {
  if (part.startsWith(MARKS.exact)) return { text: part.slice(1), how: 'exact' };
  if (part.startsWith(MARKS.prefix)) return { text: part.slice(1), how: 'prefix' };
  const [text = '', written = ''] = part.split(WRITTEN_MARK);
  return { text, how: 'stem', written };
}

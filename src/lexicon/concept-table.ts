import { UserError } from '../errors.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import type { ConceptRow } from './concept.ts';

/** Columns of a concept file: id, part of speech, flags, then one cell a language. */
const COLUMNS = 3 + LANGUAGES.length;

/**
 * Parses one concept file (tab-separated; `#` starts a comment line).
 * @throws UserError naming file, line and what is wrong
 */
export function parseConceptTable(file: string, content: string): ConceptRow[] {
  const rows: ConceptRow[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (cells.length !== COLUMNS) {
      throw new UserError(
        'lexicon',
        `${file}, line ${index + 1}: ${cells.length} columns instead of ${COLUMNS} (id, part of speech, flags, ${LANGUAGES.join(', ')})`,
      );
    }
    const [id = '', pos = '', flags = '', ...forms] = cells;
    rows.push({
      id: id.trim(),
      pos: pos.trim(),
      flags: flags
        .split(',')
        .map((flag) => flag.trim())
        .filter((flag) => flag !== ''),
      forms: Object.fromEntries(LANGUAGES.map((language, i) => [language, splitForms(forms[i] ?? '')])) as Record<
        Language,
        string[]
      >,
    });
  }
  return rows;
}

const splitForms = (cell: string): string[] => cell.split(' ').filter((form) => form !== '');

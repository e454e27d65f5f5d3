import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import type { ConceptRow } from './concept.ts';
import { parseForm } from './forms.ts';
import type { Pattern, PatternFinder } from './patterns.ts';

interface UnreadForm {
  readonly concept: string;
  readonly written: string;
}

const PREFIX_BUCKET_CHARS = 3;
/** A stem begins with the same letters as its word; where one does not, the word is found under its own. */
const UNREAD_BUCKET_CHARS = 2;
/** Of a written form; it may be a single letter (`l'emporter`, `à_la_tête`) and have stops (`U.N.`). */
const FIRST_WORD = /[\p{L}\p{N}.]+/u;

/** The forms of a language, each read when a word with its first letters is met: reading all takes a quarter of a second. */
export function patternsOfRows(rows: readonly ConceptRow[], language: Language): PatternFinder {
  const unread = new Map<string, UnreadForm[]>();
  for (const { id, forms } of rows) {
    for (const written of forms[language]) {
      push(unread, bucketOf(fold(FIRST_WORD.exec(written)?.[0] ?? '')), { concept: id, written });
    }
  }
  const stems = new Map<string, Pattern[]>();
  const exact = new Map<string, Pattern[]>();
  const prefixes = new Map<string, Pattern[]>();
  const readForms = (word: string): void => {
    const bucket = bucketOf(word);
    const forms = unread.get(bucket);
    if (forms === undefined) return;
    unread.delete(bucket);
    for (const { concept, written } of forms) {
      const pattern = { concept, form: parseForm(written, language) };
      const first = pattern.form.parts[0];
      if (first === undefined) continue;
      if (first.how === 'prefix') push(prefixes, prefixBucket(first.text), pattern);
      else push(first.how === 'exact' ? exact : stems, first.text, pattern);
    }
  };
  return (folded, stemmed) => {
    readForms(folded);
    readForms(stemmed);
    return { exact: exact.get(folded), stems: stems.get(stemmed), prefixes: prefixes.get(prefixBucket(folded)) };
  };
}

const bucketOf = (folded: string): string => folded.slice(0, UNREAD_BUCKET_CHARS);

export const prefixBucket = (folded: string): string => folded.slice(0, PREFIX_BUCKET_CHARS);

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

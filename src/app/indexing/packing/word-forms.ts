import type { Language } from '../../../model/language.ts';
import { cognateTerm, stemTerm } from '../../../search/terms.ts';
import { keyHash } from '../../../search/wanted-keys.ts';

/** Stands in no word. */
const BETWEEN = '\t';

/** Different forms held, of all languages or of each. */
const CACHE_MAX_FORMS = 50_000;
/** By folded form: what its stem was last, and both as one text. */
const packedForms = new Map<string, { readonly stem: string; readonly packed: string }>();

/** A word as it is compared, as one text, the same string each time; the folded form is left out where it is the stem. */
export function packForm(stem: string, folded: string): string {
  if (stem === folded) return stem;
  const known = packedForms.get(folded);
  if (known?.stem === stem) return known.packed;
  if (packedForms.size >= CACHE_MAX_FORMS) packedForms.clear();
  const packed = `${stem}${BETWEEN}${folded}`;
  packedForms.set(folded, { stem, packed });
  return packed;
}

export function unpackForm(packed: string): { readonly stem: string; readonly folded: string } {
  const end = packed.indexOf(BETWEEN);
  return end < 0 ? { stem: packed, folded: packed } : { stem: packed.slice(0, end), folded: packed.slice(end + 1) };
}

/** Index keys of a form: its stem, and where it is long enough what words of common origin share. */
export function keysOfForm(packed: string, language: Language): readonly string[] {
  const { stem, folded } = unpackForm(packed);
  const cognate = cognateTerm(folded);
  return cognate === undefined ? [stemTerm(language, stem)] : [stemTerm(language, stem), cognate];
}

/** Hashes kept of each form: of two keys; where it has one, twice of that. */
export const HASHES_OF_FORM = 2;

const cache: Readonly<Record<Language, Map<string, readonly number[]>>> = {
  en: new Map(),
  fr: new Map(),
  de: new Map(),
  es: new Map(),
  ru: new Map(),
};

export function hashesOfForm(packed: string, language: Language): readonly number[] {
  const known = cache[language].get(packed);
  if (known !== undefined) return known;
  const [stem = '', cognate = stem] = keysOfForm(packed, language);
  const hashes = [keyHash(stem), keyHash(cognate)];
  if (cache[language].size >= CACHE_MAX_FORMS) cache[language].clear();
  cache[language].set(packed, hashes);
  return hashes;
}

import type { Language } from '../../../model/language.ts';
import { cognateTerm, stemTerm } from '../../../search/terms.ts';
import { copyOf } from './texts.ts';

/** A word as it is compared, with its index keys. */
export interface PackedForm {
  readonly stem: string;
  readonly folded: string;
  readonly keys: readonly string[];
}

/** Stands in no word. */
const BETWEEN = '\t';
/** Words that articles share are kept once for each language. */
const FORMS_MAX = 50_000;
const forms: Readonly<Record<Language, Map<string, PackedForm>>> = {
  en: new Map(),
  fr: new Map(),
  de: new Map(),
  es: new Map(),
  ru: new Map(),
};

/** One text for both; the folded form is left out where it is the stem. */
export const packForm = (stem: string, folded: string): string =>
  stem === folded ? stem : `${stem}${BETWEEN}${folded}`;

export function unpackForm(packed: string, language: Language): PackedForm {
  const known = forms[language].get(packed);
  if (known !== undefined) return known;
  const own = copyOf(packed);
  const [stem = '', folded = stem] = own.split(BETWEEN);
  const cognate = cognateTerm(folded);
  const form = { stem, folded, keys: [stemTerm(language, stem), ...(cognate === undefined ? [] : [cognate])] };
  if (forms[language].size >= FORMS_MAX) forms[language].clear();
  forms[language].set(own, form);
  return form;
}

import anyAscii from 'any-ascii';
import type { AnalysedDocument, AnalysedSentence, DocumentKeys, WantedKeys } from '../analysis/analysed.ts';
import type { NameSpan } from '../analysis/entities/linker.ts';
import { mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { formsIn } from './document-forms.ts';

/** Distinct words kept for each language. */
const TERM_CACHE_MAX = 50_000;
const stemTerms: Readonly<Record<Language, Map<string, string>>> = {
  en: new Map(),
  fr: new Map(),
  de: new Map(),
  es: new Map(),
  ru: new Map(),
};

/** Index keys live in one language-neutral space: entity names, concepts, stems and cognate prefixes. */
export const entityTerm = (nameId: string): string => `e:${nameId}`;

/** There are as many as the lexicon has concepts. */
const conceptTerms = new Map<string, string>();

/** The same string each time, so that looking it up need not hash it again. */
export function conceptTerm(concept: string): string {
  const known = conceptTerms.get(concept);
  if (known !== undefined) return known;
  if (conceptTerms.size >= TERM_CACHE_MAX) conceptTerms.clear();
  const term = `c:${concept}`;
  conceptTerms.set(concept, term);
  return term;
}

/** The same string each time, too. */
export function stemTerm(language: Language, stem: string): string {
  const terms = stemTerms[language];
  const known = terms.get(stem);
  if (known !== undefined) return known;
  if (terms.size >= TERM_CACHE_MAX) terms.clear();
  const term = `${language}:${stem}`;
  terms.set(stem, term);
  return term;
}
export const numberTerm = (value: number): string => `n:${value}`;

/** Letters of a cognate key: `resolution`, `résolution`, `resolución` share `resolu`; fewer over-match. */
const COGNATE_CHARS = 6;
const COGNATE_MIN_WORD_CHARS = 6;

/** A key that words of common origin share across languages, or undefined for short words. */
export function cognateTerm(folded: string): string | undefined {
  const known = cognates.get(folded);
  if (known !== undefined) return known || undefined;
  if (cognates.size >= TERM_CACHE_MAX) cognates.clear();
  const term = computeCognate(folded);
  cognates.set(folded, term ?? '');
  return term;
}

/** '' = it has none. */
const cognates = new Map<string, string>();

function computeCognate(folded: string): string | undefined {
  const latin = toLatin(folded);
  if (latin.length < COGNATE_MIN_WORD_CHARS) return undefined;
  return `x:${latin.replace(/ph/g, 'f').replace(/[ckq]/g, 'k').replace(/y/g, 'i').replace(/(.)\1/g, '$1').slice(0, COGNATE_CHARS)}`;
}

function toLatin(folded: string): string {
  if (/^[\p{Script=Latin}\p{P}\p{N}]*$/u.test(folded)) return folded;
  return fold(anyAscii(folded));
}

/** What `%` means. */
export const PERCENTAGE = 'percentage';

/** All index terms of one sentence, with repeats (their count is the term frequency). */
export function termsOfSentence(
  document: AnalysedDocument,
  sentence: AnalysedSentence,
  mentions: readonly NameSpan[],
): string[] {
  const terms: string[] = [];
  for (const mention of mentionsIn(mentions, sentence)) terms.push(entityTerm(mention.nameId));
  for (const match of sentence.concepts) terms.push(conceptTerm(match.concept));
  for (const { stem, folded } of sentence.words) {
    terms.push(stemTerm(document.language, stem));
    const cognate = cognateTerm(folded);
    if (cognate !== undefined) terms.push(cognate);
  }
  terms.push(...termsOfNumbers(sentence));
  return terms;
}

function termsOfNumbers({ numbers }: AnalysedSentence): string[] {
  return numbers.flatMap(({ value, percent }) =>
    percent ? [numberTerm(value), conceptTerm(PERCENTAGE)] : [numberTerm(value)],
  );
}

const documentKeys = new WeakMap<AnalysedDocument, DocumentKeys>();

/** The different keys of a document but for names, and those of each sentence. */
export function keysOf(document: AnalysedDocument): DocumentKeys {
  const known = documentKeys.get(document);
  if (known !== undefined) return known;
  const found = numberedKeys(document);
  documentKeys.set(document, found);
  return found;
}

/** Calls back for each time that a sentence has one of these keys. */
export function findKeys<Use>(
  document: AnalysedDocument,
  wanted: WantedKeys<Use>,
  found: (sentence: number, use: Use) => void,
): void {
  if (document.findKeys !== undefined) {
    document.findKeys(wanted, found);
    return;
  }
  const { keys, places, starts } = keysOf(document);
  const uses = keys.map((key) => wanted.get(key));
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    for (let at = starts[sentence] as number; at < (starts[sentence + 1] as number); at++) {
      const use = uses[places[at] as number];
      if (use !== undefined) found(sentence, use);
    }
  }
}

/** The terms of `termsOfSentence`, each by its number. */
function numberedKeys(document: AnalysedDocument): DocumentKeys {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };
  const { forms, places: formOfWord } = formsIn(document);
  const termsOfForm = forms.map(({ stem, folded }) => {
    const cognate = cognateTerm(folded);
    return { first: numberOf(stemTerm(document.language, stem)), second: cognate && numberOf(cognate) };
  });
  const places: number[] = [];
  const starts = [0];
  let at = 0;
  for (const sentence of document.sentences) {
    for (const match of sentence.concepts) places.push(numberOf(conceptTerm(match.concept)));
    for (let left = sentence.words.length; left > 0; left--) {
      const own = termsOfForm[formOfWord[at++] as number];
      if (own === undefined) continue;
      places.push(own.first);
      if (typeof own.second === 'number') places.push(own.second);
    }
    for (const term of termsOfNumbers(sentence)) places.push(numberOf(term));
    starts.push(places.length);
  }
  return { keys: [...numbers.keys()], places: Uint32Array.from(places), starts: Uint32Array.from(starts) };
}

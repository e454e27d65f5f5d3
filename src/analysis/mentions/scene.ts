import type { GazetteerMatch } from '../../lexicon/gazetteer.ts';
import type { NameLexicon } from '../../lexicon/gazetteer-load.ts';
import type { EntityKind, MentionWay } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { toLatin } from '../../text/names/latin.ts';
import { givenNameForms } from '../../text/names/russian-cases.ts';
import { perWord } from '../../text/per-word.ts';
import { ARTICLES, BEFORE_MONTHS, MONTH_NAMES, NEVER_NAMES } from './cue-words.ts';
import type { Word } from './words.ts';

export type Certainty = 'sure' | 'likely' | 'weak';

/** A name under consideration: words `from` to `to` (exclusive). */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly way: MentionWay;
  readonly certainty: Certainty;
  readonly entry?: EntityId;
  readonly role?: RoleNear;
  /** what the words around say about a name of unknown kind */
  readonly cue?: 'place' | 'person';
  readonly alias?: string;
  /** the place that a learned adjective comes from */
  readonly base?: string;
  /** a nationality before the name: `le Français Laurent Fabius` */
  readonly country?: EntityId;
}

/** Role words beside a name. */
export interface RoleNear {
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly country?: EntityId;
}

/** One document as the rules see it. */
export interface Scene {
  readonly text: string;
  readonly language: Language;
  readonly lexicon: NameLexicon;
  readonly words: readonly Word[];
  readonly folded: readonly string[];
  /** words that the document also writes small: no names, when they merely start a sentence */
  readonly seenSmall: ReadonlySet<string>;
  /** months that are somebody's surname here */
  readonly monthSurnames: ReadonlySet<string>;
}

export function buildScene(text: string, language: Language, lexicon: NameLexicon, words: readonly Word[]): Scene {
  const seenSmall = new Set<string>();
  for (const word of words) if (!word.capital) seenSmall.add(word.folded);
  const monthSurnames = monthSurnamesOf(words, lexicon);
  return { text, language, lexicon, words, folded: words.map((word) => word.folded), seenSmall, monthSurnames };
}

/** The longest name of the gazetteer that starts at word `at`. */
export function listedName({ words, folded, lexicon: { gazetteer } }: Scene, at: number): GazetteerMatch | undefined {
  const word = words[at];
  return word !== undefined && gazetteer.mayStart(word.forms) ? gazetteer.match(folded, at) : undefined;
}

const JOINING_GAPS: ReadonlySet<string> = new Set(['space', 'hyphen', 'apostrophe', 'none', 'dot']);

/** Whether words `from` to `to` stand in one sentence with nothing but spaces, hyphens or apostrophes between. */
export function isContiguous(scene: Scene, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    const word = scene.words[index];
    if (word === undefined || !JOINING_GAPS.has(word.gap) || word.sentence !== scene.words[from]?.sentence)
      return false;
  }
  return true;
}

/** Whether the word before `index` stands directly before it, in the same sentence. */
export function isNextTo(scene: Scene, index: number): boolean {
  const word = scene.words[index];
  const before = scene.words[index - 1];
  return (
    word !== undefined &&
    before !== undefined &&
    word.sentence === before.sentence &&
    (word.gap === 'space' || word.gap === 'apostrophe' || word.gap === 'hyphen')
  );
}

/** Months that the document has as somebody's surname: behind a given name, and no day or year behind them. */
function monthSurnamesOf(words: readonly Word[], lexicon: NameLexicon): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (!word.capital || !MONTH_NAMES.has(word.folded) || word.gap !== 'space' || before?.capital !== true) continue;
    if (
      lexicon.gazetteer.isFirstName(before.folded) &&
      !MONTH_NAMES.has(before.folded) &&
      words[at + 1]?.number !== true
    )
      found.add(word.folded);
  }
  return found;
}

/** `May said`, not `in May`, `3 May`, `May 2019`, `may`. */
function isSurname({ words }: Scene, index: number): boolean {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
  if (word?.capital !== true || after?.number === true) return false;
  return word.starts || before === undefined || (before.number !== true && !BEFORE_MONTHS.has(before.folded));
}

const isGrammar = perWord(
  ({ folded, small, language }) =>
    NEVER_NAMES.has(folded) ||
    isFunctionWord(folded, language) ||
    ARTICLES[language].has(folded) ||
    isFunctionWord(small, language),
);

/** Function words, weekdays, months, headings: capitalised or not, they name nobody. */
export const namesNothing = (scene: Scene, index: number): boolean => {
  const word = scene.words[index];
  if (word === undefined || (scene.monthSurnames.has(word.folded) && isSurname(scene, index))) return false;
  return isGrammar(word.forms);
};

export const surfaceOf = (scene: Scene, index: number): string => {
  const word = scene.words[index];
  return word === undefined ? '' : scene.text.slice(word.start, word.end);
};

export function isGivenName(scene: Scene, index: number): boolean {
  const word = scene.folded[index] ?? '';
  if (word.length < 2) return false;
  const { gazetteer } = scene.lexicon;
  if (gazetteer.isFirstName(word)) return true;
  if (scene.language !== 'ru') return false;
  return [word, ...givenNameForms(word)].some(
    (form) => gazetteer.isFirstName(form) || gazetteer.isFirstName(toLatin(form)),
  );
}

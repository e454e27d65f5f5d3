import type { NameLexicon } from '../../lexicon/gazetteer-load.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import type { Span } from '../../model/span.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { NEVER_NAMES } from '../mentions/cue-words.ts';
import { scanWords, type Word } from '../mentions/words.ts';
import type { Certainty } from '../mentions.ts';
import type { EntityLinker, EntityMatch } from './linker.ts';
import { readName } from './question-match.ts';
import type { QuestionScene } from './question-scene.ts';
import { isNameSlot } from './question-unknown.ts';

/** A name that a question contains. */
export interface QuestionName {
  readonly span: Span;
  readonly surface: string;
  /** what it may mean, best first; empty = a name that nothing here knows */
  readonly candidates: readonly EntityMatch[];
  /** how sure it is that this is a name; an unknown `weak` one is rather a word that no list has */
  readonly certainty: Certainty;
  readonly kind?: EntityKind;
  /** the gazetteer's country itself, or the country of a demonym, city or seat */
  readonly country?: EntityId;
  /** nearest known spellings, for an unknown name */
  readonly suggestions: readonly string[];
}

export interface QuestionContext {
  readonly linker: EntityLinker;
  readonly lexicon: NameLexicon;
  /** common words of a language, which name nobody although a name may look alike */
  readonly isOrdinaryWord: (folded: string, language: Language) => boolean;
  /** whether a list has the word in just this form: `leonen` only has the stem of one */
  readonly isWritten: (folded: string, language: Language) => boolean;
}

/** Questions are short; what comes after this is not searched for names. */
const QUESTION_MAX_WORDS = 120;
/** Longest name that is looked for, in words. */
const NAME_MAX_WORDS = 5;

/** Names in a question as typed in chat: lower case, misspelt, in any script. */
export function findQuestionNames(
  question: string,
  language: Language,
  context: QuestionContext,
): readonly QuestionName[] {
  const words = scanWords(question, language, [{ start: 0, end: question.length }], []).slice(0, QUESTION_MAX_WORDS);
  const scene = buildQuestionScene(question, language, words, context);
  const names: QuestionName[] = [];
  let at = 0;
  while (at < words.length) {
    const name = nameAt(scene, at);
    if (name === undefined) at += 1;
    else {
      names.push(name.name);
      at = name.next;
    }
  }
  return names;
}

function nameAt(scene: QuestionScene, at: number): { name: QuestionName; next: number } | undefined {
  if (isShortWith(scene, at)) return undefined;
  for (let length = Math.min(NAME_MAX_WORDS, scene.words.length - at); length > 0; length--) {
    const name = readName(scene, at, at + length);
    if (name !== undefined) return { name, next: at + length };
  }
  return undefined;
}

/** `who flew home w alan gross` */
const isShortWith = ({ language, folded, words }: QuestionScene, at: number): boolean =>
  language === 'en' && at > 0 && folded[at] === 'w' && words[at]?.capital === false && words[at]?.gap === 'space';

function buildQuestionScene(
  question: string,
  language: Language,
  words: readonly Word[],
  context: QuestionContext,
): QuestionScene {
  const letters = question.replace(/[^\p{L}]/gu, '');
  const folded = words.map((word) => word.folded);
  const functions = words.map((word, at) => {
    const surface = question.slice(word.start, word.end).toLowerCase();
    if (NEVER_NAMES.has(word.folded) && isSurnameHere(folded, at, language, context.linker)) return false;
    return isFunctionWord(surface, language) || isFunctionWord(word.folded, language) || NEVER_NAMES.has(word.folded);
  });
  const roles = folded.map((_, index) => context.lexicon.roles.match(folded, index, language)?.length === 1);
  const common = new Map<number, boolean>();
  const isOrdinary = (word: string) =>
    context.isOrdinaryWord(word, language) || context.lexicon.isOrdinaryWord(word, language);
  return {
    ...context,
    question,
    language,
    words,
    folded,
    shouted: letters.length > 0 && letters === letters.toUpperCase(),
    isOrdinary,
    lookup: rememberLookups(context.linker),
    isFunction: (index) => functions[index] ?? true,
    isCommon: (index) => {
      const known =
        common.get(index) ?? ((functions[index] ?? true) || roles[index] === true || isOrdinary(folded[index] ?? ''));
      common.set(index, known);
      return known;
    },
  };
}

/** Behind these `may` is a verb. */
const PRONOUNS: ReadonlySet<string> = new Set(['i', 'you', 'he', 'she', 'it', 'we', 'they', 'the', 'be']);

/** `did may say`, `le traité de may`, where the articles have somebody of that surname. */
function isSurnameHere(folded: readonly string[], at: number, language: Language, linker: EntityLinker): boolean {
  const word = folded[at] ?? '';
  if (language === 'en' && (!isNameSlot(language, folded[at - 1] ?? '') || PRONOUNS.has(folded[at + 1] ?? '')))
    return false;
  return (
    linker.hasWord(word) &&
    linker
      .lookup(word, { fuzzy: false })
      .some(({ entity, inCorpus }) => inCorpus && linker.get(entity)?.kind === 'person')
  );
}

/** One question asks for the same words again and again, alone and in phrases. */
function rememberLookups(linker: EntityLinker): QuestionScene['lookup'] {
  const known = new Map<string, readonly EntityMatch[]>();
  return (surface, fuzzy) => {
    const key = `${fuzzy ? '~' : '='}${surface}`;
    const matches = known.get(key) ?? linker.lookup(surface, { fuzzy });
    known.set(key, matches);
    return matches;
  };
}

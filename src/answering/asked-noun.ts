import type { QuestionName } from '../analysis/entities/question-names.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import type { QuestionWord } from './asked-words.ts';
import type { Question } from './question.ts';

/** The word that is asked for stands right behind one of these. Folded. */
const ASKING_ADJECTIVE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:which|what)(?: of the)? (?!did|does|do|is|are|was|were|has|have|had)(\S+)(?: (\S+))?/,
  fr: /\b(?:lequel des|laquelle des|quel(?:le)?s?(?: (?:est|sont|etai(?:t|ent)) (?:les? |la |l'))?) ?(\S+)(?: (\S+))?/,
  de: /\bwelche[rnsm]?(?: der)? (\S+)(?: (\S+))?/,
  es: /\b(?:que|cual(?:es)?)(?: de (?:los|las))? (\S+)(?: (\S+))?/,
  ru: /(?:^|\s)(?:как(?:ои|ая|ие|ого|ому|им|их|ими|ую)|котор(?:ыи|ая|ые)|кто из) (\S+)(?: (\S+))?/,
};

/** `which judge …`, `avec quels anciens ministres …`, `which UN official`: the asking word stands before a role, or before an adjective or a name and a role. */
export function asksForRole(
  folded: string,
  language: Language,
  { names, words }: Pick<Question, 'names' | 'words'>,
  lexicon: Lexicon,
): boolean {
  const [, first, second] = ASKING_ADJECTIVE[language].exec(folded) ?? [];
  const asked = wordWritten(first, words);
  const noun = wordWritten(second, words);
  if (asked === undefined) {
    const name = names.find(({ surface }) => fold(surface) === first);
    if (name === undefined) return false;
    // `which ukrainian stayed away`
    return noun === undefined
      ? isInhabitant(name) && second === undefined
      : isRole(noun, lexicon) || (isInhabitant(name) && isVerb(noun, lexicon));
  }
  if (isRole(asked, lexicon)) return true;
  const isAdjective = asked.concepts.some((concept) => lexicon.concepts.get(concept)?.pos === 'a');
  return isAdjective && noun !== undefined && isRole(noun, lexicon);
}

/** Named by a demonym, which the gazetteer counts less than a name. */
const isInhabitant = ({ kind, candidates: [best] }: QuestionName): boolean =>
  kind === 'place' && best !== undefined && best.score < 1;

const isVerb = ({ concepts }: QuestionWord, lexicon: Lexicon): boolean =>
  concepts.some((concept) => lexicon.concepts.get(concept)?.pos === 'v');

/** `in which house`, `dans quelle salle`: behind a preposition of place the asking word stands before something that holds people. */
const IN_WHICH: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:in|at) (?:which|what) (\S+)/,
  fr: /\b(?:dans|a|en) quel(?:le)?s? (\S+)/,
  de: /\b(?:in|auf|an) welche[rnms]? (\S+)/,
  es: /\ben (?:que|cual) (\S+)/,
  ru: /(?:^|\s)(?:в|на) как(?:ом|ои|их) (\S+)/,
};
export function asksForPlace(
  folded: string,
  language: Language,
  words: readonly QuestionWord[],
  lexicon: Lexicon,
): boolean {
  const asked = wordWritten(IN_WHICH[language].exec(folded)?.[1], words);
  return asked?.concepts.some((concept) => lexicon.flagged(concept, 'place')) ?? false;
}

export const isRole = (word: QuestionWord, lexicon: Lexicon): boolean =>
  word.concepts.some((concept) => lexicon.flagged(concept, 'role'));

const wordWritten = (written: string | undefined, words: readonly QuestionWord[]): QuestionWord | undefined =>
  written === undefined
    ? undefined
    : words.find((word) => fold(word.surface).split(/\P{L}/u)[0] === written.split(/\P{L}/u)[0]);

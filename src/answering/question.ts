import type { EntityLinker } from '../analysis/entities/linker.ts';
import { findQuestionNames, type QuestionName } from '../analysis/entities/question-names.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { NameLexicon } from '../lexicon/gazetteer-load.ts';
import { withAccents, withoutElision } from '../lexicon/missing-accents.ts';
import type { Language } from '../model/language.ts';
import type { DatePhrase } from '../text/dates/date-phrase.ts';
import { findDates } from '../text/dates/find-dates.ts';
import { fold } from '../text/fold.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { detectLanguage } from '../text/languages.ts';
import { stem } from '../text/stems.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { monthsOfMeetings } from './asked-dates.ts';
import { withOrdinals } from './asked-ordinals.ts';
import { isChatWord, type QuestionWord, questionWords } from './asked-words.ts';
import { withoutGivenName } from './given-name.ts';
import { typeOf } from './question-type.ts';
import type { QuestionType } from './question-words/question-type-name.ts';
import { isStranger } from './stranger.ts';

/** A question, taken apart. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  readonly type: QuestionType;
  readonly names: readonly QuestionName[];
  readonly words: readonly QuestionWord[];
  readonly dates: readonly DatePhrase[];
}

export interface QuestionTools {
  readonly lexicon: Lexicon;
  readonly names: NameLexicon;
  readonly linker: EntityLinker;
}

/** Longest question that is read; the rest is ignored (UTF-16 units). */
export const QUESTION_MAX_CHARS = 1_000;

/**
 * Takes a typed question apart.
 * @param fallback language for questions that have none (names only): the asker's last one
 */
export function parseQuestion(raw: string, tools: QuestionTools, fallback: Language, forced?: Language): Question {
  const typed = cleanQuestion(raw);
  const language = forced ?? languageOf(typed, tools.lexicon) ?? fallback;
  const text = withOrdinals(typed, language);
  const found = findQuestionNames(text, language, {
    linker: tools.linker,
    lexicon: tools.names,
    isOrdinaryWord: (folded, of) =>
      isKnown(folded, of, tools.lexicon) || isFunctionWord(folded, of) || isChatWord(folded),
    isWritten: (folded, of) => tools.lexicon.isWritten(folded, of),
  });
  const names = found.filter((name) => !isMereWord(name, language, tools.lexicon));
  const isNamed = ({ span }: DatePhrase) =>
    names.some((name) => name.span.start < span.end && span.start < name.span.end);
  const dates = [
    ...findDates(text, language, {}),
    ...monthsOfMeetings(text, language).filter((date) => !isNamed(date)),
  ];
  const tokens = tokenize(text, language);
  const taken = (token: Token) =>
    names.some((name) => name.span.start < token.end && token.start < name.span.end) ||
    dates.some((date) => date.kind === 'point' && date.span.start < token.end && token.start < date.span.end);
  const { lexicon } = tools;
  const written = questionWords(text, corrected(tokens, language, lexicon, taken), language, lexicon, taken);
  const words = withoutGivenName(written, names, { text, language }, lexicon);
  return { text, language, type: typeOf({ text, language, names, words }, tools.lexicon), names, words, dates };
}

/** With its accents, which folding takes: `dimitio` is `dimitió`. */
const isKnown = (folded: string, language: Language, lexicon: Lexicon): boolean =>
  lexicon.knows(folded, language) ||
  lexicon.spellings(folded, language).some((written) => lexicon.knows(written, language));

/** The language of a question; names alone have none, whatever their letters look like. */
function languageOf(text: string, lexicon: Lexicon): Language | undefined {
  const language = detectLanguage(text);
  if (language === undefined || language === 'ru') return language;
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.some((word) => isFunctionWord(word.toLowerCase(), language) || lexicon.isWord(word, language))
    ? language
    : undefined;
}

/** A name that nothing bears, but which is a word of the language or a slip for one: a gap of the lexicon, not a name. */
function isMereWord(name: QuestionName, language: Language, lexicon: Lexicon): boolean {
  if (name.candidates.length === 0 && name.certainty === 'sure') return false;
  if (name.candidates.length === 0 && name.certainty === 'weak')
    return !(STRANGE_NAME.test(name.surface) && isStranger(name.surface, language, lexicon));
  if (isKnownWordOnly(name, language, lexicon)) return true;
  const surest = Math.max(0, ...name.candidates.map((candidate) => candidate.score));
  if (name.candidates.some((candidate) => candidate.inCorpus && candidate.way !== 'fuzzy') || surest >= SURE_NAME_SCORE)
    return false;
  // where only a name is at home a dictionary's root, or the parts of a compound, are no evidence against it
  const isSubject =
    (language === 'ru' || language === 'de') && name.candidates.length === 0 && name.certainty === 'likely';
  return name.surface
    .split(/[\s'’-]+/)
    .every(
      (word) =>
        (isSubject ? lexicon.isListedWord(word, language) : lexicon.isWord(word, language)) ||
        isSlipFor(lexicon.correct(word, language), name, language, lexicon) ||
        isFunctionWord(word.toLowerCase(), language),
    );
}

/** `was sagt merkel`: where a subject stands a slip is one for a noun, not for `merken`. */
const isSlipFor = (meant: string | undefined, name: QuestionName, language: Language, lexicon: Lexicon): boolean => {
  if (meant === undefined || name.candidates.length > 0 || name.certainty !== 'likely') return meant !== undefined;
  return lexicon
    .match(tokenize(meant, language), language)
    .some(({ concept }) => lexicon.concepts.get(concept)?.pos === 'n');
};

/** `газа` is gas where no article names Gaza. */
const isKnownWordOnly = (name: QuestionName, language: Language, lexicon: Lexicon): boolean =>
  name.surface === name.surface.toLowerCase() &&
  !name.candidates.some((candidate) => candidate.inCorpus) &&
  lexicon.knows(name.surface, language);

/** Russian and German make long words that no list has; shorter ones are typed in haste. */
const STRANGE_NAME = /^\p{Script=Latin}{4,12}$/u;

/** From this score on a name is meant even where it is also a word. */
const SURE_NAME_SCORE = 0.9;

/** Misspelt words are read as the words they mean; the spans stay. */
function corrected(
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
  taken: (token: Token) => boolean,
): Token[] {
  return tokens.map((token) => {
    if (token.isNumber || taken(token) || isFunctionWord(token.surface.toLowerCase(), language)) return token;
    const whole = withoutElision(token.surface, language, lexicon) ?? token.surface;
    const meant =
      withAccents(whole, language, lexicon) ??
      (whole === token.surface ? lexicon.correct(whole, language) : whole.toLowerCase());
    return meant === undefined ? token : { ...token, folded: fold(meant), stem: stem(meant, language) };
  });
}

/** Removes what is no question: control characters, platform mentions, runs of white space. */
function cleanQuestion(raw: string): string {
  return raw
    .slice(0, QUESTION_MAX_CHARS)
    .normalize('NFC')
    .replace(/<[@#!][^>]{0,80}>/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

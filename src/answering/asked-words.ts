import type { ConceptMatch } from '../lexicon/concept.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import { listedWithAccents } from '../lexicon/missing-accents.ts';
import type { Language } from '../model/language.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { stem } from '../text/stems.ts';
import type { Token } from '../text/tokens.ts';
import { isAskingSpelling } from './question-words/chat-spellings.ts';

/** A content word of the question that is no name: its concepts (alternatives) and its stem. */
export interface QuestionWord {
  readonly surface: string;
  readonly folded: string;
  readonly stem: string;
  readonly concepts: readonly string[];
  /** concepts of the single words inside an expression (`follow-up talks` → talks) */
  readonly inner: readonly string[];
  readonly position: number;
}

/** No word: what stands where a name is, so that no expression begins, ends or goes on there. */
const NAME_IN_PLACE = '\u0000';

/** Concepts of the words around names: `iran deal` is a name and a deal; `lehnte Ravel … ab` refuses across the name. */
function matchAroundNames(
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
  taken: (token: Token) => boolean,
): ConceptMatch[] {
  const words = tokens.map((token) =>
    taken(token) ? { ...token, folded: NAME_IN_PLACE, stem: NAME_IN_PLACE, grammatical: false } : token,
  );
  return lexicon.match(words, language);
}

/** Words of chat that name nothing. */
const CHAT_WORDS = new Set(
  'pls please plz hi hello hey thx thanks ok okay btw mtg mtgs info news latest update acc ppl wanna gonna hw whn abt re fyi bonjour salut merci svp hallo bitte danke hola gracias привет пожалуйста спасибо'.split(
    ' ',
  ),
);
/** `pls`, `hola`: says nothing of what is asked. */
export const isChatWord = (folded: string): boolean => CHAT_WORDS.has(folded);

/** Tokens of the longest expression here that no longer one runs out of: `talk` `on the phone`, not `talk on` `phone`. */
function longestThatFits(here: readonly ConceptMatch[], all: readonly ConceptMatch[], position: number): number {
  const lengths = here.map((match) => match.tokens).sort((a, b) => b - a);
  const fits = (length: number) =>
    !all.some(
      ({ token, tokens }) =>
        tokens >= length && token > position && token < position + length && token + tokens > position + length,
    );
  return lengths.find(fits) ?? Math.min(1, lengths.length);
}

/** `en août 87`, `del 86`, `in '98`: the year of a date, which the articles write in full. No day of a month. */
const isShortYear = (text: string, { start, end, isNumber }: Token): boolean =>
  isNumber &&
  /^(?:3[2-9]|[4-9]\d)$/.test(text.slice(start, end)) &&
  /(?:['’]|(?<!\p{L})(?:in|of|en|del?|año|im|ann[ée]e?|jahr|в|год\p{L}*|(?:jan|feb|f[ée]v|m[aä]r|apr|avr|abr|ma[iyj]|jun|juin|jul|juil|aug|ao[uû]|ag|sep|oct|okt|nov|d[eé][cz]|di[cz]|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*)\.?\s+)$/iu.test(
    text.slice(0, start),
  );

/** What the word means with the accents that a hurried hand leaves out: `quien anuncio el acuerdo`. */
const withItsAccents = (token: Token, language: Language, lexicon: Lexicon): ConceptMatch[] =>
  token.isNumber
    ? []
    : listedWithAccents(token.surface, language, lexicon).flatMap((written) =>
        lexicon.match([{ ...token, stem: stem(written, language) }], language),
      );

/** The content words of a question between its names, expressions taken whole; `taken` tells what belongs to names and dates. */
export function questionWords(
  text: string,
  tokens: readonly Token[],
  language: Language,
  lexicon: Lexicon,
  taken: (token: Token) => boolean,
): QuestionWord[] {
  const matches = matchAroundNames(tokens, language, lexicon, taken);
  const words: QuestionWord[] = [];
  const covered = new Set<number>();
  for (const [position, token] of tokens.entries()) {
    if (covered.has(position) || taken(token)) continue;
    const here = matches.filter((match) => match.token === position);
    const longest = longestThatFits(here, matches, position);
    const expression = tokens.slice(position, position + longest);
    const happens = here.some((match) => match.tokens === longest && lexicon.flagged(match.concept, 'event'));
    const grammatical =
      longest > 1 && !happens && expression.every((part) => isFunctionWord(part.surface.toLowerCase(), language));
    if (grammatical) continue;
    if (longest > 1) for (let i = 0; i < longest; i++) covered.add(position + i);
    const fitting = here.filter((match) => match.tokens === longest);
    const found = fitting.length > 0 ? fitting : lexicon.match([token], language);
    const concepts = [
      ...new Set(
        [...found, ...(longest > 1 ? [] : withItsAccents(token, language, lexicon))].map(({ concept }) => concept),
      ),
    ];
    const functional =
      isFunctionWord(token.folded, language) ||
      isFunctionWord(token.surface.toLowerCase(), language) ||
      isAskingSpelling(token.folded, language) ||
      (isChatWord(token.folded) && concepts.length === 0);
    if (token.surface.length < 2 && longest < 2 && !token.isNumber) continue;
    if (isShortYear(text, token)) continue;
    if (functional && longest < 2) continue;
    const inner =
      longest > 1 ? expression.flatMap((part) => lexicon.match([part], language).map((match) => match.concept)) : [];
    const last = tokens[position + Math.max(1, longest) - 1] ?? token;
    words.push({
      inner,
      surface: text.slice(token.start, last.end),
      folded: token.folded,
      stem: token.stem,
      concepts,
      position,
    });
  }
  return words;
}

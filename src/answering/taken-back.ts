import type { AnalysedSentence } from '../analysis/analysed.ts';
import { negatesSentence } from '../analysis/status.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { Document } from '../model/document.ts';
import { type Span, spanContains } from '../model/span.ts';
import type { ReadDocument } from '../search/corpus-view.ts';
import { tokenize } from '../text/tokens.ts';
import type { Ranked } from './rank.ts';

/** What says of something told that it is not so, where a verb of saying or a quotation makes it somebody's word. */
const UNTRUE: ReadonlySet<string> = new Set(['fake-news', 'false', 'lie']);
/** A denial that needs no word of what it denies stands so many sentences behind it, at most. */
const ANSWERS_BACK_SENTENCES = 2;
/** A denial of this length has nothing of its own beside it (UTF-16 units). */
const BARE_MAX_CHARS = 110;

/** Concepts that say of a statement, or of what might come, that it is not so. Flags are wider than that: an outcry is against something and denies nothing. */
export const DENIALS: ReadonlySet<string> = new Set([
  'deny',
  'refute',
  'retract',
  'misquote',
  'rule-out',
  'respond-refusal',
]);

export const isDenial = ({ concepts }: AnalysedSentence): boolean =>
  concepts.some(({ concept }) => DENIALS.has(concept));

const answersBack = (sentence: AnalysedSentence, document: Document, lexicon: Lexicon): boolean =>
  isDenial(sentence) ||
  (sentence.negated && repliesNo(sentence, document)) ||
  (sentence.concepts.some(({ concept }) => UNTRUE.has(concept)) &&
    (sentence.quotations.length > 0 || sentence.concepts.some(({ concept }) => lexicon.flagged(concept, 'claim'))));

/** `"Not a cent", replied the envoy`, not `The ministry did not reply` nor `"I cannot answer that"`. */
function repliesNo({ concepts, quotations, span }: AnalysedSentence, { text, language }: Document): boolean {
  const saysNo = ({ start, end }: Span): boolean =>
    tokenize(text, language, { start, end }).some(({ folded }) => negatesSentence(folded, language));
  return concepts.some((match) => {
    if (match.concept !== 'reply' || quotations.some((quotation) => spanContains(quotation, match))) return false;
    return saysNo({ start: match.end, end: span.end }) || quotations.some(saysNo);
  });
}

/** `According to the army, 150 soldiers left.` – `The front said that no one had gone.` */
const saysOtherwise = (told: AnalysedSentence, next: AnalysedSentence, lexicon: Lexicon): boolean =>
  isSomebodysWord(told, lexicon) && isSomebodysWord(next, lexicon) && next.negated;

const isSomebodysWord = ({ concepts }: AnalysedSentence, lexicon: Lexicon): boolean =>
  concepts.some(({ concept }) => concept === 'according-to' || lexicon.flagged(concept, 'claim'));

/** `Russia denies talks` above `the media had reported that …`: what an article reports first is what its title denies. */
export function denyingTitle({ analysed }: ReadDocument, sentence: AnalysedSentence): AnalysedSentence | undefined {
  const [title] = analysed.sentences;
  return title?.role === 'title' && isDenial(title) && sentence.status === 'reported' && sentence.index === 1
    ? title
    : undefined;
}

const sharesWord = (a: AnalysedSentence, b: AnalysedSentence): boolean =>
  a.words.some(({ stem }) => b.words.some((word) => word.stem === stem));

/**
 * The sentence right behind one that is told, by which somebody takes it back: `The paper says that Brussels paid.` – `"Not a cent",
 * replied the envoy.` – `Brussels called it pure invention.` It need not have a word of the question.
 * @param bare whether it may say nothing else, and must stand next to what it denies
 */
export function takenBack(told: Ranked, ranked: readonly Ranked[], lexicon: Lexicon, bare = false): Ranked | undefined {
  const { sentence, read } = told;
  const ranking = (denial: AnalysedSentence): Ranked =>
    ranked.find((one) => one.read === read && one.sentence === denial) ?? { ...told, sentence: denial };
  const title = denyingTitle(read, sentence);
  if (title !== undefined) return ranking(title);
  if (sentence.role !== 'body' || sentence.negated || isDenial(sentence)) return undefined;
  for (let behind = 1; behind <= (bare ? 1 : ANSWERS_BACK_SENTENCES); behind++) {
    const next = read.analysed.sentences[sentence.index + behind];
    if (next === undefined || next.role !== 'body' || (bare && next.paragraph !== sentence.paragraph)) return undefined;
    if (!answersBack(next, read.document, lexicon) && !saysOtherwise(sentence, next, lexicon)) continue;
    // a longer denial has something of its own to deny
    const isBare = next.span.end - next.span.start <= BARE_MAX_CHARS;
    if (!isBare && (bare || !sharesWord(sentence, next))) continue;
    return ranking(next);
  }
  return undefined;
}

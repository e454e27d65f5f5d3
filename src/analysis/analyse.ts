import type { Lexicon } from '../lexicon/concepts.ts';
import type { NameLexicon } from '../lexicon/gazetteer-load.ts';
import type { Document } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { type Span, spanContains } from '../model/span.ts';
import { findDates, mayHaveDates } from '../text/dates/find-dates.ts';
import { fold } from '../text/fold.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { repairGlue } from '../text/glue.ts';
import { findNumbers } from '../text/numbers.ts';
import { splitSentences } from '../text/sentences.ts';
import { isElision, type Token, tokenize } from '../text/tokens.ts';
import type { AnalysedDocument, AnalysedSentence, SentenceRole, Word } from './analysed.ts';
import { looksLikeAppeal } from './boilerplate.ts';
import { hash32, signatureOf } from './duplicates.ts';
import { isGarbledList } from './garbled.ts';
import { findMentions, type RawMention } from './mentions.ts';
import { findQuotations } from './quotations.ts';
import { findSpeaker, opensWithPronoun } from './speakers.ts';
import { negates, statusOf } from './status.ts';

/** What analysing needs besides the document; built once. */
export interface AnalysisTools {
  readonly lexicon: Lexicon;
  readonly names: NameLexicon;
  /** names the data and rules: what another edition derived from a text may differ */
  readonly edition?: string | undefined;
}

/** Raise it when the same text would now be analysed differently: what is stored then is analysed anew. */
export const ANALYSIS_EDITION = 1;

/** A heading has no verb to speak of: it is short and ends without a stop. */
const HEADING_MAX_CHARS = 60;

/** Document → sentences with their words, concepts, names, dates, numbers, quotations, speaker and status. Pure. */
export function analyse(document: Document, tools: AnalysisTools): AnalysedDocument {
  const { text, language } = document;
  const spans = splitSentences(text, language);
  const attested = attestedWords(text, language, tools);
  const splits = repairGlue(text, attested);
  const mentions = findMentions({ text, language }, spans, tools.names, splits);
  const splitSet = new Set(splits);
  const within = mentionsWithin(mentions);
  const sentences: AnalysedSentence[] = [];
  const folded = spans.map((span) => fold(text.slice(span.start, span.end)));
  let paragraph = 0;
  let [previous, before]: [AnalysedSentence | undefined, readonly RawMention[]] = [undefined, []];
  for (const [index, span] of spans.entries()) {
    if (previous !== undefined && text.slice(previous.span.end, span.start).includes('\n')) paragraph += 1;
    const own = within(span);
    const context = { tools, own, before, splits: splitSet, previous, folded: folded[index] ?? '' };
    previous = analyseSentence(document, { span, index, paragraph }, context);
    before = own;
    sentences.push(previous);
  }
  const body = sentences.filter((sentence) => sentence.role === 'body');
  return {
    id: document.id,
    language,
    sentences,
    mentions,
    signature: signatureOf(body.flatMap((sentence) => sentence.words.map((word) => word.folded))),
    sentenceHashes: folded.map((sentence) => hash32(sentence)),
  };
}

interface SentenceContext {
  readonly tools: AnalysisTools;
  /** mentions in the sentence */
  readonly own: readonly RawMention[];
  /** mentions in the one before */
  readonly before: readonly RawMention[];
  readonly splits: ReadonlySet<number>;
  readonly previous: AnalysedSentence | undefined;
  /** the sentence, folded */
  readonly folded: string;
}

/** All mentions of a document → those inside a span, in their order. */
function mentionsWithin(mentions: readonly RawMention[]): (span: Span) => readonly RawMention[] {
  const inOrder = mentions.every((mention, i) => mention.span.start >= (mentions[i - 1]?.span.start ?? 0));
  if (!inOrder) return (span) => mentions.filter((mention) => spanContains(span, mention.span));
  let from = 0;
  return (span) => {
    while (from < mentions.length && (mentions[from]?.span.start ?? 0) < span.start) from += 1;
    const inside: RawMention[] = [];
    for (let at = from; at < mentions.length; at++) {
      const mention = mentions[at];
      if (mention === undefined || mention.span.start >= span.end) break;
      if (mention.span.end <= span.end) inside.push(mention);
    }
    return inside;
  };
}

function analyseSentence(
  document: Document,
  place: { readonly span: Span; readonly index: number; readonly paragraph: number },
  context: SentenceContext,
): AnalysedSentence {
  const { text, language } = document;
  const { tools, own, before, previous, folded } = context;
  const tokens = tokenize(text, language, place.span, context.splits);
  const names = own.filter(isPureName);
  const concepts = tools.lexicon
    .match(tokens, language)
    .filter((match) => !names.some((mention) => spanContains(mention.span, match)));
  const quotations = findQuotations(text, place.span);
  const published = document.published?.date;
  const sentenceText = text.slice(place.span.start, place.span.end);
  // a glued word is one word for dates
  const dated = context.splits.size > 0 || mayHaveDates(tokens, language);
  const found = dated ? findDates(sentenceText, language, published === undefined ? {} : { published }) : [];
  const dates = found.map((date) => ({
    ...date,
    span: { start: date.span.start + place.span.start, end: date.span.end + place.span.start },
  }));
  const inherited = opensWithPronoun(tokens, language) ? subjectBefore(previous, before) : undefined;
  const speaker = findSpeaker({ tokens, concepts, mentions: own, quotations, language }, tools.lexicon);
  const numbers = findNumbers(text, tokens, language).filter(
    (n) => !dates.some((date) => date.kind === 'point' && spanContains(date.span, n)),
  );
  return {
    role: roleOf(sentenceText, folded, place.index, tokens),
    words: contentWords(tokens),
    concepts,
    dates,
    numbers,
    quotations,
    status: statusOf(tokens, concepts, tools.lexicon),
    negated: tokens.some(({ word }) => negates(word)),
    ...(speaker !== undefined && { speaker }),
    ...(inherited !== undefined && { inherited }),
    garbled: isGarbledList(text, own),
    ...place,
  };
}

/** `Juri` is no form of *jurer*; but the words of `Ministry of Defence` mean something. */
const isPureName = (mention: RawMention): boolean => mention.kind === 'person' && mention.way !== 'role';

/** Whom a pronoun means: the first person of the sentence before, else whom that sentence's own pronoun meant. */
function subjectBefore(previous: AnalysedSentence | undefined, before: readonly RawMention[]): Span | undefined {
  return before.find((mention) => mention.kind === 'person')?.span ?? previous?.inherited;
}

function contentWords(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.isNumber || token.grammatical || isElision(token)) continue;
    words.push({ start: token.start, end: token.end, stem: token.stem, folded: token.folded, token: index });
  }
  return words;
}

function roleOf(sentence: string, folded: string, index: number, tokens: readonly Token[]): SentenceRole {
  if (index === 0) return 'title';
  if (looksLikeAppeal(folded)) return 'appeal';
  if (tokens.length <= 1 && !/[.!?…»”"]$/.test(sentence)) return 'heading';
  return sentence.length <= HEADING_MAX_CHARS && !/[.!?…:»”"]$/.test(sentence) ? 'heading' : 'body';
}

/** Words that stand alone somewhere in this text or in the lexicon: what a glued word may be cut into. */
function attestedWords(text: string, language: Language, tools: AnalysisTools): (folded: string) => boolean {
  // Few texts have a word that may be glued: the others need not be looked through.
  let seen: ReadonlySet<string> | undefined;
  const own = () => {
    seen ??= new Set(tokenize(text, language).map((token) => token.folded));
    return seen;
  };
  return (folded) =>
    own().has(folded) || isFunctionWord(folded, language) || tools.names.gazetteer.find(folded).length > 0;
}

import type { Citation } from '../model/answer.ts';
import type { Language } from '../model/language.ts';
import { type Span, sliceSpan, spanContains } from '../model/span.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { formatWithPhrase } from '../text/dates/format-date.ts';
import { isFunctionWord } from '../text/function-words.ts';
import type { Account } from './accounts.ts';
import { cite } from './cite.ts';
import { clipStart, clipTo, countWords } from './clip.ts';
import type { DigestItem } from './digest.ts';
import { namesOf, placesOf } from './names.ts';
import type { Novelty } from './novelty.ts';
import type { Cluster } from './stories.ts';
import { digestWordingOf } from './wording/wording.ts';

export const HEADLINE_MIN_WORDS = 4;
export const HEADLINE_MAX_WORDS = 8;
export const SENTENCE_MAX_WORDS = 25;
export const QUOTE_MAX_CHARS = 160;
/** What a quote may be cut to where a digest is short of room. */
const SHORT_QUOTE_MAX_CHARS = 100;
/** Further accounts of an item, for the thread. */
const FURTHER_MAX = 2;

export interface Telling {
  readonly corpus: CorpusView;
  readonly language: Language;
}

/** A cluster → the item that tells it. Undefined where no quote of the allowed length holds together. */
export function itemOf(
  cluster: Cluster,
  novelty: Novelty & { readonly verdict: DigestItem['why'] },
  telling: Telling,
): DigestItem | undefined {
  const [head] = novelty.fresh;
  if (head === undefined) return undefined;
  const told = novelty.fresh.find((account) => account.sentence.role !== 'title' && tellsAs(account, head)) ?? head;
  const citation = quoteOf(told, QUOTE_MAX_CHARS);
  const headline = headlineOf(head, told, telling);
  if (citation === undefined || headline === undefined) return undefined;
  const further = novelty.fresh.filter((account) => account !== told).slice(0, FURTHER_MAX);
  const shortQuote = quoteOf(told, SHORT_QUOTE_MAX_CHARS, { loosely: false });
  const published = head.read.document.published?.date;
  return {
    key: head.hash,
    headline,
    sentence: factsOf(head, cluster.origins, novelty.verdict, telling),
    citations: [citation, ...further.flatMap((account) => quoteOf(account, QUOTE_MAX_CHARS) ?? [])],
    why: novelty.verdict,
    status: head.event.status,
    origins: cluster.origins,
    ...(published !== undefined && { published }),
    ...(shortQuote !== undefined && { shortQuote }),
    sentences: novelty.fresh.map(({ hash }) => hash),
  };
}

/** A title is told again in its article's body: the same happening with the same status. */
export const tellsAs = ({ event, read }: Account, head: Account): boolean =>
  read === head.read && event.status === head.event.status && event.trigger === head.event.trigger;

/** At most `max` characters of a sentence, around what happened; whole clauses, or phrases where `loosely`. */
export function quoteOf(
  account: Account,
  max: number,
  {
    isShort = () => true,
    loosely = true,
  }: { readonly isShort?: (slice: string) => boolean; readonly loosely?: boolean } = {},
): Citation | undefined {
  const { read, sentence } = account;
  const span = clipTo(read.document.text, sentence.span, {
    focus: focusOf(account),
    fits: (slice) => slice.length <= max && isShort(slice),
    ...(loosely && { isWeak: (word: string) => isFunctionWord(word.toLowerCase(), read.analysed.language) }),
  });
  return span === undefined ? undefined : cite(read, sentence, span);
}

/** The trigger word, where it can be found: what a cut must keep. */
function focusOf({ sentence, event }: Account): Span {
  const match = sentence.concepts.find(({ concept }) => concept === event.trigger);
  return match ?? { start: sentence.span.start, end: sentence.span.start + 1 };
}

/** `GENEVA, 4 Sept (Wire) - `, `On Monday, `: what a headline can do without. */
const OPENING = /^(?:[^–—]{1,70}?\s[-–—]\s|[^,;:]{1,60},\s)/u;

/** Words of the title or sentence that say what happened, else the names it tells of: 4–8 words. */
function headlineOf(head: Account, quoted: Account, { corpus, language }: Telling): string | undefined {
  const { document, analysed } = head.read;
  const { span } = head.sentence;
  const isWeak = (word: string): boolean => isFunctionWord(word.toLowerCase(), analysed.language);
  const limits = { min: HEADLINE_MIN_WORDS, max: HEADLINE_MAX_WORDS, isWeak };
  const opening = OPENING.exec(sliceSpan(document.text, span))?.[0].length;
  const starts = opening === undefined ? [span.start] : [span.start, span.start + opening];
  const clips = starts.flatMap((start) => clipStart(document.text, { start, end: span.end }, limits) ?? []);
  const focus = focusOf(head);
  const telling = clips.find((clip) => spanContains(clip, focus));
  const names = [...new Set([...namesOf(head, corpus, language), ...placesOf(head, corpus, language)])].join(' · ');
  const count = countWords(names);
  const named = count >= HEADLINE_MIN_WORDS && count <= HEADLINE_MAX_WORDS ? names : undefined;
  const chosen = telling ?? clips.at(-1);
  if (named !== undefined && (telling === undefined || head === quoted)) return named;
  if (chosen === undefined) return undefined;
  const words = sliceSpan(document.text, chosen);
  return `${chosen.start > span.start ? '… ' : ''}${words}${chosen.end < span.end && !/[.!?]$/.test(words) ? ' …' : ''}`;
}

/** Status, date, place, names and sources in the reader's language: at most SENTENCE_MAX_WORDS. */
function factsOf(account: Account, origins: number, why: DigestItem['why'], telling: Telling): string {
  const { corpus, language } = telling;
  const { event, read } = account;
  const wording = digestWordingOf(language);
  const names = namesOf(account, corpus, language).filter(
    (name) => !placesOf(account, corpus, language).includes(name),
  );
  const fixed = [
    ...(why === 'new' ? [] : [wording[why]]),
    wording.status[event.status],
    ...whenOf(account, language),
    ...placesOf(account, corpus, language),
  ];
  const last = origins > 1 ? [wording.sources(origins)] : [];
  for (let count = names.length; count > 0; count--) {
    const sentence = asSentence([...fixed, wording.named(wording.list(names.slice(0, count))), ...last]);
    if (countWords(sentence) <= SENTENCE_MAX_WORDS) return sentence;
  }
  const sentence = asSentence([...fixed, ...last]);
  if (countWords(sentence) <= SENTENCE_MAX_WORDS) return sentence;
  return asSentence([
    wording.status[event.status],
    read.document.publisher === undefined ? wording.source : wording.toldBy(read.document.publisher),
  ]);
}

/** The date as the source says it and as the calendar has it. */
export function whenOf({ event: { date }, sentence }: Account, language: Language): string[] {
  if (date === undefined) return [];
  const phrase = sentence.dates.find(({ span }) => span.start === date.span.start) ?? date;
  return [formatWithPhrase(phrase, date.range, language, date.inferred)];
}

const asSentence = (parts: readonly string[]): string => {
  const text = parts.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

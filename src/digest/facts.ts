import { mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Language } from '../model/language.ts';
import { type Span, spanContains } from '../model/span.ts';
import { formatDate, formatWithPhrase } from '../text/dates/format-date.ts';
import type { Account } from './accounts.ts';
import { countWords } from './clip.ts';
import { connectedWith } from './connected.ts';
import type { DigestItem } from './digest.ts';
import { short } from './headline-words.ts';
import type { Telling } from './items.ts';
import { nameIn, namesWithin, spokenName } from './names.ts';
import { focusOf } from './quote.ts';
import { type DigestWording, digestWordingOf } from './wording/wording.ts';

export const SENTENCE_MAX_WORDS = 25;

/** Status, date, place, names and sources in the reader's language, but for what the headline said: at most SENTENCE_MAX_WORDS. */
export function factsOf(
  account: Account,
  quoted: Span,
  why: DigestItem['why'],
  origins: number,
  {
    corpus,
    language,
    said,
    isOurs = false,
  }: Telling & { readonly said: string /** our own words, not the source's */; readonly isOurs?: boolean },
): string {
  const { event, read } = account;
  const wording = digestWordingOf(language);
  const shown = shownNames(account, said, { corpus, language });
  const isUnsaid = (part: string): boolean => !shown.has(part) && !said.toLowerCase().includes(part.toLowerCase());
  const places = connectedWith(account, quoted, focusOf(account), corpus)
    .places.slice(0, 1)
    .map((mention) => spokenName(mention, corpus, language));
  const isDated = event.date !== undefined && spanContains(quoted, event.date.span);
  const names = namesWithin(account, quoted, corpus, language).filter(
    (name) => !places.includes(name) && isUnsaid(name) && !(isOurs && said.includes(short(name))),
  );
  const fixed = [
    ...(why === 'new' ? [] : [wording[why]]),
    ...[wording.status[event.status]].filter((status) => !(isOurs && event.status !== 'held') && isUnsaid(status)),
    ...(isDated && !saysDay(account, said, language) ? whenOf(account, language) : []),
    ...places.filter(isUnsaid),
  ];
  const last = origins > 1 ? [wording.sources(origins)] : [];
  for (let count = names.length; count >= 0; count--) {
    const named = count === 0 ? [] : [wording.named(wording.list(names.slice(0, count)))];
    const parts = [...fixed, ...named, ...last];
    // that something is told plainly needs saying only beside something else
    const isPlain = parts.length === 1 && parts[0] === wording.status.held;
    const sentence = asSentence(wording, isPlain ? [] : parts);
    if (countWords(sentence) <= SENTENCE_MAX_WORDS) return sentence;
  }
  return asSentence(wording, [
    wording.status[event.status],
    read.document.publisher === undefined ? wording.source : wording.toldBy(read.document.publisher),
  ]);
}

/** Names that stand in `said` as the source writes them: `Moscou` needs no `Moscow`; `Lavrov` may do with his first name. */
function shownNames({ read, sentence }: Account, said: string, { corpus, language }: Telling): ReadonlySet<string> {
  const names = mentionsIn(read.mentions, sentence).flatMap(({ entity, surface }) => {
    const name = nameIn(corpus, entity, language);
    return name !== undefined && said.includes(surface) && countWords(surface) >= countWords(name) ? [name] : [];
  });
  return new Set(names);
}

const saysDay = ({ event: { date } }: Account, said: string, language: Language): boolean =>
  date?.range !== undefined && said.includes(formatDate(date.range, language));

/** The date as the source says it and as the calendar has it. */
export function whenOf({ event: { date }, sentence }: Account, language: Language): string[] {
  if (date === undefined) return [];
  const phrase = sentence.dates.find(({ span }) => span.start === date.span.start) ?? date;
  return [formatWithPhrase(phrase, date.range, language, date.inferred)];
}

const asSentence = ({ semicolon }: DigestWording, parts: readonly string[]): string => {
  const text = parts.join(semicolon);
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
};

import { mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Citation } from '../model/answer.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { formatWithPhrase } from '../text/dates/format-date.ts';
import type { Account } from './accounts.ts';
import { tellsOfActIn } from './acts.ts';
import { countWords } from './clip.ts';
import type { DigestItem } from './digest.ts';
import { headlineOf } from './headline.ts';
import { nameIn, namesOf, placesOf } from './names.ts';
import type { Novelty } from './novelty.ts';
import { QUOTE_MAX_CHARS, quoteOf } from './quote.ts';
import type { Cluster } from './stories.ts';
import { type DigestWording, digestWordingOf } from './wording/wording.ts';

export const SENTENCE_MAX_WORDS = 25;
/** What a quote is held to where a digest is short of room. */
const SHORT_QUOTE_MAX_CHARS = 100;
/** Further accounts of a story, for the thread. */
const FURTHER_MAX = 2;

export interface Telling {
  readonly corpus: CorpusView;
  readonly language: Language;
}

/** A story that a digest can tell: what is new of it. */
export interface Tellable {
  readonly cluster: Cluster;
  readonly novelty: Novelty & { readonly verdict: DigestItem['why'] };
}

/** A story → the item that tells it. Undefined where none of its accounts can be quoted whole. */
export function itemOf({ cluster, novelty }: Tellable, telling: Telling): DigestItem | undefined {
  const [head] = novelty.fresh;
  if (head === undefined) return undefined;
  const quotable = quotedAccounts(novelty.fresh, head);
  const [told] = quotable;
  if (told === undefined) return undefined;
  // What stands above a quote is about that quote: its title, or itself.
  const isTitleOfIt = head.event.status === told.account.event.status && tellsAs(told.account, head);
  const subject = isTitleOfIt ? head : told.account;
  const headline = headlineOf(subject, told.account, telling);
  if (headline === undefined) return undefined;
  const shortQuote = quotable
    .filter(({ account }) => account.event.status === told.account.event.status)
    .flatMap(({ account }) => quoteOf(account, SHORT_QUOTE_MAX_CHARS) ?? [])[0];
  const published = subject.read.document.published?.date;
  return {
    key: head.hash,
    headline,
    sentence: factsOf(subject, novelty.verdict, cluster.origins, { ...telling, said: headline }),
    citations: [told.citation, ...furtherOf(quotable, told.account)],
    why: novelty.verdict,
    status: subject.event.status,
    origins: cluster.origins,
    ...(published !== undefined && { published }),
    ...(shortQuote !== undefined && { shortQuote }),
    sentences: novelty.fresh.map(({ hash }) => hash),
  };
}

/** The accounts that can be quoted whole, best first: a body's words say more than a title's, in the head's status. */
export function quotedAccounts(
  accounts: readonly Account[],
  head: Account,
): { readonly account: Account; readonly citation: Citation }[] {
  const worth = (account: Account): number =>
    (account.event.status === head.event.status ? 4 : 0) +
    (account.sentence.role === 'title' ? 0 : 2) +
    (tellsAs(account, head) ? 1 : 0);
  return [...accounts]
    .sort((a, b) => worth(b) - worth(a))
    .flatMap((account) => {
      const citation = quoteOf(account, QUOTE_MAX_CHARS);
      return citation === undefined ? [] : [{ account, citation }];
    });
}

/** What others, or the same article, say of that same happening. */
export const furtherOf = (quotable: ReturnType<typeof quotedAccounts>, told: Account): Citation[] =>
  quotable
    .filter(({ account }) => account !== told && tellsOfActIn(account, told))
    .slice(0, FURTHER_MAX)
    .map(({ citation }) => citation);

/** A title is told again in its article's body: the same happening. */
const tellsAs = ({ event, read }: Account, head: Account): boolean =>
  read === head.read && event.trigger === head.event.trigger;

/** Status, date, place, names and sources in the reader's language, but for what the headline said: at most SENTENCE_MAX_WORDS. */
export function factsOf(
  account: Account,
  why: DigestItem['why'],
  origins: number,
  { corpus, language, said }: Telling & { readonly said: string },
): string {
  const { event, read } = account;
  const wording = digestWordingOf(language);
  const shown = shownNames(account, said, { corpus, language });
  const isUnsaid = (part: string): boolean => !shown.has(part) && !said.toLowerCase().includes(part.toLowerCase());
  const places = placesOf(account, corpus, language);
  const names = namesOf(account, corpus, language).filter((name) => !places.includes(name) && isUnsaid(name));
  const fixed = [
    ...(why === 'new' ? [] : [wording[why]]),
    ...[wording.status[event.status]].filter(isUnsaid),
    ...whenOf(account, language),
    ...places.filter(isUnsaid),
  ];
  const last = origins > 1 ? [wording.sources(origins)] : [];
  for (let count = names.length; count >= 0; count--) {
    const named = count === 0 ? [] : [wording.named(wording.list(names.slice(0, count)))];
    const sentence = asSentence(wording, [...fixed, ...named, ...last]);
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

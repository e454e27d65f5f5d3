import type { Citation } from '../model/answer.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import type { Account } from './accounts.ts';
import { tellsOfActIn } from './acts.ts';
import { standsAlone } from './clauses.ts';
import { countWords } from './clip.ts';
import type { DigestItem } from './digest.ts';
import { factsOf, SENTENCE_MAX_WORDS } from './facts.ts';
import { type Headline, headlineOf } from './headline.ts';
import { HEADLINE_MIN_WORDS } from './headline-words.ts';
import type { Novelty } from './novelty.ts';
import { QUOTE_MAX_CHARS, quoteOf } from './quote.ts';
import type { Cluster } from './stories.ts';
import { digestWordingOf } from './wording/wording.ts';

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

/** A story → the item that tells it. Undefined where none of its accounts can be quoted whole below a whole headline. */
export function itemOf({ cluster, novelty }: Tellable, telling: Telling): DigestItem | undefined {
  const [head] = novelty.fresh;
  if (head === undefined) return undefined;
  const quotable = quotedAccounts(novelty.fresh, head);
  const told = tellingOf(
    quotable.filter(({ account }) => account.event.status === quotable[0]?.account.event.status),
    novelty.fresh,
    telling,
  );
  if (told === undefined) return undefined;
  const { account, citation, headline } = told;
  const { document } = account.read;
  const shortQuote = quoteOf(account, SHORT_QUOTE_MAX_CHARS);
  const published = document.published?.date;
  const sentence = factsOf(account, citation.span, novelty.verdict, cluster.origins, {
    ...telling,
    said: headline.text,
    isOurs: headline.kind === 'act',
  });
  const context = contextOf(document.title, [headline.text, citation.quote], sentence, telling);
  return {
    key: head.hash,
    headline: headline.text,
    headlineKind: headline.kind,
    isWeak: told.isWeak,
    sentence,
    citations: [citation, ...furtherOf(quotable, account, citation)],
    why: novelty.verdict,
    status: account.event.status,
    origins: cluster.origins,
    ...(context !== undefined && { context }),
    ...(published !== undefined && { published }),
    ...(shortQuote !== undefined && { shortQuote }),
    sentences: novelty.fresh.map(({ hash }) => hash),
  };
}

/** The first account that gives a strong headline, else the first that gives any. */
function tellingOf(quotable: ReturnType<typeof quotedAccounts>, accounts: readonly Account[], telling: Telling) {
  let weak: (ReturnType<typeof quotedAccounts>[number] & { headline: Headline; isWeak: boolean }) | undefined;
  for (const { account, citation } of quotable) {
    const headline = headlineOf(account, citation.span, titleOf(account, accounts), telling);
    if (headline === undefined) continue;
    const told = { account, citation, headline, isWeak: isWeak(account, citation, headline) };
    if (!told.isWeak) return told;
    weak ??= told;
  }
  return weak;
}

/** Only a title above it, or a quote that points back at what is not quoted: others are told first. */
const isWeak = ({ sentence }: Account, { quote }: Citation, { kind }: Headline): boolean =>
  kind === 'title' || !standsAlone(quote) || sentence.inherited !== undefined;

/** The title of the account's own article, where the same story holds it. */
const titleOf = (account: Account, accounts: readonly Account[]): Account | undefined =>
  account.sentence.role === 'title'
    ? undefined
    : accounts.find(
        ({ read, sentence, event }) =>
          read === account.read && sentence.role === 'title' && event.status === account.event.status,
      );

/** The facts with the article's title: what a quote is about. Undefined where that says nothing new or is too long. */
function contextOf(title: string, said: readonly string[], facts: string, { language }: Telling): string | undefined {
  if (countWords(title) < HEADLINE_MIN_WORDS || said.some((text) => text.includes(title) || title.includes(text)))
    return undefined;
  const { article, semicolon } = digestWordingOf(language);
  const context =
    facts === '' ? article(title) : `${facts.replace(/\.$/u, '')}${semicolon}${lowerFirst(article(title), language)}`;
  return countWords(context) <= SENTENCE_MAX_WORDS ? `${context}.` : undefined;
}

const lowerFirst = (text: string, language: Language): string =>
  language === 'de' ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

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

/** What others, or the same article, say of that same happening in other words. */
export function furtherOf(quotable: ReturnType<typeof quotedAccounts>, told: Account, quoted: Citation): Citation[] {
  const further: Citation[] = [];
  for (const { account, citation } of quotable) {
    const isRepeated = [quoted, ...further].some(
      ({ quote }) => quote.includes(citation.quote) || citation.quote.includes(quote),
    );
    if (account !== told && !isRepeated && tellsOfActIn(account, told)) further.push(citation);
  }
  return further.slice(0, FURTHER_MAX);
}

/** A title is told again in its article's body: the same happening. */
const tellsAs = ({ event, read }: Account, head: Account): boolean =>
  read === head.read && event.trigger === head.event.trigger;

import { mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Citation } from '../model/answer.ts';
import { sliceSpan, spanContains } from '../model/span.ts';
import type { Account } from './accounts.ts';
import { standsAlone } from './clauses.ts';
import { countWords, isBalanced } from './clip.ts';
import type { Lead } from './digest.ts';
import { factsOf } from './facts.ts';
import { headlineOf } from './headline.ts';
import { furtherOf, quotedAccounts, type Tellable, type Telling } from './items.ts';
import { outletOf } from './outlet.ts';
import { quoteOf } from './quote.ts';
import { isOlder } from './rank.ts';
import { digestWordingOf } from './wording/wording.ts';

export const BOTTOM_LINE_MAX_WORDS = 30;
const BOTTOM_LINE_MAX_CHARS = 260;
/** Of so many leading stories the first that names who, what and where in a line is the bottom line, else the first title. */
const LOOKED_AT = 4;

/** `RussieMarco Rubio`: a translation that lost its blanks makes a poor first line where there is another. */
const GLUED = /\p{Ll}{3}\p{Lu}\p{Ll}/u;

interface Line {
  readonly story: Tellable;
  readonly account: Account;
  readonly citation: Citation;
  readonly text: string;
}

/** The bottom line, and the story that it tells: that one is told nowhere else. `stories` best first. */
export function leadOf(
  stories: readonly Tellable[],
  telling: Telling,
): { readonly story: Tellable; readonly lead: Lead } | undefined {
  const lines = stories.slice(0, LOOKED_AT).flatMap((story) => linesOf(story, telling));
  const line =
    lines.find((one) => isComplete(one, telling) && !isOlder(one.story, lines[0]?.story)) ??
    lines.find(({ account }) => account.sentence.role === 'title') ??
    lines[0] ??
    stories.slice(LOOKED_AT).flatMap((story) => linesOf(story, telling))[0];
  if (line === undefined) return undefined;
  const { story, account, citation, text } = line;
  const { novelty, cluster } = story;
  const published = account.read.document.published?.date;
  return {
    story,
    lead: {
      text,
      facts: factsOf(account, citation.span, novelty.verdict, cluster.origins, { ...telling, said: text }),
      citations: [citation],
      further: furtherOf(quotedAccounts(novelty.fresh, account), account, citation),
      sentences: novelty.fresh.map(({ hash }) => hash),
      headline: headlineOf(account, citation.span, undefined, telling)?.text ?? text,
      why: novelty.verdict,
      origins: cluster.origins,
      ...(published !== undefined && { published }),
    },
  };
}

/** The story in its sources' own words, each at most BOTTOM_LINE_MAX_WORDS with its source; a reader's own language first. */
function linesOf(story: Tellable, { language }: Telling): Line[] {
  const wording = digestWordingOf(language);
  const isForeign = ({ read }: Account): number => Number(read.analysed.language !== language);
  const isGlued = ({ read, statement }: Account): number =>
    Number(GLUED.test(sliceSpan(read.document.text, statement)));
  const pointsBack = ({ read, statement, sentence }: Account): number =>
    Number(sentence.inherited !== undefined || !standsAlone(sliceSpan(read.document.text, statement)));
  const [head] = story.novelty.fresh;
  return story.novelty.fresh
    .filter(({ event, sentence }) => event.status === head?.event.status && !sentence.garbled)
    .sort((a, b) => isGlued(a) - isGlued(b) || pointsBack(a) - pointsBack(b) || isForeign(a) - isForeign(b))
    .flatMap((account) => {
      const status = account.event.status === 'held' ? '' : `${wording.status[account.event.status]}${wording.colon}`;
      const outlet = outletOf(account.read.document, language);
      const frame = (quote: string): string => {
        const text = `${status}${wording.quote(quote)} — ${outlet}`;
        return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
      };
      const isLine = (slice: string): boolean =>
        countWords(frame(slice)) <= BOTTOM_LINE_MAX_WORDS && isBalanced(slice) && !slice.endsWith('?');
      const citation = quoteOf(account, BOTTOM_LINE_MAX_CHARS, isLine);
      return citation === undefined ? [] : [{ story, account, citation, text: frame(citation.quote) }];
    });
}

/** Who and where stand in the quote: two names, one of them of a place. */
function isComplete({ account, citation }: Line, { corpus }: Telling): boolean {
  if (!standsAlone(citation.quote)) return false;
  const { participants, places } = account.event;
  const quoted = new Set(
    mentionsIn(account.read.mentions, account.sentence)
      .filter(({ span }) => spanContains(citation.span, span))
      .map(({ entity }) => entity),
  );
  const isCity = (id: (typeof places)[number]): boolean => corpus.names.gazetteer.entry(id)?.sort !== 'country';
  const names = [...participants, ...places].filter((id) => quoted.has(id));
  return new Set(names).size >= 2 && places.some((id) => quoted.has(id) && isCity(id));
}

import type { LinkedMention } from '../analysis/entities/linker.ts';
import { mentionAt } from '../analysis/sentence-mentions.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import { formatDate } from '../text/dates/format-date.ts';
import type { Account } from './accounts.ts';
import { actIn, isPersonal, isTold } from './acts.ts';
import { shortClauseOf } from './clauses.ts';
import { countWords } from './clip.ts';
import { connectedWith } from './connected.ts';
import { fits, HEADLINE_MIN_WORDS, placeOf, short } from './headline-words.ts';
import type { Telling } from './items.ts';
import { spokenName } from './names.ts';
import { isPast, tellsOneAct } from './plain-act.ts';
import { focusOf } from './quote.ts';
import { isBeside, sayingHeadline } from './saying.ts';
import { denialHeadline, type Happening, happeningHeadline, ofHeadline } from './wording/act-headlines.ts';
import { actName } from './wording/act-names.ts';
import { digestWordingOf } from './wording/wording.ts';

/** An article's own title stands whole or not at all. */
export const TITLE_MAX_WORDS = 16;
const NAMES_MAX = 3;

/** `act` = our words around names; `clause` = the source's own words; `title` = the title of the article, for want of both. */
export interface Headline {
  readonly text: string;
  readonly kind: 'act' | 'clause' | 'title';
}

/**
 * What stands above a quote. Always a whole statement, never a cut beginning:
 * a short title or a short clause of one in the reader's language; else act, place and people in that language, as far as the
 * source's words connect them; else a short clause in the source's language; else the article's title, marked as that.
 * @param quoted the account that is quoted below
 * @param quote what of it is quoted: a headline does not say the same words
 * @param title the account of the same article's title, where it tells the same story
 */
export function headlineOf(
  quoted: Account,
  quote: Span,
  title: Account | undefined,
  telling: Telling,
): Headline | undefined {
  const wording = digestWordingOf(telling.language);
  const said = sliceSpan(quoted.read.document.text, quote);
  const clause = title === undefined ? undefined : shortClauseOf(title, fits);
  const verbatim =
    clause === undefined || said.includes(clause)
      ? undefined
      : ({ text: wording.quote(clause), kind: 'clause' } as const);
  if (verbatim !== undefined && quoted.read.analysed.language === telling.language) return verbatim;
  const act = actHeadline(quoted, quote, telling) ?? (title && actHeadline(title, title.statement, telling));
  if (act !== undefined) return { text: act, kind: 'act' };
  if (verbatim !== undefined) return verbatim;
  const saying = sayingHeadline(quoted, quote, telling);
  if (saying !== undefined) return { text: saying, kind: 'act' };
  return titleHeadline(quoted, said, telling);
}

function titleHeadline({ read: { document } }: Account, said: string, { language }: Telling): Headline | undefined {
  const title = document.title.trim();
  const words = countWords(title);
  if (words < HEADLINE_MIN_WORDS || words > TITLE_MAX_WORDS || title.includes(said) || said.includes(title))
    return undefined;
  return { text: digestWordingOf(language).article(title), kind: 'title' };
}

/** `Planned meeting in Istanbul: Sergei Lavrov and Marco Rubio`. */
function actHeadline(account: Account, span: Span, telling: Telling): string | undefined {
  const { corpus, language } = telling;
  const { event } = account;
  const told = actIn(account, span);
  if (told === undefined || !tellsOneAct(account, span, told.word, corpus)) return undefined;
  const { act } = told;
  const connected = connectedWith(account, span, told.word, corpus);
  const named = connected.actors.slice(0, NAMES_MAX);
  const people = named.map((mention) => spokenName(mention, corpus, language));
  const shorter = named.map((mention, i) => (mention.kind === 'person' ? short(people[i] ?? '') : (people[i] ?? '')));
  const where = act === 'call' ? {} : placeOf(connected.places[0], telling);
  const place = where.city ?? where.country;
  const range = event.date?.range;
  const isDay = range !== undefined && range.from === range.to && connected.dated && event.date?.inferred === false;
  const day = isDay ? { day: formatDate(range, language) } : {};
  const lists = people.length === 0 ? [[]] : [people, shorter, ...dropping(people, shorter)];
  const { status } = event;
  // `meet on Thursday` in an article without a date: nobody knows whether they did
  if (status === 'held' && event.date !== undefined && range === undefined && !isPast(account, span)) return undefined;
  if (status === 'denied') {
    const speaker = mentionAt(account.read.mentions, account.sentence.speaker);
    if (speaker === undefined || !denies(account, speaker)) return undefined;
    const teller = spokenName(speaker, corpus, language);
    return lists.map((who) => denialHeadline(teller, { act, who, ...where }, language)).find(fits);
  }
  if (!isTold(act, { people: people.length, isPlaced: place !== undefined, isDated: isDay })) return undefined;
  if (people.length === 0 && status === 'held' && !isDay) return undefined;
  const happening: Happening = { act, status, who: [], ...where };
  return [
    ...lists.map((who) => happeningHeadline({ ...happening, who }, language)),
    ...lists.map((who) => happeningHeadline({ ...happening, who, ...day }, language)),
    ...(people.length === 1 && isPersonal(act)
      ? lists.map(([who = '']) => ofHeadline({ ...happening, who: [who] }, language))
      : []),
  ].find(fits);
}

/** Fewer names, in full and then by surname. */
const dropping = (people: readonly string[], shorter: readonly string[]): string[][] =>
  people.length < 3 ? [] : [people.slice(0, 2), shorter.slice(0, 2)];

/** The speaker stands beside the denial's own verb, outside of what is denied. */
const denies = ({ read, sentence }: Account, speaker: LinkedMention): boolean =>
  sentence.concepts.some(
    (match) => (match.concept === 'deny' || match.concept === 'refute') && isBeside(read.document.text, match, speaker),
  );

/** What a pointer to a story says of it: the act, where, else who. */
export function shortly(account: Account, span: Span, { corpus, language }: Telling): string {
  const told = actIn(account, span);
  const act = told !== undefined && tellsOneAct(account, span, told.word, corpus) ? told.act : undefined;
  const { actors, places } = connectedWith(account, span, told?.word ?? focusOf(account), corpus);
  const named = (places.length > 0 ? places : actors)
    .slice(0, 2)
    .map((mention) => spokenName(mention, corpus, language));
  return [...(act === undefined ? [] : [actName(act, language).name]), ...named].join(', ');
}

import type { Citation } from '../model/answer.ts';
import type { Subscription } from '../model/digest.ts';
import type { Language } from '../model/language.ts';
import type { Block } from '../model/reply.ts';
import type { Difference, DigestDraft, DigestItem } from './digest.ts';
import { outletOf } from './outlet.ts';
import type { Room } from './room.ts';
import { digestWordingOf } from './wording/wording.ts';

/** Stories that the thread tells besides. */
export const THREAD_STORIES_MAX = 6;

/** A story: headline, facts in the reader's language, the source's words. */
export function itemBlocks(
  item: DigestItem,
  number: number,
  { language }: Subscription,
  { shortQuotes, contexts, seconds }: Pick<Room, 'shortQuotes' | 'contexts' | 'seconds'>,
): Block[] {
  const citation = shortQuotes ? (item.shortQuote ?? item.citations[0]) : item.citations[0];
  if (citation === undefined) return [];
  return [
    {
      type: 'text',
      text: [`${number}. ${item.headline}`, (contexts ? item.context : undefined) ?? item.sentence]
        .filter(Boolean)
        .join('\n'),
    },
    { type: 'quote', citation, source: outletOf(citation, language) },
    ...furtherQuotes(number > seconds ? [] : item.citations.slice(1, 2), language),
  ];
}

/** What others say of it, each with its source. */
export const furtherQuotes = (citations: readonly Citation[], language: Language): Block[] =>
  citations.map((citation) => ({ type: 'quote', citation, source: outletOf(citation, language) }));

/** What each side says, under its status. */
export const sidesOf = (
  { citations, shortQuotes }: Difference,
  language: Language,
  room: Pick<Room, 'shortQuotes'>,
): Block[] =>
  ((room.shortQuotes ? shortQuotes : undefined) ?? citations).map((citation) => ({
    type: 'quote',
    citation,
    source: `${digestWordingOf(language).status[citation.status ?? 'held']} — ${outletOf(citation, language)}`,
  }));

/** Stories that had no room, and further accounts of those that had. */
export function threadOf(draft: DigestDraft, subscription: Subscription, room: Room): Block[] {
  const { language } = subscription;
  const shown = draft.items.slice(0, room.items);
  const rest = draft.items.slice(room.items, room.items + THREAD_STORIES_MAX);
  const further = shown.flatMap((item, i): Block[] => {
    const left = item.citations.slice(i < room.seconds ? 2 : 1);
    return left.length === 0
      ? []
      : [{ type: 'text', text: `${i + 1}. ${item.headline}` }, ...furtherQuotes(left, language)];
  });
  const others = rest.flatMap((item, i) =>
    itemBlocks(item, room.items + i + 1, subscription, { ...room, contexts: true, seconds: 0 }),
  );
  const differences = draft.differences
    .slice(room.differences)
    .flatMap((difference) => sidesOf(difference, language, { shortQuotes: false }));
  const lead = draft.bottomLine && furtherQuotes(draft.bottomLine.further.slice(room.leads), language);
  const leading: Block[] =
    lead === undefined || lead.length === 0
      ? []
      : [{ type: 'text', text: digestWordingOf(language).bottomLine }, ...lead];
  const blocks = [...others, ...differences, ...leading, ...further];
  return blocks.length === 0 ? [] : [{ type: 'heading', text: digestWordingOf(language).more }, ...blocks];
}

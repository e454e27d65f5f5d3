import type { Citation } from '../model/answer.ts';
import type { DigestItem, Lead } from './digest.ts';
import type { Telling } from './items.ts';
import { digestWordingOf } from './wording/wording.ts';

/** Each thing once: titles, quotes and headlines of a digest's items against each other and the bottom line. */

/** A title stands in a digest once: above an item, beside its facts, or in a quote. */
export function titledOnce(
  items: readonly DigestItem[],
  quoted: readonly Citation[],
  { language }: Telling,
): DigestItem[] {
  return items.map((item) => {
    const title = item.citations[0]?.title ?? '';
    const isQuoted =
      quoted.some((citation) => isTitleOf(item, citation)) ||
      items.some((other) => other !== item && other.headlineKind === 'clause' && isPartOf(other.headline, title));
    const isAbove = items.some((other) => other.headlineKind === 'title' && other.headline.includes(title));
    if (item.headlineKind === 'title')
      return isQuoted ? { ...item, headline: digestWordingOf(language).alsoInQuoted } : item;
    const { context: _, ...rest } = item;
    return isQuoted || isAbove ? rest : item;
  });
}

/** A headline in the marks of a quotation, and the title that it is cut from. */
const isPartOf = (headline: string, title: string): boolean =>
  title.includes(headline.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));

const isTitleOf = ({ citations: [own] }: DigestItem, { quote }: Citation): boolean =>
  own !== undefined && (own.title.includes(quote) || quote.includes(own.title));

/** What its article's title is the only headline of stands below the bottom line that quotes that title. */
export function withBottomLine(
  lead: Lead | undefined,
  items: readonly DigestItem[],
): { readonly bottomLine: Lead | undefined; readonly items: readonly DigestItem[] } {
  const [line] = lead?.citations ?? [];
  if (lead === undefined || line === undefined) return { bottomLine: lead, items };
  const below = items.filter((item) => item.headlineKind === 'title' && isTitleOf(item, line));
  const added = below.slice(0, Math.max(0, BELOW_LEAD_MAX - lead.further.length));
  return {
    bottomLine: {
      ...lead,
      further: [...lead.further, ...added.flatMap(({ citations }) => citations.slice(0, 1))],
      sentences: [...lead.sentences, ...added.flatMap(({ sentences }) => sentences)],
    },
    items: items.filter((item) => !below.includes(item)),
  };
}
/** Quotes below a bottom line, in the message or the thread. */
const BELOW_LEAD_MAX = 4;

/** Further quotes that stand in no other story, in the same words. */
export function withoutRepeats(items: readonly DigestItem[], lead: Lead | undefined): DigestItem[] {
  const quoted = [
    ...(lead?.citations ?? []),
    ...(lead?.further ?? []),
    ...items.flatMap(({ citations }) => citations.slice(0, 1)),
  ];
  return items.map((item) => {
    const [first, ...further] = item.citations;
    const fresh = further.filter(({ quote }) => !quoted.some((other) => other.quote.includes(quote)));
    quoted.push(...fresh);
    return { ...item, citations: first === undefined ? [] : [first, ...fresh] };
  });
}

/** Whole headlines first; never two items under one headline. */
export function inOrder(items: readonly DigestItem[]): DigestItem[] {
  const ordered = [...items].sort((a, b) => Number(a.isWeak) - Number(b.isWeak));
  return ordered.filter(({ headline }, i) => ordered.findIndex((other) => other.headline === headline) === i);
}

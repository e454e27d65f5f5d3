import type { IsoDate } from '../model/document.ts';
import { undoes } from './acts.ts';
import type { Upcoming } from './digest.ts';
import { whenOf } from './facts.ts';
import { shortly } from './headline.ts';
import type { Telling } from './items.ts';
import type { Novelty } from './novelty.ts';
import { outletOf } from './outlet.ts';
import { quoteOf } from './quote.ts';
import type { Cluster } from './stories.ts';
import { digestWordingOf } from './wording/wording.ts';

const QUOTE_MAX_CHARS = 120;
/** Grains that put an event on a calendar: a year is no date to wait for. */
const CALENDAR_GRAINS: ReadonlySet<string> = new Set(['hour', 'day', 'week']);

/** Events that a fresh account dates after today, in order of date; one a cluster. */
export function upcomingOf(
  clusters: readonly { readonly cluster: Cluster; readonly novelty: Novelty }[],
  today: IsoDate,
  telling: Telling,
): Upcoming[] {
  return clusters
    .flatMap(({ novelty }) => {
      for (const account of novelty.fresh) {
        const { date, status } = account.event;
        if (
          status !== 'planned' ||
          account.sentence.negated ||
          undoes(account.concepts) ||
          date?.range === undefined ||
          date.range.from < today ||
          !CALENDAR_GRAINS.has(date.range.grain)
        )
          continue;
        const citation = quoteOf(account, QUOTE_MAX_CHARS);
        if (citation === undefined) continue;
        const { language } = telling;
        const when = whenOf(account, language).join('');
        const { colon, quote } = digestWordingOf(language);
        const text = `${when}${colon}${quote(citation.quote)} — ${outletOf(citation, language)}`;
        const what = shortly(account, citation.span, telling);
        const short = what === '' ? when : `${when}${colon}${what}`;
        const about = [account.event.trigger, ...account.event.places, ...account.event.participants];
        return [
          {
            range: date.range,
            about,
            isVague: what === '',
            line: { text, short, citations: [citation], sentences: [account.hash] },
          },
        ];
      }
      return [];
    })
    .sort((a, b) => a.range.from.localeCompare(b.range.from) || Number(a.isVague) - Number(b.isVague))
    .filter(
      ({ range, about, isVague }, i, all) =>
        all.findIndex(
          (other) => other.range.from === range.from && (isVague || other.about.some((id) => about.includes(id))),
        ) === i,
    )
    .map(({ range, line }) => ({ range, line }));
}

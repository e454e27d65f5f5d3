import type { DateRange, EventStatus } from '../model/event.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { addDays } from '../text/dates/calendar.ts';
import { rangesOverlap } from '../text/dates/compare-dates.ts';
import type { Account } from './accounts.ts';
import type { Difference } from './digest.ts';
import { QUOTE_MAX_CHARS, quoteOf, type Telling } from './items.ts';
import { tellOfTheSame } from './stories.ts';

/** What a denial contradicts. */
const ASSERTED: ReadonlySet<EventStatus> = new Set(['held', 'planned', 'reported']);
/** A denial in passing is no dispute. */
const DENIAL_MIN_WEIGHT = 0.6;
const SHARED_NAMES = 2;
/** Each side where room is short. */
const SHORT_SIDE_MAX_CHARS = 110;
const DENIED_DAYS_BEFORE = 4;
const DENIED_DAYS_AFTER = 30;

/** A denial and what it denies, as far as at least one of them is new to the channel; each account stands once. */
export function differencesOf(
  accounts: readonly Account[],
  fresh: ReadonlySet<Account>,
  telling: Telling,
): Difference[] {
  const used = new Set<Account>();
  const byWeight = [...accounts].sort((a, b) => b.weight - a.weight || (a.hash < b.hash ? -1 : 1));
  const differences: Difference[] = [];
  for (const denial of byWeight.filter(
    ({ event, weight }) => event.status === 'denied' && weight >= DENIAL_MIN_WEIGHT,
  )) {
    const asserted = byWeight.find(
      (account) =>
        !used.has(account) && (fresh.has(account) || fresh.has(denial)) && contradicts(denial, account, telling.corpus),
    );
    const left = asserted && quoteOf(asserted, QUOTE_MAX_CHARS);
    const right = quoteOf(denial, QUOTE_MAX_CHARS);
    if (asserted === undefined || left === undefined || right === undefined) continue;
    const short = [quoteOf(asserted, SHORT_SIDE_MAX_CHARS), quoteOf(denial, SHORT_SIDE_MAX_CHARS)] as const;
    used.add(asserted).add(denial);
    differences.push({
      citations: [left, right],
      ...(short[0] !== undefined && short[1] !== undefined && { shortQuotes: [short[0], short[1]] as const }),
      sentences: [asserted.hash, denial.hash],
    });
  }
  return differences;
}

/** An undated denial is about the days around it: not about a meeting that was over long before. */
function denialRange({ read }: Account): DateRange | undefined {
  const day = read.document.published?.date;
  return day === undefined
    ? undefined
    : { from: addDays(day, -DENIED_DAYS_BEFORE), to: addDays(day, DENIED_DAYS_AFTER), grain: 'day' };
}

/** The denial speaks of the same kind of happening, at a place or with names that both give, on days that can be the same. */
function contradicts(denial: Account, { event, ...account }: Account, corpus: CorpusView): boolean {
  const other = { event, ...account };
  if (!ASSERTED.has(event.status) || !tellOfTheSame(denial, other, corpus)) return false;
  const [left, right] = [denial.event.date?.range, event.date?.range];
  const denied = left ?? denialRange(denial);
  if (left === undefined && denied !== undefined && right !== undefined && right.from < denied.from) return false;
  if (denied !== undefined && right !== undefined && !rangesOverlap(denied, right)) return false;
  const places = new Set(event.places.filter((place) => place !== denial.event.teller));
  const names = new Set([...event.participants, ...event.places]);
  const shared = [...denial.event.participants, ...denial.event.places].filter((name) => names.has(name)).length;
  return denial.event.places.some((place) => places.has(place)) || shared >= SHARED_NAMES;
}

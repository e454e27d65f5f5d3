import type { DateRange, EventStatus } from '../model/event.ts';
import type { DocumentId, EntityId } from '../model/ids.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { addDays } from '../text/dates/calendar.ts';
import { rangesOverlap } from '../text/dates/compare-dates.ts';
import type { Account } from './accounts.ts';
import { areDifferentActs, undoes } from './acts.ts';
import type { Difference } from './digest.ts';
import type { Telling } from './items.ts';
import { QUOTE_MAX_CHARS, quoteOf } from './quote.ts';
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
  const common = commonPlaces(accounts);
  for (const denial of byWeight.filter(
    ({ event, weight }) => event.status === 'denied' && weight >= DENIAL_MIN_WEIGHT,
  )) {
    const right = quoteOf(denial, QUOTE_MAX_CHARS);
    const asserted = byWeight.find(
      (account) =>
        !used.has(account) &&
        (fresh.has(account) || fresh.has(denial)) &&
        contradicts(denial, account, telling.corpus, common) &&
        quoteOf(account, QUOTE_MAX_CHARS) !== undefined,
    );
    const left = asserted && quoteOf(asserted, QUOTE_MAX_CHARS);
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

/** Places that most articles name, the parties of the talks: that two accounts share one says nothing. */
function commonPlaces(accounts: readonly Account[]): ReadonlySet<EntityId> {
  const articles = new Map<EntityId, Set<DocumentId>>();
  for (const { event, read } of accounts)
    for (const id of event.places) articles.set(id, (articles.get(id) ?? new Set()).add(read.document.id));
  const all = new Set(accounts.map(({ read }) => read.document.id)).size;
  return new Set([...articles].filter(([, named]) => named.size > all / 2).map(([id]) => id));
}

/** An undated denial is about the days around it: not about a meeting that was over long before. */
function denialRange({ read }: Account): DateRange | undefined {
  const day = read.document.published?.date;
  return day === undefined
    ? undefined
    : { from: addDays(day, -DENIED_DAYS_BEFORE), to: addDays(day, DENIED_DAYS_AFTER), grain: 'day' };
}

/**
 * The denial speaks of the same kind of happening, on days that can be the same, and of what only that happening has in
 * common: a person or a place of its own, or it stands in the same article and names the same place.
 */
function contradicts(denial: Account, other: Account, corpus: CorpusView, common: ReadonlySet<EntityId>): boolean {
  const { event } = other;
  if (!ASSERTED.has(event.status) || !tellOfTheSame(denial, other, corpus)) return false;
  // who denies that a meeting was called off denies no meeting
  if (undoes(denial.concepts) || areDifferentActs(denial, other)) return false;
  const [left, right] = [denial.event.date?.range, event.date?.range];
  const denied = left ?? denialRange(denial);
  if (left === undefined && denied !== undefined && right !== undefined && right.from < denied.from) return false;
  if (denied !== undefined && right !== undefined && !rangesOverlap(denied, right)) return false;
  const isCity = (id: EntityId): boolean => corpus.names.gazetteer.entry(id)?.sort === 'city';
  const shared = [...denial.event.participants, ...denial.event.places].filter(
    (id) => event.participants.includes(id) || event.places.includes(id),
  );
  const places = shared.filter((id) => id !== denial.event.teller && denial.event.places.includes(id));
  const [here, there] = [denial.event.places.filter(isCity), event.places.filter(isCity)];
  if (here.length > 0 && there.length > 0 && !here.some((id) => there.includes(id))) return false;
  const telling = [
    ...places.filter((id) => !common.has(id)),
    ...(shared.length >= SHARED_NAMES ? shared.filter((id) => id.startsWith('person:')) : []),
  ];
  return telling.length > 0 || (denial.read === other.read && places.length > 0);
}

import type { EventStatus } from '../model/event.ts';
import type { Account } from './accounts.ts';
import type { Difference } from './digest.ts';
import { factsOf, quoteOf, type Telling } from './items.ts';
import type { Novelty } from './novelty.ts';
import type { Cluster } from './stories.ts';

/** Each side's quote: two of them stand together. */
const SIDE_MAX_CHARS = 120;
/** What a denial contradicts. */
const ASSERTED: ReadonlySet<EventStatus> = new Set(['held', 'planned', 'reported']);

/** A denial and what it denies, where at least one of them is new to the channel. */
export function differenceOf(cluster: Cluster, { fresh }: Novelty, telling: Telling): Difference | undefined {
  const denial = pick(cluster.accounts, fresh, (account) => account.event.status === 'denied');
  if (denial === undefined) return undefined;
  const asserted = pick(
    cluster.accounts,
    fresh,
    (account) => ASSERTED.has(account.event.status) && isOtherVoice(account, denial),
  );
  if (asserted === undefined || !(fresh.includes(denial) || fresh.includes(asserted))) return undefined;
  const [left, right] = [quoteOf(asserted, SIDE_MAX_CHARS), quoteOf(denial, SIDE_MAX_CHARS)];
  if (left === undefined || right === undefined) return undefined;
  return {
    line: factsOf(asserted, 1, 'new', telling),
    citations: [left, right],
    sentences: fresh.map(({ hash }) => hash),
  };
}

/** Fresh accounts before told ones, weighty before others. */
const pick = (
  accounts: readonly Account[],
  fresh: readonly Account[],
  fits: (account: Account) => boolean,
): Account | undefined => fresh.find(fits) ?? accounts.find(fits);

const isOtherVoice = (a: Account, b: Account): boolean =>
  a.hash !== b.hash && (a.read.origin !== b.read.origin || a.event.teller !== b.event.teller);

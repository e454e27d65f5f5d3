import { composeDigest, composeQuiet, isQuiet } from '../../digest/compose.ts';
import type { DigestDraft } from '../../digest/digest.ts';
import { draftDigest } from '../../digest/draft-digest.ts';
import { isoDayOf } from '../../digest/format-time.ts';
import { editionOf } from '../../digest/frame.ts';
import { nextSlots } from '../../digest/schedule/slots.ts';
import { quotedFact, sentenceFact, type Told, toldUntil, WINDOW_FACT } from '../../digest/told-facts.ts';
import { type Arrival, seenFacts, windowOf } from '../../digest/window.ts';
import type { Subscription } from '../../model/digest.ts';
import type { App } from '../app.ts';
import { hashOf } from '../indexing/corpus-state.ts';
import type { Briefing, BriefingMoment } from './briefing.ts';
import { LATE_AFTER_MS } from './policy.ts';

/** A withdrawal may reach this process's index so long after its time; it is told once in any case. */
const REMOVAL_LAG_MS = 24 * 60 * 60_000;

/** A digest with the draft behind it, as `preview` explains it. */
export interface WrittenBriefing extends Briefing {
  readonly draft: DigestDraft;
  /** how many stories the message shows, and how many more its thread */
  readonly shown: number;
  readonly inThread: number;
}

/** What a subscription's channel would be told now, by the corpus, the stores and what it was told before. Sends nothing. */
export async function writeBriefing(
  app: App,
  subscription: Subscription,
  moment: BriefingMoment,
): Promise<WrittenBriefing> {
  const { stores, corpus } = app;
  const { schedule, language, topics } = subscription;
  const told = await stores.told.told(subscription.id);
  const arrivals = await arrivalsOf(app);
  const window = windowOf(arrivals, told, moment.now);
  const removed =
    window.from === undefined ? [] : await stores.documents.removed(Math.max(0, window.from - REMOVAL_LAG_MS));
  const today = isoDayOf(moment.now, schedule.timeZone);
  const draft = await draftDigest({ corpus, language, topics, window, told, today, removed });
  const [nextRun] = nextSlots(schedule, moment.now, 1);
  const edition = editionOf(subscription, { ...moment, late: moment.now - moment.slot > LATE_AFTER_MS, nextRun });
  const base = new Map([[WINDOW_FACT, String(window.to)], ...seenFacts(arrivals, window)]);
  if (isQuiet(draft)) {
    return {
      draft,
      shown: 0,
      inThread: 0,
      facts: base,
      ...(subscription.quietDay === 'line' && { reply: composeQuiet(draft, subscription, edition) }),
    };
  }
  const { reply, sentences, citations, shown, inThread } = composeDigest(draft, subscription, edition);
  return {
    draft,
    reply,
    shown,
    inThread,
    facts: new Map([...base, ...factsOf(draft, sentences, citations, arrivals)]),
  };
}

function factsOf(
  draft: DigestDraft,
  sentences: ReadonlySet<string>,
  citations: readonly { readonly documentId: Arrival['id'] }[],
  arrivals: readonly Arrival[],
): Map<string, string> {
  const hashes = new Map(arrivals.map(({ id, hash }) => [id, hash]));
  return new Map([
    ...[...sentences].map((hash) => [sentenceFact(hash), 'told'] as const),
    ...citations.map(({ documentId }) => [quotedFact(documentId), hashes.get(documentId) ?? ''] as const),
    ...draft.corrections.map(({ documentId, hash }) => [quotedFact(documentId), hash] as const),
  ]);
}

interface KnownArrivals {
  readonly version: string;
  readonly arrivals: readonly Arrival[];
}
const cache = new WeakMap<App, KnownArrivals>();

/** Every article of the index with its time of arrival; read from the store once a corpus version.
 *  One that the store does not know counts as having always been here: with a corpus that nobody keeps, for good; while
 *  the corpus is being read again, for this digest only, so that the next one finds it new. */
async function arrivalsOf(app: App): Promise<readonly Arrival[]> {
  const { version } = app.corpus;
  const known = cache.get(app);
  if (known?.version === version) return known.arrivals;
  const stored = new Map((await app.stores.documents.arrivals()).map((arrival) => [arrival.id, arrival]));
  const arrivals = app.corpus.ids().map((id) => {
    const hash = hashOf(app.corpus.attributesOf(id)?.revision ?? '');
    const { addedAt = 0, changedAt } = stored.get(id) ?? {};
    return { id, hash, addedAt, ...(changedAt !== undefined && { changedAt }) };
  });
  if (arrivals.every(({ id, hash }) => stored.get(id)?.hash === hash)) cache.set(app, { version, arrivals });
  return arrivals;
}

/** When the channel's last digest looked, or undefined before its first. */
export const coveredUntil = async (app: App, { id }: Subscription): Promise<number | undefined> =>
  toldUntil((await app.stores.told.told(id)) satisfies Told);

import type { App } from '../../src/app/app.ts';
import { writeBriefing } from '../../src/app/briefing/write-briefing.ts';
import { toDocument } from '../../src/app/ingest.ts';
import type { Language } from '../../src/model/language.ts';
import type { Reply } from '../../src/model/reply.ts';
import { readCorpusFolder } from '../../src/storage/corpus-files.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { subscriptionOf } from './digest-desk.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeLog } from './fake-log.ts';
import { emptyCorpus } from './news.ts';

/** Digests of the bundled articles as they would have been sent in February 2025. */
export interface DigestSamples {
  /** an overview, with accounts that differ */
  readonly first: Reply;
  readonly ordinary: Reply;
  readonly late: Reply;
  readonly quiet: Reply;
}

const DAY_MS = 86_400_000;
const LATE_MS = 95 * 60_000;
const MISSED = 2;
/** 08:00 in Paris on 26 February 2025 */
const FIRST_SLOT = Date.UTC(2025, 1, 26, 7);
/** Articles of 15, 22 and 25 February; the others came on the 26th. */
const EARLY = ['000_', '001_', '003_'];

export async function digestSamples(language: Language = 'en'): Promise<DigestSamples> {
  const documents = readCorpusFolder('seeds').files.map(toDocument);
  const corpus = emptyCorpus();
  const stores = memoryStores();
  const clock = new FakeClock(FIRST_SLOT);
  const app: App = { corpus, stores, clock, log: new FakeLog(), problems: [] };
  const subscription = subscriptionOf({ language, createdByName: 'Anna', createdAt: FIRST_SLOT - DAY_MS });
  await stores.subscriptions.put(subscription);

  const come = async (early: boolean): Promise<void> => {
    for (const document of documents.filter(({ id }) => EARLY.some((start) => id.startsWith(start)) === early)) {
      await corpus.add(document);
      await stores.documents.put(document, clock.now() - 1);
    }
  };
  const write = async (moment: { readonly slot: number; readonly now: number; readonly missed: number }) => {
    const { reply, facts } = await writeBriefing(app, subscription, moment);
    if (reply === undefined) throw new Error('nothing to show');
    return { reply, facts };
  };
  const send = async (): Promise<Reply> => {
    const now = clock.now();
    const { reply, facts } = await write({ slot: now, now, missed: 0 });
    const row = await stores.deliveries.claim(subscription.id, now, 'sample', now, 1000);
    if (row === undefined) throw new Error('not claimed');
    await stores.deliveries.renew(row.id, 'sample', now, 1000, { contentHash: 'sample', facts });
    await stores.deliveries.finish(row.id, 'sample', { state: 'sent', messageId: 'sample' }, now);
    clock.advance(DAY_MS);
    return reply;
  };

  await come(true);
  const first = await send();
  await come(false);
  const late = (await write({ slot: clock.now(), now: clock.now() + LATE_MS, missed: MISSED })).reply;
  return { first, late, ordinary: await send(), quiet: await send() };
}

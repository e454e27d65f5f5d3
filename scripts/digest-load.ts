/** `npm run load:digests [-- subscriptions]`: how digests that are all due in one minute and people's questions get
 *  on in one process on one SQLite file. Platform time is simulated (an answer takes POST_MS, paces are kept), work is real. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { COMMANDS } from '../commands/index.ts';
import type { App } from '../src/app/app.ts';
import { createDigests } from '../src/app/briefing/digests.ts';
import { writeBriefing } from '../src/app/briefing/write-briefing.ts';
import { createCore } from '../src/app/core.ts';
import { subscriptionId, tenantId } from '../src/model/ids.ts';
import { LANGUAGES } from '../src/model/language.ts';
import { sqliteStores } from '../src/storage/sqlite-stores.ts';
import { deskOf, subscriptionOf } from '../tests/support/digest-desk.ts';
import { FakeChat } from '../tests/support/fake-chat.ts';
import { VirtualClock } from '../tests/support/virtual-clock.ts';
import { findTopics, loadTopic } from './quality/topics.ts';

const SUBSCRIPTIONS = Number(process.argv[2] ?? 10_000);
const WORKSPACES = 500;
const POST_MS = 150;
const SLOT = Date.UTC(2025, 1, 27, 7);
const MINUTE_MS = 60_000;
/** Between two questions, in real time. */
const QUESTION_EVERY_MS = 250;
const QUESTIONS = [
  'who attended riyadh',
  'when is the meeting in istanbul',
  'qui a démenti les pourparlers',
  'was sagte Lawrow',
];

const nothing = (): void => {};
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const folder = mkdtempSync(join(tmpdir(), 'parley-load-'));
const stores = await sqliteStores({ file: join(folder, 'load.db') });
const topic = findTopics().find(({ name }) => name === 'seeds') ?? findTopics()[0];
if (topic === undefined) throw new Error('no corpus to digest');
const corpus = await loadTopic(topic);
const clock = new VirtualClock(SLOT - MINUTE_MS);
const chat = new FakeChat(clock);
chat.latencyMs = POST_MS;
const app: App = { corpus, stores, clock, log: silent, problems: [] };
for (const document of corpus.documents()) await stores.documents.put(document, SLOT - 2 * MINUTE_MS);
for (let i = 0; i < SUBSCRIPTIONS; i++) {
  await stores.subscriptions.put(
    subscriptionOf({
      id: subscriptionId(`s${i}`),
      place: { platform: 'slack', tenant: tenantId(`T${i % WORKSPACES}`), channel: `C${i}` },
      language: LANGUAGES[i % LANGUAGES.length] ?? 'en',
      topics: i % 3 === 0 ? ['istanbul'] : [],
      createdAt: SLOT - 2 * MINUTE_MS,
    }),
  );
}
const core = createCore(app, COMMANDS);
const digests = createDigests(
  deskOf(stores, clock, chat, {
    log: silent,
    write: (subscription, moment) => writeBriefing(app, subscription, moment),
  }),
);

const latencies: number[] = [];
const before = process.memoryUsage();
let done = false;
const people = (async () => {
  for (let i = 0; !done; i++) {
    const began = performance.now();
    await core.handle({
      place: { platform: 'slack', tenant: tenantId('T1'), channel: 'C', thread: `t${i}` },
      user: { id: 'U' },
      manager: false,
      command: 'talks',
      via: 'command',
      text: QUESTIONS[i % QUESTIONS.length] ?? '',
    });
    latencies.push(performance.now() - began);
    await delay(QUESTION_EVERY_MS);
  }
})();
const began = performance.now();
await clock.advanceTo(SLOT);
await clock.until(digests.wake());
await clock.until(digests.idle());
done = true;
await people;
const sorted = latencies.sort((a, b) => a - b);
const at = (share: number): string => `${Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)} ms`;
const last = chat.posted.reduce((latest, { at: time }) => Math.max(latest, time), SLOT);
console.log(
  `${chat.posted.length} digests of ${SUBSCRIPTIONS}, ${new Set(chat.posted.map(({ delivery }) => delivery)).size} different`,
);
console.log(
  `all sent ${((last - SLOT) / MINUTE_MS).toFixed(1)} simulated minutes after their slot; ${((performance.now() - began) / 1000).toFixed(0)} s of real work`,
);
console.log(`${latencies.length} questions meanwhile: p50 ${at(0.5)}, p99 ${at(0.99)}, slowest ${at(1)}`);
const mib = (bytes: number): number => Math.round(bytes / 2 ** 20);
const after = process.memoryUsage();
console.log(
  `heap ${mib(before.heapUsed)} → ${mib(after.heapUsed)} MiB, resident ${mib(before.rss)} → ${mib(after.rss)} MiB, ${process.version}`,
);
await stores.close();
rmSync(folder, { recursive: true });

/** One replica of the chaos test: a process of its own that delivers digests until somebody kills it. */
import { setTimeout as delay } from 'node:timers/promises';
import { createDigests } from '../../src/app/briefing/digests.ts';
import { DELIVERY_POLICY } from '../../src/app/briefing/policy.ts';
import { notice } from '../../src/app/notice.ts';
import { messageOf } from '../../src/errors.ts';
import type { Chat } from '../../src/ports/chat.ts';
import type { Clock, Logger } from '../../src/ports/clock.ts';
import { NO_METRICS } from '../../src/ports/metrics.ts';
import { postgresStores } from '../../src/storage/postgres-stores.ts';
import { Dice } from './dice.ts';

/** What the simulated clock showed at a real time, both epoch ms. */
export interface ClockBase {
  readonly simulatedBase: number;
  readonly realBase: number;
}

export interface ReplicaOptions extends ClockBase {
  readonly database: string;
  readonly chats: { readonly slack: string; readonly discord: string };
  /** simulated ms per real ms */
  readonly speed: number;
  readonly owner: string;
  readonly seed: number;
}

/** In percent of the posts: killed right before, right after, and asleep beyond the lease before the last check. */
const KILLED_BEFORE_PERCENT = 3;
const KILLED_AFTER_PERCENT = 3;
const OVERSLEPT_PERCENT = 3;
const WAKE_EVERY_MS = 250;
/** Slots of a whole day are due at once, so that the grace window is a week: waits stay short in real time. */
const POLICY = { ...DELIVERY_POLICY, graceMs: 8 * 24 * 3_600_000 };
/** Real time; well below a lease. */
const HTTP_TIMEOUT_MS = 800;

let { simulatedBase, realBase } = { simulatedBase: 0, realBase: 0 };
let frozen = false;

const options = JSON.parse(process.argv[2] ?? '{}') as ReplicaOptions;
({ simulatedBase, realBase } = options);
const dice = new Dice(options.seed);
const clock: Clock = {
  now: () => Math.floor(simulatedBase + (Date.now() - realBase) * options.speed),
  elapsed: () => performance.now() * options.speed,
  sleep: (ms) => delay(ms / options.speed),
};
const silent = (): void => {};
const log: Logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: (_fields, message) => console.error(options.owner, message),
};

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable');
};

function chatAt(platform: 'slack' | 'discord', url: string): Chat {
  return {
    platform,
    async post(_place, reply, delivery) {
      if (dice.roll(100) < KILLED_BEFORE_PERCENT) die();
      const response = await fetch(`${url}/?delivery=${delivery}`, {
        method: 'POST',
        body: JSON.stringify(reply),
        signal: AbortSignal.timeout(HTTP_TIMEOUT_MS),
      });
      if (response.status === 429)
        return { outcome: 'retry', reason: '429', retryAfterMs: Number(response.headers.get('retry-after')) * 1000 };
      if (!response.ok) return { outcome: 'retry', reason: String(response.status), retryAfterMs: 0 };
      const { messageId } = (await response.json()) as { messageId: string };
      if (dice.roll(100) < KILLED_AFTER_PERCENT) die();
      return { outcome: 'sent', messageId };
    },
    async find(_place, delivery) {
      const response = await fetch(`${url}/?delivery=${delivery}`, { signal: AbortSignal.timeout(HTTP_TIMEOUT_MS) });
      const { messageId } = (await response.json()) as { messageId: string | null };
      return messageId === null ? { found: 'no' } : { found: 'yes', messageId };
    },
    tell: async () => ({ outcome: 'sent', messageId: 'told' }),
  };
}

const stores = await postgresStores({ url: options.database, connections: 4 });
const digests = createDigests({
  stores,
  clock,
  log,
  metrics: NO_METRICS,
  chats: new Map([
    ['slack', chatAt('slack', options.chats.slack)],
    ['discord', chatAt('discord', options.chats.discord)],
  ]),
  owner: options.owner,
  policy: POLICY,
  async write(subscription, { slot }) {
    if (dice.roll(100) < OVERSLEPT_PERCENT) await clock.sleep(POLICY.leaseMs + 10_000);
    return {
      reply: notice('notice', subscription.language, new Date(slot).toISOString()),
      facts: new Map([['window', String(slot)]]),
    };
  },
});
/** The clock may only jump while nobody holds a lease: the parent freezes all replicas before. */
process.on('message', (message: 'freeze' | ClockBase) => {
  if (message === 'freeze') frozen = true;
  else {
    ({ simulatedBase, realBase } = message);
    frozen = false;
  }
});
process.send?.('ready');
for (;;) {
  if (frozen) {
    await digests.idle();
    process.send?.('frozen');
    while (frozen) await delay(WAKE_EVERY_MS / 10);
  }
  await digests.wake().catch((error: unknown) => console.error(options.owner, messageOf(error)));
  await delay(WAKE_EVERY_MS);
}

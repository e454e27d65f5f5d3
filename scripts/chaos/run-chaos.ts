import { setTimeout as delay } from 'node:timers/promises';
import type { Subscription } from '../../src/model/digest.ts';
import { subscriptionId, tenantId } from '../../src/model/ids.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { postgresStores } from '../../src/storage/postgres-stores.ts';
import { startPostgres } from '../../tests/support/postgres-server.ts';
import { type ChatServer, startChatServer } from './chat-server.ts';
import { Dice } from './dice.ts';
import { Fleet } from './fleet.ts';
import { type ChaosVerdict, isSettled, judge } from './verdict.ts';

export interface ChaosOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly onRound?: (round: number, report: string) => void;
}

export interface ChaosReport extends ChaosVerdict {
  readonly rounds: number;
  readonly kills: number;
  readonly databaseRestarts: number;
  readonly weekGaps: number;
  readonly faults: ChatServer['faults'];
}

const REPLICAS = 3;
/** Simulated ms per real ms: a minute a second, so a lease lasts two seconds. */
const SPEED = 60;
const DAY_MS = 86_400_000;
/** Before any zone of the test changes its clocks in 2025. */
const START = Date.UTC(2025, 2, 5, 12);
const WEEK_GAP_EVERY = 10;
const DATABASE_RESTART_EVERY = 10;
/** Rounds after which every replica is killed at once, in the middle of whatever it does. */
const BLACKOUT_EVERY = 4;
/** Times of day that clock changes skip or repeat. */
const SCHEDULES = [
  ['30 2 * * *', 'Europe/Paris'],
  ['30 1 * * *', 'Europe/London'],
  ['30 2 * * *', 'America/New_York'],
  ['15 2 * * *', 'Australia/Lord_Howe'],
  ['0 8 * * *', 'Asia/Kathmandu'],
  ['30 2 * * *', 'Africa/Casablanca'],
] as const;
/** A round that is not settled by then is called lost (real ms). */
const ROUND_TIMEOUT_MS = 90_000;
const KILL_WITHIN_MS = 1_500;
/** Kills by us in one round, besides those that replicas inflict on themselves: each costs seconds of starting again. */
const KILLS_MAX = 3;

/** Three replicas on one PostgreSQL, killed at random, their platforms misbehaving, day after simulated day. */
export async function runChaos({ rounds, seed, onRound }: ChaosOptions): Promise<ChaosReport> {
  const dice = new Dice(seed);
  const server = await startPostgres();
  const database = server.url('postgres');
  const stores = await postgresStores({ url: database });
  const [slack, discord] = [await startChatServer(new Dice(seed + 1)), await startChatServer(new Dice(seed + 2))];
  const subscriptions = subscriptionsOf();
  for (const subscription of subscriptions) await stores.subscriptions.put(subscription);
  let simulatedBase = START;
  let realBase = Date.now();
  const now = () => simulatedBase + (Date.now() - realBase) * SPEED;
  const fleet = new Fleet(REPLICAS, (number) => ({
    database,
    chats: { slack: slack.url, discord: discord.url },
    simulatedBase,
    realBase,
    speed: SPEED,
    owner: `replica-${number}`,
    seed: seed * 1000 + number,
  }));
  let [databaseRestarts, weekGaps, until] = [0, 0, START];
  try {
    for (let round = 1; round <= rounds; round++) {
      const gap = round % WEEK_GAP_EVERY === 0;
      weekGaps += gap ? 1 : 0;
      simulatedBase =
        START +
        (now() - START > 0 ? Math.ceil((now() - START) / DAY_MS) * DAY_MS : 0) +
        (gap ? 7 : 0) * DAY_MS +
        dice.roll(DAY_MS / 2);
      realBase = Date.now();
      until = simulatedBase;
      fleet.thaw({ simulatedBase, realBase });
      const restart = round % DATABASE_RESTART_EVERY === 5;
      databaseRestarts += restart ? 1 : 0;
      await playRound(fleet, stores, subscriptions, {
        dice,
        until,
        ...(restart && { restart: () => server.restart() }),
      });
      if (round % BLACKOUT_EVERY === 0) await fleet.killAll();
      else await fleet.freeze();
      const { slots, sent, lost, doubled } = await judge(stores, subscriptions, until, [slack.posts, discord.posts]);
      onRound?.(
        round,
        `slots ${slots}, sent ${sent}, kills ${fleet.kills}, lost ${lost.length}, doubled ${doubled.length}`,
      );
    }
    const verdict = await judge(stores, subscriptions, until, [slack.posts, discord.posts]);
    return {
      ...verdict,
      rounds,
      kills: fleet.kills,
      databaseRestarts,
      weekGaps,
      faults: sum(slack.faults, discord.faults),
    };
  } finally {
    await fleet.killAll();
    await stores.close();
    await Promise.all([slack.stop(), discord.stop()]);
    await server.remove();
  }
}

interface Round {
  readonly dice: Dice;
  readonly until: number;
  readonly restart?: () => Promise<void>;
}

/** Kills at random until everything due is settled. */
async function playRound(
  fleet: Fleet,
  stores: Stores,
  subscriptions: readonly Subscription[],
  { dice, until, restart }: Round,
): Promise<void> {
  const deadline = Date.now() + ROUND_TIMEOUT_MS;
  let restarting = restart;
  let kills = dice.roll(KILLS_MAX + 1);
  do {
    await delay(dice.roll(KILL_WITHIN_MS));
    if (kills-- > 0) fleet.killOne(dice.roll(REPLICAS));
    await restarting?.();
    restarting = undefined;
  } while (!(await isSettled(stores, subscriptions, until)) && Date.now() < deadline);
}

const subscriptionsOf = (): Subscription[] =>
  (['slack', 'discord'] as const).flatMap((platform) =>
    SCHEDULES.map(
      ([cron, timeZone], i): Subscription => ({
        id: subscriptionId(`${platform}${i}`),
        place: { platform, tenant: tenantId(`T${i}`), channel: `C${i}` },
        schedule: { cron, timeZone },
        language: 'en',
        topics: [],
        quietDay: 'line',
        state: 'active',
        createdBy: 'U1',
        createdAt: START,
        refusals: 0,
      }),
    ),
  );

const sum = (a: ChatServer['faults'], b: ChatServer['faults']): ChatServer['faults'] => ({
  limited: a.limited + b.limited,
  unavailable: a.unavailable + b.unavailable,
  reset: a.reset + b.reset,
  dropped: a.dropped + b.dropped,
});

/** Token rotation among replicas. Slack's refresh tokens are good for one use, and Bolt refreshes whatever it fetches, so
 *  two fetches at a time would spend the same one: here one of them refreshes, the others go on with what there is. */
import { createHash } from 'node:crypto';
import type { Installation, InstallationStore, Logger } from '@slack/bolt';
import type { Clock } from '../../ports/clock.ts';
import type { OnceStore } from '../../ports/stores.ts';

const MS_PER_S = 1000;
/** Bolt refreshes two hours before the end (`@slack/oauth` 4.0.0, EXPIRY_WINDOW); a minute more for clocks that differ. */
const REFRESH_BEFORE_MS = (2 * 60 + 1) * 60 * MS_PER_S;
/** A refresh that failed may be tried again after this; longer than its request with all retries may take. */
const REFRESH_TTL_MS = 60 * MS_PER_S;
/** An expired token is waited for: inside Slack's three seconds for an acknowledgement. */
const WAIT_MS = 250;
const WAITS_MAX = 8;

type Stored = Installation<'v2', boolean>;

/** The same store, which hands out a refresh token once. */
export function oneRefresher(store: InstallationStore, once: OnceStore, clock: Clock): InstallationStore {
  async function fetch(query: Parameters<InstallationStore['fetchInstallation']>[0], logger?: Logger): Promise<Stored> {
    for (let waits = 0; ; waits += 1) {
      const installation = (await store.fetchInstallation(query, logger)) as Stored;
      const { bot } = installation;
      if (bot?.refreshToken === undefined || bot.expiresAt === undefined) return installation;
      const leftMs = bot.expiresAt * MS_PER_S - clock.now();
      if (leftMs > REFRESH_BEFORE_MS) return installation;
      if (await once.claim(`slack:refresh:${hash(bot.refreshToken)}`, clock.now(), REFRESH_TTL_MS)) return installation;
      if (leftMs > 0) return withoutRefresh(installation, bot);
      if (waits === WAITS_MAX) throw new Error('the token has expired and another process has not renewed it yet');
      await clock.sleep(WAIT_MS);
    }
  }
  return { ...store, fetchInstallation: fetch as InstallationStore['fetchInstallation'] };
}

/** Bolt leaves a token alone that has nothing to be refreshed with. */
function withoutRefresh(installation: Stored, bot: NonNullable<Stored['bot']>): Stored {
  const { refreshToken: _spent, expiresAt: _end, ...kept } = bot;
  return { ...installation, bot: kept };
}

/** The store must not see the token. */
const hash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Socket Mode that cannot crash or spin. The library's own reconnecting rejects without a handler when Slack is out of
 *  reach, and waits five seconds after every refresh; so it is off, and this loop does it. */
import { SocketModeReceiver } from '@slack/bolt';
import { messageOf, UserError } from '../../errors.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import { clientOptions } from './clients.ts';
import type { SlackConfig } from './config.ts';
import type { Connection } from './connection.ts';
import { sortFailure } from './failures.ts';
import { boltLogger, redact } from './redact.ts';

const BACKOFF_BASE_MS = 1_000;
const BACKOFF_MAX_MS = 60_000;
/** After a refused token: only a new token helps, but it may be put right without a restart. */
const REFUSED_WAIT_MS = 5 * 60_000;
/** A server that opens a socket and never says hello. */
const HELLO_MAX_MS = 15_000;
const REFUSALS = new Set(['not_allowed_token_type', 'no_permission', 'org_login_required', 'ekm_access_denied']);

export function createSocket(config: SlackConfig, appToken: string, clock: Clock, log: Logger): Connection {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(config.apiUrl, log, 'lookups') },
  });
  const { client } = receiver;
  const stopped = new AbortController();
  let loop: Promise<void> = Promise.resolve();
  let state: ReturnType<Connection['state']> = 'starting';

  /** Resolves when the connection, once made, is over. */
  async function connectOnce(): Promise<{ readonly over: Promise<void> }> {
    const over = new Promise<void>((resolve) => void client.once('disconnected', () => resolve()));
    const greeted = new AbortController();
    const silent = clock.sleep(HELLO_MAX_MS, greeted.signal).then(
      () => 'silent' as const,
      () => 'greeted' as const,
    );
    const started = client.start();
    started.catch(() => undefined);
    const result = await Promise.race([started, silent, over.then(() => 'lost' as const)]);
    greeted.abort();
    if (result === 'silent') {
      void client.disconnect().catch(() => undefined);
      throw new Error('Slack opened a connection but did not greet');
    }
    if (result === 'lost') throw new Error('Slack closed the connection before greeting');
    return { over };
  }

  async function keepConnected(onFirst: (refusal?: UserError) => void): Promise<void> {
    for (let failures = 0; !stopped.signal.aborted; ) {
      let wait = 0;
      try {
        const { over } = await connectOnce();
        failures = 0;
        state = 'connected';
        log.info({}, 'Slack is connected (Socket Mode)');
        onFirst();
        await over;
        if (!stopped.signal.aborted) log.info({}, 'Slack refreshes the connection');
      } catch (error) {
        failures += 1;
        const refusal = explainRefusal(error);
        if (refusal !== undefined) log.error({ code: refusal.code }, refusal.message);
        else log.warn({ failures, error: redact(messageOf(error)) }, 'Slack is out of reach; trying again');
        wait =
          refusal === undefined ? Math.min(BACKOFF_MAX_MS, BACKOFF_BASE_MS * 2 ** (failures - 1)) : REFUSED_WAIT_MS;
        onFirst(refusal);
      }
      if (!stopped.signal.aborted) state = 'reconnecting';
      if (wait > 0 && !stopped.signal.aborted) await clock.sleep(wait, stopped.signal).catch(() => undefined);
    }
  }

  return {
    receiver,
    state: () => state,
    port: () => undefined,
    /** Resolves with the first connection, or when Slack is out of reach: then it goes on trying in the background. */
    start: () =>
      new Promise((resolve, reject) => {
        loop = keepConnected((refusal) => {
          if (refusal === undefined) return resolve();
          if (state === 'starting') stopped.abort();
          reject(refusal);
        });
      }),
    async stop() {
      stopped.abort();
      state = 'stopped';
      await client.disconnect().catch(() => undefined);
      await loop;
    },
    finish: () => undefined,
  };
}

function explainRefusal(error: unknown): UserError | undefined {
  const failure = sortFailure(error);
  if (failure.kind === 'missing-scope') {
    return new UserError(
      'slack-app-token',
      'SLACK_APP_TOKEN lacks the scope connections:write. Make an app-level token with it: api.slack.com/apps → your app → Basic Information → App-Level Tokens.',
    );
  }
  if (failure.kind !== 'dead-token' && !REFUSALS.has(failure.code)) return undefined;
  return new UserError(
    'slack-app-token',
    `Slack refuses SLACK_APP_TOKEN (${failure.code}). It begins with xapp-; make one with the scope connections:write: api.slack.com/apps → your app → Basic Information → App-Level Tokens.`,
  );
}

/** Slack: connects, hands what people do to the handlers, drains when stopped. Decides nothing about content. */
import { App } from '@slack/bolt';
import type { Core } from '../../app/app.ts';
import { messageOf } from '../../errors.ts';
import type { TenantId } from '../../model/ids.ts';
import type { Chat } from '../../ports/chat.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import type { Stores } from '../../ports/stores.ts';
import { clientOptions, createClients } from './clients.ts';
import type { SlackConfig } from './config.ts';
import { connect } from './connect.ts';
import type { Connection } from './connection.ts';
import { createChat, type Token } from './digests.ts';
import { createGate } from './gate.ts';
import { DRAIN_MAX_MS } from './limits.ts';
import { listen } from './listeners.ts';
import { createPeople } from './people.ts';
import { createRateLimit } from './rate-limit.ts';
import { boltLogger, redact } from './redact.ts';
import { createSender } from './send.ts';
import { fromTenant, isNotInstalled } from './workspaces.ts';

export interface SlackDeps {
  readonly core: Core;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface SlackAdapter {
  readonly chat: Chat;
  /** Rejects with a UserError that names the setting and the remedy; never because Slack is out of reach. */
  start(): Promise<void>;
  /** Takes nothing in any more, finishes what is in hand within DRAIN_MAX_MS. */
  stop(): Promise<void>;
  state(): ReturnType<Connection['state']>;
  /** where HTTP listens */
  port(): number | undefined;
  /** resolves when nothing is in hand */
  idle(): Promise<void>;
}

export function createSlack(config: SlackConfig, deps: SlackDeps): SlackAdapter {
  const { stores, clock, log } = deps;
  const clients = createClients(config.apiUrl, log);
  const { connection, authorize, departures, check } = connect(config, deps, clients);
  const unsure = new WeakSet<object>();
  const gate = createGate(stores.once, clock, log, unsure);
  const app = new App({
    receiver: gate.guard(connection.receiver),
    authorize: async (source, body) => {
      try {
        return await authorize(source, body);
      } catch (error) {
        if (body !== undefined && !isNotInstalled(error)) unsure.add(body);
        throw error;
      }
    },
    deferInitialization: true,
    convoStore: false,
    ignoreSelf: false,
    clientOptions: clientOptions(config.apiUrl, log, 'answers'),
    logger: boltLogger(log),
  });
  app.error(async (error) => log.error({ code: error.code, error: redact(messageOf(error)) }, 'a Slack event failed'));
  listen(
    app,
    {
      ...deps,
      clients,
      people: createPeople(clients, clock, log),
      sender: createSender(clients, clock, log),
      limit: createRateLimit(stores.once, clock),
    },
    departures,
  );

  async function tokenOf(tenant: TenantId): Promise<Token> {
    try {
      const { botToken: token } = await authorize(fromTenant(tenant));
      return token === undefined || clients.isDead(token) ? { found: 'never' } : { found: 'yes', token };
    } catch (error) {
      const found = isNotInstalled(error) ? 'never' : 'not-now';
      log.warn({ tenant, found, error: redact(messageOf(error)) }, 'this workspace’s token was not found');
      return { found };
    }
  }

  let stopping: Promise<void> | undefined;
  async function drain(): Promise<void> {
    const drained = new AbortController();
    const patience = clock.sleep(DRAIN_MAX_MS, drained.signal).catch(() => undefined);
    await Promise.race([connection.stop().then(() => gate.idle()), patience]);
    drained.abort();
    connection.finish();
  }

  return {
    chat: createChat({ ...deps, clients, tokenOf }),
    state: connection.state,
    port: connection.port,
    idle: gate.idle,
    async start() {
      await check();
      await app.init();
      await connection.start();
    },
    stop: () => (stopping ??= drain()),
  };
}

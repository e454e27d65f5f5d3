/** Discord: connects, hands what people do to the handlers, drains when stopped. Decides nothing about content. */
import { Events } from 'discord.js';
import type { Chat } from '../../ports/chat.ts';
import type { DiscordConfig } from './config.ts';
import { buildClient, type ConnectionState, closed, connect } from './connection.ts';
import type { DiscordDeps, Tools } from './desk.ts';
import { createChat } from './digests.ts';
import { listen } from './listeners.ts';
import { Work } from './work.ts';

export interface DiscordAdapter {
  readonly chat: Chat;
  /** Rejects with a UserError that names the setting and the remedy; never because Discord is out of reach. */
  start(): Promise<void>;
  /** Takes nothing in any more, finishes what is in hand within DRAIN_MAX_MS. */
  stop(): Promise<void>;
  state(): ConnectionState;
  /** resolves when nothing is in hand */
  idle(): Promise<void>;
}

export function createDiscord(config: DiscordConfig, deps: DiscordDeps): DiscordAdapter {
  const client = buildClient(config);
  let ended = false;
  const onFatal = (error: Error) => {
    if (!ended) deps.onFatal(error);
    ended = true;
  };
  const tools: Tools = { ...deps, onFatal, config, client };
  const work = new Work(deps.log);
  const stopping = new AbortController();
  let stopped: Promise<void> | undefined;
  listen(tools, work);
  return {
    chat: createChat(tools),
    idle: () => work.idle(),
    state() {
      if (stopping.signal.aborted) return 'stopped';
      if (client.isReady()) return 'connected';
      return client.readyTimestamp === null ? 'starting' : 'reconnecting';
    },
    async start() {
      await connect(tools, stopping.signal);
      client.once(Events.ShardDisconnect, ({ code }) => tools.onFatal(closed(code)));
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };

  async function stop(): Promise<void> {
    stopping.abort();
    const left = await work.drain(deps.clock);
    if (left > 0) deps.log.warn({ left }, 'stopped before everything in hand was finished');
    client.removeAllListeners(Events.ShardDisconnect);
    await client.destroy();
  }
}

import { COMMANDS } from '../../commands/index.ts';
import type { Core } from '../app/app.ts';
import { systemClock } from '../compose.ts';
import type { Config } from '../config.ts';
import type { Chat } from '../ports/chat.ts';
import type { Logger } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';

/** A chat platform that runs, as both adapters offer it. */
export interface Platform {
  readonly name: 'slack' | 'discord';
  readonly chat: Chat;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** `connected` = ready */
  state(): string;
}

export interface PlatformDeps {
  readonly core: Core;
  readonly stores: Stores;
  readonly log: Logger;
  /** a platform refused us for good: the process should end */
  readonly onFatal: (error: Error) => void;
}

/** The adapters whose variables are set. Their libraries are loaded only then. */
export async function createPlatforms(
  config: Config,
  { core, stores, log, onFatal }: PlatformDeps,
): Promise<readonly Platform[]> {
  const platforms: Platform[] = [];
  const shared = { core, stores, clock: systemClock, log };
  if (config.slack !== undefined) {
    const { createSlack } = await import('../adapters/slack/index.ts');
    platforms.push({ name: 'slack', ...createSlack(config.slack, shared) });
  }
  if (config.discord !== undefined) {
    const { createDiscord } = await import('../adapters/discord/index.ts');
    platforms.push({ name: 'discord', ...createDiscord(config.discord, { ...shared, commands: COMMANDS, onFatal }) });
  }
  return platforms;
}

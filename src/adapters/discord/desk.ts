import type { Client } from 'discord.js';
import type { Core } from '../../app/app.ts';
import type { Command } from '../../app/command.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import type { Stores } from '../../ports/stores.ts';

/** What the environment says about Discord. */
export interface DiscordConfig {
  readonly token: string;
  readonly appId: string;
  /** another API than discord.com's, for tests: `http://127.0.0.1:1234/api` */
  readonly apiUrl?: string;
  /** channels where answers to `/talks` are for everybody, not for the asker alone */
  readonly publicChannels?: readonly string[];
}

/** What the adapter is given. */
export interface DiscordParts {
  readonly core: Core;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
  readonly commands: readonly Command[];
  /** Discord refused the bot for good (token revoked, intents disallowed …): the process should end with this */
  readonly onFatal: (error: Error) => void;
}

/** What every listener works with. */
export interface Desk extends DiscordParts {
  readonly config: DiscordConfig;
  readonly client: Client;
}

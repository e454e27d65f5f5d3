import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Partials,
} from 'discord.js';
import { UserError } from '../../errors.ts';
import type { DiscordConfig } from './desk.ts';
import { describe } from './faults.ts';
import { REST_TIMEOUT_MS } from './limits.ts';

/** Warn before the 10,000 refused requests in ten minutes after which Discord bans an address. */
const REFUSED_REQUESTS_WARNING = 100;

/** Close codes after which reconnecting cannot help, and what does. */
const REMEDIES: Readonly<Record<number, readonly [string, string]>> = {
  [GatewayCloseCodes.AuthenticationFailed]: [
    'DISCORD_TOKEN_REFUSED',
    'Discord refused DISCORD_TOKEN. Copy the token again: Developer Portal → your application → Bot → Reset Token.',
  ],
  [GatewayCloseCodes.InvalidShard]: [
    'DISCORD_SHARDS',
    'Discord refused the shard number (close code 4010). Start a single process; it shards itself.',
  ],
  [GatewayCloseCodes.ShardingRequired]: [
    'DISCORD_SHARDS',
    'The bot is in more servers than one connection may serve (close code 4011). Restart it: the number of shards is asked of Discord at start.',
  ],
  [GatewayCloseCodes.InvalidAPIVersion]: [
    'DISCORD_API_VERSION',
    'Discord no longer speaks this gateway version (close code 4012). Update Parley.',
  ],
  [GatewayCloseCodes.InvalidIntents]: [
    'DISCORD_INTENTS',
    'Discord did not understand the intents (close code 4013). Update Parley.',
  ],
  [GatewayCloseCodes.DisallowedIntents]: [
    'DISCORD_INTENTS',
    'Discord disallowed an intent (close code 4014). Parley needs none of the privileged ones: check that no other program uses this application’s token, and that the application is not restricted.',
  ],
};

export function buildClient({ apiUrl }: DiscordConfig): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    enforceNonce: true,
    shards: 'auto',
    rest: {
      ...(apiUrl !== undefined && { api: apiUrl }),
      timeout: REST_TIMEOUT_MS,
      invalidRequestWarningInterval: REFUSED_REQUESTS_WARNING,
    },
  });
}

/** Logs in and waits until the bot may serve; a refusal names its remedy. */
export async function connect(client: Client, config: DiscordConfig): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  const refused = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(closed(code)));
  });
  const login = client.login(config.token).catch((error: unknown) => {
    throw loginRefused(error);
  });
  await Promise.race([Promise.all([login, ready]), refused]);
  if (client.application?.id !== config.appId) {
    await client.destroy();
    throw new UserError(
      'DISCORD_APP_ID',
      `DISCORD_APP_ID is “${config.appId}”, but DISCORD_TOKEN belongs to application ${client.application?.id}. Copy the Application ID from the Developer Portal → General Information.`,
    );
  }
}

/** The gateway ended the connection for good. */
export function closed(code: number): UserError {
  const [name, remedy] = REMEDIES[code] ?? [
    'DISCORD_CLOSED',
    `Discord closed the connection for good (close code ${code}).`,
  ];
  return new UserError(name, remedy);
}

function loginRefused(error: unknown): Error {
  const tokenInvalid = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  const unauthorized = error instanceof DiscordAPIError && error.status === 401;
  if (tokenInvalid || unauthorized) return closed(GatewayCloseCodes.AuthenticationFailed);
  return new UserError(
    'DISCORD_UNREACHABLE',
    `Discord could not be reached: ${describe(error)}. Check the network and https://discordstatus.com, then start again.`,
    { cause: error },
  );
}

import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Partials,
  Routes,
} from 'discord.js';
import { UserError } from '../../errors.ts';
import type { DiscordConfig } from './config.ts';
import type { Tools } from './desk.ts';
import { describe } from './failures.ts';
import { REST_TIMEOUT_MS } from './limits.ts';

/** Warn before the 10,000 refused requests in ten minutes after which Discord bans an address. */
const REFUSED_REQUESTS_WARNING = 100;

/** Close codes after which reconnecting cannot help, and what does. */
const REMEDIES: Readonly<Record<number, readonly [string, string]>> = {
  [GatewayCloseCodes.AuthenticationFailed]: [
    'discord-token',
    'Discord refused DISCORD_TOKEN. Copy the token again: Developer Portal → your application → Bot → Reset Token.',
  ],
  [GatewayCloseCodes.InvalidShard]: [
    'discord-shards',
    'Discord refused the shard number (close code 4010). Start a single process; it shards itself.',
  ],
  [GatewayCloseCodes.ShardingRequired]: [
    'discord-shards',
    'The bot is in more servers than one connection may serve (close code 4011). Restart it: the number of shards is asked of Discord at start.',
  ],
  [GatewayCloseCodes.InvalidAPIVersion]: [
    'discord-version',
    'Discord no longer speaks this gateway version (close code 4012). Update Parley.',
  ],
  [GatewayCloseCodes.InvalidIntents]: [
    'discord-intents',
    'Discord did not understand the intents (close code 4013). Update Parley.',
  ],
  [GatewayCloseCodes.DisallowedIntents]: [
    'discord-intents',
    'Discord disallowed an intent (close code 4014). Parley needs none of the privileged ones: check that no other program uses this application’s token, and that the application is not restricted.',
  ],
};

/** How long to leave Discord alone while it is out of reach; doubled each time, up to the second, in ms. */
const CONNECT_RETRY_MS = 5_000;
const CONNECT_RETRY_MAX_MS = 300_000;
const HTTP_UNAUTHORIZED = 401;

export type ConnectionState = 'starting' | 'connected' | 'reconnecting' | 'stopped';

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

/** Logs in and waits until the bot may serve; a refusal names its remedy. While Discord is out of reach, it goes on
 *  asking in the background, ever more slowly. */
export async function connect(tools: Tools, stopping: AbortSignal): Promise<void> {
  if (await reachable(tools)) await login(tools);
  else
    void keepTrying(tools, stopping).catch((error: unknown) =>
      tools.onFatal(error instanceof Error ? error : new Error(describe(error))),
    );
}

/** Whether Discord answers at all; throws when it answers that the token is wrong. */
async function reachable({ client, config, log }: Tools): Promise<boolean> {
  try {
    await client.rest.setToken(config.token).get(Routes.gatewayBot());
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === HTTP_UNAUTHORIZED)
      throw closed(GatewayCloseCodes.AuthenticationFailed);
    log.warn({ error: describe(error) }, 'Discord is out of reach; trying again');
    return false;
  }
}

async function keepTrying(tools: Tools, stopping: AbortSignal): Promise<void> {
  let wait = CONNECT_RETRY_MS;
  while (!stopping.aborted) {
    await tools.clock.sleep(wait, stopping).catch(() => undefined);
    if (stopping.aborted) return;
    if (await reachable(tools)) return login(tools);
    wait = Math.min(wait * 2, CONNECT_RETRY_MAX_MS);
  }
}

async function login({ client, config, log }: Tools): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  const refused = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(closed(code)));
  });
  await Promise.race([Promise.all([client.login(config.token).catch(loginRefused), ready]), refused]);
  if (client.application?.id !== config.appId) {
    await client.destroy();
    throw new UserError(
      'discord-app-id',
      `DISCORD_APP_ID is “${config.appId}”, but DISCORD_TOKEN belongs to application ${client.application?.id}. Copy the Application ID from the Developer Portal → your application → General Information.`,
    );
  }
  log.info({ servers: client.guilds.cache.size, shards: client.ws.shards.size }, 'Discord is connected');
}

/** The gateway ended the connection for good. */
export function closed(code: number): UserError {
  const [name, remedy] = REMEDIES[code] ?? [
    'discord-closed',
    `Discord closed the connection for good (close code ${code}).`,
  ];
  return new UserError(name, remedy);
}

function loginRefused(error: unknown): never {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    throw closed(GatewayCloseCodes.AuthenticationFailed);
  throw new UserError(
    'discord-unreachable',
    `Discord could not be reached: ${describe(error)}. Check the network and https://discordstatus.com, then start again.`,
    { cause: error },
  );
}

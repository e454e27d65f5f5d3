import { z } from 'zod';
import { UserError } from './errors.ts';

/** An unset variable and an empty one mean the same. */
const optionalText = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());
const port = (standard: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(0).max(65_535).default(standard),
  );

/** Words that stand for many, Slack's ids (`U024BE7LH`), Discord's (17–20 digits). */
const MANAGERS =
  /^\s*(?:platform|everyone|[UW][A-Z0-9]{2,}|\d{17,20})(?:\s*,\s*(?:platform|everyone|[UW][A-Z0-9]{2,}|\d{17,20}))*\s*$/;

const schema = z.object({
  CORPUS_DIR: optionalText,
  DATA_DIR: optionalText,
  DATABASE_URL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  ),
  LOG_LEVEL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
  ),
  NO_COLOR: optionalText,
  BRIEFING_MANAGERS: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.string().regex(MANAGERS, 'platform, everyone, or user ids, separated by commas').default('platform'),
  ),
  HEALTH_HOST: optionalText,
  HEALTH_PORT: port(8081),
  SLACK_MODE: z.preprocess((value) => (value === '' ? undefined : value), z.enum(['socket', 'http']).default('socket')),
  SLACK_BOT_TOKEN: optionalText,
  SLACK_APP_TOKEN: optionalText,
  SLACK_SIGNING_SECRET: optionalText,
  SLACK_HOST: optionalText,
  SLACK_PORT: port(3000),
  SLACK_API_URL: optionalText,
  SLACK_CLIENT_ID: optionalText,
  SLACK_CLIENT_SECRET: optionalText,
  SLACK_STATE_SECRET: optionalText,
  SLACK_ENCRYPTION_KEY: optionalText,
  DISCORD_TOKEN: optionalText,
  DISCORD_APP_ID: optionalText,
  DISCORD_API_URL: optionalText,
});

export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that can be set from outside, checked. */
export interface Config {
  /** folder of articles; undefined = the bundled ones */
  readonly corpusDir: string | undefined;
  /** folder of the embedded store */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent' | undefined;
  /** colours are wanted on a terminal (https://no-color.org) */
  readonly colour: boolean;
  /** who may change digests: `platform`, `everyone` or user ids */
  readonly managers: readonly string[];
  readonly health: { readonly host: string; readonly port: number };
  readonly slack: SlackSettings | undefined;
  readonly discord: { readonly token: string; readonly appId: string; readonly apiUrl?: string } | undefined;
}

interface SlackSettings {
  readonly mode: 'socket' | 'http';
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly host: string;
  readonly port: number;
  readonly apiUrl?: string;
  readonly oauth?: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly stateSecret: string;
    readonly encryptionKey: string;
  };
}

/** The names of all variables, for `.env.example` and its drift test. */
export const VARIABLES: readonly string[] = Object.keys(schema.shape);

const LOOPBACK = '127.0.0.1';
const DEFAULT_DATA_DIR = 'data';

/**
 * Reads the environment; the only place that does.
 * @throws UserError that names each wrong or missing variable and what to set
 */
export function readConfig(environment: Environment = process.env): Config {
  const parsed = schema.safeParse(environment);
  if (!parsed.success)
    throw new UserError(
      'config',
      `The configuration has mistakes:\n${z.prettifyError(parsed.error)}\nSee .env.example for what each variable means.`,
    );
  const env = parsed.data;
  return {
    corpusDir: env.CORPUS_DIR,
    dataDir: env.DATA_DIR ?? DEFAULT_DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    logLevel: env.LOG_LEVEL,
    colour: env.NO_COLOR === undefined,
    managers: env.BRIEFING_MANAGERS.split(',').map((one) => one.trim()),
    health: { host: env.HEALTH_HOST ?? LOOPBACK, port: env.HEALTH_PORT },
    slack: slackSettings(env),
    discord: discordSettings(env),
  };
}

/** True under `npm start`: the shell between npm and us passes no signal on. */
export const startedByNpm = (environment: Environment = process.env): boolean =>
  environment['npm_lifecycle_event'] !== undefined;

type Parsed = z.infer<typeof schema>;

function slackSettings(env: Parsed): SlackSettings | undefined {
  const given = [env.SLACK_BOT_TOKEN, env.SLACK_APP_TOKEN, env.SLACK_SIGNING_SECRET, env.SLACK_CLIENT_ID].some(
    (value) => value !== undefined,
  );
  if (!given) return undefined;
  const oauth = oauthSettings(env);
  const missing = [
    ...(env.SLACK_BOT_TOKEN === undefined && oauth === undefined
      ? ['SLACK_BOT_TOKEN (xoxb-…, from “OAuth & Permissions”)']
      : []),
    ...(env.SLACK_MODE === 'socket' && env.SLACK_APP_TOKEN === undefined
      ? ['SLACK_APP_TOKEN (xapp-…, from “Basic Information” → “App-Level Tokens”, scope connections:write)']
      : []),
    ...(env.SLACK_MODE === 'http' && env.SLACK_SIGNING_SECRET === undefined
      ? ['SLACK_SIGNING_SECRET (from “Basic Information” → “App Credentials”)']
      : []),
  ];
  if (missing.length > 0)
    throw new UserError(
      'config',
      `Slack is half configured (SLACK_MODE=${env.SLACK_MODE}). Set ${missing.join(' and ')}, or unset all SLACK_ variables.`,
    );
  checkPrefix('SLACK_BOT_TOKEN', env.SLACK_BOT_TOKEN, 'xoxb-');
  checkPrefix('SLACK_APP_TOKEN', env.SLACK_APP_TOKEN, 'xapp-');
  return {
    mode: env.SLACK_MODE,
    host: env.SLACK_HOST ?? LOOPBACK,
    port: env.SLACK_PORT,
    ...(env.SLACK_BOT_TOKEN !== undefined && { botToken: env.SLACK_BOT_TOKEN }),
    ...(env.SLACK_APP_TOKEN !== undefined && { appToken: env.SLACK_APP_TOKEN }),
    ...(env.SLACK_SIGNING_SECRET !== undefined && { signingSecret: env.SLACK_SIGNING_SECRET }),
    ...(env.SLACK_API_URL !== undefined && { apiUrl: env.SLACK_API_URL }),
    ...(oauth !== undefined && { oauth }),
  };
}

function oauthSettings(env: Parsed): SlackSettings['oauth'] {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    SLACK_ENCRYPTION_KEY: encryptionKey,
  } = env;
  if (clientId === undefined) return undefined;
  if (clientSecret === undefined || stateSecret === undefined || encryptionKey === undefined) {
    throw new UserError(
      'config',
      'Several workspaces need SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET and SLACK_ENCRYPTION_KEY together; one of them is missing.',
    );
  }
  return { clientId, clientSecret, stateSecret, encryptionKey };
}

function checkPrefix(name: string, value: string | undefined, prefix: string): void {
  if (value !== undefined && !value.startsWith(prefix))
    throw new UserError(
      'config',
      `${name} must start with ${prefix}. Was another token pasted? An unquoted # cuts a value short: quote it.`,
    );
}

function discordSettings(env: Parsed): Config['discord'] {
  const { DISCORD_TOKEN: token, DISCORD_APP_ID: appId, DISCORD_API_URL: apiUrl } = env;
  if (token === undefined && appId === undefined) return undefined;
  if (token === undefined)
    throw new UserError(
      'config',
      'Discord is half configured. Set DISCORD_TOKEN (developer portal → your application → “Bot” → “Reset Token”), or unset DISCORD_APP_ID.',
    );
  if (appId === undefined || !/^\d{17,20}$/.test(appId))
    throw new UserError(
      'config',
      'Discord is half configured. Set DISCORD_APP_ID to the 17–20 digits of “Application ID” (developer portal → your application → “General Information”).',
    );
  return { token, appId, ...(apiUrl !== undefined && { apiUrl }) };
}

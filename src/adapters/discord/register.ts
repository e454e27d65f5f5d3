/** Brings the commands that Discord knows to exactly those of the list. Asks first, and changes only what differs:
 *  creating commands is limited to 200 a day. */
import {
  type APIApplicationCommand,
  type RESTPostAPIApplicationCommandsJSONBody as Definition,
  DiscordAPIError,
  REST,
  Routes,
} from 'discord.js';
import type { Command } from '../../app/command.ts';
import { UserError } from '../../errors.ts';
import type { DiscordConfig } from './config.ts';
import { toDefinitions } from './definitions.ts';
import { describe } from './failures.ts';
import { REST_TIMEOUT_MS } from './limits.ts';

/** Names of the commands, sorted by what was done. */
export interface Registration {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  readonly unchanged: readonly string[];
}

/** `guild` = only there, at once: for development. */
export async function registerCommands(
  config: DiscordConfig,
  commands: readonly Command[],
  guild?: string,
): Promise<Registration> {
  const { appId, apiUrl, token } = config;
  const rest = new REST({ ...(apiUrl !== undefined && { api: apiUrl }), timeout: REST_TIMEOUT_MS }).setToken(token);
  const all = guild === undefined ? Routes.applicationCommands(appId) : Routes.applicationGuildCommands(appId, guild);
  const one = (id: string) =>
    guild === undefined ? Routes.applicationCommand(appId, id) : Routes.applicationGuildCommand(appId, guild, id);
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const known = (await rest.get(all, { query })) as APIApplicationCommand[];
    const wanted = toDefinitions(commands);
    const matching = (definition: Definition) => known.find((command) => keyOf(command) === keyOf(definition));
    const created = wanted.filter((definition) => matching(definition) === undefined);
    const changed = wanted.flatMap((definition) => {
      const command = matching(definition);
      return command === undefined || canonical(command) === canonical(definition)
        ? []
        : [{ id: command.id, definition }];
    });
    const deleted = known.filter((command) => !wanted.some((definition) => keyOf(definition) === keyOf(command)));
    for (const body of created) await rest.post(all, { body });
    for (const { id, definition } of changed) await rest.patch(one(id), { body: definition });
    for (const { id } of deleted) await rest.delete(one(id));
    const touched = new Set([...created, ...changed.map(({ definition }) => definition)]);
    return {
      created: created.map(({ name }) => name),
      changed: changed.map(({ definition }) => definition.name),
      deleted: deleted.map(({ name }) => name),
      unchanged: wanted.filter((definition) => !touched.has(definition)).map(({ name }) => name),
    };
  } catch (error) {
    throw refused(error, guild);
  }
}

/** Names are unique within a type only. */
const keyOf = ({ type = 1, name }: { readonly type?: number | undefined; readonly name: string }): string =>
  `${type} ${name}`;

/** What of a command we decide. Discord adds ids and versions, and leaves out or fills in what has a default. */
const OURS = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'autocomplete',
  'choices',
  'value',
  'max_length',
  'channel_types',
  'contexts',
  'integration_types',
]);
/** Lists whose order means nothing. */
const SETS = new Set(['contexts', 'integration_types', 'channel_types']);

/** The same text for the same command, whoever wrote it. */
function canonical(command: object): string {
  return JSON.stringify(ours(command));
}

function ours(value: object): object {
  const entries = Object.entries(value).filter(([key, v]) => OURS.has(key) && !isDefault(v));
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, v]) => [key, inner(key, v)]));
}

function inner(key: string, value: unknown): unknown {
  if (SETS.has(key) && Array.isArray(value)) return [...value].sort();
  if (Array.isArray(value))
    return value.map((entry: unknown) => (typeof entry === 'object' && entry !== null ? ours(entry) : entry));
  if (key.endsWith('_localizations') && typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).sort());
  return value;
}

const isDefault = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

function refused(error: unknown, guild: string | undefined): Error {
  if (!(error instanceof DiscordAPIError))
    return new UserError('discord-unreachable', `Discord could not be reached: ${describe(error)}.`, { cause: error });
  if (error.status === 401)
    return new UserError(
      'discord-token',
      'Discord refused DISCORD_TOKEN. Copy the token again: Developer Portal → your application → Bot → Reset Token.',
      { cause: error },
    );
  const where = guild === undefined ? 'DISCORD_APP_ID' : `DISCORD_APP_ID and the server ${guild}`;
  if (error.status === 403 || error.status === 404)
    return new UserError(
      'discord-app-id',
      `Discord refused (${describe(error)}). Check that ${where} belong to this token, and that the bot was added to the server.`,
      { cause: error },
    );
  return new UserError('discord-register', `Discord refused the commands: ${describe(error)}.`, { cause: error });
}

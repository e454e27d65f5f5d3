/** The commands of an application, as Discord keeps them. */
import { ApiError } from './api-error.ts';
import { checkCommand, type WireCommand } from './command-limits.ts';
import type { FakeDiscord } from './fake-discord.ts';
import { known } from './fake-lookups.ts';
import type { FakeCommand } from './wire.ts';

export function ours(discord: FakeDiscord, app = '', guild?: string): FakeDiscord['commands'] {
  if (app !== discord.bot.id)
    throw new ApiError(403, 20012, 'You are not authorized to perform this action on this application');
  if (guild !== undefined && guild !== discord.guildId) throw new ApiError(403, 50001, 'Missing Access');
  return discord.commands;
}

/** As Discord gives it back: with ids, a version, and every default filled in. */
export function createCommand(discord: FakeDiscord, list: FakeCommand[], body: unknown): FakeCommand {
  checkCommand(body as WireCommand);
  const command = {
    default_member_permissions: null,
    nsfw: false,
    version: discord.snowflake(),
    application_id: discord.bot.id,
    ...(body as FakeCommand),
    id: discord.snowflake(),
  };
  list.push(command);
  return command;
}

export function editCommand(list: FakeCommand[], id = '', body: unknown): FakeCommand {
  checkCommand(body as WireCommand);
  const at = list.findIndex((command) => command.id === id);
  const command = { ...known(list[at], 10063, 'Unknown application command'), ...(body as FakeCommand), id };
  list[at] = command;
  return command;
}

export function deleteCommand(list: FakeCommand[], id = ''): undefined {
  list.splice(
    list.findIndex((command) => command.id === id),
    1,
  );
}

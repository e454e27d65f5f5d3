import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
} from 'discord.js';
import type { Command, CommandOption } from '../../app/command.ts';

type Options = ChatInputCommandInteraction['options'];

/** The options of a native subcommand → the words that Slack's users type: `subscribe 08:00 Europe/Paris lang fr`.
 *  An option that the command's usage types with its name (`[lang fr]`) gets its name; a channel is no word, it is the
 *  place. */
export function optionWords(options: Options, commands: readonly Command[]): string {
  const name = options.getSubcommand(false);
  if (name === null) return '';
  const command = commands.find((c) => c.of === 'briefing' && c.name === name);
  const given = options.data[0]?.options ?? [];
  const known = (command?.options ?? []).filter((option) => option.type !== 'channel');
  const keyed = ({ name: key }: CommandOption) =>
    new RegExp(`(?:^|[\\s[(])${key}\\s+[^\\s\\]]`, 'u').test(command?.usage ?? '');
  const inOrder = [...known.filter((option) => !keyed(option)), ...known.filter(keyed)];
  const words = inOrder.flatMap((option) =>
    wordsOf(
      option,
      keyed(option),
      given.find((g) => g.name === option.name),
    ),
  );
  return [name, ...words].join(' ');
}

/** The channel that a subcommand is about, when it is not the one it was typed in. */
export const channelOption = (options: Options): string | undefined =>
  options.data[0]?.options?.find(({ type }) => type === ApplicationCommandOptionType.Channel)?.value?.toString();

function wordsOf(option: CommandOption, keyed: boolean, given: CommandInteractionOption | undefined): string[] {
  const value = given?.value;
  if (value === undefined || value === false) return [];
  if (value === true) return [option.name];
  const words = String(value).replace(/\s+/g, ' ').trim();
  if (words === '') return [];
  return keyed ? [option.name, words] : [words];
}

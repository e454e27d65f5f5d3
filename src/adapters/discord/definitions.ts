/** The command list → what Discord is told: names, descriptions and options, in every language. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type LocalizationMap,
  ApplicationCommandOptionType as OptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, CommandOption } from '../../app/command.ts';
import type { Language } from '../../model/language.ts';
import { cut } from './cut.ts';
import { CHOICES_MAX, COMMAND_DESCRIPTION_MAX_CHARS, COMMAND_OPTIONS_MAX, QUESTION_MAX_CHARS } from './limits.ts';
import { CHOICE_NAMES, DESCRIPTIONS, NAMES } from './names.ts';

type Localised = Readonly<Record<Language, string>>;

/** Where the commands are offered: in servers, and in direct messages with the bot. */
const OFFERED = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

const CHANNEL_TYPES: [ChannelType.GuildText, ChannelType.GuildAnnouncement] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
];

/** Every digest command may be about another channel than the one it is typed in. */
const CHANNEL_OPTION: CommandOption = {
  name: 'channel',
  type: 'channel',
  required: false,
  description: DESCRIPTIONS.channel,
};

/** Everything the bot registers. `/talks` has one option and no subcommands, so that it is typed as on Slack. */
export function toDefinitions(commands: readonly Command[]): RESTPostAPIApplicationCommandsJSONBody[] {
  const briefing = commands.filter((command) => command.of === 'briefing');
  return [
    {
      type: ApplicationCommandType.ChatInput,
      ...named('talks'),
      ...described(DESCRIPTIONS.talks),
      ...OFFERED,
      options: [
        {
          type: OptionType.String,
          ...named('question'),
          ...described(DESCRIPTIONS.question),
          required: true,
          autocomplete: true,
          max_length: QUESTION_MAX_CHARS,
        },
        { type: OptionType.Boolean, ...named('visible'), ...described(DESCRIPTIONS.visible) },
      ],
    },
    ...(briefing.length === 0
      ? []
      : [
          {
            type: ApplicationCommandType.ChatInput as const,
            ...named('briefing'),
            ...described(DESCRIPTIONS.briefing),
            ...OFFERED,
            options: briefing.slice(0, COMMAND_OPTIONS_MAX).map(toSubcommand),
          },
        ]),
    { type: ApplicationCommandType.Message, ...named('Ask about this'), ...OFFERED },
  ];
}

function toSubcommand({ name, summary, options }: Command): APIApplicationCommandSubcommandOption {
  const all = options.some(({ type }) => type === 'channel') ? options : [...options, CHANNEL_OPTION];
  const required = all.filter((option) => option.required);
  const optional = all.filter((option) => !option.required);
  return {
    type: OptionType.Subcommand,
    ...named(name),
    ...described(summary),
    options: [...required, ...optional].slice(0, COMMAND_OPTIONS_MAX).map(toOption),
  };
}

function toOption(option: CommandOption): APIApplicationCommandBasicOption {
  const common = { ...named(option.name), ...described(option.description), required: option.required };
  if (option.type === 'channel') return { type: OptionType.Channel, ...common, channel_types: CHANNEL_TYPES };
  if (option.type === 'boolean') return { type: OptionType.Boolean, ...common };
  if (option.type === 'integer') return { type: OptionType.Integer, ...common };
  if (option.autocomplete !== undefined) return { type: OptionType.String, ...common, autocomplete: true };
  const choices = (option.choices ?? []).slice(0, CHOICES_MAX).map(toChoice);
  return { type: OptionType.String, ...common, ...(choices.length > 0 && { choices }) };
}

function toChoice(value: string): APIApplicationCommandOptionChoice<string> {
  const names = CHOICE_NAMES[value];
  return names === undefined ? { name: value, value } : { name: names.en, name_localizations: inLocales(names), value };
}

function named(name: string): { name: string; name_localizations?: LocalizationMap } {
  const names = NAMES[name];
  return { name, ...(names !== undefined && { name_localizations: inLocales(names) }) };
}

function described(texts: Localised): { description: string; description_localizations: LocalizationMap } {
  const short = (text: string) => cut(text, COMMAND_DESCRIPTION_MAX_CHARS);
  const all = {
    en: short(texts.en),
    fr: short(texts.fr),
    de: short(texts.de),
    es: short(texts.es),
    ru: short(texts.ru),
  };
  return { description: all.en, description_localizations: inLocales(all) };
}

/** Discord's locales. The default's own keys are there too: without them, a client in English may be shown another. */
const inLocales = ({ en, fr, de, es, ru }: Localised): LocalizationMap => ({
  'en-US': en,
  'en-GB': en,
  fr,
  de,
  'es-ES': es,
  'es-419': es,
  ru,
});

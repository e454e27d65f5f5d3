import { ApplicationCommandOptionType as Option, ApplicationCommandType as Type } from 'discord.js';
import { invalidForm, tooLong } from './api-error.ts';

interface WireOption {
  readonly type: number;
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly {
    readonly name: string;
    readonly name_localizations?: Readonly<Record<string, string>>;
    readonly value: unknown;
  }[];
  readonly options?: readonly WireOption[];
  readonly max_length?: number;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description_localizations?: Readonly<Record<string, string>>;
}

export type WireCommand = WireOption;

/** The limits of platform.md B1, written out again. */
const MAX = { description: 100, options: 25, choices: 25, choice: 100, total: 8000, maxLength: 6000 };
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const LOCALES = new Set(['en-US', 'en-GB', 'fr', 'de', 'es-ES', 'es-419', 'ru']);

/** Throws what Discord answers to a command it would refuse. */
export function checkCommand(command: WireCommand): void {
  const menu = command.type === Type.Message || command.type === Type.User;
  checkNamed(command, menu);
  if (!menu) checkOptions(command.options ?? []);
  if (textsOf(command).join('').length > MAX.total)
    throw invalidForm('0', 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX.total})`);
}

function checkNamed(entry: WireOption, menu: boolean): void {
  for (const name of [entry.name, ...Object.values(entry.name_localizations ?? {})]) {
    const valid = menu ? name.length >= 1 && name.length <= 32 : SLASH_NAME.test(name) && name === name.toLowerCase();
    if (!valid) throw invalidForm('0.name', 'APPLICATION_COMMAND_INVALID_NAME', `Command name is invalid: ${name}`);
  }
  const descriptions = [entry.description ?? '', ...Object.values(entry.description_localizations ?? {})];
  if (
    menu ? descriptions.some((d) => d !== '') : descriptions.some((d) => d.length < 1 || d.length > MAX.description)
  ) {
    throw invalidForm('0.description', 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MAX.description} in length.`);
  }
  for (const locale of [
    ...Object.keys(entry.name_localizations ?? {}),
    ...Object.keys(entry.description_localizations ?? {}),
  ]) {
    if (!LOCALES.has(locale)) throw invalidForm('0.name_localizations', 'APPLICATION_COMMAND_INVALID_LOCALE', locale);
  }
}

function checkOptions(options: readonly WireOption[]): void {
  if (options.length > MAX.options) throw tooLong('0.options', MAX.options);
  if (new Set(options.map((o) => o.name)).size < options.length)
    throw invalidForm('0.options', 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'names must be unique');
  const firstOptional = options.findIndex((o) => o.required !== true);
  if (firstOptional >= 0 && options.slice(firstOptional).some((o) => o.required === true))
    throw invalidForm(
      '0.options',
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    );
  const kinds = new Set(options.map((o) => o.type === Option.Subcommand));
  if (kinds.size > 1)
    throw invalidForm(
      '0.options',
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and options are mutually exclusive',
    );
  for (const option of options) {
    checkNamed(option, false);
    checkOptions(option.options ?? []);
    checkChoices(option);
  }
}

function checkChoices({ choices = [], autocomplete, max_length: maxLength = 0 }: WireOption): void {
  if (choices.length > MAX.choices) throw tooLong('0.choices', MAX.choices);
  if (choices.length > 0 && autocomplete === true)
    throw invalidForm('0.autocomplete', 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', 'cannot have both');
  for (const { name } of choices)
    if (name.length < 1 || name.length > MAX.choice) throw tooLong('0.choices.name', MAX.choice);
  if (maxLength > MAX.maxLength)
    throw invalidForm('0.max_length', 'NUMBER_TYPE_MAX', `int less than or equal to ${MAX.maxLength}`);
}

const textsOf = (entry: WireOption): string[] => [
  entry.name,
  entry.description ?? '',
  ...(entry.choices ?? []).flatMap((c) => [c.name, String(c.value)]),
  ...(entry.options ?? []).flatMap(textsOf),
];

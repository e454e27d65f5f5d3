import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messageOf, UserError } from '../errors.ts';
import { isLanguage, LANGUAGES, type Language } from '../model/language.ts';

/** One command of the command line. */
export interface CliCommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (args: Arguments) => Promise<number>;
}

/** Parsed words of a command line. */
export interface Arguments {
  readonly words: readonly string[];
  text(option: string): string | undefined;
  flag(option: string): boolean;
}

/** Options that every command has. */
const COMMON = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  corpus: { type: 'string' },
} as const;

/** @throws UserError `usage` naming the wrong option */
export function parseArguments(command: CliCommand, argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...COMMON, ...command.options },
      allowPositionals: true,
      strict: true,
    });
    const read = values as Readonly<Record<string, unknown>>;
    return {
      words: positionals,
      text: (option) => (typeof read[option] === 'string' ? read[option] : undefined),
      flag: (option) => read[option] === true,
    };
  } catch (error) {
    throw new UserError('usage', `${messageOf(error).split('.')[0] ?? ''}. Usage: parley ${command.usage}`);
  }
}

export function languageOption(args: Arguments): Language | undefined {
  const given = args.text('lang');
  if (given === undefined) return undefined;
  if (!isLanguage(given))
    throw new UserError('usage', `--lang ${given} is not spoken here. Permitted: ${LANGUAGES.join(', ')}.`);
  return given;
}

/** The single text that a command needs. */
export function requiredText(args: Arguments, command: CliCommand): string {
  const text = args.words.join(' ').trim();
  if (text === '') throw new UserError('usage', `Something is missing. Usage: parley ${command.usage}`);
  return text;
}

export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);

import type { Invocation, Place } from '../model/invocation.ts';
import type { Language } from '../model/language.ts';
import type { Reply } from '../model/reply.ts';
import type { App } from './app.ts';

/** One typed option of a native command, from which Discord options and help are derived. */
export interface CommandOption {
  readonly name: string;
  readonly type: 'string' | 'channel' | 'boolean' | 'integer';
  readonly required: boolean;
  /** ≤ 100 characters each (Discord's limit) */
  readonly description: Readonly<Record<Language, string>>;
  readonly autocomplete?: 'question' | 'time-zone' | 'topic' | 'subscription';
  readonly choices?: readonly string[];
}

/** The commands that a platform has: those that others list must be among them. */
export const commandsOn = <C extends Pick<Command, 'on'>>(
  commands: readonly C[],
  platform: Place['platform'],
): readonly C[] => commands.filter(({ on }) => on === undefined || on.includes(platform));

/** A subcommand of `/talks` or `/briefing`: the one place that says what it is called, who may use it and what it does. */
export interface Command<Options = unknown> {
  readonly of: 'talks' | 'briefing';
  readonly name: string;
  readonly summary: Readonly<Record<Language, string>>;
  /** how it is typed, after the command's name: `subscribe 08:00 Europe/Paris weekdays` */
  readonly usage: string;
  readonly managersOnly: boolean;
  /** platforms that have it; absent = all */
  readonly on?: readonly Place['platform'][];
  readonly options: readonly CommandOption[];
  /** from the words typed after the name to typed options; throws UserError with the remedy */
  parse(words: string): Options;
  run(app: App, invocation: Invocation, options: Options): Promise<Reply>;
}

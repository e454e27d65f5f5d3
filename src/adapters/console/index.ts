import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Core } from '../../app/app.ts';
import { tenantId } from '../../model/ids.ts';
import type { Invocation } from '../../model/invocation.ts';
import type { Reply } from '../../model/reply.ts';
import type { Screen } from './chat.ts';
import { questionsOf, renderConsole, type Terminal } from './render.ts';

export interface ConsoleOptions {
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number };
  /** a person is typing: prompt, history, numbers for follow-ups */
  readonly interactive: boolean;
  readonly colour: boolean;
  /** the user's locale, e.g. `fr_FR.UTF-8` */
  readonly locale?: string;
  readonly user: string;
  /** keeps the follow-ups of this conversation apart from those of others */
  readonly session: string;
  /** where digests appear meanwhile */
  readonly screen?: Screen;
}

const DEFAULT_COLUMNS = 100;
const MAX_COLUMNS = 110;
const LEAVE = /^(?:exit|quit|bye|:q)$/i;

/** A conversation in the terminal or over a pipe, one line a question; resolves when the input ends. */
export async function runConsole(core: Core, options: ConsoleOptions): Promise<void> {
  const { input, output, interactive } = options;
  const terminal = terminalOf(output, options.colour);
  const lines = createInterface({
    input,
    ...(interactive && { output }),
    terminal: interactive,
    prompt: '› ',
    historySize: 200,
    crlfDelay: Infinity,
  });
  if (options.screen !== undefined && interactive) options.screen.redraw = () => lines.prompt(true);
  let last: Reply | undefined;
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    if (LEAVE.test(typed)) break;
    if (typed !== '' || !interactive) {
      const text = chosen(typed, last) ?? typed;
      if (text !== typed) output.write(`› ${text}\n`);
      last = await core.handle(invocationOf(text, options));
      output.write(`${renderConsole(last, terminal)}\n\n`);
    }
    if (interactive) lines.prompt();
  }
  lines.close();
}

/** How wide and colourful an output is; some terminals say that they have no columns. */
export const terminalOf = (output: { readonly columns?: number }, colour: boolean): Terminal => ({
  colour,
  width: Math.min(output.columns || DEFAULT_COLUMNS, MAX_COLUMNS),
});

/** A bare number picks a follow-up question of the last reply. */
function chosen(typed: string, last: Reply | undefined): string | undefined {
  return last !== undefined && /^[1-9]$/.test(typed) ? questionsOf(last)[Number(typed) - 1] : undefined;
}

/** `/briefing …` goes to the digests; everything else is talk. */
export function invocationOf(
  text: string,
  { locale, user, session }: Pick<ConsoleOptions, 'locale' | 'user' | 'session'>,
): Invocation {
  const briefing = /^\/?briefing\b\s*/i.exec(text);
  return {
    place: { platform: 'console', tenant: tenantId('local'), channel: 'console', thread: session },
    user: { id: user, ...(locale !== undefined && { locale }) },
    manager: true,
    command: briefing === null ? 'talks' : 'briefing',
    via: 'command',
    text: briefing === null ? text.replace(/^\/talks\b\s*/i, '') : text.slice(briefing[0].length),
  };
}

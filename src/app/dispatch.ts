import { editDistance } from '../lexicon/spelling.ts';
import { fold } from '../text/fold.ts';
import type { Command } from './command.ts';

/** What typed text turned out to be. */
export type Dispatched =
  | { readonly kind: 'command'; readonly command: Command; readonly rest: string }
  | { readonly kind: 'question'; readonly text: string }
  /** one word that almost names a command */
  | { readonly kind: 'suggestion'; readonly command: Command; readonly typed: string };

/** A near miss differs by at most so many letters. */
const NEAR_MISS_EDITS = 2;

/**
 * Reads what was typed after `/talks` or `/briefing`: a first word that is a command runs it, anything else is a question.
 * `timeline` and `who` are commands only where what follows is a topic or a name (`isName`), not the rest of a question.
 */
export function dispatch(
  text: string,
  of: Command['of'],
  commands: readonly Command[],
  isName: (text: string) => boolean,
): Dispatched {
  const typed = text.trim().replace(/^\/(?:talks|briefing)\b\s*/i, '');
  const own = commands.filter((command) => command.of === of);
  const [word = '', ...others] = typed.split(/\s+/);
  const rest = others.join(' ');
  const name = fold(word);
  if (name === '' || name === '?') return found(own, 'help', '') ?? { kind: 'question', text: typed };
  const exact = own.find((command) => command.name === name);
  if (exact !== undefined) {
    if (exact.name === 'who' && !isName(rest)) return { kind: 'question', text: typed };
    if (exact.name === 'timeline' && /[?¿]/.test(rest)) return { kind: 'question', text: typed };
    return { kind: 'command', command: exact, rest };
  }
  const near =
    rest === '' || of === 'briefing'
      ? own.find((command) => command.name.length > 3 && editDistance(name, command.name) <= NEAR_MISS_EDITS)
      : undefined;
  if (near !== undefined) return { kind: 'suggestion', command: near, typed: word };
  return { kind: 'question', text: typed };
}

const found = (commands: readonly Command[], name: string, rest: string): Dispatched | undefined => {
  const command = commands.find((candidate) => candidate.name === name);
  return command === undefined ? undefined : { kind: 'command', command, rest };
};

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

/** Optimal string alignment distance (insert, delete, replace, swap neighbours). */
export function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row !== undefined) row[j] = best;
    }
  }
  return at(a.length, b.length);
}

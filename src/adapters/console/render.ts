import type { Block, Reply } from '../../model/reply.ts';

/** How the terminal can show text. */
export interface Terminal {
  readonly colour: boolean;
  /** columns to wrap at */
  readonly width: number;
}

const ESCAPE = '\u001b[';
type Style = 'bold' | 'dim' | 'cyan' | 'yellow';
const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  cyan: [36, 39],
  yellow: [33, 39],
};

/** Reply → lines for a terminal; control characters of corpus and question never reach it. */
export function renderConsole(reply: Reply, terminal: Terminal): string {
  // A terminal has no threads: what would be in one follows below a line.
  const below: readonly Block[] = reply.thread === undefined ? [] : [{ type: 'divider' }, ...reply.thread];
  const lines = [...reply.blocks, ...below].flatMap((block) => [...renderBlock(block, terminal), '']);
  const asks = questionsOf(reply);
  if (asks.length > 0) {
    lines.push(...asks.map((question, i) => style(`  ${i + 1}  ${clean(question)}`, 'cyan', terminal)), '');
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
}

/** The follow-up questions of a reply, in the order of their numbers on screen. */
export const questionsOf = (reply: Reply): string[] =>
  reply.actions.flatMap(({ payload }) => (payload.do === 'ask' ? [payload.question] : []));

function renderBlock(block: Block, terminal: Terminal): string[] {
  switch (block.type) {
    case 'heading':
      return [style(clean(block.text), 'bold', terminal)];
    case 'text':
      return block.text.split('\n').flatMap((line) => wrap(clean(line), terminal.width, ''));
    case 'quote':
      return [
        ...wrap(clean(block.citation.quote), terminal.width - 4, '').map(
          (line) => `  ${style('│', 'yellow', terminal)} ${line}`,
        ),
        ...wrap(clean(block.source), terminal.width - 4, '').map((line) => style(`    ${line}`, 'dim', terminal)),
      ];
    case 'list':
      return block.items.flatMap((item) => wrap(`• ${clean(item)}`, terminal.width, '  '));
    case 'note':
      return wrap(clean(block.text), terminal.width, '').map((line) => style(line, 'dim', terminal));
    case 'divider':
      return [style('─'.repeat(Math.min(40, terminal.width)), 'dim', terminal)];
  }
}

function style(text: string, name: Style, { colour }: Terminal): string {
  const [on, off] = CODES[name];
  return colour ? `${ESCAPE}${on}m${text}${ESCAPE}${off}m` : text;
}

/** A corpus must not be able to move the cursor or set the window's title. */
const clean = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/** Breaks at spaces; continuation lines start with `indent`. */
function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

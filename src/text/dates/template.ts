/** Templates of date patterns → what they are made of.
 *
 *  `word` one word · `{slot}` a class of words · `[a|b]` optional · `(a|b)` one of · `<name>` the language's macro ·
 *  `^` what stands before it must be there but is no part of the phrase. */
import type { Slot } from './captures.ts';

/** One piece of a template; of `choices` one is taken, each a row of pieces that may be empty. */
export type Part =
  | { readonly word: string }
  | { readonly slot: Slot }
  | { readonly choices: readonly (readonly Part[])[] }
  | typeof CONTEXT_MARK;

const SYMBOLS = /[[\]()|^]|\{\w+\}|<\w+>|[^\s[\]()|^{}<>]+/gu;
export const CONTEXT_MARK = '^';

/** The readings that a template begins with, in the order in which they are written. */
export function parseTemplate(
  template: string,
  macros: Readonly<Record<string, string>>,
): readonly (readonly Part[])[] {
  const symbols = inlineMacros(template, macros).match(SYMBOLS) ?? [];
  const [choices] = readChoices(symbols, 0);
  return choices;
}

function inlineMacros(template: string, macros: Readonly<Record<string, string>>): string {
  return template.replace(/<(\w+)>/gu, (_, name: string) => {
    const body = macros[name];
    if (body === undefined) throw new Error(`date template "${template}" uses the unknown macro <${name}>`);
    return inlineMacros(body, macros);
  });
}

/** Choices from `at` up to a closing bracket or the end, and where they ended. */
function readChoices(symbols: readonly string[], at: number): [Part[][], number] {
  const done: Part[][] = [];
  let open: Part[] = [];
  let next = at;
  for (; next < symbols.length; next++) {
    const symbol = symbols[next] ?? '';
    if (symbol === ')' || symbol === ']') break;
    if (symbol === '|') {
      done.push(open);
      open = [];
    } else if (symbol === '(' || symbol === '[') {
      const [inner, end] = readChoices(symbols, next + 1);
      open.push({ choices: symbol === '[' ? [[], ...inner] : inner });
      next = end;
    } else {
      open.push(toPart(symbol));
    }
  }
  return [[...done, open], next];
}

const toPart = (symbol: string): Part =>
  symbol === CONTEXT_MARK
    ? CONTEXT_MARK
    : symbol.startsWith('{')
      ? { slot: symbol.slice(1, -1) as Slot }
      : { word: symbol };

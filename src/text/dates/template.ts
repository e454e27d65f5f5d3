/** Templates of date patterns → flat sequences of elements.
 *
 *  `word` one word · `{slot}` a class of words · `[a|b]` optional · `(a|b)` one of · `<name>` the language's macro ·
 *  `^` what stands before it must be there but is no part of the phrase. */
import type { Slot } from './captures.ts';

type Element = { readonly word: string } | { readonly slot: Slot };

export interface Sequence {
  readonly elements: readonly Element[];
  /** how many elements at the start are context only */
  readonly context: number;
}

const SYMBOLS = /[[\]()|^]|\{\w+\}|<\w+>|[^\s[\]()|^{}<>]+/gu;
const CONTEXT_MARK = '^';

/** Every way to read a template. */
export function expandTemplate(template: string, macros: Readonly<Record<string, string>>): Sequence[] {
  const symbols = inlineMacros(template, macros).match(SYMBOLS) ?? [];
  const [sequences] = readAlternatives(symbols, 0);
  return sequences.map(toSequence);
}

function inlineMacros(template: string, macros: Readonly<Record<string, string>>): string {
  return template.replace(/<(\w+)>/gu, (_, name: string) => {
    const body = macros[name];
    if (body === undefined) throw new Error(`date template "${template}" uses the unknown macro <${name}>`);
    return inlineMacros(body, macros);
  });
}

/** Alternatives from `at` up to a closing bracket or the end → their expansions and where they ended. */
function readAlternatives(symbols: readonly string[], at: number): [string[][], number] {
  const done: string[][] = [];
  let open: string[][] = [[]];
  let next = at;
  for (; next < symbols.length; next++) {
    const symbol = symbols[next] ?? '';
    if (symbol === ')' || symbol === ']') break;
    if (symbol === '|') {
      done.push(...open);
      open = [[]];
    } else if (symbol === '(' || symbol === '[') {
      const [inner, end] = readAlternatives(symbols, next + 1);
      const choices = symbol === '[' ? [[], ...inner] : inner;
      open = open.flatMap((prefix) => choices.map((choice) => [...prefix, ...choice]));
      next = end;
    } else {
      open = open.map((prefix) => [...prefix, symbol]);
    }
  }
  return [[...done, ...open], next];
}

function toSequence(symbols: readonly string[]): Sequence {
  const mark = symbols.indexOf(CONTEXT_MARK);
  const elements = symbols.filter((symbol) => symbol !== CONTEXT_MARK).map(toElement);
  return { elements, context: Math.max(mark, 0) };
}

const toElement = (symbol: string): Element =>
  symbol.startsWith('{') ? { slot: symbol.slice(1, -1) as Slot } : { word: symbol };

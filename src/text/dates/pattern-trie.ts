/** All patterns of one language as one trie: a text is matched by walking it, so cost grows with the text, not with
 *  the number of patterns. A node is made when a text first leads there: of some four thousand few are ever met. */
import type { Slot } from './captures.ts';
import { CONTEXT_MARK, type Part, parseTemplate } from './template.ts';
import { splitWords, withoutAccents } from './word-classes.ts';

/** A template, what it means, and its place in the order of declaration. */
export interface Pattern<T> {
  readonly template: string;
  readonly value: T;
  readonly order: number;
}

interface Acceptance<T> {
  readonly value: T;
  /** how many tokens at the start are context only */
  readonly context: number;
  readonly order: number;
}

/** What is left of a pattern, the nearest piece first. */
type Rest = { readonly part: Part | { readonly token: string }; readonly after: Rest } | undefined;

/** A pattern of which the way to a node has read the beginning. */
interface Reading<T> {
  readonly pattern: Pick<Pattern<T>, 'value' | 'order'>;
  readonly rest: Rest;
  /** how many pieces were read */
  readonly read: number;
  /** how many of them are context; undefined = no mark was met */
  readonly context: number | undefined;
}

export class TrieNode<T> {
  readonly accept: Acceptance<T>[] = [];
  readonly #words: Edges<string, T> = new Map();
  readonly #slots: Edges<Slot, T> = new Map();

  constructor(readings: readonly Reading<T>[]) {
    for (const reading of readings) this.#goOn(reading);
  }

  word(token: string): TrieNode<T> | undefined {
    return nodeAt(this.#words, token);
  }

  slot(slot: Slot): TrieNode<T> | undefined {
    return nodeAt(this.#slots, slot);
  }

  /** the words that may come next */
  words(): Iterable<string> {
    return this.#words.keys();
  }

  hasSlot(slot: Slot): boolean {
    return this.#slots.has(slot);
  }

  get hasSlots(): boolean {
    return this.#slots.size > 0;
  }

  /** Takes what costs no token, in the order of the template, up to the tokens that may come next. */
  #goOn(reading: Reading<T>): void {
    const { rest, read } = reading;
    if (rest === undefined) {
      this.#end(reading);
      return;
    }
    const { part, after } = rest;
    if (part === CONTEXT_MARK) this.#goOn({ ...reading, rest: after, context: reading.context ?? read });
    else if ('choices' in part) {
      for (const choice of part.choices) this.#goOn({ ...reading, rest: before(choice, after) });
    } else if ('slot' in part) push(this.#slots, part.slot, { ...reading, rest: after, read: read + 1 });
    else if ('token' in part) push(this.#words, part.token, { ...reading, rest: after });
    else this.#goOnWord(part.word, { ...reading, rest: after, read: read + 1 });
  }

  /** `avant-hier` is two tokens; unaccented spellings lead to a node of their own. */
  #goOnWord(word: string, reading: Reading<T>): void {
    for (const spelling of new Set([word, withoutAccents(word)])) {
      const tokens = splitWords(spelling).map((token) => ({ token }));
      this.#goOn({ ...reading, rest: before(tokens, reading.rest) });
    }
  }

  #end({ pattern: { value, order }, read, context = 0 }: Reading<T>): void {
    if (read === 0 || this.accept.some((known) => known.value === value)) return;
    this.accept.push({ value, context, order });
  }
}

/** An edge is what its node will be made of until a text takes it. */
type Edges<Key, T> = Map<Key, Reading<T>[] | TrieNode<T>>;

function nodeAt<Key, T>(edges: Edges<Key, T>, key: Key): TrieNode<T> | undefined {
  const edge = edges.get(key);
  if (!Array.isArray(edge)) return edge;
  const node = new TrieNode(edge);
  edges.set(key, node);
  return node;
}

function push<Key, T>(edges: Edges<Key, T>, key: Key, reading: Reading<T>): void {
  const known = edges.get(key);
  if (Array.isArray(known)) known.push(reading);
  else edges.set(key, [reading]);
}

const before = (parts: readonly NonNullable<Rest>['part'][], after: Rest): Rest =>
  parts.reduceRight<Rest>((rest, part) => ({ part, after: rest }), after);

/** The root of the trie of all patterns. */
export function compilePatterns<T>(
  patterns: readonly Pattern<T>[],
  macros: Readonly<Record<string, string>>,
): TrieNode<T> {
  return new TrieNode(
    patterns.map((pattern) => ({
      pattern,
      rest: { part: { choices: parseTemplate(pattern.template, macros) }, after: undefined },
      read: 0,
      context: undefined,
    })),
  );
}

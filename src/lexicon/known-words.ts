/** The words of a language that a question may mean by a misspelt one, kept so that a look-up reads little. */
import { fold } from '../text/fold.ts';
import { type LineTable, lineTable, valueIn } from './line-table.ts';

/** All known words; each list in the order of the tables. */
export interface KnownWords {
  /** folded word → the ways it is written: `anuncio`, `anunció`; empty where it is not known */
  written(folded: string): readonly string[];
  /** folded words by their first and by their second letter: a slip seldom changes both */
  startingWith(letter: string): readonly string[];
  withSecond(letter: string): readonly string[];
}

/** What is kept of a word stands under a key with one of these; no word has them. */
const MARKS = { written: '=', first: '<', second: '>' } as const;

/** Words as written, in lower case → the table. A word that is only written as it is folded has nothing behind its key. */
export function prepareWords(words: Iterable<string>): LineTable {
  const byWord = new Map<string, string[]>();
  const byLetter = new Map<string, string[]>();
  for (const written of words) {
    const word = fold(written);
    const known = byWord.get(word);
    if (known?.includes(written)) continue;
    push(byWord, word, written);
    if (known !== undefined) continue;
    push(byLetter, MARKS.first + word.charAt(0), word);
    push(byLetter, MARKS.second + word.charAt(1), word);
  }
  const table = new Map([...byLetter].map(([key, list]) => [key, list.join(' ')]));
  for (const [word, ways] of byWord) table.set(MARKS.written + word, ways.join(' ') === word ? '' : ways.join(' '));
  return lineTable(table);
}

function push(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [word]);
  else list.push(word);
}

const NONE: readonly string[] = [];
/** Keys remembered, most of them words of questions that are not known. */
const MEMORY_MAX_KEYS = 20_000;

export function knownWordsIn(table: LineTable): KnownWords {
  const memory = new Map<string, readonly string[]>();
  const find = (mark: string, word: string): readonly string[] => {
    const key = mark + word;
    const known = memory.get(key);
    if (known !== undefined) return known;
    if (memory.size >= MEMORY_MAX_KEYS) memory.clear();
    const list = valueIn(table, key);
    const found = list === undefined ? NONE : (list || word).split(' ');
    memory.set(key, found);
    return found;
  };
  return {
    written: (folded) => find(MARKS.written, folded),
    startingWith: (letter) => find(MARKS.first, letter),
    withSecond: (letter) => find(MARKS.second, letter),
  };
}

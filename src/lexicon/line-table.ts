/** A table as one string of sorted lines, `key<TAB>value`: it costs nothing before a key is asked for. */
export type LineTable = string;

/** Keys and values without tabs in the keys and line ends in either → the table. */
export function lineTable(entries: ReadonlyMap<string, string>): LineTable {
  const keys = [...entries.keys()].sort();
  return keys.map((key) => `${key}\t${entries.get(key) ?? ''}\n`).join('');
}

/** The value of a key, found by halving; undefined where the table has no such key. */
export function valueIn(table: LineTable, key: string): string | undefined {
  let [low, high] = [0, table.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = table.lastIndexOf('\n', middle - 1) + 1;
    const tab = table.indexOf('\t', start);
    const here = table.slice(start, tab);
    if (here === key) return table.slice(tab + 1, table.indexOf('\n', tab));
    if (here < key) low = table.indexOf('\n', tab) + 1;
    else high = start;
  }
  return undefined;
}

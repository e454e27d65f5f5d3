import { StringTable } from '../../../search/segment/string-table.ts';
import { KeyTable } from './key-table.ts';
import type { NameLevel } from './name-level.ts';

/** A level, and which of its clusters still count. */
export interface LivingLevel {
  readonly level: NameLevel;
  lives(number: number): boolean;
}

/** Two levels as one, without what has been replaced; keys are copied, not computed. `replaced` are those of levels that stay. */
export function mergeLevels(older: LivingLevel, newer: LivingLevel, replaced: Uint32Array): NameLevel {
  const [left, right] = [numbering(older, 0), numbering(newer, 0)];
  const first = left.kept.length;
  const numberLeft = (number: number) => left.numbers[number] as number;
  const numberRight = (number: number) => {
    const own = right.numbers[number] as number;
    return own < 0 ? own : own + first;
  };
  const [a, b] = [older.level, newer.level];
  const units = unite(a.units, b.units);
  return {
    records: StringTable.of([
      ...left.kept.map((number) => a.records.at(number)),
      ...right.kept.map((number) => b.records.at(number)),
    ]),
    keys: KeyTable.merge(a.keys, numberLeft, b.keys, numberRight),
    units: units.table,
    typos: withoutRepeats(
      KeyTable.merge(
        a.typos,
        (number) => units.left[number] as number,
        b.typos,
        (number) => units.right[number] as number,
      ),
    ),
    kinds: Uint8Array.from([...left.kept.map((n) => a.kinds[n] ?? 0), ...right.kept.map((n) => b.kinds[n] ?? 0)]),
    mentions: Uint32Array.from([
      ...left.kept.map((n) => a.mentions[n] ?? 0),
      ...right.kept.map((n) => b.mentions[n] ?? 0),
    ]),
    replaced,
  };
}

/** The clusters that still count, and the number that each gets, −1 where it does not. */
function numbering(
  { level, lives }: LivingLevel,
  first: number,
): { readonly kept: number[]; readonly numbers: Int32Array } {
  const numbers = new Int32Array(level.records.size).fill(-1);
  const kept: number[] = [];
  for (let number = 0; number < numbers.length; number++) {
    if (!lives(number)) continue;
    numbers[number] = first + kept.length;
    kept.push(number);
  }
  return { kept, numbers };
}

/** Two sorted tables as one, and where each string of either went. */
function unite(a: StringTable, b: StringTable) {
  const [left, right] = [new Uint32Array(a.size), new Uint32Array(b.size)];
  const all: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.size || j < b.size) {
    const [x, y] = [i < a.size ? a.at(i) : undefined, j < b.size ? b.at(j) : undefined];
    const next = x === undefined ? y : y === undefined || x < y ? x : y;
    if (next === undefined) break;
    if (x === next) left[i++] = all.length;
    if (y === next) right[j++] = all.length;
    all.push(next);
  }
  return { table: StringTable.of(all), left, right };
}

/** The same word of both levels has the same misspellings. */
function withoutRepeats({ hashes, numbers }: KeyTable): KeyTable {
  let size = 0;
  for (let i = 0; i < hashes.length; i++) {
    let known = false;
    for (let j = size - 1; j >= 0 && hashes[j] === hashes[i]; j--) known ||= numbers[j] === numbers[i];
    if (known) continue;
    hashes[size] = hashes[i] as number;
    numbers[size] = numbers[i] as number;
    size += 1;
  }
  return new KeyTable(hashes.slice(0, size), numbers.slice(0, size));
}

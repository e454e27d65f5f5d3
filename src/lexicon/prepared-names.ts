/** The gazetteer's names in all their forms, as `npm run build` leaves them: forming and folding them takes a tenth of a second. */
import { entityId } from '../model/ids.ts';
import type { GazetteerHit } from './gazetteer.ts';
import type { NameFinder, NamesAt } from './gazetteer-table.ts';
import { type LineTable, lineTable, valueIn } from './line-table.ts';

/** Words of a name → `longest hit hit…`, separated by tabs. */
export const prepareNames = (names: ReadonlyMap<string, NamesAt>): LineTable =>
  lineTable(
    new Map([...names].map(([words, { longest, hits }]) => [words, [longest, ...hits.map(writeHit)].join('\t')])),
  );

/** Words looked up, most of them no names; a news vocabulary is about half of it. */
const MEMORY_MAX_WORDS = 100_000;

export function namesInTable(table: LineTable): NameFinder {
  const memory = new Map<string, NamesAt | undefined>();
  return (words) => {
    const known = memory.get(words);
    if (known !== undefined || memory.has(words)) return known;
    if (memory.size >= MEMORY_MAX_WORDS) memory.clear();
    const line = valueIn(table, words);
    const names = line === undefined ? undefined : readNames(line);
    memory.set(words, names);
    return names;
  };
}

/** `demonym id`, `name id`, `name id US` where only this capitalisation is the name. */
const writeHit = ({ way, entry, exactly }: GazetteerHit): string =>
  [way, entry, ...(exactly === undefined ? [] : [exactly])].join(' ');

function readNames(line: string): NamesAt {
  const [longest, ...hits] = line.split('\t');
  return { longest: Number(longest), hits: hits.map(readHit) };
}

function readHit(hit: string): GazetteerHit {
  const [way, entry = '', ...exactly] = hit.split(' ');
  return {
    entry: entityId(entry),
    way: way === 'demonym' ? 'demonym' : 'name',
    ...(exactly.length > 0 && { exactly: exactly.join(' ') }),
  };
}

import { hash32 } from '../../../analysis/duplicates.ts';
import { idOfCluster, isMaterial, mentionsOfCluster } from '../../../analysis/entities/describe.ts';
import { aliasKey, entityKey, idKey, meetingKeys, typosOfUnit, unitsOf } from '../../../analysis/entities/name-keys.ts';
import { kindOf } from '../../../analysis/entities/name-types.ts';
import type { Cluster } from '../../../analysis/entities/resolve.ts';
import type { EntityKind } from '../../../model/entity.ts';
import { writtenOtherwise } from '../../../search/index-format.ts';
import { owned, packSections, unpackSections, words } from '../../../search/segment/sections.ts';
import { StringTable } from '../../../search/segment/string-table.ts';
import { encodeCluster } from './cluster-record.ts';
import { KeyTable } from './key-table.ts';

/** In the order of their numbers in a level; 0 = a cluster that is sure of nothing. */
const KINDS: readonly EntityKind[] = ['person', 'place', 'organisation', 'name'];

/** Clusters of names that were written together, and the numbers of those in older levels that they stand in for. Never changes. */
export interface NameLevel {
  /** one line each */
  readonly records: StringTable;
  readonly keys: KeyTable;
  /** words of names, sorted; which of them share a misspelling */
  readonly units: StringTable;
  readonly typos: KeyTable;
  /** 1 + the kind of each cluster */
  readonly kinds: Uint8Array;
  readonly mentions: Uint32Array;
  /** pairs: the id of an older level, the number of a cluster there */
  readonly replaced: Uint32Array;
}

/** Writes clusters as a level. */
export function levelOf(clusters: readonly Cluster[], replaced: Uint32Array): NameLevel {
  const units = [...new Set(clusters.flatMap(({ types }) => types.flatMap((type) => [...unitsOf(type)])))].sort();
  return {
    records: StringTable.of(clusters.map(encodeCluster)),
    keys: KeyTable.of(clusters.map((cluster) => hashesOf(keysOf(cluster)))),
    units: StringTable.of(units),
    typos: KeyTable.of(units.map(typoHashes)),
    kinds: Uint8Array.from(clusters, (cluster) => (isMaterial(cluster) ? 1 + KINDS.indexOf(kindOf(cluster.types)) : 0)),
    mentions: Uint32Array.from(clusters, mentionsOfCluster),
    replaced,
  };
}

const hashesOf = (keys: readonly string[]): Uint32Array => Uint32Array.from(keys.map((key) => hash32(key)));

/** Words whose misspellings are remembered: those of large corpora are written again with every commit. About 0.2 kB each. */
const TYPOS_MAX_WORDS = 50_000;
const typos = new Map<string, Uint32Array>();

function typoHashes(unit: string): Uint32Array {
  const known = typos.get(unit);
  if (known !== undefined) return known;
  const hashes = hashesOf(typosOfUnit(unit));
  if (typos.size < TYPOS_MAX_WORDS) typos.set(unit, hashes);
  return hashes;
}

function keysOf(cluster: Cluster): string[] {
  const keys = new Set([entityKey(idOfCluster(cluster))]);
  for (const type of cluster.types) {
    keys.add(idKey(type.id));
    for (const alias of type.aliases.keys()) keys.add(aliasKey(alias));
    const { units, sounds } = meetingKeys(type);
    for (const key of units) keys.add(key);
    for (const key of sounds) keys.add(key);
  }
  return [...keys];
}

/** Numbers of the clusters of a kind that are mentioned most. */
export function prominentIn(
  level: NameLevel,
  kind: EntityKind,
  limit: number,
  lives: (number: number) => boolean,
): number[] {
  const wanted = 1 + KINDS.indexOf(kind);
  const found: number[] = [];
  for (const [number, own] of level.kinds.entries()) if (own === wanted && lives(number)) found.push(number);
  return found.sort((a, b) => (level.mentions[b] ?? 0) - (level.mentions[a] ?? 0)).slice(0, limit);
}

/** Changes whenever the stored form does. */
const FORMAT = 'names 2';

export const encodeLevel = ({ records, keys, units, typos, kinds, mentions, replaced }: NameLevel): Uint8Array =>
  packSections({ format: FORMAT }, [
    ...records.parts,
    keys.hashes,
    keys.numbers,
    ...units.parts,
    typos.hashes,
    typos.numbers,
    kinds,
    mentions,
    replaced,
  ]);

/** @throws UserError `index-format` where another version wrote it */
export function decodeLevel(bytes: Uint8Array): NameLevel {
  const { header, sections } = unpackSections(owned(bytes));
  const { format } = header as { readonly format: string };
  if (format !== FORMAT) throw writtenOtherwise();
  const part = (i: number): Uint8Array<ArrayBuffer> => sections[i] ?? new Uint8Array();
  const numbers = (i: number) => words(part(i));
  return {
    records: new StringTable(part(0), numbers(1)),
    keys: new KeyTable(numbers(2), numbers(3)),
    units: new StringTable(part(4), numbers(5)),
    typos: new KeyTable(numbers(6), numbers(7)),
    kinds: part(8),
    mentions: numbers(9),
    replaced: numbers(10),
  };
}

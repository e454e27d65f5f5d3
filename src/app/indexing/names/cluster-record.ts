import type { NameType } from '../../../analysis/entities/name-types.ts';
import type { Cluster } from '../../../analysis/entities/resolve.ts';
import type { Merge } from '../../../model/entity.ts';
import { entityId } from '../../../model/ids.ts';

/** A cluster of names ↔ one line of JSON. */

type Counts = readonly (readonly [string, number])[];
type TypeRecord = readonly [
  id: string,
  units: readonly string[],
  entry: string,
  numbers: readonly [
    documents: number,
    strong: number,
    person: number,
    place: number,
    organisation: number,
    name: number,
  ],
  spellings: Counts,
  countries: Counts,
  heads: Counts,
  aliases: Counts,
  roles: Counts,
  vetoes: Counts,
];

/** Different words of office kept for a name: what a removal finds missing does no harm. */
const ROLES_MAX = 100;

export function encodeCluster({ types, merges }: Cluster): string {
  return JSON.stringify([types.map(encodeType), merges]);
}

export function decodeCluster(line: string): Cluster {
  const [types, merges] = JSON.parse(line) as [TypeRecord[], Merge[]];
  return { types: types.map(decodeType), merges };
}

function encodeType(type: NameType): TypeRecord {
  const { kinds } = type;
  return [
    type.id,
    type.units,
    type.entry ?? '',
    [type.documents, type.strong, kinds.person, kinds.place, kinds.organisation, kinds.name],
    [...type.spellings],
    [...type.countries],
    [...type.heads],
    [...type.aliases],
    [...type.roles].sort((a, b) => b[1] - a[1]).slice(0, ROLES_MAX),
    [...type.vetoes],
  ];
}

function decodeType(record: TypeRecord): NameType {
  const [id, units, entry, numbers, spellings, countries, heads, aliases, roles, vetoes] = record;
  const [documents, strong, person, place, organisation, name] = numbers;
  return {
    id,
    units,
    ...(entry !== '' && { entry: entityId(entry) }),
    documents,
    strong,
    kinds: { person, place, organisation, name },
    spellings: new Map(spellings),
    countries: new Map(countries.map(([country, times]) => [entityId(country), times])),
    heads: new Map(heads),
    aliases: new Map(aliases),
    roles: new Map(roles),
    vetoes: new Map(vetoes),
  };
}

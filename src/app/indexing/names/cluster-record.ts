import type { NameType } from '../../../analysis/entities/name-types.ts';
import type { Cluster } from '../../../analysis/entities/resolve.ts';
import type { Merge } from '../../../model/entity.ts';
import { type EntityId, entityId } from '../../../model/ids.ts';

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

const decodeType = (record: TypeRecord): NameType => new KeptType(record);

/** A name as it is read: most are asked for their id and kind only, so the counts become maps when they are looked at. */
class KeptType implements NameType {
  readonly id: string;
  readonly units: readonly string[];
  readonly entry?: EntityId;
  documents: number;
  strong: number;
  readonly kinds: NameType['kinds'];
  readonly #counts: readonly Counts[];
  readonly #maps: (Map<string, number> | undefined)[] = [];

  constructor([id, units, entry, numbers, ...counts]: TypeRecord) {
    const [documents, strong, person, place, organisation, name] = numbers;
    this.id = id;
    this.units = units;
    if (entry !== '') this.entry = entityId(entry);
    this.documents = documents;
    this.strong = strong;
    this.kinds = { person, place, organisation, name };
    this.#counts = counts;
  }

  get spellings(): Map<string, number> {
    return this.#map(0);
  }

  get countries(): Map<EntityId, number> {
    return this.#map(1) as Map<EntityId, number>;
  }

  get heads(): Map<string, number> {
    return this.#map(2);
  }

  get aliases(): Map<string, number> {
    return this.#map(3);
  }

  get roles(): Map<string, number> {
    return this.#map(4);
  }

  get vetoes(): Map<string, number> {
    return this.#map(5);
  }

  #map(which: number): Map<string, number> {
    const known = this.#maps[which];
    if (known !== undefined) return known;
    const map = new Map(this.#counts[which]);
    this.#maps[which] = map;
    return map;
  }
}

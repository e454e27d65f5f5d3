import { nameKeys } from '../../text/names/keys.ts';
import { placeStem } from '../../text/names/place-stems.ts';
import { soundSkeletons } from '../../text/names/skeletons.ts';
import { consonantSkeleton, typoKeys } from '../../text/names/typos.ts';
import type { NameType } from './name-types.ts';
import { surnameOf } from './name-units.ts';

/** What a name is found by. A key's first character says of which sort it is. */
export const idKey = (nameId: string): string => `=${nameId}`;
export const entityKey = (entity: string): string => `@${entity}`;
export const aliasKey = (nameId: string): string => `&${nameId}`;
export const unitKey = (unit: string): string => `u${unit}`;
export const soundKey = (sound: string): string => `s${sound}`;

/** Keys of units and sounds: those by which names meet. */
interface MeetingKeys {
  readonly units: readonly string[];
  /** types that may be one share one of these: the same surname by sound, or the same place stem */
  readonly sounds: readonly string[];
}

const known = new WeakMap<NameType, MeetingKeys>();

/** They follow from the units alone. */
export function meetingKeys(type: NameType): MeetingKeys {
  const found = known.get(type);
  if (found !== undefined) return found;
  const keys = { units: [...unitsOf(type)].map(unitKey), sounds: soundKeys(type) };
  known.set(type, keys);
  return keys;
}

export function unitsOf(type: NameType): Set<string> {
  return new Set([
    ...type.units,
    ...type.units.flatMap((unit) => (unit.includes('-') ? unit.split('-') : [])),
    type.units.join(' '),
    ...(type.units.length > 2 ? [type.units.slice(0, 2).join(' ')] : []),
  ]);
}

function soundKeys(type: NameType): string[] {
  if (type.entry !== undefined) return [];
  const surname = surnameOf(type.units);
  const parts = surname.includes('-') ? [surname, ...surname.split('-')] : [surname];
  const bases = parts.flatMap((part) => (part.length > 5 && part.endsWith('s') ? [part, part.slice(0, -1)] : [part]));
  // surnames that are only alike share their given name and their consonants: Araqchi, Araghchi
  const given =
    type.units.length > 1 ? nameKeys(surname).map((key) => `${type.units[0]}/${coarseConsonants(key)}`) : [];
  const beginning = type.units.length > 1 ? [`^${type.units.slice(0, 2).join(' ')}`] : [];
  const stem = type.units.length === 1 ? placeStem(surname) : undefined;
  const sounds = new Set([
    ...bases.flatMap(nameKeys),
    ...given,
    ...beginning,
    ...(stem === undefined ? [] : nameKeys(stem).map((key) => `~${key}`)),
  ]);
  return [...sounds].map(soundKey);
}

/** The consonants of a phonemic key, those that transcriptions confuse as one. */
const coarseConsonants = (key: string): string =>
  key
    .replace(/[aeiouh]/g, '')
    .replace(/[gxq]/g, 'k')
    .replace(/[zcCSZQ]/g, 's')
    .replace(/[fbw]/g, 'v');

/** One letter more or less in the beginning, or the same consonants, as letters or as sounds: what two spellings are compared for. */
export const misspellingKeys = (unit: string): string[] => [
  ...typoKeys(unit.slice(0, TYPO_PREFIX_LETTERS)),
  `#${consonantSkeleton(unit)}`,
  ...soundSkeletons(unit).map((skeleton) => `%${skeleton}`),
];

/** The misspellings by which a unit of a name is found; none for the shortest. */
export const typosOfUnit = (unit: string): string[] =>
  unit.length < TYPO_INDEX_MIN_LETTERS ? [] : misspellingKeys(unit);

/** Only the beginning is indexed (SymSpell's prefix idea): fewer keys, the distance check does the rest. */
const TYPO_PREFIX_LETTERS = 7;
/** one letter may be lost from the shortest word that is searched */
const TYPO_INDEX_MIN_LETTERS = 4;

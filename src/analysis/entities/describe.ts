import type { Gazetteer } from '../../lexicon/gazetteer.ts';
import type { Entity, Spelling } from '../../model/entity.ts';
import { type EntityId, entityId } from '../../model/ids.ts';
import { kindOf, type NameType } from './name-types.ts';
import type { Cluster } from './resolve.ts';

/** Distinct roles shown for one entity; more would say nothing new. */
const ROLES_MAX = 60;
/** The country of an office counts only where most documents agree on it. */
const COUNTRY_MIN_SHARE = 0.6;

const PREFIX = { person: 'person', place: 'place', organisation: 'org', name: 'name' } as const;

/** The gazetteer's id, or one made from the fullest name; changes only when a fuller name joins. */
export function idOfCluster(cluster: Cluster): EntityId {
  const entry = cluster.types.find((type) => type.entry !== undefined)?.entry;
  if (entry !== undefined) return entry;
  let best = cluster.types[0];
  for (const type of cluster.types) if (best !== undefined && isFuller(type, best)) best = type;
  return entityId(`${PREFIX[kindOf(cluster.types)]}:${(best?.units ?? []).join('_')}`);
}

function isFuller(a: NameType, b: NameType): boolean {
  if (a.units.length !== b.units.length) return a.units.length > b.units.length;
  return isLatin(a) === isLatin(b) ? a.id < b.id : isLatin(a);
}

const isLatin = (type: NameType): boolean => /^[a-z]/.test(type.units[0] ?? '');

/** A cluster with no sure mention anywhere is no entity. */
export const isMaterial = (cluster: Cluster): boolean => cluster.types.some((type) => type.strong > 0);

export function describeCluster(cluster: Cluster, gazetteer: Gazetteer): Entity {
  const id = idOfCluster(cluster);
  const entry = gazetteer.entry(id);
  const spellings = spellingsOf(cluster.types);
  const country = entry === undefined ? countryOf(cluster.types) : entry.country;
  return {
    id,
    kind: entry?.kind ?? kindOf(cluster.types),
    name: entry === undefined ? fullestSpelling(cluster.types) : (spellings[0]?.text ?? entry.names.en),
    spellings,
    roles: rolesOf(cluster.types),
    ...(country === undefined ? {} : { country }),
    merges: cluster.merges,
  };
}

/** how often it is named */
export const mentionsOfCluster = ({ types }: Cluster): number =>
  types.reduce((sum, { spellings }) => [...spellings.values()].reduce((all, times) => all + times, sum), 0);

function spellingsOf(types: readonly NameType[]): Spelling[] {
  const counts = new Map<string, number>();
  for (const type of types)
    for (const [text, count] of type.spellings) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/** Most words first, then the spelling that most documents use. */
function fullestSpelling(types: readonly NameType[]): string {
  const [best] = [...types].sort(
    (a, b) =>
      b.units.length - a.units.length ||
      Number(isLatin(b)) - Number(isLatin(a)) ||
      b.documents - a.documents ||
      (a.id < b.id ? -1 : 1),
  );
  const spellings = [...(best?.spellings ?? [])].map(([text, count]) => ({
    text,
    count,
    words: text.split(/[\s-]+/).length,
  }));
  spellings.sort((a, b) => b.words - a.words || b.count - a.count || (a.text < b.text ? -1 : 1));
  return spellings[0]?.text ?? best?.units.join(' ') ?? '';
}

function countryOf(types: readonly NameType[]): EntityId | undefined {
  const votes = new Map<EntityId, number>();
  for (const type of types)
    for (const [country, count] of type.countries) votes.set(country, (votes.get(country) ?? 0) + count);
  const total = [...votes.values()].reduce((sum, count) => sum + count, 0);
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] / total >= COUNTRY_MIN_SHARE ? best[0] : undefined;
}

/** Those that most documents give, first. Capitals make no other role: the spelling seen most stands for all. */
function rolesOf(types: readonly NameType[]): Spelling[] {
  const roles = new Map<string, { text: string; most: number; count: number }>();
  for (const type of types) {
    for (const [text, count] of type.roles) {
      const known = roles.get(text.toLowerCase()) ?? { text, most: 0, count: 0 };
      const better = count > known.most || (count === known.most && text < known.text);
      roles.set(text.toLowerCase(), {
        text: better ? text : known.text,
        most: better ? count : known.most,
        count: known.count + count,
      });
    }
  }
  return [...roles.values()]
    .map(({ text, count }) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, ROLES_MAX);
}

import type { Cluster } from './resolve.ts';

/** Clusters whose names a document gives as long form and acronym become one: `Agence … atomique (AIEA)`. */
export function joinAliases(clusters: readonly Cluster[]): Cluster[] {
  const joined = [...clusters];
  for (const type of clusters.flatMap((cluster) => cluster.types)) {
    for (const alias of type.aliases.keys()) {
      const source = joined.find((cluster) => cluster.types.includes(type));
      const target = joined.find((cluster) => cluster.types.some((member) => member.id === alias));
      if (source === undefined || target === undefined || source === target) continue;
      source.types.push(...target.types);
      source.merges.push(...target.merges, {
        left: type.units.join(' ') || type.id,
        right: alias.slice(2),
        evidence: 'acronym in brackets after the name',
      });
      joined.splice(joined.indexOf(target), 1);
    }
  }
  return joined;
}

import type { Concept } from './concept.ts';

/** Each concept's near-synonyms, in both directions. */
export function relationsOf(concepts: ReadonlyMap<string, Concept>): ReadonlyMap<string, ReadonlySet<string>> {
  const relations = new Map<string, Set<string>>();
  const relate = (from: string, to: string): void => {
    const known = relations.get(from);
    if (known === undefined) relations.set(from, new Set([to]));
    else known.add(to);
  };
  for (const { id, related } of concepts.values()) {
    for (const other of related) {
      if (!concepts.has(other)) continue;
      relate(id, other);
      relate(other, id);
    }
  }
  return relations;
}

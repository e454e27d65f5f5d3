import type { EntityId } from '../model/ids.ts';
import { LANGUAGES } from '../model/language.ts';
import { consonantSkeleton, TYPO_MIN_LETTERS, typoDistance, typoKeys, typosAllowed } from '../text/names/typos.ts';
import type { GazetteerEntry, NearName } from './gazetteer.ts';
import { nameWords } from './gazetteer-names.ts';

interface Spelling {
  readonly entry: EntityId;
  readonly name: string;
  readonly words: string;
}
/** What names an entry: one of its names, an adjective, an inhabitant. */
export type Naming = Pick<Spelling, 'entry' | 'name'>;

/** The names of an entry in all languages. */
export const namingsOf = ({ id, names }: GazetteerEntry): Naming[] =>
  [...new Set(LANGUAGES.map((language) => names[language]))].map((name) => ({ entry: id, name }));

/** Misspelt place and organisation names and demonyms, by shared keys with one letter removed and by consonants. */
export function buildNearNames(namings: Iterable<Naming>): (folded: string) => readonly NearName[] {
  const byKey = new Map<string, Spelling[]>();
  for (const { entry, name } of namings) {
    const words = nameWords(name);
    if (words.length < TYPO_MIN_LETTERS) continue;
    for (const key of keysOf(words)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [{ entry, name, words }]);
      else known.push({ entry, name, words });
    }
  }
  return (folded) => nearest(nameWords(folded), byKey);
}

const keysOf = (words: string): string[] => [...typoKeys(words), `#${consonantSkeleton(words)}`];

function nearest(words: string, byKey: ReadonlyMap<string, readonly Spelling[]>): NearName[] {
  const limit = typosAllowed(words);
  if (limit === 0) return [];
  const found = new Map<string, NearName>();
  for (const key of keysOf(words)) {
    for (const spelling of byKey.get(key) ?? []) {
      const distance = typoDistance(words, spelling.words, limit);
      const known = found.get(spelling.entry);
      if (distance > limit || (known !== undefined && known.distance <= distance)) continue;
      found.set(spelling.entry, { entry: spelling.entry, name: spelling.name, distance });
    }
  }
  return [...found.values()].sort((a, b) => a.distance - b.distance || (a.entry < b.entry ? -1 : 1));
}

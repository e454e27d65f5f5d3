import { LANGUAGES } from '../model/language.ts';
import { consonantSkeleton, TYPO_MIN_LETTERS, typoDistance, typoKeys, typosAllowed } from '../text/names/typos.ts';
import type { GazetteerEntry, NearName } from './gazetteer.ts';
import { nameWords } from './gazetteer-names.ts';

interface Spelling {
  readonly entry: GazetteerEntry;
  readonly name: string;
  readonly words: string;
}

/** Misspelt place and organisation names, by shared keys with one letter removed and by consonants. */
export function buildNearNames(entries: Iterable<GazetteerEntry>): (folded: string) => readonly NearName[] {
  const byKey = new Map<string, Spelling[]>();
  for (const entry of entries) {
    for (const name of new Set(LANGUAGES.map((language) => entry.names[language]))) {
      const words = nameWords(name);
      if (words.length < TYPO_MIN_LETTERS) continue;
      for (const key of keysOf(words)) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [{ entry, name, words }]);
        else known.push({ entry, name, words });
      }
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
      const known = found.get(spelling.entry.id);
      if (distance > limit || (known !== undefined && known.distance <= distance)) continue;
      found.set(spelling.entry.id, { entry: spelling.entry.id, name: spelling.name, distance });
    }
  }
  return [...found.values()].sort((a, b) => a.distance - b.distance || (a.entry < b.entry ? -1 : 1));
}

import type { EntityId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import { listedName, type Scene } from './scene.ts';

const ADJECTIVE_ENDINGS = {
  en: /(?:al|ic|ary|ive|ian|ese|ish)$/,
  fr: /(?:al|ale|el|elle|ique|aire|ien|ienne|ais|aise|ois|oise|if|ive|ain|aine|eure?)$/,
  de: /(?:isch|lich)(?:e|er|en|em|es)$/,
  es: /(?:al|ico|ica|ario|aria|ivo|iva|es|esa|ano|ana|ino|ina|i)$/,
  ru: /(?:ыи|ии|ого|его|ому|ым|им|ом|ая|ои|ую)$/,
};

export const isAdjective = (scene: Scene, at: number): boolean => {
  const word = scene.words[at];
  return word !== undefined && !word.capital && ADJECTIVE_ENDINGS[scene.language].test(word.folded);
};

/** Before the name of a place they tell where somebody is sent or works, not whom he serves: `ambassador to Yemen`. Folded. */
const ELSEWHERE: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['to', 'in', 'at', 'for', 'on', 'near']),
  fr: new Set(['a', 'au', 'aux', 'en', 'dans', 'pour', 'sur', 'pres']),
  de: new Set(['in', 'im', 'bei', 'fur', 'nach', 'zu', 'zum', 'zur']),
  es: new Set(['a', 'al', 'en', 'para', 'ante', 'sobre']),
  ru: new Set(['в', 'во', 'на', 'по', 'при', 'для']),
};

/** The country that a role belongs to: `russe`, `of Lebanon`, `du Kremlin`. */
export function countryWithin(scene: Scene, from: number, to: number): EntityId | undefined {
  const { gazetteer } = scene.lexicon;
  for (let at = from; at < to; at++) {
    const match = listedName(scene, at);
    const hit = match?.hits[0];
    if (hit === undefined || (hit.way === 'name' && scene.words[at]?.capital !== true)) continue;
    if (hit.way !== 'demonym' && at > from && ELSEWHERE[scene.language].has(scene.folded[at - 1] ?? '')) continue;
    const entry = gazetteer.entry(hit.entry);
    if (entry?.sort === 'country') return entry.id;
    if (entry?.country !== undefined) return entry.country;
  }
  return undefined;
}

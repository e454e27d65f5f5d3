import type { Language } from '../../model/language.ts';
import { placeStem } from '../../text/names/place-stems.ts';
import type { Draft, Scene } from './scene.ts';

/** What follows the stem of a place in its adjectives and inhabitant names. */
const ENDINGS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:i?ans?|ese|ish|i|is|ic)$/,
  fr: /^(?:i?ens?|i?ennes?|ais|aises?|ois|oises?|ains?|aines?|ans?|anes?|iques?|ines?)$/,
  de: /^(?:i?e?r|i?ern|i?e?rin(?:nen)?|i?s?isch(?:e|er|en|em|es)?|esisch(?:e|er|en|em|es)?)$/,
  es: /^(?:i?an[oa]s?|es|esa|eses|esas|i|ies|is|e[nñ][oa]s?|ic[oa]s?|in[oa]s?|enses?)$/,
  ru: /^(?:и?(?:ск|йск|анск)(?:ии|ого|ому|им|ом|ая|ои|ую|ое|ие|их|ими)|[ие]?(?:ец|цы|ца|цев|анин|ане))$/,
};
const STEM_LETTERS = 4;

/** Adjectives of places that no table knows: `lusarnais` beside `Lusarne`. The place must be named in the document. */
export function learnedDemonyms(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const places = placesByStem(scene, drafts);
  if (places.size === 0) return [];
  const taken = new Set<number>();
  for (const draft of drafts) for (let at = draft.from; at < draft.to; at++) taken.add(at);
  const found: Draft[] = [];
  for (const [at, word] of scene.words.entries()) {
    const base = word.folded.length > STEM_LETTERS + 1 ? places.get(word.folded.slice(0, STEM_LETTERS)) : undefined;
    if (base === undefined) continue;
    const place = base.find(
      ({ stem, name }) =>
        word.folded !== name &&
        word.folded.startsWith(stem) &&
        ENDINGS[scene.language].test(word.folded.slice(stem.length)),
    );
    if (place === undefined) continue;
    const alone = drafts.find((draft) => draft.from === at && draft.to === at + 1);
    if (taken.has(at) && (alone === undefined || alone.entry !== undefined || alone.kind === 'person')) continue;
    found.push({ from: at, to: at + 1, kind: 'place', way: 'demonym', certainty: 'likely', base: place.surface });
  }
  return found;
}

interface KnownPlace {
  readonly stem: string;
  readonly name: string;
  readonly surface: string;
}

function placesByStem(scene: Scene, drafts: readonly Draft[]): Map<string, KnownPlace[]> {
  const places = new Map<string, KnownPlace[]>();
  for (const draft of drafts) {
    if (draft.entry !== undefined || draft.to - draft.from !== 1 || draft.kind !== 'place') continue;
    const name = scene.folded[draft.from] ?? '';
    const stem = placeStem(name);
    const word = scene.words[draft.from];
    if (stem === undefined || word === undefined) continue;
    const known = places.get(stem.slice(0, STEM_LETTERS)) ?? [];
    if (!known.some((place) => place.name === name))
      known.push({ stem, name, surface: scene.text.slice(word.start, word.end) });
    places.set(stem.slice(0, STEM_LETTERS), known);
  }
  return places;
}

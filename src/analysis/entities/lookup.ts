import anyAscii from 'any-ascii';
import type { NameLexicon } from '../../lexicon/gazetteer-load.ts';
import type { EntityId } from '../../model/ids.ts';
import { fold } from '../../text/fold.ts';
import { isCyrillic } from '../../text/names/cyrillic.ts';
import { pinyinOf } from '../../text/names/palladius.ts';
import { nameSimilarity, sharesKey } from '../../text/names/similarity.ts';
import { soundSkeletons } from '../../text/names/skeletons.ts';
import { fullNamesAgree } from './compatible.ts';
import type { EntityMatch, LookupOptions, MatchWay } from './linker.ts';
import type { NameIndex } from './name-index.ts';
import { kindOf, type NameType } from './name-types.ts';
import { nameUnits, surnameOf } from './name-units.ts';

export interface LookupContext {
  readonly lexicon: NameLexicon;
  readonly index: NameIndex;
  readonly entityOf: (type: NameType) => EntityId | undefined;
  readonly knows: (entity: EntityId) => boolean;
}

/** How sure each way of matching is. */
const SCORES = {
  wholeName: 1,
  surname: 0.97,
  demonym: 0.9,
  otherName: 0.6,
  onlyBearer: 0.9,
  soundsLike: 0.85,
  otherEnding: 0.8,
  oneTypo: 0.75,
  twoTypos: 0.6,
} as const;
const DEFAULT_LIMIT = 8;
/** Shorter names have too many neighbours by sound. */
const SOUND_MIN_LETTERS = 4;
/** … and shorter places by their stem. */
const PLACE_MIN_LETTERS = 6;

/** Adjectives and inhabitants of places that no table knows: skardische, Sorvians. */
const OF_A_PLACE = /(?<=\p{L}{4})(?:isch(?:e|er|en|em|es)?|ians?|iennes?|iens?|iern?)$/u;

/** Entities that a spelling may mean, best first. */
export function findMatches(surface: string, options: LookupOptions, context: LookupContext): readonly EntityMatch[] {
  const found = new Map<EntityId, EntityMatch>();
  const add = (entity: EntityId | undefined, score: number, way: MatchWay): void => {
    if (entity === undefined || (found.get(entity)?.score ?? 0) >= score) return;
    found.set(entity, { entity, score, way, inCorpus: context.knows(entity) });
  };
  for (const hit of context.lexicon.gazetteer.find(surface)) {
    add(
      hit.entry,
      hit.way === 'name' ? SCORES.wholeName : SCORES.demonym,
      context.knows(hit.entry) ? 'exact' : 'gazetteer',
    );
  }
  const units = nameUnits(surface, context.lexicon.gazetteer.isFirstName);
  if (units.length === 1)
    for (const unit of new Set([units[0] ?? '', ...russianNominatives(surface)]))
      matchUnit(unit, options, context, add);
  else if (units.length > 1) matchFullName(units, options, context, add);
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (a.entity < b.entity ? -1 : 1))
    .slice(0, options.limit ?? DEFAULT_LIMIT);
}

/** Endings of Russian names in other cases, and the nominative they come from. */
const RUSSIAN_CASES: readonly (readonly [RegExp, string])[] = [
  [/(?<=и)(?:и|ю|еи)$/, 'я'],
  [/(?:ы|у|е|ои)$/, 'а'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е|ым)$/, ''],
];

/** `кельмары` → `кельмара`; the word itself too, since a name in -a is no genitive. Nothing for other scripts. */
function russianNominatives(surface: string): string[] {
  const word = fold(surface.trim());
  if (!/^[\u0400-\u04ff]+$/.test(word)) return [];
  return [
    word,
    ...RUSSIAN_CASES.flatMap(([ending, nominative]) => (ending.test(word) ? [word.replace(ending, nominative)] : [])),
  ];
}

type Add = (entity: EntityId | undefined, score: number, way: MatchWay) => void;

function matchUnit(unit: string, options: LookupOptions, context: LookupContext, add: Add): void {
  const bearers = [...context.index.withUnit(unit)];
  // `raul`, `abiy`: a given name that one person has
  const otherName =
    bearers.every(isPersonal) && new Set(bearers.map(context.entityOf)).size === 1
      ? SCORES.onlyBearer
      : SCORES.otherName;
  for (const type of bearers) {
    const score =
      type.units.length === 1 ? SCORES.wholeName : surnameOf(type.units) === unit ? SCORES.surname : otherName;
    add(context.entityOf(type), score, 'exact');
  }
  if (unit.length >= SOUND_MIN_LETTERS) {
    for (const type of context.index.soundingLike(unit)) {
      if (sharesKey(unit, surnameOf(type.units))) add(context.entityOf(type), SCORES.soundsLike, 'key');
    }
  }
  if (options.fuzzy === false) return;
  if (unit.length >= PLACE_MIN_LETTERS) {
    for (const type of context.index.sharingStem(unit.replace(OF_A_PLACE, 'ia')))
      if (kindOf([type]) !== 'person') add(context.entityOf(type), SCORES.otherEnding, 'key');
  }
  if (isCyrillic(unit)) matchTranscribed(unit, context, add);
  for (const { unit: near, distance } of context.index.near(unit)) {
    for (const type of context.index.withUnit(near)) {
      const weight = surnameOf(type.units) === near ? 1 : SCORES.otherName;
      add(context.entityOf(type), (distance === 1 ? SCORES.oneTypo : SCORES.twoTypos) * weight, 'fuzzy');
    }
  }
}

/** Russian writes foreign names by many customs: Холбрук, Holbrooke; Олланд, Hollande. The nearest in sound, if near enough. */
function matchTranscribed(unit: string, context: LookupContext, add: Add): void {
  const roman = fold(anyAscii(unit)).replace(/[^a-z]/g, '');
  const pinyin = pinyinOf(unit);
  const spellings = new Set([
    ...(pinyin === undefined ? [] : [pinyin]),
    ...(roman.length < TRANSCRIBED_MIN_LETTERS
      ? shortSpellings(roman)
      : [roman, ...ROMAN_SPELLINGS.map(([sound, letters]) => roman.replace(sound, letters))]),
  ]);
  // letter by letter the same: Хольст, Holst
  for (const spelling of spellings)
    for (const type of context.index.withUnit(spelling)) add(context.entityOf(type), SCORES.soundsLike, 'key');
  if (roman.length < TRANSCRIBED_MIN_LETTERS) return;
  const skeletons = new Set(soundSkeletons(roman));
  let best: { readonly unit: string; readonly alike: number } | undefined;
  // most of them are found by several of the spellings
  const candidates = new Set([...spellings].flatMap((spelling) => [...context.index.misspelt(spelling)]));
  for (const candidate of candidates) {
    const alike = nameSimilarity(unit, candidate);
    if (alike <= (best?.alike ?? -1)) continue;
    const shared = soundSkeletons(candidate).find((skeleton) => skeletons.has(skeleton));
    if (alike >= similarityAsked(shared)) best = { unit: candidate, alike };
  }
  if (best === undefined) return;
  for (const type of context.index.withUnit(best.unit)) add(context.entityOf(type), SCORES.oneTypo, 'fuzzy');
}

/** Мэй, May; Ли, Lee: too short to be told by sound. */
const shortSpellings = (roman: string): string[] => [roman, roman.replace(/e[iy]$/, 'ay'), roman.replace(/i$/, 'ee')];

/** How the romanised spelling may differ from the one that its own language uses. */
const ROMAN_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^kh|^g/, 'h'],
  [/^(?=[aeiou])/, 'h'],
  [/^dzh/, 'j'],
  [/^v/, 'w'],
  [/k/g, 'c'],
  [/^k/, 'c'],
  [/^k/, 'q'],
  [/kh/g, 'h'],
  [/[sc]h/g, 's'],
  [/([sc])h/g, '$1'],
  [/u/g, 'w'],
  [/$/, 'd'],
];
/** 0–1, by sound; the names of one corpus are few, so less is asked than of two spellings that are merged */
const TRANSCRIBED_MIN_SIMILARITY = 0.7;
const TRANSCRIBED_MIN_LETTERS = 4;
/** The more consonants two spellings share, the less their letters must be alike: Чавушоглу, Çavuşoğlu. */
const similarityAsked = (shared: string | undefined): number =>
  shared === undefined || shared.length < 3 ? TRANSCRIBED_MIN_SIMILARITY : shared.length === 3 ? 0.5 : 0;

/** The surname finds the candidates, the given names must fit. */
function matchFullName(units: readonly string[], options: LookupOptions, context: LookupContext, add: Add): void {
  for (const type of context.index.withUnit(units.join(' '))) add(context.entityOf(type), SCORES.wholeName, 'exact');
  const surname = surnameOf(units);
  for (const type of context.index.soundingLike(surname)) {
    if (isPersonal(type) && type.units.length > 1 && fullNamesAgree(units, type.units, false) !== undefined) {
      add(
        context.entityOf(type),
        surnameOf(type.units) === surname ? SCORES.surname : SCORES.soundsLike,
        surnameOf(type.units) === surname ? 'exact' : 'key',
      );
    }
  }
  if (options.fuzzy === false) return;
  for (const { unit: near, distance } of context.index.near(surname)) {
    for (const type of context.index.withUnit(near)) {
      if (
        isPersonal(type) &&
        type.units.length > 1 &&
        fullNamesAgree([...units.slice(0, -1), near], type.units, false) !== undefined
      ) {
        add(context.entityOf(type), distance === 1 ? SCORES.oneTypo : SCORES.twoTypos, 'fuzzy');
      }
    }
  }
}

/** Given names are only asked of people and of names that may be people. */
const isPersonal = (type: NameType): boolean => /^(?:person|name)$/.test(kindOf([type]));

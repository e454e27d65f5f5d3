/** A name as it is compared: folded units, hyphenated parts together, particles left out. */

import { fold } from '../../text/fold.ts';
import { isCyrillic } from '../../text/names/cyrillic.ts';
import { toLatin } from '../../text/names/latin.ts';
import { givenNameForms, surnameBase } from '../../text/names/russian-cases.ts';
import { PARTICLES } from '../mentions/cue-words.ts';

/** `Cape Tormel`, `Kap Tormel` and `Tormel` are one place. */
const GEOGRAPHIC_HEADS: ReadonlySet<string> = new Set(
  'cap cape kap cabo ile iles isla islas insel island lac lago lake mont monte mount golfe golfo gulf detroit estrecho strait schloss palais palacio palast palace chateau villa hotel мыс остров озеро пролив'.split(
    ' ',
  ),
);

const UNIT = /[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu;
const CACHE_MAX_NAMES = 50_000;
const cache = new Map<string, readonly string[]>();

/** `Philibert de Rasse` → `philibert`, `rasse`; Russian case endings are taken off. */
export function nameUnits(surface: string, isFirstName: (word: string) => boolean): readonly string[] {
  const known = cache.get(surface);
  if (known !== undefined) return known;
  const units = computeUnits(surface, isFirstName);
  if (cache.size >= CACHE_MAX_NAMES) cache.clear();
  cache.set(surface, units);
  return units;
}

function computeUnits(surface: string, isFirstName: (word: string) => boolean): readonly string[] {
  const all = (surface.match(UNIT) ?? []).map(fold);
  const named = all.length > 1 && GEOGRAPHIC_HEADS.has(all[0] ?? '') ? all.slice(1) : all;
  const units = named.filter((unit, index) => index === named.length - 1 || !PARTICLES.has(unit));
  return isCyrillic(surface)
    ? units.map((unit, index) => russianUnit(unit, index === units.length - 1 && units.length > 1, isFirstName))
    : units;
}

/** Given names go back to a listed nominative, surnames to the masculine one unless a woman's given name stands first. */
function russianUnit(unit: string, isSurname: boolean, isFirstName: (word: string) => boolean): string {
  if (isSurname) return surnameBase(unit);
  const isGiven = (form: string) => isFirstName(form) || isFirstName(toLatin(form));
  return [unit, ...givenNameForms(unit)].find(isGiven) ?? surnameBase(unit);
}

/** The unit that a bare mention repeats. */
export const surnameOf = (units: readonly string[]): string => units.at(-1) ?? '';

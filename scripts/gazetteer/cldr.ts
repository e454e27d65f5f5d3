import { createRequire } from 'node:module';
import { LANGUAGES, type Language } from '../../src/model/language.ts';

const require = createRequire(import.meta.url);

/** Country code → its names in one language: the CLDR name first, then variants and ISO names. */
export function countryNames(language: Language): Map<string, string[]> {
  const cldr: { main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }> } = require(
    `cldr-localenames-full/main/${language}/territories.json`,
  );
  const iso: { countries: Record<string, string | string[]> } = require(`i18n-iso-countries/langs/${language}.json`);
  const names = new Map<string, string[]>();
  for (const [key, name] of Object.entries(cldr.main[language]?.localeDisplayNames.territories ?? {})) {
    const code = key.slice(0, 2);
    if (!/^[A-Z]{2}(?:-|$)/.test(key) || NOT_COUNTRIES.has(code) || key.endsWith('-alt-short')) continue;
    names.set(code, [...(names.get(code) ?? []), ...withoutBrackets(name)]);
  }
  for (const [code, name] of Object.entries(iso.countries)) {
    if (names.has(code)) names.set(code, [...(names.get(code) ?? []), ...[name].flat().flatMap(withoutBrackets)]);
  }
  return names;
}

/** `Congo (DRC)` names nothing as it stands; names with commas are index entries. */
const withoutBrackets = (name: string): string[] =>
  name.includes(',') ? [] : [name.replace(/\s*[(（][^)）]*[)）]/g, '').trim()].filter(Boolean);

const NOT_COUNTRIES = new Set([
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'ZZ',
  'QO',
  'DG',
  'TA',
  'IC',
  'EA',
  'AC',
  'CP',
  'CQ',
  'UM',
  'BV',
  'HM',
]);

interface ZoneNode {
  readonly exemplarCity?: string;
  readonly _type?: string;
}

/** Zone path (`Europe/Paris`) → the city's name per language; absent = the name in the path. */
export function exemplarCities(): Map<string, Partial<Record<Language, string>>> {
  const cities = new Map<string, Partial<Record<Language, string>>>();
  for (const language of LANGUAGES) {
    const file: { main: Record<string, { dates: { timeZoneNames: { zone: Record<string, unknown> } } }> } = require(
      `cldr-dates-full/main/${language}/timeZoneNames.json`,
    );
    walkZones(file.main[language]?.dates.timeZoneNames.zone ?? {}, '', (path, name) => {
      cities.set(path, { ...cities.get(path), [language]: name });
    });
  }
  return cities;
}

function walkZones(
  node: Record<string, unknown>,
  path: string,
  visit: (path: string, name: string | undefined) => void,
): void {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null) continue;
    const zone = value as ZoneNode & Record<string, unknown>;
    const here = path === '' ? key : `${path}/${key}`;
    if (zone._type === 'zone') visit(here, zone.exemplarCity);
    else walkZones(zone, here, visit);
  }
}

/** Zone path → country code, after the BCP 47 zone keys, whose first two letters are the country. */
export function zoneCountries(): Map<string, string> {
  const file: {
    keyword: { u: { tz: Record<string, { _alias?: string } | string> } };
  } = require('cldr-bcp47/bcp47/timezone.json');
  const countries = new Map<string, string>();
  for (const [key, zone] of Object.entries(file.keyword.u.tz)) {
    if (typeof zone === 'string' || key.length !== 5) continue;
    for (const alias of (zone._alias ?? '').split(' ')) countries.set(alias, key.slice(0, 2).toUpperCase());
  }
  return countries;
}

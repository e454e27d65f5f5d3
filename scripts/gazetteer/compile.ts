import { ENTRY_SORTS, type EntrySort } from '../../src/lexicon/gazetteer.ts';
import {
  type DemonymRow,
  type EntryRow,
  GAZETTEER_VERSION,
  type GazetteerFile,
} from '../../src/lexicon/gazetteer-file.ts';
import { nameWords } from '../../src/lexicon/gazetteer-names.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { countryNames, exemplarCities, zoneCountries } from './cldr.ts';
import { commonStems } from './common-words.ts';
import { firstNames } from './first-names.ts';
import { listOf, readTable } from './read-tables.ts';

/** Zone cities that are ordinary words, or somewhere nobody negotiates. */
const LEFT_OUT = new Set(
  'easter knox center man jersey central bahia marengo vincennes winamac petersburg monticello beulah new_salem nome regina troll vostok dawson eirunepe currie eucla lindeman lord_howe rainy_river thunder_bay swift_current unknown reunion gmt galapagos midway wake johnston enderbury fakaofo gambier marquesas wallis majuro kwajalein creston dawson_creek fort_nelson glace_bay goose_bay menominee tell_city vevay boise bissau mayotte rothera mawson davis casey palmer syowa macquarie dumontdurville mcmurdo troll longyearbyen'.split(
    ' ',
  ),
);
/** Capitals among the zone cities; the hand table marks its own. */
const CAPITALS = new Set(
  'andorra vaduz monaco san_marino vatican accra luanda antananarivo algiers bangui banjul bissau brazzaville bujumbura conakry djibouti freetown gaborone harare kampala libreville lilongwe lome lusaka malabo maputo maseru mbabane mogadishu monrovia nouakchott ndjamena niamey nouakchott ouagadougou porto-novo sao_tome tunis windhoek juba asmera asuncion barbados belize cayenne costa_rica curacao el_salvador guatemala guyana jamaica managua nassau panama paramaribo port_of_spain port-au-prince santo_domingo tegucigalpa thimphu ulaanbaatar vientiane brunei maldives apia fiji port_moresby podgorica tirane valletta malta'.split(
    ' ',
  ),
);

/** The whole file as text: one row a line, so that a change shows as a change. */
export function compileGazetteer(): string {
  const countries = countryRows();
  const hand = [
    ...tableRows('cities.tsv', 'city'),
    ...tableRows('regions.tsv', 'region'),
    ...tableRows('seats.tsv', 'seat'),
    ...tableRows('organisations.tsv', 'organisation'),
  ];
  const entries = [...countries, ...hand, ...zoneRows([...countries, ...hand])];
  refuseDuplicates(entries);
  const file: GazetteerFile = {
    version: GAZETTEER_VERSION,
    entries,
    demonyms: demonymRows(new Set(entries.map(([id]) => id))),
    firstNames: firstNames().join(' '),
    commonStems: commonStems(placeTest(entries)),
  };
  return print(file);
}

function placeTest(entries: readonly EntryRow[]): (word: string) => boolean {
  const names = new Set(
    entries
      .filter(([, sort]) => sort < ENTRY_SORTS.indexOf('organisation'))
      .flatMap(([, , , , five, further]) => [...five, ...further].map(nameWords)),
  );
  return (word) => names.has(word);
}

const row = (
  id: string,
  sort: EntrySort,
  country: string,
  capital: boolean,
  names: readonly string[],
  further: readonly string[],
): EntryRow => {
  const known = new Set(names.map(nameWords));
  const fresh = further.filter((name) => name.startsWith('=') || !known.has(nameWords(name)));
  return [id, ENTRY_SORTS.indexOf(sort), country, capital ? 1 : 0, names, [...new Set(fresh)]];
};

function countryRows(): EntryRow[] {
  const byLanguage = LANGUAGES.map((language) => countryNames(language));
  const further = new Map(readTable('countries.tsv').map(([code, names]) => [code, listOf(names)]));
  return [...(byLanguage[0]?.keys() ?? [])].map((code) => {
    const names = byLanguage.map((countries) => countries.get(code) ?? []);
    const first = names.map((list) => list[0] ?? names[0]?.[0] ?? code);
    const variants = names
      .flatMap((list) => list.slice(1))
      .map((name) => (ABBREVIATION.test(name) ? `=${name}` : name));
    return row(`place:${code.toLowerCase()}`, 'country', '', false, first, [...variants, ...(further.get(code) ?? [])]);
  });
}

/** `US` is a country, `us` is not. */
const ABBREVIATION = /^\p{Lu}{2,4}$/u;

function tableRows(table: string, sort: EntrySort): EntryRow[] {
  const prefix = sort === 'city' || sort === 'region' ? 'place' : 'org';
  return readTable(table).map(([id = '', country = '', flags = '', ...names]) => {
    const five = LANGUAGES.map((_, index) => names[index] || names[0] || id);
    const exact = five.filter((name) => name.startsWith('='));
    const shown = five.map((name) => name.replace(/^=/, ''));
    const kept =
      exact.length > 0 ? shown.map((name, index) => (five[index]?.startsWith('=') ? `=${name}` : name)) : shown;
    return row(
      `${prefix}:${id}`,
      sort,
      country === '' ? '' : `place:${country.toLowerCase()}`,
      flags.includes('C'),
      kept,
      listOf(names[5]),
    );
  });
}

function zoneRows(others: readonly EntryRow[]): EntryRow[] {
  const known = new Set(others.flatMap(([, , , , names]) => names.map(nameWords)));
  const countries = zoneCountries();
  const rows: EntryRow[] = [];
  for (const [path, names] of exemplarCities()) {
    const id = path.split('/').at(-1)?.toLowerCase() ?? '';
    if (LEFT_OUT.has(id) || /^(?:Etc|Antarctica|Arctic)\//.test(path)) continue;
    const english = names.en ?? (path.split('/').at(-1) ?? '').replaceAll('_', ' ');
    const five = LANGUAGES.map((language) => names[language] ?? english);
    if (five.some((name) => known.has(nameWords(name)))) continue;
    const country = countries.get(path);
    for (const name of five) known.add(nameWords(name));
    rows.push(
      row(
        `place:${id.replaceAll('_', '-')}-city`,
        'city',
        country === undefined ? '' : `place:${country.toLowerCase()}`,
        CAPITALS.has(id),
        five,
        [],
      ),
    );
  }
  return rows;
}

/** `place:ru` for country codes, `place:crimea` for region and city ids. */
function demonymRows(ids: ReadonlySet<string>): DemonymRow[] {
  return [...readTable('demonyms.tsv'), ...readTable('city-demonyms.tsv')].map(([id = '', ...cells]) => {
    const place = `place:${id === 'EU-ROPE' ? 'europe' : id.toLowerCase()}`;
    if (!ids.has(place)) throw new Error(`demonyms: ${id} names no entry`);
    return [place, ...LANGUAGES.map((_, index) => listOf(cells[index]))];
  });
}

function refuseDuplicates(entries: readonly EntryRow[]): void {
  const seen = new Set<string>();
  for (const [id] of entries) {
    if (seen.has(id)) throw new Error(`gazetteer: two entries have the id ${id}`);
    seen.add(id);
  }
}

function print(file: GazetteerFile): string {
  const lines = (rows: readonly unknown[]) => rows.map((line) => JSON.stringify(line)).join(',\n');
  return `{"version":${file.version},\n"entries":[\n${lines(file.entries)}\n],\n"demonyms":[\n${lines(file.demonyms)}\n],\n"firstNames":${JSON.stringify(file.firstNames)},\n"commonStems":[\n${lines(file.commonStems)}\n]}\n`;
}

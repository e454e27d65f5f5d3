import { type EntityId, entityId } from '../model/ids.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { perWord } from '../text/per-word.ts';
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';
import { type EntryRow, type GazetteerFile, languageIndexes, parseGazetteerFile, sortOfRow } from './gazetteer-file.ts';
import { demonymForms, placeForms } from './gazetteer-inflect.ts';
import { nameWords, ordinaryStem, PLACES_AND_WORDS } from './gazetteer-names.ts';
import { buildNearNames, type Naming, namingsOf } from './gazetteer-near.ts';
import { matchNames, type NameFinder, type NamesAt, NameTable } from './gazetteer-table.ts';
import { parseRoles, type RoleLexicon } from './roles.ts';

/** All that recognising names needs; built once, shared by every document. */
export interface NameLexicon {
  readonly gazetteer: Gazetteer;
  readonly roles: RoleLexicon;
  /** whether a folded word is a common word of the language: not every one is known */
  readonly isOrdinaryWord: OrdinaryWordTest;
}

type OrdinaryWordTest = (folded: string, language: Language) => boolean;

/**
 * `gazetteer.json` as parsed JSON and `roles.tsv` as text → the lexicon of names.
 * @param find finds the gazetteer's names; absent = they are formed here
 */
export function loadNameLexicon(gazetteerJson: unknown, rolesTsv: string, find?: NameFinder): NameLexicon {
  const file = parseGazetteerFile(gazetteerJson);
  const gazetteer = loadGazetteer(file, find ?? finderOf(namesOf(file)));
  const isOrdinary = ordinaryWordTest(file);
  const isPlace = (folded: string) =>
    !PLACES_AND_WORDS.has(folded) &&
    gazetteer.find(folded).some((hit) => hit.way === 'name' && hit.exactly === undefined);
  return {
    gazetteer,
    roles: parseRoles(rolesTsv),
    isOrdinaryWord: (folded, language) => isOrdinary(folded, language) && !isPlace(folded),
  };
}

/** Stems stand for all their inflections; folded on both sides, so that accents do not matter. */
function ordinaryWordTest(file: GazetteerFile): OrdinaryWordTest {
  const byLanguage = new Map<Language, ReadonlySet<string>>();
  return (folded, language) => {
    let stems = byLanguage.get(language);
    if (stems === undefined) {
      stems = new Set((file.commonStems[LANGUAGES.indexOf(language)] ?? '').split(' '));
      byLanguage.set(language, stems);
    }
    return stems.has(ordinaryStem(folded, language));
  };
}

/** All names with their inflected forms, which are made here, so that the file stays small. */
export function namesOf(file: GazetteerFile): ReadonlyMap<string, NamesAt> {
  const table = new NameTable();
  for (const row of file.entries) addNames(row, table);
  for (const [id, ...bases] of file.demonyms) {
    for (const { language, index } of languageIndexes) {
      for (const base of bases[index] ?? []) addDemonym(base, language, entityId(id), table);
    }
  }
  return table.names;
}

const finderOf =
  (names: ReadonlyMap<string, NamesAt>): NameFinder =>
  (words) =>
    names.get(words);

/** Tables → look-ups. An entry is made when it is first asked for. */
function loadGazetteer(file: GazetteerFile, find: NameFinder): Gazetteer {
  const rows = new Map(file.entries.map((row) => [row[0], row]));
  const made = new Map<string, GazetteerEntry>();
  const entry = (id: string): GazetteerEntry | undefined => {
    const row = rows.get(id);
    if (row === undefined) return undefined;
    const known = made.get(id) ?? toEntry(row);
    made.set(id, known);
    return known;
  };
  const entries = () => [...rows.keys()].map((id) => entry(id) as GazetteerEntry);
  const firstNames = new Set(file.firstNames.split(' '));
  let byCountry: ReadonlyMap<EntityId, readonly EntityId[]> | undefined;
  const membersOf = (country: EntityId): readonly EntityId[] => {
    byCountry ??= membersByCountry(entries());
    return byCountry.get(country) ?? [];
  };
  let near: ReturnType<typeof buildNearNames> | undefined;
  return {
    entry,
    entries,
    match: (words, from) => matchNames(find, words, from),
    mayStart: perWord(({ folded, isNumber }) => isNumber || find(folded) !== undefined),
    find: (name) => find(nameWords(name))?.hits ?? [],
    near: (name) => {
      near ??= buildNearNames([...entries().flatMap(namingsOf), ...demonymNamings(file)]);
      return near(fold(name));
    },
    isFirstName: (word) => firstNames.has(word),
    capitalOf: (country) => membersOf(country).find((id) => entry(id)?.capital === true),
    seatsOf: (country) => membersOf(country).filter((id) => standsForGovernment(entry(id))),
    within: membersOf,
  };
}

const demonymNamings = ({ demonyms }: GazetteerFile): Naming[] =>
  demonyms.flatMap(([id, ...bases]) => [...new Set(bases.flat())].map((name) => ({ entry: entityId(id), name })));

const standsForGovernment = (entry: GazetteerEntry | undefined): boolean =>
  entry !== undefined && (entry.sort === 'seat' || entry.capital);

function toEntry(row: EntryRow): GazetteerEntry {
  const [id, , country, capital, names] = row;
  const sort = sortOfRow(row);
  const inLanguages = Object.fromEntries(
    LANGUAGES.map((language, index) => [language, names[index] ?? names[0] ?? id]),
  );
  return {
    id: entityId(id),
    sort,
    kind: sort === 'organisation' || sort === 'seat' ? 'organisation' : 'place',
    names: inLanguages as Record<Language, string>,
    ...(country === '' ? {} : { country: entityId(country) }),
    capital: capital === 1,
  };
}

function addNames(row: EntryRow, table: NameTable): void {
  const [id, , , , names, further] = row;
  const entry = entityId(id);
  languageIndexes.forEach(({ language, index }) => {
    const name = names[index];
    if (name !== undefined) addName(name, language, entry, table);
  });
  for (const name of further) addName(name, /[\u0400-\u04ff]/.test(name) ? 'ru' : 'de', entry, table);
}

function addName(name: string, language: Language, entry: EntityId, table: NameTable): void {
  if (name.startsWith('=')) {
    const exactly = name.slice(1);
    table.add(exactly, { entry, way: 'name', exactly });
    return;
  }
  // a form ending in the German genitive -s harms no other language, and MT output has it
  for (const form of placeForms(name, language)) table.add(form, { entry, way: 'name' });
}

function addDemonym(base: string, language: Language, entry: EntityId, table: NameTable): void {
  for (const form of demonymForms(base, language)) table.add(form, { entry, way: 'demonym' });
}

function membersByCountry(entries: Iterable<GazetteerEntry>): Map<EntityId, EntityId[]> {
  const members = new Map<EntityId, EntityId[]>();
  for (const { id, country, sort } of entries) {
    if (country === undefined || sort === 'organisation') continue;
    const known = members.get(country);
    if (known === undefined) members.set(country, [id]);
    else known.push(id);
  }
  return members;
}

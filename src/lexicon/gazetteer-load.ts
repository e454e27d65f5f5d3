import { type EntityId, entityId } from '../model/ids.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import type { Gazetteer, GazetteerEntry, GazetteerHit, GazetteerMatch } from './gazetteer.ts';
import { type EntryRow, type GazetteerFile, languageIndexes, parseGazetteerFile, sortOfRow } from './gazetteer-file.ts';
import { demonymForms, placeForms } from './gazetteer-inflect.ts';
import { nameWords, ordinaryStem, PLACES_AND_WORDS } from './gazetteer-names.ts';
import { buildNearNames } from './gazetteer-near.ts';
import { parseRoles, type RoleLexicon } from './roles.ts';

/** All that recognising names needs; built once, shared by every document. */
export interface NameLexicon {
  readonly gazetteer: Gazetteer;
  readonly roles: RoleLexicon;
  /** whether a folded word is a common word of the language: not every one is known */
  readonly isOrdinaryWord: OrdinaryWordTest;
}

type OrdinaryWordTest = (folded: string, language: Language) => boolean;

/** `gazetteer.json` as parsed JSON and `roles.tsv` as text → the lexicon of names. */
export function loadNameLexicon(gazetteerJson: unknown, rolesTsv: string): NameLexicon {
  const file = parseGazetteerFile(gazetteerJson);
  const gazetteer = loadGazetteer(file);
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
  const stems = languageIndexes.map(({ index }) => new Set((file.commonStems[index] ?? '').split(' ')));
  const byLanguage = new Map(languageIndexes.map(({ language, index }) => [language, stems[index]]));
  return (folded, language) => byLanguage.get(language)?.has(ordinaryStem(folded, language)) === true;
}

/** Tables → look-ups; inflected forms are made here, so that the file stays small. */
function loadGazetteer(file: GazetteerFile): Gazetteer {
  const entries = new Map<EntityId, GazetteerEntry>();
  const names = new NameTable();
  for (const row of file.entries) {
    const entry = toEntry(row);
    entries.set(entry.id, entry);
    addNames(row, entry, names);
  }
  for (const [id, ...bases] of file.demonyms) {
    for (const { language, index } of languageIndexes) {
      for (const base of bases[index] ?? []) addDemonym(base, language, entityId(id), names);
    }
  }
  const firstNames = new Set(file.firstNames.split(' '));
  const members = membersByCountry(entries.values());
  let near: ReturnType<typeof buildNearNames> | undefined;
  return {
    entry: (id) => entries.get(id),
    entries: () => entries.values(),
    match: (words, from) => names.match(words, from),
    find: (name) => names.find(nameWords(name)),
    near: (name) => {
      near ??= buildNearNames(entries.values());
      return near(fold(name));
    },
    isFirstName: (word) => firstNames.has(word),
    capitalOf: (country) => members.get(country)?.find((id) => entries.get(id)?.capital === true),
    seatsOf: (country) => (members.get(country) ?? []).filter((id) => standsForGovernment(entries.get(id))),
    within: (country) => members.get(country) ?? [],
  };
}

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

function addNames(row: EntryRow, entry: GazetteerEntry, table: NameTable): void {
  const [, , , , names, further] = row;
  languageIndexes.forEach(({ language, index }) => {
    const name = names[index];
    if (name !== undefined) addName(name, language, entry.id, table);
  });
  for (const name of further) addName(name, /[\u0400-\u04ff]/.test(name) ? 'ru' : 'de', entry.id, table);
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

/** Names by their words; the first word tells how long a name may be. */
class NameTable {
  readonly #hits = new Map<string, GazetteerHit[]>();
  readonly #longest = new Map<string, number>();

  add(name: string, hit: GazetteerHit): void {
    const words = nameWords(name);
    if (words === '') return;
    const hits = this.#hits.get(words);
    if (hits === undefined) this.#hits.set(words, [hit]);
    else if (!hits.some((known) => known.entry === hit.entry && known.way === hit.way)) hits.push(hit);
    const parts = words.split(' ');
    const first = parts[0] ?? '';
    this.#longest.set(first, Math.max(parts.length, this.#longest.get(first) ?? 0));
  }

  find(words: string): readonly GazetteerHit[] {
    return this.#hits.get(words) ?? [];
  }

  match(words: readonly string[], from: number): GazetteerMatch | undefined {
    const longest = this.#longest.get(words[from] ?? '') ?? 0;
    for (let length = Math.min(longest, words.length - from); length > 0; length--) {
      const hits = this.#hits.get(length === 1 ? (words[from] ?? '') : words.slice(from, from + length).join(' '));
      if (hits !== undefined) return { length, hits };
    }
    return undefined;
  }
}

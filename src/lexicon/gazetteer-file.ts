import { LANGUAGES } from '../model/language.ts';
import { ENTRY_SORTS, type EntrySort } from './gazetteer.ts';

/** Raised whenever the shape below changes, so that an old file is refused, not misread. */
export const GAZETTEER_VERSION = 2;

/** id, sort, country (or ''), 1 = capital, names in the order of LANGUAGES, further names
 *  (`=` before a name: only in this capitalisation). */
export type EntryRow = readonly [
  id: string,
  sort: number,
  country: string,
  capital: number,
  names: readonly string[],
  further: readonly string[],
];

/** id, then per language (order of LANGUAGES) base forms of adjectives and inhabitant names. */
export type DemonymRow = readonly [id: string, ...bases: readonly (readonly string[])[]];

/** What `scripts/gazetteer/build.ts` writes. */
export interface GazetteerFile {
  readonly version: number;
  readonly entries: readonly EntryRow[];
  readonly demonyms: readonly DemonymRow[];
  /** folded given names, separated by spaces */
  readonly firstNames: string;
  /** folded stems of common words, per language in the order of LANGUAGES, separated by spaces */
  readonly commonStems: readonly string[];
}

/** Checks the outline of a parsed file; its rows are the build script's promise, kept by the drift test. */
export function parseGazetteerFile(json: unknown): GazetteerFile {
  if (!isOutline(json))
    throw new TypeError(
      'gazetteer: expected {version, entries, demonyms, firstNames, commonStems}; rebuild it with "npm run gazetteer"',
    );
  if (json.version !== GAZETTEER_VERSION) {
    throw new TypeError(
      `gazetteer: version ${json.version}, expected ${GAZETTEER_VERSION}; rebuild it with "npm run gazetteer"`,
    );
  }
  return json;
}

function isOutline(json: unknown): json is GazetteerFile {
  if (typeof json !== 'object' || json === null) return false;
  const file = json as Partial<Record<keyof GazetteerFile, unknown>>;
  return (
    typeof file.version === 'number' &&
    Array.isArray(file.entries) &&
    Array.isArray(file.demonyms) &&
    typeof file.firstNames === 'string' &&
    Array.isArray(file.commonStems)
  );
}

export const sortOfRow = (row: EntryRow): EntrySort => ENTRY_SORTS[row[1]] ?? 'region';

export const languageIndexes = LANGUAGES.map((language, index) => ({ language, index }));

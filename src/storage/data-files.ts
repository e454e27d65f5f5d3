import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ANALYSIS_EDITION, type AnalysisTools } from '../analysis/analyse.ts';
import type { ConceptRow } from '../lexicon/concept.ts';
import { parseConceptTable } from '../lexicon/concept-table.ts';
import { Lexicon } from '../lexicon/concepts.ts';
import { loadNameLexicon, type NameLexicon } from '../lexicon/gazetteer-load.ts';
import { sourceOfRows } from '../lexicon/lexicon-source.ts';
import { loadVocabulary } from '../lexicon/vocabulary.ts';
import type { Language } from '../model/language.ts';
import { preparedTools } from './prepared-files.ts';

const CODE_FOLDER = dirname(fileURLToPath(import.meta.url));

/** The package's root folder, whether run from source or from `dist`. */
export function packageRoot(): string {
  let folder = CODE_FOLDER;
  while (!readdirSync(folder).includes('package.json')) folder = dirname(folder);
  return folder;
}

export const dataFolder = (): string => join(packageRoot(), 'src', 'lexicon', 'data');

/** All that analysing needs, with the edition that its results are kept under: as the build prepared it, else from the tables. */
export function loadTools(): AnalysisTools {
  return preparedTools(CODE_FOLDER) ?? { lexicon: loadLexicon(), names: loadNames(), edition: readEdition() };
}

/** The lexicon from its tables. */
export const loadLexicon = (): Lexicon =>
  new Lexicon(sourceOfRows(readConceptRows()), loadVocabulary(readVocabulary()));

/** Reads `gazetteer.json` (generated) and `roles.tsv`. */
export function loadNames(): NameLexicon {
  return loadNameLexicon(readGazetteer(), readData('roles.tsv'));
}

/** What `npm run gazetteer` built; still to be checked. */
export const readGazetteer = (): unknown => JSON.parse(readData('gazetteer.json'));

/** Reads `concepts/*.tsv`; extending the lexicon is adding a line or a file there. */
export function readConceptRows(): ConceptRow[] {
  const files = readdirSync(join(dataFolder(), 'concepts'))
    .filter((file) => file.endsWith('.tsv'))
    .sort();
  return files.flatMap((file) => parseConceptTable(file, readData(join('concepts', file))));
}

/** `vocabulary.json`: one base64 filter a language. */
export function readVocabulary(): (language: Language) => Uint8Array {
  const filters = JSON.parse(readData('vocabulary.json')) as Record<Language, string>;
  return (language) => Buffer.from(filters[language], 'base64');
}

/** Hex digits that tell editions apart. */
const EDITION_CHARS = 8;

/** Another one whenever a table or the rules of analysing change. */
export function readEdition(): string {
  const hash = createHash('sha256').update(String(ANALYSIS_EDITION));
  for (const file of (readdirSync(dataFolder(), { recursive: true }) as string[]).sort()) {
    if (/\.(?:tsv|json)$/.test(file)) hash.update(readFileSync(join(dataFolder(), file)));
  }
  return hash.digest('hex').slice(0, EDITION_CHARS);
}

const readData = (file: string): string => readFileSync(join(dataFolder(), file), 'utf8');

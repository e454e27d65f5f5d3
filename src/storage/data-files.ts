import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ANALYSIS_EDITION, type AnalysisTools } from '../analysis/analyse.ts';
import { parseConceptTable } from '../lexicon/concept-table.ts';
import { Lexicon } from '../lexicon/concepts.ts';
import { loadNameLexicon, type NameLexicon } from '../lexicon/gazetteer-load.ts';
import { loadVocabulary } from '../lexicon/vocabulary.ts';
import type { Language } from '../model/language.ts';

/** The package's root folder, whether run from source or from `dist`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!readdirSync(folder).includes('package.json')) folder = dirname(folder);
  return folder;
}

const dataFolder = (): string => join(packageRoot(), 'src', 'lexicon', 'data');

/** Reads `concepts/*.tsv`; extending the lexicon is adding a line or a file there. */
export function loadLexicon(): Lexicon {
  const folder = join(dataFolder(), 'concepts');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort();
  const vocabulary = JSON.parse(readFileSync(join(dataFolder(), 'vocabulary.json'), 'utf8')) as Record<
    Language,
    string
  >;
  return new Lexicon(
    files.flatMap((file) => parseConceptTable(file, readFileSync(join(folder, file), 'utf8'))),
    loadVocabulary(vocabulary),
  );
}

/** Reads `gazetteer.json` (generated) and `roles.tsv`. */
export function loadNames(): NameLexicon {
  const gazetteer: unknown = JSON.parse(readFileSync(join(dataFolder(), 'gazetteer.json'), 'utf8'));
  return loadNameLexicon(gazetteer, readFileSync(join(dataFolder(), 'roles.tsv'), 'utf8'));
}

/** Hex digits that tell editions apart. */
const EDITION_CHARS = 8;

/** All that analysing needs, with the edition that its results are kept under. */
export function loadTools(): AnalysisTools {
  const hash = createHash('sha256').update(String(ANALYSIS_EDITION));
  for (const file of (readdirSync(dataFolder(), { recursive: true }) as string[]).sort()) {
    if (/\.(?:tsv|json)$/.test(file)) hash.update(readFileSync(join(dataFolder(), file)));
  }
  return { lexicon: loadLexicon(), names: loadNames(), edition: hash.digest('hex').slice(0, EDITION_CHARS) };
}

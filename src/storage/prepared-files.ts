/** What `npm run build` prepares from the tables of `src/lexicon/data`, beside the bundle; decision 0017. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisTools } from '../analysis/analyse.ts';
import { Lexicon } from '../lexicon/concepts.ts';
import { loadNameLexicon } from '../lexicon/gazetteer-load.ts';
import { sourceOfPrepared } from '../lexicon/prepared-lexicon.ts';
import { namesInTable } from '../lexicon/prepared-names.ts';
import { loadVocabulary } from '../lexicon/vocabulary.ts';
import type { Language } from '../model/language.ts';

/** Beside the bundled code; names the folder. */
export const PREPARED_POINTER = 'lexicon.txt';

/** Files of the folder. */
export const PREPARED = {
  edition: 'edition.txt',
  heads: 'concepts.tsv',
  gazetteer: 'gazetteer.json',
  names: 'names.tsv',
  roles: 'roles.tsv',
  forms: (part: 'patterns' | 'words', language: Language) => `${part}.${language}.tsv`,
  vocabulary: (language: Language) => `vocabulary.${language}.bin`,
} as const;

/**
 * Reads little; what belongs to a language is read when that language is met.
 * @param output the folder of the bundled code
 * @returns undefined where nothing was prepared: the code runs from source
 */
export function preparedTools(output: string): AnalysisTools | undefined {
  const pointer = join(output, PREPARED_POINTER);
  if (!existsSync(pointer)) return undefined;
  const folder = join(output, readFileSync(pointer, 'utf8'));
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const forms = sourceOfPrepared(read(PREPARED.heads), (part, language) => read(PREPARED.forms(part, language)));
  const vocabulary = loadVocabulary((language) => readFileSync(join(folder, PREPARED.vocabulary(language))));
  return {
    lexicon: new Lexicon(forms, vocabulary),
    names: loadNameLexicon(
      JSON.parse(read(PREPARED.gazetteer)),
      read(PREPARED.roles),
      namesInTable(read(PREPARED.names)),
    ),
    edition: read(PREPARED.edition),
  };
}

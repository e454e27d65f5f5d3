/** What `npm run build` prepares from the tables of `src/lexicon/data`, beside the bundle; decision 0017. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisTools } from '../analysis/analyse.ts';
import { Lexicon } from '../lexicon/concepts.ts';
import { loadNameLexicon } from '../lexicon/gazetteer-load.ts';
import { sourceOfPrepared } from '../lexicon/prepared-lexicon.ts';
import { namesInTable } from '../lexicon/prepared-names.ts';
import { loadVocabulary } from '../lexicon/vocabulary.ts';
import type { Language } from '../model/language.ts';

/** Beside the bundled code. */
export const PREPARED_FOLDER = 'lexicon';

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

/** Reads little; what belongs to a language is read when that language is met. */
export function preparedTools(folder: string): AnalysisTools {
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

/** The tables of `src/lexicon/data` → the files from which a bundle starts. Run by `npm run build`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGazetteerFile } from '../../src/lexicon/gazetteer-file.ts';
import { namesOf } from '../../src/lexicon/gazetteer-load.ts';
import { prepareForms, prepareHeads } from '../../src/lexicon/prepared-lexicon.ts';
import { prepareNames } from '../../src/lexicon/prepared-names.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { dataFolder, readConceptRows, readEdition, readVocabulary } from '../../src/storage/data-files.ts';
import { PREPARED } from '../../src/storage/prepared-files.ts';

export function prepareLexicon(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, content: string | Uint8Array) => writeFileSync(join(folder, file), content);
  const rows = readConceptRows();
  write(PREPARED.edition, readEdition());
  write(PREPARED.heads, prepareHeads(rows));
  const bitsOf = readVocabulary();
  for (const language of LANGUAGES) {
    const { patterns, words } = prepareForms(rows, language);
    write(PREPARED.forms('patterns', language), patterns);
    write(PREPARED.forms('words', language), words);
    write(PREPARED.vocabulary(language), bitsOf(language));
  }
  const gazetteer = readFileSync(join(dataFolder(), 'gazetteer.json'), 'utf8');
  write(PREPARED.gazetteer, gazetteer);
  write(PREPARED.roles, readFileSync(join(dataFolder(), 'roles.tsv'), 'utf8'));
  write(PREPARED.names, prepareNames(namesOf(parseGazetteerFile(JSON.parse(gazetteer)))));
}

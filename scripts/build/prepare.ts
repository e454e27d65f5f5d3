/** The tables of `src/lexicon/data` → the files from which a bundle starts. Run by `npm run build`. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGazetteerFile } from '../../src/lexicon/gazetteer-file.ts';
import { namesOf } from '../../src/lexicon/gazetteer-load.ts';
import { prepareForms, prepareHeads } from '../../src/lexicon/prepared-lexicon.ts';
import { prepareNames } from '../../src/lexicon/prepared-names.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { dataFolder, readConceptRows, readEdition, readVocabulary } from '../../src/storage/data-files.ts';
import { PREPARED, PREPARED_POINTER } from '../../src/storage/prepared-files.ts';

/** Hex digits in the name of the folder. */
const NAME_CHARS = 8;

/**
 * Writes a folder named after its content, so that a bot which reads from the one before goes on with that, and last the file
 * that names it.
 * @returns what was written, relative to `output`
 */
export function prepareLexicon(output: string): string[] {
  const files = preparedFiles();
  const hash = createHash('sha256');
  for (const [file, content] of files) hash.update(file).update(content);
  const folder = `lexicon-${hash.digest('hex').slice(0, NAME_CHARS)}`;
  mkdirSync(join(output, folder), { recursive: true });
  for (const [file, content] of files) writeFileSync(join(output, folder, file), content);
  const pointer = join(output, `new-${process.pid}-${PREPARED_POINTER}`);
  writeFileSync(pointer, folder);
  renameSync(pointer, join(output, PREPARED_POINTER));
  return [PREPARED_POINTER, folder];
}

function preparedFiles(): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const rows = readConceptRows();
  files.set(PREPARED.edition, readEdition());
  files.set(PREPARED.heads, prepareHeads(rows));
  const bitsOf = readVocabulary();
  for (const language of LANGUAGES) {
    const { patterns, words } = prepareForms(rows, language);
    files.set(PREPARED.forms('patterns', language), patterns);
    files.set(PREPARED.forms('words', language), words);
    files.set(PREPARED.vocabulary(language), bitsOf(language));
  }
  const gazetteer = readFileSync(join(dataFolder(), 'gazetteer.json'), 'utf8');
  files.set(PREPARED.gazetteer, gazetteer);
  files.set(PREPARED.roles, readFileSync(join(dataFolder(), 'roles.tsv'), 'utf8'));
  files.set(PREPARED.names, prepareNames(namesOf(parseGazetteerFile(JSON.parse(gazetteer)))));
  return files;
}

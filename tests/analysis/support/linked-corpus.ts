import { EntityLinker } from '../../../src/analysis/entities/linker.ts';
import { findMentions, type RawMention } from '../../../src/analysis/mentions.ts';
import { documentId } from '../../../src/model/ids.ts';
import type { Language } from '../../../src/model/language.ts';
import { loadNames } from '../../../src/storage/data-files.ts';
import { splitSentences } from '../../../src/text/sentences.ts';

/** The real gazetteer and roles, read once a test file. */
export const names = loadNames();

export const mentionsIn = (text: string, language: Language): readonly RawMention[] =>
  findMentions({ text, language }, splitSentences(text, language), names, []);

/** Links invented texts: ids are `a`, `b`, … in order. */
export function linkTexts(...texts: readonly (readonly [Language, string])[]): EntityLinker {
  const linker = new EntityLinker(names);
  for (const [index, [language, text]] of texts.entries()) {
    linker.add(documentId(String.fromCharCode(97 + index)), language, mentionsIn(text, language));
  }
  return linker;
}

/** Every spelling of the entity that the name leads to, sorted. */
export function spellingsOf(linker: EntityLinker, name: string): string[] {
  const [best] = linker.lookup(name, { fuzzy: false });
  const entity = best === undefined ? undefined : linker.get(best.entity);
  return (entity?.spellings ?? []).map(({ text }) => text).sort();
}

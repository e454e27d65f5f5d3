import { EntityLinker, type LinkedMention } from '../../../src/analysis/entities/linker.ts';
import type { NamedDocument } from '../../../src/analysis/entities/named-document.ts';
import { findMentions, type RawMention } from '../../../src/analysis/mentions.ts';
import type { Language } from '../../../src/model/language.ts';
import { loadNames } from '../../../src/storage/data-files.ts';
import { splitSentences } from '../../../src/text/sentences.ts';

/** The real gazetteer and roles, read once a test file. */
export const names = loadNames();

export const mentionsIn = (text: string, language: Language): readonly RawMention[] =>
  findMentions({ text, language }, splitSentences(text, language), names, []);

/** A linker that remembers its documents under the names that a test gives them. */
export class LinkedTexts extends EntityLinker {
  readonly #documents = new Map<string, NamedDocument>();

  put(id: string, mentions: readonly RawMention[]): void {
    const document = this.document(mentions);
    this.#documents.set(id, document);
    this.add(document);
  }

  take(id: string): void {
    this.remove(this.named(id));
  }

  named(id: string): NamedDocument {
    return this.#documents.get(id) ?? this.document([]);
  }

  mentions(id: string): readonly LinkedMention[] {
    return this.mentionsOf(this.named(id));
  }
}

/** Links invented texts: ids are `a`, `b`, … in order. */
export function linkTexts(...texts: readonly (readonly [Language, string])[]): LinkedTexts {
  const linker = new LinkedTexts(names);
  for (const [index, [language, text]] of texts.entries()) {
    linker.put(String.fromCharCode(97 + index), mentionsIn(text, language));
  }
  return linker;
}

/** Every spelling of the entity that the name leads to, sorted. */
export function spellingsOf(linker: EntityLinker, name: string): string[] {
  const [best] = linker.lookup(name, { fuzzy: false });
  const entity = best === undefined ? undefined : linker.get(best.entity);
  return (entity?.spellings ?? []).map(({ text }) => text).sort();
}

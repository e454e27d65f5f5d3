import type { DocumentId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import type { DocumentAttributes } from '../../search/search-index.ts';
import type { DocumentTable } from '../../search/segment/document-table.ts';
import type { SegmentView } from '../../search/segment/segment-view.ts';
import type { Revision } from './corpus-state.ts';

/** What is known of each document without reading it: looked up in the committed segments, where it lies in columns,
 *  and in what changed since. */
export class Catalog {
  readonly #views: readonly SegmentView[];
  /** undefined = removed */
  readonly #changed = new Map<DocumentId, DocumentAttributes | undefined>();
  #size: number;
  #ids: readonly DocumentId[] | undefined;

  constructor(views: readonly SegmentView[]) {
    this.#views = views;
    this.#size = views.reduce((sum, { documents }) => sum + documents, 0);
  }

  get size(): number {
    return this.#size;
  }

  get(id: DocumentId): DocumentAttributes | undefined {
    return this.#changed.has(id)
      ? this.#changed.get(id)
      : this.#committed(id, (documents, at) => documents.row(at).attributes);
  }

  revisionOf(id: DocumentId): Revision | undefined {
    const revision = this.#changed.has(id)
      ? this.#changed.get(id)?.revision
      : this.#committed(id, (documents, at) => documents.revision(at));
    return revision ? { id, revision } : undefined;
  }

  /** It must not be here yet. */
  add(id: DocumentId, attributes: DocumentAttributes): void {
    this.#size += 1;
    this.#changed.set(id, attributes);
    this.#ids = undefined;
  }

  /** It must be here. */
  remove(id: DocumentId): void {
    this.#size -= 1;
    this.#changed.set(id, undefined);
    this.#ids = undefined;
  }

  /** by day of publication, undated first, then by id */
  ids(): readonly DocumentId[] {
    if (this.#ids !== undefined) return this.#ids;
    const dated: { readonly id: DocumentId; readonly day: number }[] = [];
    for (const { head, dead } of this.#views) {
      const { documents } = head;
      for (let i = 0; i < documents.size; i++) {
        const id = documents.id(i);
        if (!dead.has(i) && !this.#changed.has(id)) dated.push({ id, day: documents.days[i] as number });
      }
    }
    for (const [id, attributes] of this.#changed) {
      if (attributes !== undefined) dated.push({ id, day: Number((attributes.published ?? '0').replaceAll('-', '')) });
    }
    dated.sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
    this.#ids = dated.map(({ id }) => id);
    return this.#ids;
  }

  languages(): readonly Language[] {
    const found = new Set<Language>();
    for (const { head, dead } of this.#views) {
      const { documents } = head;
      const seen = new Set<number>();
      for (let i = 0; i < documents.size; i++) {
        const language = documents.languages[i] as number;
        if (seen.has(language) || dead.has(i) || this.#changed.has(documents.id(i))) continue;
        seen.add(language);
        const { attributes } = documents.row(i);
        if (attributes.language !== undefined) found.add(attributes.language);
      }
    }
    for (const attributes of this.#changed.values())
      if (attributes?.language !== undefined) found.add(attributes.language);
    return [...found].sort();
  }

  #committed<T>(id: DocumentId, read: (documents: DocumentTable, at: number) => T): T | undefined {
    for (const view of this.#views) {
      const document = view.find(id);
      if (document >= 0) return read(view.head.documents, document);
    }
    return undefined;
  }
}

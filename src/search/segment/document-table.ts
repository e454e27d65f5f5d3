import type { IsoDate } from '../../model/document.ts';
import { type DocumentId, documentId } from '../../model/ids.ts';
import type { DocumentAttributes } from '../search-index.ts';
import { words } from './sections.ts';
import { StringTable } from './string-table.ts';

/** One document of a segment. */
export interface DocumentRow {
  readonly id: DocumentId;
  /** how many passages it has */
  readonly passages: number;
  readonly attributes: DocumentAttributes;
}

/** A segment's documents by id (UTF-16 order) with what filters look at, in columns. */
export class DocumentTable {
  readonly size: number;
  /** the first passage of each document, and the number of passages */
  readonly starts: Uint32Array;
  /** day of publication as YYYYMMDD, 0 = unknown */
  readonly days: Uint32Array;
  /** numbers in `labels` + 1, 0 = unknown */
  readonly languages: Uint32Array;
  readonly publishers: Uint32Array;
  readonly labels: StringTable;
  readonly #ids: StringTable;
  readonly #revisions: StringTable;

  private constructor(columns: readonly Uint32Array[], ids: StringTable, revisions: StringTable, labels: StringTable) {
    const [starts, days, languages, publishers] = columns;
    if (!starts || !days || !languages || !publishers) throw new Error('a document table has four columns');
    this.size = ids.size;
    this.starts = starts;
    this.days = days;
    this.languages = languages;
    this.publishers = publishers;
    this.labels = labels;
    this.#ids = ids;
    this.#revisions = revisions;
  }

  /** `rows` must be sorted by id. */
  static of(rows: readonly DocumentRow[]): DocumentTable {
    const labels = new Map<string, number>();
    const label = (text: string | undefined): number => {
      if (text === undefined) return 0;
      const known = labels.get(text) ?? labels.size + 1;
      labels.set(text, known);
      return known;
    };
    const starts = new Uint32Array(rows.length + 1);
    for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] as number) + row.passages;
    const columns = [
      starts,
      Uint32Array.from(rows, ({ attributes }) => dayNumber(attributes.published)),
      Uint32Array.from(rows, ({ attributes }) => label(attributes.language)),
      Uint32Array.from(rows, ({ attributes }) => label(attributes.publisher)),
    ];
    return new DocumentTable(
      columns,
      StringTable.of(rows.map(({ id }) => id)),
      StringTable.of(rows.map(({ attributes }) => attributes.revision ?? '')),
      StringTable.of([...labels.keys()]),
    );
  }

  get parts(): readonly ArrayBufferView[] {
    const tables = [this.#ids, this.#revisions, this.labels].flatMap((table) => table.parts);
    return [this.starts, this.days, this.languages, this.publishers, ...tables];
  }

  static restore(parts: readonly Uint8Array<ArrayBuffer>[]): DocumentTable {
    const part = (i: number): Uint8Array<ArrayBuffer> => parts[i] ?? new Uint8Array();
    const table = (i: number) => new StringTable(part(i), words(part(i + 1)));
    return new DocumentTable(
      [0, 1, 2, 3].map((i) => words(part(i))),
      table(4),
      table(6),
      table(8),
    );
  }

  id(document: number): DocumentId {
    return documentId(this.#ids.at(document));
  }

  find(id: DocumentId): number {
    return this.#ids.find(id);
  }

  /** the document that a passage belongs to */
  of(passage: number): number {
    let low = 0;
    let high = this.size - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.starts[middle] as number) <= passage) low = middle;
      else high = middle - 1;
    }
    // Documents without passages share a start with the one that has them: the last of them.
    return low;
  }

  revision(document: number): string {
    return this.#revisions.at(document);
  }

  row(document: number): DocumentRow {
    const text = (number: number) => (number === 0 ? undefined : this.labels.at(number - 1));
    const day = this.days[document] as number;
    const attributes = {
      published: day === 0 ? undefined : isoDate(day),
      language: text(this.languages[document] as number),
      publisher: text(this.publishers[document] as number),
      revision: this.revision(document) || undefined,
    };
    return {
      id: this.id(document),
      passages: (this.starts[document + 1] as number) - (this.starts[document] as number),
      attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)),
    };
  }
}

export const dayNumber = (date: IsoDate | undefined): number =>
  date === undefined ? 0 : Number(date.replaceAll('-', ''));

const isoDate = (day: number): IsoDate => String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

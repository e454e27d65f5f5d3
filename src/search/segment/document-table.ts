import { SKETCH_BYTES } from '../../analysis/duplicates.ts';
import type { IsoDate } from '../../model/document.ts';
import { type DocumentId, documentId } from '../../model/ids.ts';
import type { DocumentAttributes, Likeness } from '../search-index.ts';
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
  /** zeros where a document has none */
  readonly #sketches: Uint8Array;

  private constructor(
    [starts, days, languages, publishers]: readonly Uint32Array[],
    [ids, revisions, labels]: readonly [StringTable, StringTable, StringTable],
    sketches: Uint8Array,
  ) {
    if (!starts || !days || !languages || !publishers) throw new Error('a document table has four columns');
    this.size = ids.size;
    this.starts = starts;
    this.days = days;
    this.languages = languages;
    this.publishers = publishers;
    this.labels = labels;
    this.#ids = ids;
    this.#revisions = revisions;
    this.#sketches = sketches;
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
    const sketches = new Uint8Array(rows.length * SKETCH_BYTES);
    for (const [i, { attributes }] of rows.entries()) sketches.set(attributes.sketch ?? [], i * SKETCH_BYTES);
    const ids = StringTable.of(rows.map(({ id }) => id));
    const revisions = StringTable.of(rows.map(({ attributes }) => attributes.revision ?? ''));
    return new DocumentTable(columns, [ids, revisions, StringTable.of([...labels.keys()])], sketches);
  }

  get parts(): readonly ArrayBufferView[] {
    const tables = [this.#ids, this.#revisions, this.labels].flatMap((table) => table.parts);
    return [this.starts, this.days, this.languages, this.publishers, ...tables, this.#sketches];
  }

  static restore(parts: readonly Uint8Array<ArrayBuffer>[]): DocumentTable {
    const part = (i: number): Uint8Array<ArrayBuffer> => parts[i] ?? new Uint8Array();
    const table = (i: number) => new StringTable(part(i), words(part(i + 1)));
    return new DocumentTable(
      [0, 1, 2, 3].map((i) => words(part(i))),
      [table(4), table(6), table(8)],
      part(10),
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

  /** whether the document's sketch agrees with this one in so many bytes */
  isLike(document: number, { sketch, same }: Likeness): boolean {
    const start = document * SKETCH_BYTES;
    let left = same;
    for (let i = 0; i < SKETCH_BYTES && left > 0; i++) if (this.#sketches[start + i] === sketch[i]) left -= 1;
    return left === 0;
  }

  row(document: number): DocumentRow {
    const text = (number: number) => (number === 0 ? undefined : this.labels.at(number - 1));
    const day = this.days[document] as number;
    const attributes = {
      published: day === 0 ? undefined : isoDate(day),
      language: text(this.languages[document] as number),
      publisher: text(this.publishers[document] as number),
      revision: this.revision(document) || undefined,
      sketch: this.#sketches.subarray(document * SKETCH_BYTES, (document + 1) * SKETCH_BYTES),
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

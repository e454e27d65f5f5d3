import type { Connection, PoolClient, Submittable } from 'pg';

/** The column of bytes that `query` gives, row by row, as binary COPY: the driver's usual way reads bytes as
 *  hexadecimal text. The query takes no parameters: never put text of others into it. */
export function copyBytes(client: PoolClient, query: string): Promise<(Uint8Array | undefined)[]> {
  return new Promise((resolve, reject) => {
    client.query(
      new CopyOut(query, (error, chunks) => (error ? reject(error) : resolve(rowsOf(Buffer.concat(chunks))))),
    );
  });
}

/** What the driver calls while the server answers. */
class CopyOut implements Submittable {
  readonly #query: string;
  readonly #done: (error: unknown, chunks: readonly Buffer[]) => void;
  readonly #chunks: Buffer[] = [];
  #failed = false;

  constructor(query: string, done: (error: unknown, chunks: readonly Buffer[]) => void) {
    this.#query = query;
    this.#done = done;
  }

  submit(connection: Connection): void {
    connection.query(`COPY (${this.#query}) TO STDOUT (FORMAT binary)`);
  }

  /** The driver reuses the memory of `chunk`. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    this.#chunks.push(Buffer.from(chunk));
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    if (!this.#failed) this.#done(undefined, this.#chunks);
  }

  handleError(error: unknown): void {
    this.#failed = true;
    this.#done(error, []);
  }
}

/** Signature, flags and length of an extension that does not exist. Source: PostgreSQL manual, COPY, Binary Format. */
const HEADER_BYTES = 19;

function rowsOf(copied: Buffer): (Uint8Array | undefined)[] {
  const rows: (Uint8Array | undefined)[] = [];
  // Each row: number of columns (1, or −1 at the end), then length (−1 for NULL) and bytes.
  for (let at = HEADER_BYTES; copied.readInt16BE(at) === 1; ) {
    const length = copied.readInt32BE(at + 2);
    at += 6;
    rows.push(length < 0 ? undefined : copied.subarray(at, at + length));
    at += Math.max(0, length);
  }
  return rows;
}

import { escapeLiteral, type Pool } from 'pg';
import type { BlobStore } from '../../ports/postings.ts';
import { copyBytes } from './postgres-copy.ts';

/** Bytes sent in one statement. */
const SENT_BYTES = 4 * 1024 * 1024;

export function postgresBlobs(pool: Pool, owner: string): BlobStore {
  return {
    async put(blobs) {
      for (const { from, to } of batches(blobs.map(({ bytes }) => bytes))) {
        const some = blobs.slice(from, to);
        const values = [owner, some.map(({ name }) => name), some.map(({ bytes }) => asBuffer(bytes))];
        await pool.query(PUT, values);
      }
    },
    async get(names) {
      if (names.length === 0) return [];
      const wanted = names.map((name, place) => `(${place}, '${plain(name)}')`).join(', ');
      return readBytes(
        pool,
        `SELECT (SELECT body FROM index_blobs WHERE owner = ${escapeLiteral(owner)} AND name = wanted.name)
         FROM (VALUES ${wanted}) AS wanted (place, name) ORDER BY place`,
      );
    },
    async remove(names) {
      await pool.query('DELETE FROM index_blobs WHERE owner = $1 AND name = ANY ($2)', [owner, names]);
    },
    async clear() {
      await pool.query('DELETE FROM index_blobs WHERE owner = $1', [owner]);
    },
  };
}

const PUT = `
  INSERT INTO index_blobs (owner, name, body) SELECT $1, name, body FROM unnest($2::text[], $3::bytea[]) AS new (name, body)
  ON CONFLICT (owner, name) DO UPDATE SET body = excluded.body`;

/** A name that is put into a statement. */
function plain(name: string): string {
  if (!/^[a-z0-9]+$/.test(name))
    throw new RangeError(`"${name}" is no name of a blob: lower-case letters and digits only`);
  return name;
}

export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** One column of bytes; `query` takes no parameters. */
export async function readBytes(pool: Pool, query: string): Promise<(Uint8Array | undefined)[]> {
  const client = await pool.connect();
  let broken = true;
  try {
    const bytes = await copyBytes(client, query);
    broken = false;
    return bytes;
  } finally {
    client.release(broken);
  }
}

/** Runs of byte arrays that are small enough for one statement. */
export function* batches(pieces: readonly Uint8Array[]): Generator<{ readonly from: number; readonly to: number }> {
  let from = 0;
  let bytes = 0;
  for (const [i, piece] of pieces.entries()) {
    if (i > from && bytes + piece.length > SENT_BYTES) {
      yield { from, to: i };
      from = i;
      bytes = 0;
    }
    bytes += piece.length;
  }
  if (from < pieces.length) yield { from, to: pieces.length };
}

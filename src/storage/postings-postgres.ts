import { Pool } from 'pg';
import type { Manifest, PageKey, PostingsStore } from '../ports/postings.ts';
import { asBuffer, batches, postgresBlobs, readBytes } from './sql/postgres-blobs.ts';
import { commitIn, transact } from './sql/postgres-commit.ts';
import { manifestOf } from './sql/postings-manifest.ts';

/** Pages deleted in one statement. */
const COLLECT_PAGES = 2_000;
/** Any fixed number: who creates the tables holds this advisory lock. */
const SCHEMA_LOCK = 0x7061726d;
const CONNECTIONS = 6;
const CONNECT_TIMEOUT_MS = 5_000;

/** Derived data, so there are no migrations. Pages are packed already: the server shall not try to compress them. */
const SCHEMA = `
  BEGIN;
  SELECT pg_advisory_xact_lock(${SCHEMA_LOCK});
  CREATE TABLE IF NOT EXISTS index_manifest
    (name TEXT COLLATE "C" PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS index_segments
    (id SERIAL PRIMARY KEY, name TEXT COLLATE "C" NOT NULL, head BYTEA, retired INTEGER);
  CREATE TABLE IF NOT EXISTS index_pages
    (segment INTEGER NOT NULL, page INTEGER NOT NULL, body BYTEA NOT NULL, PRIMARY KEY (segment, page));
  CREATE TABLE IF NOT EXISTS index_blobs
    (owner TEXT COLLATE "C" NOT NULL, name TEXT COLLATE "C" NOT NULL, body BYTEA NOT NULL, PRIMARY KEY (owner, name));
  ALTER TABLE index_blobs ALTER COLUMN body SET STORAGE EXTERNAL;
  ALTER TABLE index_pages ALTER COLUMN body SET STORAGE EXTERNAL;
  ALTER TABLE index_segments ALTER COLUMN head SET STORAGE EXTERNAL;
  COMMIT;`;

export interface PostgresPostingsOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** which index of the database */
  readonly name?: string;
}

/** Opens the shared index: any number of replicas read while one writes. */
export async function postgresPostings({ url, name = 'corpus' }: PostgresPostingsOptions): Promise<PostingsStore> {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'parley-index',
  });
  // A connection that breaks while idle has left the pool already.
  pool.on('error', () => undefined);
  try {
    await pool.query(SCHEMA);
    return postingsIn(pool, name);
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function postingsIn(pool: Pool, name: string): PostingsStore {
  const rows = async <Row>(text: string, values: unknown[]): Promise<Row[]> =>
    (await pool.query(text, values)).rows as Row[];
  const manifest = async (): Promise<Manifest> =>
    manifestOf(
      (
        await rows<{ version: number; body: string }>('SELECT version, body FROM index_manifest WHERE name = $1', [
          name,
        ])
      )[0],
    );
  return {
    blobs: postgresBlobs(pool, name),
    manifest,
    async version() {
      const [row] = await rows<{ version: number }>('SELECT version FROM index_manifest WHERE name = $1', [name]);
      return row?.version ?? 0;
    },
    async create() {
      const [row] = await rows<{ id: number }>('INSERT INTO index_segments (name) VALUES ($1) RETURNING id', [name]);
      if (row === undefined) throw new Error('INSERT … RETURNING gave no row');
      return row.id;
    },
    async append(segment, firstPage, pages) {
      for (const { from, to } of batches(pages)) {
        const numbers = Array.from({ length: to - from }, (_, i) => firstPage + from + i);
        await pool.query(APPEND, [segment, numbers, pages.slice(from, to).map(asBuffer)]);
      }
    },
    async finish(segment, head) {
      await pool.query('UPDATE index_segments SET head = $2 WHERE id = $1', [segment, Buffer.from(head)]);
    },
    async head(segment) {
      const [head] = await readBytes(pool, `SELECT head FROM index_segments WHERE id = ${whole(segment)}`);
      return head;
    },
    pages: (keys) => readBytes(pool, lookUps(keys)),
    commit: (next) => transact(pool, (client) => commitIn(client, name, next)),
    async collect(upTo) {
      const [gone] = await rows<{ id: number }>(
        'SELECT id FROM index_segments WHERE name = $1 AND retired <= $2 LIMIT 1',
        [name, upTo],
      );
      if (gone === undefined) return false;
      const deleted = await pool.query(DELETE_PAGES, [gone.id, COLLECT_PAGES]);
      if ((deleted.rowCount ?? 0) < COLLECT_PAGES)
        await pool.query('DELETE FROM index_segments WHERE id = $1', [gone.id]);
      return true;
    },
    async sweep() {
      const named = (await manifest()).segments.map(({ id }) => id);
      await pool.query('UPDATE index_segments SET retired = 0 WHERE name = $1 AND retired IS NULL AND id <> ALL ($2)', [
        name,
        named,
      ]);
    },
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
}

/** A look-up for each key, in their order: a join might read the whole table. */
function lookUps(keys: readonly PageKey[]): string {
  const wanted = keys.map(({ segment, page }, place) => `(${place}, ${whole(segment)}, ${whole(page)})`).join(', ');
  return `SELECT (SELECT body FROM index_pages WHERE segment = wanted.segment AND page = wanted.page)
    FROM (VALUES ${wanted}) AS wanted (place, segment, page) ORDER BY place`;
}

/** A number that is put into a statement. */
function whole(number: number): number {
  if (!Number.isSafeInteger(number)) throw new RangeError(`${number} is no number of a segment or page`);
  return number;
}

const APPEND = `
  INSERT INTO index_pages (segment, page, body) SELECT $1, page, body FROM unnest($2::int[], $3::bytea[]) AS new (page, body)`;

const DELETE_PAGES = `
  DELETE FROM index_pages WHERE segment = $1 AND page IN (SELECT page FROM index_pages WHERE segment = $1 LIMIT $2)`;

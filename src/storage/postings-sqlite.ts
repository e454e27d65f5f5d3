import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Manifest, PostingsStore } from '../ports/postings.ts';
import { manifestBody, manifestOf } from './sql/postings-manifest.ts';
import { BLOCKING_WAIT_MS, whenFree } from './sql/sqlite-busy.ts';
import { asUserError } from './sql/sqlite-errors.ts';

/** Larger than usual: a posting list then lies on few pages. Only a new file takes it. */
const FILE_PAGE_BYTES = 16 * 1024;
/** Pages of the index deleted at a time: a step of a few milliseconds. */
const COLLECT_PAGES = 64;
/** A page's key is its segment times this, plus its number. */
const PAGES_PER_SEGMENT = 2 ** 24;

/** Derived data, so there are no migrations: another form has another name, and the index is built anew. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS index_manifest (name TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS index_segments
    (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, head BLOB, retired INTEGER);
  CREATE TABLE IF NOT EXISTS index_pages (key INTEGER PRIMARY KEY, body BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS index_blobs (owner TEXT NOT NULL, name TEXT NOT NULL, body BLOB NOT NULL, UNIQUE (owner, name));`;

export interface SqlitePostingsOptions {
  /** a file of its own: it is derived, so it needs no backup, and its writes hold up nobody else's */
  readonly file: string;
  /** which index of the file */
  readonly name?: string;
}

/** Opens (or creates) an index file. Several threads and processes of one machine may have it open. A power cut may
 *  lose the last commits, never break the file. Throws UserError: `store-damaged`, `store-unusable`. */
export async function sqlitePostings({ file, name = 'corpus' }: SqlitePostingsOptions): Promise<PostingsStore> {
  const path = resolve(file);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    const connection = new DatabaseSync(path, { timeout: BLOCKING_WAIT_MS });
    connection.exec(`PRAGMA page_size = ${FILE_PAGE_BYTES}`);
    await whenFree(() => connection.prepare('PRAGMA journal_mode = WAL').get());
    connection.exec('PRAGMA synchronous = NORMAL');
    await whenFree(() => connection.exec(SCHEMA));
    return postingsIn(connection, name);
  } catch (error) {
    throw asUserError(path, error);
  }
}

function postingsIn(connection: DatabaseSyncInstance, name: string): PostingsStore {
  const sql = statements(connection);
  const readManifest = () => manifestOf(sql.manifest.get(name) as { version: number; body: string } | undefined);
  const atOnce = <T>(work: () => T): Promise<T> => whenFree(() => transact(connection, work));
  return {
    blobs: {
      put: (blobs) =>
        atOnce(() => {
          for (const { name: key, bytes } of blobs) sql.putBlob.run(name, key, bytes);
        }),
      get: async (names) => names.map((key) => bytesOf(sql.blob.get(name, key)) ?? undefined),
      remove: (names) =>
        atOnce(() => {
          for (const key of names) sql.removeBlob.run(name, key);
        }),
      clear: () => atOnce(() => void sql.removeBlobs.run(name)),
    },
    manifest: async () => readManifest(),
    version: async () => (sql.version.get(name) as { version: number } | undefined)?.version ?? 0,
    create: () => atOnce(() => Number(sql.create.run(name).lastInsertRowid)),
    append: (segment, firstPage, pages) =>
      atOnce(() => {
        for (const [i, page] of pages.entries()) sql.addPage.run(keyOf(segment, firstPage + i), page);
      }),
    async finish(segment, head) {
      await atOnce(() => sql.finish.run(head, segment));
    },
    head: async (segment) => bytesOf(sql.head.get(segment)) ?? undefined,
    pages: async (keys) => keys.map(({ segment, page }) => bytesOf(sql.page.get(keyOf(segment, page))) ?? undefined),
    commit: (next) =>
      atOnce(() => {
        const before = readManifest();
        const complete = next.segments.every(({ id }) => sql.isFinished.get(id) !== undefined);
        if (next.version !== before.version + 1 || !complete) return false;
        sql.replace.run(name, next.version, manifestBody(next));
        for (const { id } of leaving(before, next)) sql.retire.run(next.version, id);
        return true;
      }),
    collect: (upTo) =>
      atOnce(() => {
        const gone = sql.retired.get(name, upTo) as { id: number } | undefined;
        if (gone === undefined) return false;
        const { changes } = sql.deletePages.run(keyOf(gone.id, 0), keyOf(gone.id + 1, 0), COLLECT_PAGES);
        if (changes < COLLECT_PAGES) sql.deleteSegment.run(gone.id);
        return true;
      }),
    sweep: () =>
      atOnce(() => {
        const named = new Set(readManifest().segments.map(({ id }) => id));
        for (const { id } of sql.all.all(name) as { id: number }[]) if (!named.has(id)) sql.retire.run(0, id);
      }),
    async close() {
      if (connection.isOpen) connection.close();
    },
  };
}

const keyOf = (segment: number, page: number): number => segment * PAGES_PER_SEGMENT + page;

const bytesOf = (row: unknown): Uint8Array | null | undefined =>
  (row as { readonly body: Uint8Array | null } | undefined)?.body;

const leaving = (before: Manifest, next: Manifest) =>
  before.segments.filter(({ id }) => !next.segments.some((segment) => segment.id === id));

const statements = (connection: DatabaseSyncInstance) => ({
  manifest: connection.prepare('SELECT version, body FROM index_manifest WHERE name = ?'),
  version: connection.prepare('SELECT version FROM index_manifest WHERE name = ?'),
  create: connection.prepare('INSERT INTO index_segments (name) VALUES (?)'),
  addPage: connection.prepare('INSERT INTO index_pages (key, body) VALUES (?, ?)'),
  page: connection.prepare('SELECT body FROM index_pages WHERE key = ?'),
  finish: connection.prepare('UPDATE index_segments SET head = ? WHERE id = ?'),
  head: connection.prepare('SELECT head AS body FROM index_segments WHERE id = ?'),
  isFinished: connection.prepare('SELECT 1 FROM index_segments WHERE id = ? AND head IS NOT NULL AND retired IS NULL'),
  replace: connection.prepare(
    `INSERT INTO index_manifest (name, version, body) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET version = excluded.version, body = excluded.body`,
  ),
  retire: connection.prepare('UPDATE index_segments SET retired = ? WHERE id = ? AND retired IS NULL'),
  retired: connection.prepare('SELECT id FROM index_segments WHERE name = ? AND retired <= ? LIMIT 1'),
  deletePages: connection.prepare(
    'DELETE FROM index_pages WHERE key IN (SELECT key FROM index_pages WHERE key >= ? AND key < ? LIMIT ?)',
  ),
  deleteSegment: connection.prepare('DELETE FROM index_segments WHERE id = ?'),
  putBlob: connection.prepare(
    `INSERT INTO index_blobs (owner, name, body) VALUES (?, ?, ?)
     ON CONFLICT (owner, name) DO UPDATE SET body = excluded.body`,
  ),
  blob: connection.prepare('SELECT body FROM index_blobs WHERE owner = ? AND name = ?'),
  removeBlob: connection.prepare('DELETE FROM index_blobs WHERE owner = ? AND name = ?'),
  removeBlobs: connection.prepare('DELETE FROM index_blobs WHERE owner = ?'),
  all: connection.prepare('SELECT id FROM index_segments WHERE name = ?'),
});

/** IMMEDIATE takes the write lock at once: a transaction that reads first could not get it later. */
function transact<T>(connection: DatabaseSyncInstance, work: () => T): T {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

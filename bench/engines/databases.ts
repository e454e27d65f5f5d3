import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Pool } from 'pg';
import { startPostgres } from '../../tests/support/postgres-server.ts';
import type { EngineFactory } from '../engine.ts';
import { folderBytes } from './parley.ts';

/** What the databases bring themselves. */

const TRANSACTION_ROWS = 10_000;

/** Query words hold letters and digits only. */
const anyOf = (words: readonly string[], or: string): string => words.join(or);

export const fts5: EngineFactory = async (folder) => {
  const file = join(folder, 'fts5.sqlite');
  let connection = new DatabaseSync(file);
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  connection.exec(`CREATE VIRTUAL TABLE passages USING fts5(text, content='', detail='full')`);
  const prepare = () => connection.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
  let query = prepare();
  return {
    async index(passages) {
      const insert = connection.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
      let id = 0;
      connection.exec('BEGIN');
      for (const words of passages) {
        insert.run(id++, words.join(' '));
        if (id % TRANSACTION_ROWS === 0) connection.exec('COMMIT; BEGIN');
      }
      connection.exec('COMMIT');
      connection.exec(`INSERT INTO passages (passages) VALUES ('optimize')`);
    },
    async reopen() {
      connection.close();
      connection = new DatabaseSync(file);
      query = prepare();
    },
    search: (words, k) => (query.all(anyOf(words, ' OR '), k) as { rowid: number }[]).map(({ rowid }) => rowid),
    diskBytes: () => folderBytes(folder),
    close: async () => connection.close(),
  };
};

const INSERT_ROWS = 5_000;

/** As one would set it up: a generated vector under GIN, ranked by ts_rank. */
export const tsRank: EngineFactory = async () => {
  const server = await startPostgres({ shared_buffers: '256MB' });
  const pool = new Pool({ connectionString: server.url('postgres') });
  await pool.query('CREATE TABLE passages (id INTEGER PRIMARY KEY, vector TSVECTOR NOT NULL)');
  const add = async (rows: readonly (readonly [number, string])[]) => {
    await pool.query(
      `INSERT INTO passages SELECT id, to_tsvector('simple', text) FROM unnest($1::int[], $2::text[]) AS new (id, text)`,
      [rows.map(([id]) => id), rows.map(([, text]) => text)],
    );
  };
  return {
    async index(passages) {
      let rows: (readonly [number, string])[] = [];
      let id = 0;
      for (const words of passages) {
        rows.push([id++, words.join(' ')]);
        if (rows.length < INSERT_ROWS) continue;
        await add(rows);
        rows = [];
      }
      if (rows.length > 0) await add(rows);
      await pool.query('CREATE INDEX passages_vector ON passages USING GIN (vector)');
      await pool.query('VACUUM ANALYZE passages');
    },
    async search(words, k) {
      const { rows } = await pool.query<{ id: number }>(
        `SELECT id FROM passages, to_tsquery('simple', $1) AS wanted WHERE vector @@ wanted
         ORDER BY ts_rank(vector, wanted) DESC LIMIT $2`,
        [anyOf(words, ' | '), k],
      );
      return rows.map(({ id }) => id);
    },
    async diskBytes() {
      const { rows } = await pool.query<{ bytes: string }>(`SELECT pg_total_relation_size('passages') AS bytes`);
      return Number(rows[0]?.bytes);
    },
    async close() {
      await pool.end();
      await server.remove();
    },
  };
};

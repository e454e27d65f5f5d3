import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { sqlitePostings } from '../../src/storage/postings-sqlite.ts';
import { indexContract } from '../contracts/index-contract.ts';
import { postingsContract } from '../contracts/postings-contract.ts';

async function openFresh() {
  const folder = mkdtempSync(join(tmpdir(), 'parley-index-'));
  const store = await sqlitePostings({ file: join(folder, 'index.sqlite') });
  return {
    store,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

describe('segments in SQLite', () => {
  postingsContract(openFresh);
  indexContract(openFresh, 25);
});

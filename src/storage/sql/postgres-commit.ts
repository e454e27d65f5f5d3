import type { Pool, PoolClient } from 'pg';
import type { Manifest } from '../../ports/postings.ts';
import { manifestBody, manifestOf } from './postings-manifest.ts';

/** Replaces the manifest of index `name` unless another writer was first or a segment is not there. */
export async function commitIn(client: PoolClient, name: string, next: Manifest): Promise<boolean> {
  await client.query(`INSERT INTO index_manifest VALUES ($1, 0, '{"segments":[],"note":""}') ON CONFLICT DO NOTHING`, [
    name,
  ]);
  const { rows } = await client.query<{ version: number; body: string }>(
    'SELECT version, body FROM index_manifest WHERE name = $1 FOR UPDATE',
    [name],
  );
  const before = manifestOf(rows[0]);
  const ids = next.segments.map(({ id }) => id);
  const finished = await client.query(
    'SELECT 1 FROM index_segments WHERE id = ANY ($1) AND head IS NOT NULL AND retired IS NULL',
    [ids],
  );
  if (next.version !== before.version + 1 || finished.rowCount !== ids.length) return false;
  await client.query('UPDATE index_manifest SET version = $2, body = $3 WHERE name = $1', [
    name,
    next.version,
    manifestBody(next),
  ]);
  const left = before.segments.map(({ id }) => id).filter((id) => !ids.includes(id));
  await client.query('UPDATE index_segments SET retired = $1 WHERE id = ANY ($2)', [next.version, left]);
  return true;
}

/** All or nothing. */
export async function transact<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    broken = false;
    return result;
  } finally {
    // A connection that is dropped rolls back.
    client.release(broken);
  }
}

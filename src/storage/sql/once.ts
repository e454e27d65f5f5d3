import type { OnceStore } from '../../ports/stores.ts';
import type { Database } from './driver.ts';

export function sqlOnce(database: Database): OnceStore {
  return {
    async claim(key, at, ttlMs) {
      const rows = await database.all(CLAIM, key, at + ttlMs, at);
      return rows.length > 0;
    },
    async release(key) {
      await database.run('DELETE FROM once WHERE id = ?', key);
    },
  };
}

const CLAIM = `
  INSERT INTO once (id, expires_at) VALUES (?, ?)
  ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at WHERE once.expires_at <= ?
  RETURNING id`;

import type { SecretStore } from '../../ports/stores.ts';
import type { SecretRow } from '../rows.ts';
import type { Database } from './driver.ts';

export function sqlSecrets(database: Database): SecretStore {
  return {
    async put(key, sealed, at) {
      await database.run(
        `INSERT INTO secrets (id, sealed, at) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, at = excluded.at`,
        key,
        sealed,
        at,
      );
    },
    async get(key) {
      const [row] = await database.all<SecretRow>('SELECT * FROM secrets WHERE id = ?', key);
      return row?.sealed;
    },
    async remove(key) {
      await database.run('DELETE FROM secrets WHERE id = ?', key);
    },
    async keys(prefix) {
      // There are few, one a workspace; LIKE would treat % and _ in the prefix as wild.
      const rows = await database.all<{ id: string }>('SELECT id FROM secrets ORDER BY id');
      return rows.map((row) => row.id).filter((id) => id.startsWith(prefix));
    },
  };
}

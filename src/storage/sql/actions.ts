import type { ActionStore } from '../../ports/stores.ts';
import { type ActionRow, actionOf, actionRow } from '../rows.ts';
import type { Database } from './driver.ts';

export function sqlActions(database: Database): ActionStore {
  return {
    async put(place, owner, payload, at) {
      const row = actionRow({ place, ...(owner === undefined ? {} : { owner }), payload }, at);
      await database.run(
        `INSERT INTO actions (id, tenant, body, at) VALUES (?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET at = excluded.at`,
        row.id,
        row.tenant,
        row.body,
        row.at,
      );
      return row.id;
    },
    async get(tenant, id) {
      const [row] = await database.all<ActionRow>('SELECT * FROM actions WHERE id = ? AND tenant = ?', id, tenant);
      return row && actionOf(row);
    },
  };
}

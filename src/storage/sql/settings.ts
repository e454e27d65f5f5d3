import type { SettingsStore } from '../../ports/settings.ts';
import { channelKey, type SettingsRow, settingsOf, settingsRow } from '../rows.ts';
import type { Database } from './driver.ts';

export function sqlSettings(database: Database): SettingsStore {
  return {
    async get(place) {
      const [row] = await database.all<SettingsRow>('SELECT * FROM settings WHERE id = ?', channelKey(place));
      return row && settingsOf(row);
    },
    async put(place, settings, at) {
      const row = settingsRow(place, settings, at);
      await database.run(PUT, row.id, row.tenant, row.body, row.at);
    },
    async remove(place) {
      await database.run('DELETE FROM settings WHERE id = ?', channelKey(place));
    },
  };
}

const PUT = `
  INSERT INTO settings (id, tenant, body, at) VALUES (?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET body = excluded.body, at = excluded.at`;

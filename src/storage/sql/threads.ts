import { randomUUID } from 'node:crypto';
import { THREAD_MAX_TURNS, THREAD_TTL_MS, type ThreadStore } from '../../ports/stores.ts';
import { placeKey, type TurnRow, turnOf } from '../rows.ts';
import type { Database } from './driver.ts';

export function sqlThreads(database: Database): ThreadStore {
  return {
    async turns(place, now) {
      const oldest = now - THREAD_TTL_MS;
      const rows = await database.all<TurnRow>(LATEST, placeKey(place), oldest, THREAD_MAX_TURNS);
      return rows.reverse().map(turnOf);
    },
    async append(place, turn) {
      const key = placeKey(place);
      await database.transaction(async (sql) => {
        await sql.run(APPEND, randomUUID(), key, place.tenant, JSON.stringify(turn), turn.at, key);
        await sql.run(TRIM, key, key, THREAD_MAX_TURNS);
      });
    },
  };
}

/** Two replicas that append at once may share a `seq`; their ids then order them. */
const APPEND = `
  INSERT INTO turns (id, place, tenant, body, at, seq)
  SELECT CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT), COALESCE(MAX(seq), 0) + 1
  FROM turns WHERE place = ?`;

const LATEST = 'SELECT * FROM turns WHERE place = ? AND at > ? ORDER BY seq DESC, id DESC LIMIT ?';

const TRIM = `
  DELETE FROM turns WHERE place = ? AND id NOT IN
    (SELECT id FROM turns WHERE place = ? ORDER BY seq DESC, id DESC LIMIT ?)`;

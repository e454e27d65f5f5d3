import type { AnswerStore } from '../../ports/stores.ts';
import { type AnswerRow, answerOf } from '../rows.ts';
import type { Database } from './driver.ts';

export function sqlAnswers(database: Database): AnswerStore {
  return {
    async put(tenant, answer, at) {
      await database.run(
        `INSERT INTO answers (tenant, id, body, at) VALUES (?, ?, ?, ?)
         ON CONFLICT (tenant, id) DO UPDATE SET body = excluded.body, at = excluded.at`,
        tenant,
        answer.id,
        JSON.stringify(answer),
        at,
      );
    },
    async get(tenant, id) {
      const [row] = await database.all<AnswerRow>('SELECT * FROM answers WHERE tenant = ? AND id = ?', tenant, id);
      return row && answerOf(row);
    },
    async rate(tenant, id, user, value, at) {
      await database.run(
        `INSERT INTO ratings (tenant, answer, rater, vote, at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (tenant, answer, rater) DO UPDATE SET vote = excluded.vote, at = excluded.at`,
        tenant,
        id,
        user,
        value,
        at,
      );
    },
    async ratings(tenant, id) {
      const rows = await database.all<{ vote: string; votes: number }>(
        'SELECT vote, COUNT(*) AS votes FROM ratings WHERE tenant = ? AND answer = ? GROUP BY vote',
        tenant,
        id,
      );
      const votes = (vote: string) => rows.find((row) => row.vote === vote)?.votes ?? 0;
      return { up: votes('up'), down: votes('down') };
    },
  };
}

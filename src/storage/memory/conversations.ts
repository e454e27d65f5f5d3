import { randomUUID } from 'node:crypto';
import type { Place } from '../../model/invocation.ts';
import {
  type ActionStore,
  type AnswerStore,
  THREAD_MAX_TURNS,
  THREAD_TTL_MS,
  type ThreadStore,
} from '../../ports/stores.ts';
import { actionOf, actionRow, answerOf, placeKey, type TurnRow, turnOf } from '../rows.ts';
import type { MemoryTables } from './tables.ts';

export function memoryThreads({ turns }: MemoryTables): ThreadStore {
  const rowsOf = (place: Place): TurnRow[] => turns.by('place', placeKey(place)).sort((a, b) => a.seq - b.seq);
  return {
    async turns(place, now) {
      const rows = rowsOf(place).filter((row) => row.at > now - THREAD_TTL_MS);
      return rows.map(turnOf);
    },
    async append(place, turn) {
      const rows = rowsOf(place);
      const seq = (rows.at(-1)?.seq ?? 0) + 1;
      const { tenant } = place;
      turns.put({ id: randomUUID(), place: placeKey(place), tenant, seq, body: JSON.stringify(turn), at: turn.at });
      turns.remove(rows.slice(0, Math.max(0, rows.length + 1 - THREAD_MAX_TURNS)));
    },
  };
}

export function memoryAnswers({ answers, ratings }: MemoryTables): AnswerStore {
  return {
    async put(tenant, answer, at) {
      answers.put({ tenant, id: answer.id, body: JSON.stringify(answer), at });
    },
    async get(tenant, id) {
      const row = answers.get(tenant, id);
      return row && answerOf(row);
    },
    async rate(tenant, answer, rater, vote, at) {
      ratings.put({ tenant, answer, rater, vote, at });
    },
    async ratings(tenant, id) {
      const votes = (vote: string) =>
        ratings.by('answer', id).filter((row) => row.tenant === tenant && row.vote === vote).length;
      return { up: votes('up'), down: votes('down') };
    },
  };
}

export function memoryActions({ actions }: MemoryTables): ActionStore {
  return {
    async put(place, owner, payload, at) {
      const row = actionRow({ place, ...(owner === undefined ? {} : { owner }), payload }, at);
      actions.put(row);
      return row.id;
    },
    async get(tenant, id) {
      const row = actions.get(id);
      return row?.tenant === tenant ? actionOf(row) : undefined;
    },
  };
}

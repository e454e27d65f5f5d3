import type { SettingsStore } from '../ports/settings.ts';
import {
  ACTION_TTL_MS,
  HISTORY_TTL_MS,
  type OnceStore,
  type SecretStore,
  type Stores,
  type StoreTransfer,
  THREAD_TTL_MS,
  TOLD_TTL_MS,
} from '../ports/stores.ts';
import { memoryActions, memoryAnswers, memoryThreads } from './memory/conversations.ts';
import { memoryDeliveries, memoryTold } from './memory/deliveries.ts';
import { memoryDocuments } from './memory/documents.ts';
import { memorySubscriptions, removeSubscriptions } from './memory/subscriptions.ts';
import type { MemoryTable } from './memory/table.ts';
import { type MemoryTables, memoryTables } from './memory/tables.ts';
import { channelKey, settingsOf, settingsRow } from './rows.ts';
import { TABLES, tableNamed } from './tables.ts';

/** Stores that live as long as the process: for tests and trials. Every method does its work before it first
 *  waits, so callers see single steps, as a database's. */
export function memoryStores(): Stores {
  const tables = memoryTables();
  return {
    documents: memoryDocuments(tables),
    threads: memoryThreads(tables),
    answers: memoryAnswers(tables),
    actions: memoryActions(tables),
    once: memoryOnce(tables),
    subscriptions: memorySubscriptions(tables),
    deliveries: memoryDeliveries(tables),
    told: memoryTold(tables),
    secrets: memorySecrets(tables),
    settings: memorySettings(tables),
    transfer: memoryTransfer(tables),
    async forget(tenant) {
      removeSubscriptions(tables, tables.subscriptions.by('tenant', tenant));
      tables.turns.remove(tables.turns.by('tenant', tenant));
      tables.answers.remove(tables.answers.by('tenant', tenant));
      tables.ratings.remove(tables.ratings.by('tenant', tenant));
      tables.actions.remove(tables.actions.by('tenant', tenant));
      tables.settings.remove(tables.settings.by('tenant', tenant));
    },
    async sweep(now) {
      sweep(tables, now);
    },
    async ping() {},
    async close() {},
  };
}

function memoryOnce({ once }: MemoryTables): OnceStore {
  return {
    async claim(key, at, ttlMs) {
      const before = once.get(key);
      if (before && before.expires_at > at) return false;
      once.put({ id: key, expires_at: at + ttlMs });
      return true;
    },
    async release(key) {
      const row = once.get(key);
      if (row) once.remove([row]);
    },
  };
}

function memorySecrets({ secrets }: MemoryTables): SecretStore {
  return {
    async put(key, sealed, at) {
      secrets.put({ id: key, sealed, at });
    },
    async get(key) {
      return secrets.get(key)?.sealed;
    },
    async remove(key) {
      const row = secrets.get(key);
      if (row) secrets.remove([row]);
    },
    async keys(prefix) {
      const ids = secrets.sorted().map((row) => row.id);
      return ids.filter((id) => id.startsWith(prefix));
    },
  };
}

function memorySettings({ settings }: MemoryTables): SettingsStore {
  return {
    async get(place) {
      const row = settings.get(channelKey(place));
      return row && settingsOf(row);
    },
    async put(place, chosen, at) {
      settings.put(settingsRow(place, chosen, at));
    },
    async remove(place) {
      const row = settings.get(channelKey(place));
      if (row) settings.remove([row]);
    },
  };
}

function memoryTransfer(tables: MemoryTables): StoreTransfer {
  const named = (name: string) => tables[tableNamed(name).name as keyof MemoryTables] as unknown as MemoryTable;
  return {
    tables: TABLES.map((table) => table.name),
    count: async (name) => named(name).size,
    async *read(name) {
      const rows = named(name).sorted();
      if (rows.length > 0) yield rows;
    },
    async write(name, rows) {
      for (const row of rows) named(name).put(row);
    },
  };
}

function sweep({ turns, answers, actions, once, documents, deliveries, told }: MemoryTables, now: number): void {
  turns.remove(turns.where((row) => row.at <= now - THREAD_TTL_MS));
  answers.remove(answers.where((row) => row.at <= now - ACTION_TTL_MS));
  actions.remove(actions.where((row) => row.at <= now - ACTION_TTL_MS));
  once.remove(once.where((row) => row.expires_at <= now));
  documents.remove(documents.where((row) => row.removed_at !== null && row.removed_at <= now - HISTORY_TTL_MS));
  const latest = new Map<string, number>();
  const kindOf = (row: { subscription: string; state: string }) => JSON.stringify([row.subscription, row.state]);
  for (const row of deliveries.sorted()) {
    latest.set(kindOf(row), Math.max(row.slot, latest.get(kindOf(row)) ?? row.slot));
  }
  deliveries.remove(
    deliveries.where(
      (row) =>
        row.state !== 'claimed' &&
        row.updated_at <= now - HISTORY_TTL_MS &&
        row.slot < (latest.get(kindOf(row)) ?? row.slot),
    ),
  );
  const lastSent = (subscription: string) => latest.get(kindOf({ subscription, state: 'sent' }));
  const kept = new Set(
    deliveries
      .sorted()
      .filter((row) => row.state === 'sent' && row.slot === lastSent(row.subscription))
      .map(({ id }) => id),
  );
  told.remove(told.where((row) => row.at <= now - TOLD_TTL_MS && !(row.sent === 1 && kept.has(row.delivery))));
}

import { ACTION_TTL_MS, HISTORY_TTL_MS, type Stores, THREAD_TTL_MS, TOLD_TTL_MS } from '../../ports/stores.ts';
import { sqlActions } from './actions.ts';
import { sqlAnswers } from './answers.ts';
import { sqlDeliveries } from './deliveries.ts';
import { sqlDocuments } from './documents.ts';
import type { Database } from './driver.ts';
import { sqlOnce } from './once.ts';
import { sqlSecrets } from './secrets.ts';
import { sqlSettings } from './settings.ts';
import { sqlSubscriptions } from './subscriptions.ts';
import { sqlThreads } from './threads.ts';
import { sqlTold } from './told.ts';
import { sqlTransfer } from './transfer.ts';

/** All stores over one open, migrated database. */
export const sqlStores = (database: Database): Stores => ({
  documents: sqlDocuments(database),
  threads: sqlThreads(database),
  answers: sqlAnswers(database),
  actions: sqlActions(database),
  once: sqlOnce(database),
  subscriptions: sqlSubscriptions(database),
  deliveries: sqlDeliveries(database),
  told: sqlTold(database),
  secrets: sqlSecrets(database),
  settings: sqlSettings(database),
  transfer: sqlTransfer(database),
  async forget(tenant) {
    await database.transaction(async (sql) => {
      for (const table of ['turns', 'answers', 'ratings', 'actions', 'subscriptions', 'settings']) {
        await sql.run(`DELETE FROM ${table} WHERE tenant = ?`, tenant);
      }
    });
  },
  async sweep(now) {
    await database.run('DELETE FROM turns WHERE at <= ?', now - THREAD_TTL_MS);
    await database.run('DELETE FROM answers WHERE at <= ?', now - ACTION_TTL_MS);
    await database.run('DELETE FROM actions WHERE at <= ?', now - ACTION_TTL_MS);
    await database.run('DELETE FROM once WHERE expires_at <= ?', now);
    await database.run('DELETE FROM documents WHERE removed_at <= ?', now - HISTORY_TTL_MS);
    await database.run(SWEEP_DELIVERIES, now - HISTORY_TTL_MS);
    await database.run(SWEEP_TOLD, now - TOLD_TTL_MS);
  },
  async ping() {
    await database.all('SELECT 1 AS one');
  },
  close: () => database.close(),
});

/** Keeps, of each subscription, the latest delivery in each state. */
const SWEEP_DELIVERIES = `
  DELETE FROM deliveries WHERE state <> 'claimed' AND updated_at <= ? AND slot <
    (SELECT MAX(later.slot) FROM deliveries later
     WHERE later.subscription = deliveries.subscription AND later.state = deliveries.state)`;

/** Keeps what each subscription's last digest told: it holds where its next one begins. */
const SWEEP_TOLD = `
  DELETE FROM told WHERE at <= ? AND NOT (sent = 1 AND delivery IN
    (SELECT last.id FROM deliveries last WHERE last.subscription = told.subscription AND last.state = 'sent' AND last.slot =
      (SELECT MAX(slot) FROM deliveries WHERE subscription = told.subscription AND state = 'sent')))`;

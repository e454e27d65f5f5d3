import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { whenFree } from './sqlite-busy.ts';

/** A read sees what was committed; a write is one statement; a transaction may be several. */
export type JobKind = 'read' | 'write' | 'transaction';

interface Job {
  readonly kind: JobKind;
  run(): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Most jobs a commit. Other events of the process are served between groups. */
const GROUP_JOBS = 64;

/** Runs jobs of one connection in the order they came. Those that come together are committed together: one sync
 *  to disk for all, and none is acknowledged before it. A job that fails takes back its own changes only. */
export function sqliteQueue(connection: DatabaseSyncInstance): <T>(kind: JobKind, run: () => Promise<T>) => Promise<T> {
  const waiting: Job[] = [];
  let draining = false;
  const drain = async (): Promise<void> => {
    draining = true;
    while (waiting.length > 0) {
      await nextTurn();
      await runGroup(connection, waiting.splice(0, GROUP_JOBS));
    }
    draining = false;
  };
  return <T>(kind: JobKind, run: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ kind, run, resolve: resolve as Job['resolve'], reject });
      if (!draining) void drain();
    });
}

async function runGroup(connection: DatabaseSyncInstance, jobs: readonly Job[]): Promise<void> {
  const [only] = jobs;
  const writes = jobs.some(({ kind }) => kind !== 'read');
  if (!writes || (jobs.length === 1 && only?.kind === 'write')) {
    for (const job of jobs) await job.run().then(job.resolve, job.reject);
    return;
  }
  try {
    const settle = await commitTogether(connection, jobs);
    for (const one of settle) one();
  } catch (error) {
    for (const job of jobs) job.reject(error);
  }
}

/** What to do once the group is committed. IMMEDIATE takes the write lock at once: a transaction that reads first
 *  could not get it later. */
async function commitTogether(connection: DatabaseSyncInstance, jobs: readonly Job[]): Promise<(() => void)[]> {
  await whenFree(() => connection.exec('BEGIN IMMEDIATE'));
  try {
    const settle: (() => void)[] = [];
    for (const job of jobs) settle.push(await attempt(connection, job));
    connection.exec('COMMIT');
    return settle;
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** Throws only where SQLite gave up the whole group (a full disk, say). */
async function attempt(connection: DatabaseSyncInstance, job: Job): Promise<() => void> {
  const several = job.kind === 'transaction';
  try {
    if (several) connection.exec('SAVEPOINT job');
    const value = await job.run();
    if (several) connection.exec('RELEASE job');
    return () => job.resolve(value);
  } catch (error) {
    if (!connection.isTransaction) throw error;
    if (several) connection.exec('ROLLBACK TO job; RELEASE job');
    return () => job.reject(error);
  }
}

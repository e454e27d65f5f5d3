import { setTimeout as delay } from 'node:timers/promises';
import { isBusyError } from './sqlite-errors.ts';

/** How long SQLite itself waits for another connection's write, ms; the process stands still meanwhile, and where
 *  the other connection is in the same process it would wait in vain. */
export const BLOCKING_WAIT_MS = 20;
/** After that it is tried again this often, ms, with the process running, until the deadline. */
const RETRY_MS = 5;
const DEADLINE_MS = 15_000;

/** Runs a statement that changes nothing when the database is busy, as soon as it is free. */
export async function whenFree<T>(work: () => T): Promise<T> {
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusyError(error) || deadline.aborted) throw error;
      await delay(RETRY_MS);
    }
  }
}

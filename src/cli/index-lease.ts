import type { Clock } from '../ports/clock.ts';
import type { OnceStore } from '../ports/stores.ts';

const KEY = 'index-writer';
/** A process that was killed holds up the next one for so long. */
const LEASE_MS = 30_000;
const RENEW_MS = 10_000;

/** The right to change the index, which one process has at a time. */
export interface IndexLease {
  /** aborted when another process took over: this one was held up for longer than a lease */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/** The lease, or undefined while another process has it. */
export async function takeIndexLease(store: OnceStore, clock: Clock): Promise<IndexLease | undefined> {
  if (!(await store.claim(KEY, clock.now(), LEASE_MS))) return undefined;
  const [lost, done] = [new AbortController(), new AbortController()];
  const renewing = (async () => {
    for (;;) {
      await clock.sleep(RENEW_MS, done.signal);
      if (done.signal.aborted) return;
      await store.release(KEY);
      if (await store.claim(KEY, clock.now(), LEASE_MS)) continue;
      lost.abort();
      return;
    }
  })();
  renewing.catch(() => {
    if (!done.signal.aborted) lost.abort();
  });
  return {
    lost: lost.signal,
    async release() {
      done.abort();
      await renewing.catch(() => undefined);
      if (!lost.signal.aborted) await store.release(KEY);
    },
  };
}

import type { Clock } from '../../src/ports/clock.ts';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it: `sleep` ends when `advance` has passed its time, or when its
 *  signal aborts (it rejects then, as the real one does). */
export class FakeClock implements Clock {
  #now: number;
  readonly #sleepers = new Set<Sleeper>();
  readonly #watchers = new Set<{ readonly ms: number; readonly tell: () => void }>();
  /** every duration that was slept, in order */
  readonly sleeps: number[] = [];

  constructor(now = Date.UTC(2025, 1, 27, 9, 0)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  elapsed(): number {
    return this.#now;
  }

  advance(ms: number): void {
    this.#now += ms;
    for (const sleeper of [...this.#sleepers]) if (sleeper.until <= this.#now) sleeper.wake();
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.sleeps.push(ms);
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = {
        until: this.#now + ms,
        wake: () => {
          this.#sleepers.delete(sleeper);
          signal?.removeEventListener('abort', abort);
          resolve();
        },
      };
      const abort = () => {
        this.#sleepers.delete(sleeper);
        reject(new Error('the sleep was aborted'));
      };
      if (signal?.aborted === true) return abort();
      signal?.addEventListener('abort', abort, { once: true });
      this.#sleepers.add(sleeper);
      for (const watcher of [...this.#watchers]) if (watcher.ms === ms) watcher.tell();
    });
  }

  /** Resolves when something sleeps for exactly this long, also when it does already. */
  asleepFor(ms: number): Promise<void> {
    if ([...this.#sleepers].some(({ until }) => until - this.#now === ms)) return Promise.resolve();
    return new Promise((resolve) => {
      const watcher = {
        ms,
        tell: () => {
          this.#watchers.delete(watcher);
          resolve();
        },
      };
      this.#watchers.add(watcher);
    });
  }
}

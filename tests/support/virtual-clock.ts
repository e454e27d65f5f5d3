import type { Clock } from '../../src/ports/clock.ts';

/** A clock on which many things can wait at once: time moves to the earliest sleeper when nothing else can run. */
export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  readonly #sleepers: { readonly at: number; readonly order: number; readonly wake: () => void }[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  elapsed(): number {
    return this.#now;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.#sleepers.push({ at: this.#now + ms, order: this.#order++, wake });
    });
  }

  /** Lets time pass until `work` is done. */
  async until<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const settled = work.finally(() => {
      done = true;
    });
    settled.catch(() => {});
    while (!done) {
      await quiet();
      if (!done) this.#wakeNext(Number.POSITIVE_INFINITY);
    }
    return settled;
  }

  /** Moves to an instant; what sleeps until then wakes in order. */
  async advanceTo(instant: number): Promise<void> {
    await quiet();
    while (this.#wakeNext(instant)) await quiet();
    this.#now = Math.max(this.#now, instant);
    await quiet();
  }

  #wakeNext(limit: number): boolean {
    this.#sleepers.sort((a, b) => a.at - b.at || a.order - b.order);
    const [next] = this.#sleepers;
    if (next === undefined || next.at > limit) return false;
    this.#sleepers.shift();
    this.#now = Math.max(this.#now, next.at);
    next.wake();
    return true;
  }
}

/** Resolves when every promise that can go on has gone on. */
const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

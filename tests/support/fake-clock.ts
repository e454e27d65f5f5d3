import type { Clock } from '../../src/ports/clock.ts';

/** A clock that stands still until a test moves it; `sleep` returns at once, as if the time had passed. */
export class FakeClock implements Clock {
  #now: number;
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
  }

  sleep(ms: number): Promise<void> {
    this.sleeps.push(ms);
    this.#now += ms;
    return Promise.resolve();
  }
}

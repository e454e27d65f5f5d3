import { randomUUID } from 'node:crypto';
import { messageOf } from '../../errors.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import { DRAIN_MAX_MS } from './limits.ts';

/** Hex digits of the reference that a person sees and the log holds. */
const REFERENCE_CHARS = 8;

/** The work in hand. Nothing that it runs can end the process: what is thrown is logged under a reference. */
export class Work {
  readonly #inHand = new Set<Promise<void>>();
  readonly #log: Logger;
  #open = true;

  constructor(log: Logger) {
    this.#log = log;
  }

  /** false once the bot is stopping: what comes now is answered by the next process */
  get open(): boolean {
    return this.#open;
  }

  /** Runs a task; when it throws, `apologise` may still tell the person, with the reference. */
  start(what: string, task: () => Promise<void>, apologise?: (reference: string) => Promise<void>): void {
    const run = this.#guarded(what, task, apologise).finally(() => this.#inHand.delete(run));
    this.#inHand.add(run);
  }

  async idle(): Promise<void> {
    while (this.#inHand.size > 0) await Promise.all(this.#inHand);
  }

  /** Takes no new work and waits for what is in hand, up to DRAIN_MAX_MS; says how much was left. */
  async drain(clock: Clock): Promise<number> {
    this.#open = false;
    const stop = new AbortController();
    await Promise.race([this.idle(), clock.sleep(DRAIN_MAX_MS, stop.signal).catch(() => undefined)]);
    stop.abort();
    return this.#inHand.size;
  }

  async #guarded(
    what: string,
    task: () => Promise<void>,
    apologise?: (reference: string) => Promise<void>,
  ): Promise<void> {
    try {
      await task();
    } catch (error) {
      const reference = randomUUID().slice(0, REFERENCE_CHARS);
      this.#log.error(
        { reference, what, error: messageOf(error), stack: error instanceof Error ? error.stack : undefined },
        'a listener failed',
      );
      await apologise?.(reference).catch((e: unknown) =>
        this.#log.warn({ reference, error: messageOf(e) }, 'nobody could be told of the failure'),
      );
    }
  }
}

import cron from 'node-cron';
import { messageOf } from '../errors.ts';
import type { Logger } from '../ports/clock.ts';
import type { Scheduler } from '../ports/scheduler.ts';

/** How long stopping waits for a wake that is under way, ms. */
const STOP_WITHIN_MS = 10_000;

/** Wakes the process at every full minute, by node-cron. It decides nothing: which digest is due, the ledger says.
 *  `noOverlap`: a wake that takes longer than a minute swallows the next one, and the one after sees all that was due. */
export function cronScheduler(log: Logger): Scheduler {
  return {
    everyMinute(wake) {
      let running: Promise<void> = Promise.resolve();
      const task = cron.schedule(
        '* * * * *',
        () => {
          running = wake().catch((error: unknown) => log.error({ err: error }, `the wake failed: ${messageOf(error)}`));
          return running;
        },
        { noOverlap: true, suppressMissedWarning: true, timezone: 'UTC', logger: quietly(log) },
      );
      return async () => {
        await task.destroy();
        let timer: ReturnType<typeof setTimeout> | undefined;
        const patience = new Promise<void>((resolve) => {
          timer = setTimeout(resolve, STOP_WITHIN_MS);
        });
        await Promise.race([running, patience]);
        clearTimeout(timer);
      };
    },
  };
}

/** What the library has to say goes where everything goes, and is of no alarm: a long wake, a missed minute. */
const quietly = (log: Logger) => {
  const debug = (message: string | Error): void => log.debug({ from: 'node-cron' }, messageOf(message));
  return { debug, info: debug, warn: debug, error: debug };
};

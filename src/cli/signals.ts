import { startedByNpm } from '../config.ts';

/** How soon a process whose parent is gone knows it, ms. */
const PARENT_CHECK_MS = 1_000;

export interface Signals {
  /** resolves with the first signal, rejects when somebody failed for good */
  readonly received: Promise<string>;
  readonly fail: (error: Error) => void;
  forget(): void;
}

/** Waits for SIGTERM or SIGINT, or, under npm, for the shell that npm started us in to be gone. */
export function untilSignal(): Signals {
  const names = ['SIGTERM', 'SIGINT'] as const;
  let fail: (error: Error) => void = () => {};
  let receive: (name: string) => void = () => {};
  const received = new Promise<string>((resolve, reject) => {
    receive = resolve;
    fail = reject;
  });
  // Whoever fails before anybody waits must not end the process as an unhandled rejection.
  received.catch(() => undefined);
  const listeners = names.map((name) => [name, () => receive(name)] as const);
  for (const [name, listener] of listeners) process.on(name, listener);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (startedByNpm() && process.ppid !== parent) receive('the end of npm');
  }, PARENT_CHECK_MS).unref();
  return {
    received,
    fail: (error) => fail(error),
    forget: () => {
      clearInterval(watch);
      for (const [name, listener] of listeners) process.off(name, listener);
    },
  };
}

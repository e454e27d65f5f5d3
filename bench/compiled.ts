import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'node_modules', '.cache', 'parley-bench', 'bench');

let compiled = false;

/** A script of this folder, compiled as the program that people run is: uncompiled sources would be measured with their loader. */
export function compiledScript(script: string): string {
  if (!compiled) {
    execFileSync(
      process.execPath,
      [join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', import.meta.dirname],
      {
        stdio: 'inherit',
      },
    );
    const peers = join(FOLDER, 'node_modules');
    if (!existsSync(peers)) symlinkSync(join(import.meta.dirname, 'node_modules'), peers);
    compiled = true;
  }
  return join(FOLDER, script.replace(/\.ts$/, '.js'));
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh } from './scripts/build/freshness.mjs';

/**
 * `node run.mjs main|cli …`: runs the bundle, built anew first if the sources are not those that it was built from.
 * `node run.mjs`: only builds, as `npm ci` does; without the development dependencies there is nothing to build with.
 */
const ROOT = import.meta.dirname;
const OUTPUT = join(ROOT, 'dist');
const [program] = process.argv.splice(2, 1);

const canBuild = existsSync(join(ROOT, 'node_modules', 'esbuild')) && existsSync(join(ROOT, 'src'));
if (canBuild && !isFresh(ROOT, OUTPUT)) {
  const { status } = spawnSync(process.execPath, ['build.mjs'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
if (program !== undefined) await import(`./dist/${program}.js`);

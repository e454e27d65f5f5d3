import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh } from './scripts/build/freshness.mjs';

/**
 * `node run.mjs main|cli …`: runs the bundle, built anew first if the sources are not those that it was built from.
 * `node run.mjs`: only builds, as `npm ci` does where there is something to build and to build with.
 */
const ROOT = import.meta.dirname;
const OUTPUT = join(ROOT, 'dist');
const [program] = process.argv.splice(2, 1);

if (!isFresh(ROOT, OUTPUT)) {
  if (existsSync(join(ROOT, 'build.mjs')) && existsSync(join(ROOT, 'node_modules', 'esbuild'))) build();
  else if (program !== undefined) cannotBuild();
}
if (program !== undefined) await import(`./dist/${program}.js`);

/** In a process of its own, since it takes more memory than a bot, which would keep it. What it says goes to stderr. */
function build() {
  if (!existsSync(join(ROOT, 'src'))) return;
  const { status } = spawnSync(process.execPath, ['build.mjs'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

function cannotBuild() {
  const built = existsSync(OUTPUT);
  const what = built ? 'dist may be older than the sources' : 'there is no dist yet';
  process.stderr.write(`parley: ${what}, and building it needs the development dependencies: run "npm ci".\n`);
  if (!built) process.exit(1);
}

/** Whether what was built is of the sources as they are, and which files no build needs any more. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads; of the libraries, what `npm ci` last installed. */
const SOURCES = [
  'src',
  'commands',
  'scripts/build',
  'build.mjs',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];
const RECORD = 'build.json';
/** What is being made, perhaps by another build, begins with this. */
export const TEMPORARY = 'new-';

/**
 * Changes whenever a file is added, removed, or has another size or time, as git judges it too: an older time counts as well.
 * @param {string} root the package's folder
 * @returns {string}
 */
export function fingerprint(root) {
  const hash = createHash('sha256');
  const add = (path) => {
    const about = statSync(join(root, path), { throwIfNoEntry: false });
    if (about?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    else hash.update(`${path} ${about?.size} ${about?.mtimeMs}\n`);
  };
  for (const path of SOURCES) add(path);
  return hash.digest('hex');
}

/** True when `output` was built from the sources as they are now, and nothing of it was removed. */
export function isFresh(root, output) {
  const record = recordOf(output);
  return record?.sources === fingerprint(root) && record.files.every((file) => existsSync(join(output, file)));
}

/**
 * Keeps what was built from what, and removes what neither this build nor the one before wrote: a bot that runs from the one
 * before may still load a part of it.
 * @param {string[]} files names of files and folders in `output`
 */
export function recordBuild(output, sources, files) {
  const known = recordOf(output);
  const same =
    known !== undefined && known.files.length === files.length && known.files.every((file) => files.includes(file));
  const before = same ? known.before : (known?.files ?? readdirSync(output));
  for (const file of readdirSync(output)) {
    if (file === RECORD || file.startsWith(TEMPORARY) || files.includes(file) || before.includes(file)) continue;
    rmSync(join(output, file), { recursive: true });
  }
  const fresh = join(output, `${TEMPORARY}${process.pid}-${RECORD}`);
  writeFileSync(fresh, JSON.stringify({ sources, files, before }));
  renameSync(fresh, join(output, RECORD));
}

function recordOf(output) {
  const file = join(output, RECORD);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

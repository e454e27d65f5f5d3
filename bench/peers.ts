import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/** Installs what the bench compares with, into bench/node_modules. */
export function installPeers(): void {
  if (existsSync(join(HERE, 'node_modules', 'minisearch'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit' });
}

/** A peer's module; untyped imports keep the bench compilable where the peers are not installed. */
export const importPeer = async <T>(name: string): Promise<T> => (await import(name)) as T;

export function peerVersion(name: string): string {
  for (const root of [HERE, join(HERE, '..')]) {
    const file = join(root, 'node_modules', name, 'package.json');
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  }
  return 'not installed';
}

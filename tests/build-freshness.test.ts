import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';

interface Freshness {
  fingerprint(root: string): string;
  isFresh(root: string, output: string): boolean;
  recordBuild(output: string, sources: string, files: readonly string[]): void;
}
// plain JavaScript, since it decides what runs before anything is built
const file = resolve(import.meta.dirname, '../scripts/build/freshness.mjs');
const { fingerprint, isFresh, recordBuild } = (await import(file)) as Freshness;

let root: string;
let output: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-fresh-'));
  output = join(root, 'dist');
  mkdirSync(output);
  put('src/main.ts', 'one');
  put('package.json', '{}');
  return () => rmSync(root, { recursive: true, force: true });
});

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
const built = (...files: string[]): void => {
  for (const one of files) put(`dist/${one}`, one);
  recordBuild(output, fingerprint(root), files);
};

describe('what was built is fresh', () => {
  test('until a source is changed, added or removed', () => {
    expect(isFresh(root, output)).toBe(false);
    const changes = [
      () => put('src/main.ts', 'other'),
      () => put('src/deep/er.ts', ''),
      () => rmSync(join(root, 'src/deep/er.ts')),
      () => put('package-lock.json', '{}'),
      // an older version that was put back with its time
      () => utimesSync(join(root, 'src/main.ts'), 1, 1),
    ];
    for (const change of changes) {
      built('main.js');
      expect(isFresh(root, output)).toBe(true);
      change();
      expect(isFresh(root, output)).toBe(false);
    }
  });

  test('while all of it is there', () => {
    built('main.js', 'chunk.js');
    rmSync(join(output, 'chunk.js'));
    expect(isFresh(root, output)).toBe(false);
  });
});

test('what this build and the one before did not write is removed', () => {
  const there = () => readdirSync(output).filter((name) => name !== 'build.json');
  built('main.js', 'chunk-a.js');
  built('main.js', 'chunk-b.js');
  put('dist/new-17/prepare.mjs', 'another build is at work');
  expect(there()).toEqual(['chunk-a.js', 'chunk-b.js', 'main.js', 'new-17']);
  // once more the same: the one before is still that of chunk-a
  built('main.js', 'chunk-b.js');
  expect(there()).toContain('chunk-a.js');
  built('main.js', 'chunk-c.js');
  expect(there()).toEqual(['chunk-b.js', 'chunk-c.js', 'main.js', 'new-17']);
});

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProgram } from './support/program.ts';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'parley-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The bundle as `npm start` and `npm run parley` run it. */
function run(args: readonly string[], input = '') {
  const env = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', LANG: 'en_US.UTF-8', DATA_DIR: join(folder, 'data') };
  return spawnSync(process.execPath, [...args], { cwd: ROOT, env, input, encoding: 'utf8' });
}

describe('npm run build', () => {
  beforeAll(() => {
    const { status, stderr } = run(['build.mjs']);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('makes a program that talks', () => {
    const { status, stdout, stderr } = run(['dist/main.js'], 'when do they meet in istanbul\n');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Thursday.*Lavrov/s);
  });

  it('and a command line whose threads are found', () => {
    const { status, stdout } = run(['dist/cli.js', 'index', '--corpus', 'seeds', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ articles: 5, added: 5, problems: [] });
  });
});

it('a reader that has read enough is no error', async () => {
  const child = startProgram('src/main.ts', [], { DATA_DIR: join(folder, 'pipe') });
  let complaint = '';
  child.stderr.on('data', (bytes) => {
    complaint += bytes;
  });
  child.stdout.destroy();
  child.stdin.end('when do they meet in istanbul\n');
  const [code] = (await once(child, 'close')) as [number | null];
  expect([code, complaint]).toEqual([0, '']);
});

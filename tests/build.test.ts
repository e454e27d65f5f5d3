import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../src/model/language.ts';
import { startProgram } from './support/program.ts';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'parley-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Eld {
  readonly ngramsData: {
    readonly languages: Readonly<Record<string, string>>;
    readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
}

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

  it('is not done again while nothing has changed', () => {
    const record = () => statSync(join(ROOT, 'dist', 'build.json')).mtimeMs;
    const before = record();
    expect(run(['run.mjs'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(record()).toBe(before);
  });

  it('leaves the tables of libraries as they are', async () => {
    const table = (name: string) => {
      const file = readdirSync(join(ROOT, 'dist')).find((one) => one.startsWith(`${name}-`) && one.endsWith('.json'));
      return JSON.parse(readFileSync(join(ROOT, 'dist', file ?? ''), 'utf8')) as Record<string, unknown>;
    };
    const blocks = (await import(join(ROOT, 'node_modules/any-ascii/block.js'))) as { default(block: number): string };
    const own = table('any-ascii');
    const numbers = Array.from({ length: 0x1100 }, (_, block) => block);
    expect(numbers.filter((block) => (own[block] ?? '') !== blocks.default(block))).toEqual([]);
    const { ngramsData } = (await import(join(ROOT, 'node_modules/eld/src/ngrams/extrasmall.js'))) as Eld;
    const kept = Object.keys(ngramsData.languages).filter((number) =>
      (LANGUAGES as readonly string[]).includes(ngramsData.languages[number] ?? ''),
    );
    expect(kept).toHaveLength(LANGUAGES.length);
    const ngrams = table('eld') as Eld['ngramsData']['ngrams'];
    const different = Object.entries(ngramsData.ngrams).filter(([ngram, scores]) =>
      kept.some((number) => scores[number] !== ngrams[ngram]?.[number]),
    );
    expect(different).toEqual([]);
  });

  it('makes a program that talks', () => {
    const { status, stdout, stderr } = run(['dist/main.js'], 'when do they meet in istanbul\n');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/Thursday.*Lavrov/s);
  });

  it('which transliterates, and tells languages by their sound', () => {
    const { stdout } = run(['dist/main.js'], 'Лавров\nlavrov istanbul rubio trump\n');
    expect(stdout).toMatch(/Lavrov/);
    expect(stdout).not.toMatch(/went wrong/i);
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

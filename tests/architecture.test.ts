import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** What each room may import besides itself; anything else fails. The order is the pipeline. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  errors: [],
  heap: [],
  text: ['model'],
  lexicon: ['text', 'model'],
  analysis: ['text', 'lexicon', 'model'],
  search: ['analysis', 'lexicon', 'text', 'ports', 'model'],
  answering: ['analysis', 'search', 'lexicon', 'text', 'model'],
  digest: ['analysis', 'search', 'lexicon', 'text', 'model'],
  ports: ['model'],
  app: ['answering', 'digest', 'analysis', 'search', 'lexicon', 'text', 'ports', 'model'],
  commands: ['app', 'model'],
  storage: ['ports', 'model', 'lexicon', 'analysis', 'search'],
  adapters: ['app', 'ports', 'model'],
  config: [],
  logging: ['ports'],
};

/** `errors` is free to all; these may import everything. */
const COMPOSITION = ['main', 'cli', 'compose', 'workers'];
const FREE = 'errors';

/** Packages and globals that one room keeps to itself. */
const KEPT: readonly { readonly what: RegExp; readonly only: RegExp; readonly why: string }[] = [
  { what: /from '@slack\//, only: /^src\/adapters\/slack\//, why: '@slack/* only in its adapter' },
  { what: /from 'discord\.js'/, only: /^src\/adapters\/discord\//, why: 'discord.js only in its adapter' },
  { what: /from 'node-cron'/, only: /^src\/adapters\/cron/, why: 'node-cron only in its adapter' },
  { what: /from 'node:fs/, only: /^src\/storage\//, why: 'node:fs only in storage' },
  { what: /from '(?:pg|@photostructure\/sqlite)'/, only: /^src\/storage\//, why: 'database drivers only in storage' },
  { what: /process\.env/, only: /^src\/config\.ts$/, why: 'process.env only in config' },
  {
    what: /Date\.now\(|new Date\(\)|performance\.now\(/,
    only: /^src\/(?:compose\.ts|cli\/)/,
    why: 'the wall clock only where main builds it',
  },
  { what: /Math\.random\(/, only: /^$/, why: 'no Math.random' },
];

const sources = [...filesOf(join(ROOT, 'src')), ...filesOf(join(ROOT, 'commands'))].filter((file) =>
  file.endsWith('.ts'),
);

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function roomOf(file: string): string {
  const path = relative(ROOT, file);
  if (path.startsWith('commands/')) return 'commands';
  return (
    path
      .replace(/^src\//, '')
      .replace(/\.ts$/, '')
      .split('/')[0] ?? ''
  );
}

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) =>
    resolve(dirname(file), match[1] ?? ''),
  );

/** Slack and Discord are two rooms that never see each other. */
const adapterOf = (file: string): string | undefined => /src\/adapters\/([^/.]+)/.exec(file)?.[1];

describe('imports point one way', () => {
  for (const file of sources) {
    const path = relative(ROOT, file);
    const room = roomOf(file);
    test(path, () => {
      if (COMPOSITION.includes(room)) return;
      const allowed = MAY_IMPORT[room];
      expect(allowed, `${room} is no room: add it to the table or move the file`).toBeDefined();
      for (const imported of importsOf(file)) {
        const target = roomOf(imported);
        if (target === room || target === FREE) {
          if (room === 'adapters' && target === room)
            expect(adapterOf(imported), `${path} imports another adapter`).toBe(adapterOf(file));
          continue;
        }
        expect(allowed, `${path} imports ${relative(ROOT, imported)}`).toContain(target);
      }
    });
  }
});

describe('what one room keeps to itself', () => {
  for (const { what, only, why } of KEPT) {
    test(why, () => {
      const offenders = sources
        .map((file) => relative(ROOT, file))
        .filter((path) => !only.test(path))
        .filter((path) => what.test(withoutComments(readFileSync(join(ROOT, path), 'utf8'))));
      expect(offenders).toEqual([]);
    });
  }
});

test('no barrels: only commands/index.ts lists its folder', () => {
  const barrels = sources.filter((file) => /^export \* from/m.test(readFileSync(file, 'utf8')));
  expect(barrels.map((file) => relative(ROOT, file))).toEqual([]);
});

for (const program of ['main', 'cli']) {
  test(`${program} tells V8 to keep new objects young before anything else: a quarter of indexing and a third of answers (decision 0025)`, () => {
    const source = withoutComments(readFileSync(join(ROOT, 'src', `${program}.ts`), 'utf8'));
    const [first] = source.split('\n').filter((line) => line.trim() !== '' && !/^(?:#!|import )/.test(line));
    expect(first).toBe('keepNewObjectsYoung();');
  });
}

/** Longest source file (lines): one concept per file. */
const FILE_MAX_LINES = 200;

test(`no source file is longer than ${FILE_MAX_LINES} lines`, () => {
  const long = sources
    .map((file) => [relative(ROOT, file), readFileSync(file, 'utf8').trimEnd().split('\n').length] as const)
    .filter(([, lines]) => lines > FILE_MAX_LINES);
  expect(long).toEqual([]);
});

const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

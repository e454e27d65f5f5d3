import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLI_COMMANDS } from '../../src/cli/run.ts';
import { openStores } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { sqlitePostings } from '../../src/storage/postings-sqlite.ts';
import { temporaryFolder } from '../support/folder.ts';
import { parley, runProgram } from '../support/program.ts';
import { runHere } from '../support/run-cli.ts';

// Programs are started here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

let folder: ReturnType<typeof temporaryFolder>;
let corpus: string;
beforeEach(() => {
  folder = temporaryFolder();
  corpus = join(folder.path, 'corpus');
  for (const name of ['CORPUS_DIR', 'DATABASE_URL', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'DISCORD_TOKEN'])
    vi.stubEnv(name, '');
  vi.stubEnv('DATA_DIR', join(folder.path, 'data'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  folder.remove();
});

const json = async (...argv: readonly string[]) => {
  const ran = await runHere(...argv, '--json');
  return { ...ran, value: JSON.parse(ran.out) as Record<string, unknown> };
};
async function writeCorpus(files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const { mkdirSync } = await import('node:fs');
  mkdirSync(corpus, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(corpus, name), content);
}

describe('the overview', () => {
  it('lists every command', async () => {
    for (const argv of [[], ['--help'], ['help'], ['-h']]) {
      const { code, out } = await runHere(...argv);
      expect(code).toBe(0);
      for (const { name } of CLI_COMMANDS) expect(out).toContain(`  ${name} `);
    }
  });
  it('an unknown command is wrong usage', async () => {
    const { code, err } = await runHere('asc');
    expect(code).toBe(2);
    expect(err).toContain('there is no command “asc”');
  });
});

describe.each(CLI_COMMANDS.map(({ name }) => name))('parley %s', (name) => {
  it('has --help', async () => {
    const { code, out } = await runHere(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: parley ${name}`);
  });
  it('an unknown option is wrong usage', async () => {
    const { code, err } = await runHere(name, '--colour');
    expect(code).toBe(2);
    expect(err).toMatch(/--colour.*Usage: parley/s);
  });
});

describe('ask', () => {
  it('prints an answer; --json gives it with citations that are slices', async () => {
    expect((await runHere('ask', 'when do they meet in istanbul')).out).toContain('Thursday');
    const { code, value } = await json('ask', 'when do they meet in istanbul');
    expect(code).toBe(0);
    expect(value).toMatchObject({ status: 'answered', language: 'en', coverage: { corpusDocuments: 5 } });
    expect(value['citations']).not.toEqual([]);
  });
  it('abstaining is fine', async () => {
    const { code, value } = await json('ask', 'what is the capital of peru');
    expect([code, value['status']]).toEqual([0, 'abstained']);
  });
  it('--lang sets the language; an unknown one, or no question, is wrong usage', async () => {
    expect((await json('ask', 'Istanbul?', '--lang', 'ru')).value['language']).toBe('ru');
    expect(await runHere('ask', 'x', '--lang', 'it')).toMatchObject({
      code: 2,
      err: expect.stringContaining('en, fr, de, es, ru'),
    });
    expect((await runHere('ask')).code).toBe(2);
  });
  it('--explain shows how it came about', async () => {
    expect((await runHere('ask', 'when do they meet in istanbul', '--explain')).out).toMatch(
      /looked for.*candidates.*verdict/s,
    );
  });
  it('a corpus that is not there fails with the remedy', async () => {
    const { code, err } = await runHere('ask', 'x', '--corpus', join(folder.path, 'nowhere'));
    expect(code).toBe(1);
    expect(err).toContain('--corpus DIR');
  });
});

describe('answers', () => {
  it('a file of questions in, one JSON object a line out, with their context', async () => {
    const file = join(folder.path, 'q.jsonl');
    writeFileSync(
      file,
      '{"id":"1","question":"when do they meet in istanbul"}\n\n{"id":"2","question":"and where?","context":["when do they meet in istanbul"]}\n',
    );
    const { code, out } = await runHere('answers', '--corpus', 'seeds', '--questions', file);
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ id }) => id)).toEqual(['1', '2']);
    expect(lines[0]).toMatchObject({
      abstained: false,
      docs: expect.any(Array),
      quotes: expect.any(Array),
      answer: expect.stringContaining('Thursday'),
    });
    expect(lines[1]?.['answer']).toMatch(/Istanbul/);
  });
  it('a broken line is named; no file is wrong usage', async () => {
    const file = join(folder.path, 'q.jsonl');
    writeFileSync(file, '{"id":"1","question":"x"}\n{"id":2}\n');
    expect(await runHere('answers', '--questions', file)).toMatchObject({
      code: 1,
      err: expect.stringContaining('line 2'),
    });
    expect((await runHere('answers')).code).toBe(2);
    expect((await runHere('answers', '--questions', join(folder.path, 'none'))).code).toBe(1);
  });
});

describe('index', () => {
  it('counts, and names every bad file; the exit code tells', async () => {
    await writeCorpus({ 'a.txt': 'A title\n\nThe envoy came to Varnholm.', 'b.md': '# B\n\nText.' });
    expect(await json('index', '--corpus', corpus)).toMatchObject({
      code: 0,
      value: { articles: 2, added: 2, problems: [] },
    });
    await writeCorpus({ 'c.txt': Buffer.from([0xff, 0xfe, 0x41]), 'd.txt': '' });
    const { code, err, value } = await json('index', '--corpus', corpus);
    expect(code).toBe(1);
    expect(value).toMatchObject({ articles: 2 });
    expect(value['problems']).toHaveLength(2);
    expect(err).toMatch(/c\.txt: is not UTF-8.*d\.txt: is empty/s);
    expect(value).toMatchObject({ added: 0, unchanged: 2, passages: 4 });
  });
  it('what is indexed is asked from then on; --corpus still means another folder', async () => {
    expect((await json('doctor')).value).toEqual(
      expect.arrayContaining([{ what: 'index', ok: true, detail: expect.stringContaining('none yet') }]),
    );
    await writeCorpus({ 'a.txt': 'A title\n\nThe envoy Tomas Ravel came to Varnholm.' });
    const { value } = await json('index', '--corpus', corpus);
    expect((await json('ask', 'who came to Varnholm')).value).toMatchObject({
      status: 'answered',
      coverage: { corpusDocuments: 1 },
    });
    expect((await runHere('sources')).out).toContain('A title');
    expect((await json('ask', 'who came to Varnholm', '--corpus', 'seeds')).value).toMatchObject({
      status: 'abstained',
      coverage: { corpusDocuments: 5 },
    });
    expect((await runHere('doctor')).out).toContain(`ok   index: 1 articles, version ${String(value['version'])}`);
    const started = await runProgram('src/main.ts', [], {
      env: { DATA_DIR: join(folder.path, 'data') },
      input: '/talks status\n',
    });
    expect(started.out).toContain(String(value['version']));
  });
  it('an index of another version is refused with the remedy, which makes it anew', async () => {
    await writeCorpus({ 'a.txt': 'A title\n\nThe envoy Tomas Ravel came to Varnholm.' });
    const first = await json('index', '--corpus', corpus);
    const store = await sqlitePostings({ file: join(folder.path, 'data', 'index.sqlite') });
    const { version, segments, note } = await store.manifest();
    await store.commit({ version: version + 1, segments, note: note.replace(/"format":\d+/, '"format":1') });
    await store.close();
    for (const command of [
      ['ask', 'who came to Varnholm'],
      ['index', '--corpus', corpus],
    ]) {
      expect(await runHere(...command)).toMatchObject({
        code: 1,
        err: expect.stringContaining('parley index --corpus DIR --rebuild'),
      });
    }
    // a folder that cannot be read throws nothing away
    expect((await runHere('index', '--corpus', join(folder.path, 'none'), '--rebuild')).code).toBe(1);
    const untouched = await sqlitePostings({ file: join(folder.path, 'data', 'index.sqlite') });
    expect((await untouched.manifest()).segments).toEqual(segments);
    await untouched.close();
    const rebuilt = await json('index', '--corpus', corpus, '--rebuild');
    expect(rebuilt).toMatchObject({ code: 0, value: { articles: 1, added: 1, version: first.value['version'] } });
    expect((await json('ask', 'who came to Varnholm')).value).toMatchObject({ status: 'answered' });
  });
  it('killed, it goes on where it was', async () => {
    await writeCorpus({ 'a.txt': 'A title\n\nThe envoy Tomas Ravel came to Varnholm.' });
    const first = await json('index', '--corpus', corpus);
    await writeCorpus({ 'b.txt': 'B\n\nThe envoy left Varnholm.' });
    // A process that was killed left its lease behind.
    const stores = await openStores(readConfig({ DATA_DIR: join(folder.path, 'data') }));
    await stores.once.claim('index-writer', Date.now(), 1_500);
    await stores.close();
    const { code, err, value } = await json('index', '--corpus', corpus);
    expect([code, value['added'], value['unchanged']]).toEqual([0, 1, 1]);
    expect(err).toContain('waiting');
    expect(value['version']).not.toBe(first.value['version']);
  });
});

describe('sources, timeline, who', () => {
  it('show what chat shows', async () => {
    expect((await runHere('sources')).out).toMatch(/1\. .*The\s+Moscow Times/s);
    expect((await json('sources', '2')).value).toMatchObject({ kind: 'sources' });
    expect(await runHere('sources', '99')).toMatchObject({ code: 1 });
    expect((await json('timeline', 'istanbul')).value).toMatchObject({ kind: 'timeline' });
    expect((await json('who', 'lavrov')).value).toMatchObject({ kind: 'profile' });
    expect((await runHere('who')).code).toBe(2);
  });
});

describe('briefing, backup, migrate-store', () => {
  it('a digest is set up, listed, previewed; the store is copied', async () => {
    expect((await runHere('briefing', 'subscribe', '08:00', 'Europe/Paris')).out).toContain('Done.');
    expect((await json('briefing', 'list')).value['blocks']).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'list' })]),
    );
    expect((await runHere('briefing', 'preview')).out).toContain('overview of the 5 articles');
    const run = await runHere('briefing', 'run');
    expect(run.out).toMatch(/within a minute.*First digest: an overview of the 5 articles/s);
    expect((await runHere('briefing', 'list')).out).toContain('last delivery: sent');
    expect((await runHere('briefing', 'run')).out).toContain('Nothing new since');
    const target = join(folder.path, 'copy.sqlite');
    expect(await json('backup', target)).toMatchObject({ code: 0, value: { backup: target } });
    expect(existsSync(target)).toBe(true);
    expect(await runHere('backup', target)).toMatchObject({ code: 1, err: expect.stringContaining('exists already') });
    expect((await runHere('backup')).code).toBe(2);
  });
  it('moving asks for what is missing', async () => {
    expect((await runHere('migrate-store')).code).toBe(2);
    expect((await runHere('migrate-store', '--from', 'sqlite', '--to', 'sqlite')).code).toBe(2);
    expect(await runHere('migrate-store', '--from', 'sqlite', '--to', 'postgres')).toMatchObject({
      code: 1,
      err: expect.stringContaining('DATABASE_URL'),
    });
  });
});

describe('doctor', () => {
  it('is content with nothing set; says what to fix otherwise', async () => {
    const { code, value } = await json('doctor');
    expect(code).toBe(0);
    expect(Object.values(value)).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: 'corpus', ok: true })]),
    );
    await writeCorpus({ 'a.txt': '' });
    expect(await runHere('doctor', '--corpus', corpus)).toMatchObject({
      code: 1,
      out: expect.stringContaining('FIX  corpus'),
    });
    vi.stubEnv('SLACK_BOT_TOKEN', 'xoxb-1');
    expect((await runHere('doctor')).out).toMatch(/FIX {2}configuration: .*SLACK_APP_TOKEN/);
  });
});

describe('as a program', () => {
  it('exit codes reach the shell; nothing but the answer is on stdout', async () => {
    const fine = await parley(['ask', 'when do they meet in istanbul', '--json']);
    expect(fine.code).toBe(0);
    expect(() => JSON.parse(fine.out)).not.toThrow();
    expect(fine.err).toBe('');
    expect((await parley(['ask'])).code).toBe(2);
  });
  it('npm start over a pipe: a conversation', async () => {
    const { code, out, err } = await runProgram('src/main.ts', [], {
      env: { DATA_DIR: join(folder.path, 'data') },
      input: '/talks when do they meet in istanbul\nand who announced it?\n',
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Thursday.*Lavrov/s);
    expect(out).not.toContain('\u001b');
  });
  it('npm start over a pipe: a digest that was asked for is printed before the end', async () => {
    const env = { DATA_DIR: join(folder.path, 'piped') };
    const { code, out } = await runProgram('src/main.ts', [], {
      env,
      input: 'briefing subscribe 08:00 Europe/Paris\nbriefing run\n',
    });
    expect(code).toBe(0);
    expect(out).toMatch(/within a minute.*First digest: an overview/s);
  });
  it('a disk that cannot be written does not stop the console', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    const { code, out, err } = await runProgram('src/main.ts', [], {
      env: { DATA_DIR: join(folder.path, 'file', 'data') },
      input: 'when do they meet in istanbul',
    });
    expect(code).toBe(0);
    expect(err).toContain('Going on without a store');
    expect(out).toContain('Thursday');
  });
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../commands/index.ts';
import { CLI_COMMANDS } from '../src/cli/run.ts';
import { VARIABLES } from '../src/config.ts';
import { readCorpusFolder } from '../src/storage/corpus-files.ts';
import { temporaryFolder } from './support/folder.ts';
import { runProgram } from './support/program.ts';
import { runHere } from './support/run-cli.ts';

// Programs are started here: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const readme = readFileSync('README.md', 'utf8');
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
const folder = temporaryFolder();
const env = { DATA_DIR: join(folder.path, 'data') };
beforeAll(() => {
  for (const name of VARIABLES) vi.stubEnv(name, '');
  vi.stubEnv('DATA_DIR', env.DATA_DIR);
});
afterAll(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

/** The fenced blocks of one language. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^ *\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm'))].map((match) => match[1] ?? '');

it('fits on a page or three', () => {
  expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(170);
});

it('names scripts, variables, commands and files that exist', () => {
  for (const [, script = ''] of readme.matchAll(/npm run (?:-s )?([\w:]+)/g))
    expect(scripts, script).toHaveProperty(script);
  for (const [name] of readme.matchAll(/\b(?:SLACK|DISCORD|DATABASE|CORPUS|DATA|HEALTH)_[A-Z_]+\b/g))
    expect(VARIABLES).toContain(name);
  for (const [, file = ''] of readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)) expect(existsSync(file), file).toBe(true);
  for (const { of, name } of COMMANDS)
    if (name !== 'help') expect(readme.includes(`/${of} ${name}`) || readme.includes(`\`${name}\``), name).toBe(true);
  for (const [, name = ''] of readme.matchAll(/parley -- ([\w-]+)/g))
    expect(CLI_COMMANDS.map((command) => command.name)).toContain(name);
});

it('the manifests and tokens of the five minutes are those of the operations page', () => {
  const operations = readFileSync('docs/OPERATIONS.md', 'utf8');
  for (const exact of [
    'connections:write',
    'permissions=309237713920',
    'Slack is connected (Socket Mode)',
    'Discord is connected',
  ])
    for (const page of [readme, operations]) expect(page).toContain(exact);
});

describe('its snippets', () => {
  const lines = blocks('sh').flatMap((block) => block.trim().split('\n'));
  const commandLines = lines.flatMap((line) => /^npm run -s parley -- (.*)$/.exec(line)?.[1] ?? []);
  it('are the two commands, and a command line', () => {
    expect(lines.slice(0, 2)).toEqual(['npm ci && npm start', 'npm test']);
    expect(commandLines.length).toBeGreaterThan(5);
  });
  it.each(commandLines)('parley %s', async (line) => {
    const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
    const { code, out, err } = await runHere(...args);
    expect([code, err]).toEqual([0, '']);
    expect(out.trim()).not.toBe('');
  });

  it('corpus.json is valid', () => {
    const [json = ''] = blocks('json');
    const corpus = join(folder.path, 'corpus');
    mkdirSync(corpus);
    writeFileSync(join(corpus, 'corpus.json'), json);
    writeFileSync(join(corpus, 'meeting.txt'), 'A meeting\n\nThe envoy came on Tuesday.');
    const { files, problems } = readCorpusFolder(corpus);
    expect(problems).toEqual([]);
    expect(files[0]?.published).toMatchObject({ date: '2031-03-12', basis: 'inferred' });
  });

  // UPDATE_README=1 npx vitest run tests/readme.test.ts writes what the program says today.
  it('the transcript is what the program says', async () => {
    const [transcript = ''] = blocks('console');
    const questions = [...transcript.matchAll(/^\$ echo "([^"]+)" \| npm start -s$/gm)].map((match) => match[1] ?? '');
    expect(questions.length).toBeGreaterThan(0);
    let said = '';
    for (const question of questions) {
      const { out } = await runProgram('src/main.ts', [], { env, input: question });
      said += `$ echo "${question}" | npm start -s\n${out.trimEnd()}\n\n`;
    }
    said = `${said.trimEnd()}\n`;
    if (process.env['UPDATE_README'] !== undefined)
      writeFileSync(
        'README.md',
        readme.replace(transcript, () => said),
      );
    else expect(transcript).toBe(said);
  });
});

it('NOTICE holds what each build script says about its sources', () => {
  const notice = readFileSync('NOTICE', 'utf8');
  for (const part of ['gazetteer', 'vocabulary'])
    expect(notice).toContain(readFileSync(`scripts/${part}/NOTICE.part`, 'utf8').trim());
});

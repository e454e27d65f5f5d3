/** Runs the program as a person does: as a process of its own, from the sources. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..', '..');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

/** Nothing of the environment of whoever runs the tests but where to find programs. */
export function startProgram(entry: string, args: readonly string[], env: Environment): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', 'tsx', resolve(ROOT, entry), ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', LANG: 'en_US.UTF-8', ...EMPTY, ...env },
  });
}

/** An .env file beside the checkout must not reach a test: a variable that is set, even to nothing, wins over it. */
const EMPTY: Environment = Object.fromEntries(
  ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID', 'SLACK_MODE', 'DISCORD_TOKEN']
    .concat(['DISCORD_APP_ID', 'DATABASE_URL', 'CORPUS_DIR', 'LOG_LEVEL', 'DATA_DIR'])
    .map((name) => [name, '']),
);

/** Runs it to its end, with `input` on its standard input. */
export async function runProgram(
  entry: string,
  args: readonly string[],
  { env = {}, input = '' }: { readonly env?: Environment; readonly input?: string } = {},
): Promise<Ran> {
  const child = startProgram(entry, args, env);
  let [out, err] = ['', ''];
  child.stdout.on('data', (bytes) => {
    out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    err += bytes;
  });
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

export const parley = (args: readonly string[], more: Parameters<typeof runProgram>[2] = {}): Promise<Ran> =>
  runProgram('src/cli.ts', args, more);

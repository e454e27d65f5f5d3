import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { loadEmbeddedPostgres } from './embedded-postgres.ts';

/** A real PostgreSQL of this machine, for tests: loopback only, no unix socket, nothing synced to disk. */
export interface PostgresServer {
  url(database: string): string;
  /** fast shutdown and start on the same port: sessions end with an error */
  restart(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** stops it and deletes its files */
  remove(): Promise<void>;
}

const USER = 'parley';

const INITDB_FLAGS = ['--no-sync', '--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en'];
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '32MB',
  max_connections: '100',
  jit: 'off',
};

/** Why there can be no server here, or undefined. */
export function postgresMissing(): string | undefined {
  try {
    platformPackage();
    return undefined;
  } catch {
    return `embedded-postgres has no PostgreSQL for ${process.platform} ${process.arch}`;
  }
}

/** initdb and start take about a second. As root the server runs as user `postgres`, which is created if need be. */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
  linkLibraries();
  // Loaded only here: it starts to look for its binaries when it is imported.
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'parley-postgres-'));
  // The user that the server runs as must be able to enter it.
  await chmod(folder, 0o755);
  const databaseDir = join(folder, 'data');
  const port = await freePort();
  const password = randomUUID();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: USER,
    password,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: INITDB_FLAGS,
    postgresFlags: Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (message) => log.push(String(message)),
    onError: (error) => log.push(String(error)),
  });
  const start = () => server.start().catch((error) => fail(error, log));
  const release = guard(folder, databaseDir);
  await server.initialise().catch((error) => fail(error, log));
  await start();
  const remove = async () => {
    await server.stop();
    release();
    await rm(folder, { recursive: true, force: true });
  };
  return {
    url: (database) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`,
    start,
    stop: () => server.stop(),
    async restart() {
      await server.stop();
      await start();
    },
    remove,
  };
}

/** Ends an orphaned server: a shell that waits for its input to close, which happens however this process dies. */
function guard(folder: string, databaseDir: string): () => void {
  if (process.platform === 'win32') return () => undefined;
  const script = `cat >/dev/null; pid=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) && kill -INT "$pid"; sleep 1; rm -rf "$2"`;
  const shell = spawn('sh', ['-c', script, 'guard', databaseDir, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  return () => {
    shell.kill('SIGKILL');
  };
}

/** What the package's install script does, for installs that skipped it: libraries by their other names. */
function linkLibraries(): void {
  const root = dirname(dirname(platformPackage()));
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      // Another test process was faster.
      if (!existsSync(link)) throw error;
    }
  }
}

/** The main file of the optional package with this platform's binaries; throws where there is none. */
function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
}

/** The class rejects with `undefined` where the server ends early; its log says why. */
function fail(error: unknown, log: readonly string[]): never {
  const told = `${error ?? ''}\n${log.slice(-20).join('')}`;
  const hint = /EACCES|permission denied/i.test(told)
    ? 'As root the server runs as user postgres, who may not enter the folder of this checkout (or TMPDIR): move it.\n'
    : '';
  throw new Error(`PostgreSQL did not start. ${hint}${told}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

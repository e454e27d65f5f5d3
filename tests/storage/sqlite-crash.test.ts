import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { subscriptionId } from '../../src/model/ids.ts';
import { sqliteStores } from '../../src/storage/sqlite-stores.ts';
import { temporaryFolder } from '../support/folder.ts';

/** Kills in one run; `STORE_KILLS=100 npx vitest run tests/storage/sqlite-crash` for a long one. */
const KILLS = Number(process.env['STORE_KILLS'] ?? 6);
const WRITER = fileURLToPath(new URL('./sqlite-writer.ts', import.meta.url));
const ENDLESS = 1e9;

interface Writer {
  readonly child: ChildProcess;
  /** numbers of the writes that were acknowledged so far */
  readonly acknowledged: number[];
  /** resolves when `count` writes are acknowledged; rejects when the writer ends before */
  reached(count: number): Promise<void>;
  readonly ended: Promise<unknown>;
}

describe('SQLite and the death of processes', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  let writers: Writer[];
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'parley.db');
    writers = [];
  });
  afterEach(async () => {
    for (const { child } of writers) child.kill('SIGKILL');
    await Promise.all(writers.map(({ ended }) => ended));
    folder.remove();
  });
  const start = (name: string, count: number): Writer => {
    const writer = startWriter(file, name, count);
    writers.push(writer);
    return writer;
  };

  it(`loses no acknowledged write in ${KILLS} kills and always opens`, { timeout: 20_000 * KILLS }, async () => {
    for (let round = 0; round < KILLS; round++) {
      const name = `writer ${round}`;
      const writer = start(name, ENDLESS);
      await writer.reached(1 + ((round * 7) % 20));
      writer.child.kill('SIGKILL');
      await writer.ended;
      const lost = await lostWrites(file, name, writer.acknowledged);
      expect(lost).toEqual([]);
    }
  });

  it('keeps what two processes write at once', { timeout: 60_000 }, async () => {
    const count = 150;
    const both = [start('left', count), start('right', count)];
    await Promise.all(both.map(({ ended }) => ended));
    for (const [index, name] of ['left', 'right'].entries()) {
      const acknowledged = both[index]?.acknowledged ?? [];
      expect(acknowledged).toHaveLength(count);
      expect(await lostWrites(file, name, acknowledged)).toEqual([]);
    }
  });
});

function startWriter(file: string, name: string, count: number): Writer {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, file, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: number[] = [];
  const waiting = new Map<number, () => void>();
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    acknowledged.push(Number(line));
    waiting.get(acknowledged.length)?.();
  });
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return {
    child,
    acknowledged,
    ended,
    reached: (target) =>
      new Promise((resolve, reject) => {
        if (acknowledged.length >= target) resolve();
        waiting.set(target, resolve);
        ended.then(() => reject(new Error(`the writer ended after ${acknowledged.length} of ${target} writes`)));
      }),
  };
}

/** Opens the store as a new process would, and says which acknowledged writes it does not hold in full. */
async function lostWrites(file: string, name: string, acknowledged: readonly number[]): Promise<number[]> {
  const stores = await sqliteStores({ file });
  try {
    const hashes = await stores.documents.hashes();
    const documents = new Set<string>(hashes.keys());
    const told = await stores.told.told(subscriptionId(name));
    return acknowledged.filter((number) => !documents.has(`${name}-${number}`) || !told.has(`fact ${number}`));
  } finally {
    await stores.close();
  }
}

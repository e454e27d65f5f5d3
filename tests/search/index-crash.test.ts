import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { ExhaustiveIndex } from '../../src/search/exhaustive-index.ts';
import { SegmentedIndex } from '../../src/search/segmented-index.ts';
import { sqlitePostings } from '../../src/storage/postings-sqlite.ts';
import { randomFrom } from '../support/zipf-corpus.ts';
import { QUERIES, takeStep } from './index-history.ts';

const KILLS = 5;

/** Lets a writer go on for some commits and then kills it; returns the last step that it said was kept. */
async function writeAndKill(file: string, commits: number, delayMs: number): Promise<number> {
  const writer = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'index-writer.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = 0;
  let seen = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    last = Number(line);
    seen += 1;
    if (seen === commits) setTimeout(() => writer.kill('SIGKILL'), delayMs);
  }
  expect(seen, 'the writer ended by itself').toBeGreaterThanOrEqual(commits);
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
  return last;
}

test('killed at any point, the index is what some committed step left, and goes on from there', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-index-crash-'));
  const file = join(folder, 'index.sqlite');
  const random = randomFrom(7);
  for (let kill = 0; kill < KILLS; kill++) {
    const acknowledged = await writeAndKill(file, 5 + Math.floor(random() * 60), random() * 400);
    const store = await sqlitePostings({ file });
    const index = await SegmentedIndex.open({ store });
    const step = Number(index.manifest.note);
    expect(step).toBeGreaterThanOrEqual(acknowledged);
    const oracle = new ExhaustiveIndex();
    for (let n = 1; n <= step; n++) await takeStep(oracle, n);
    for (const query of QUERIES) expect(await index.search(query, 20)).toEqual(await oracle.search(query, 20));
    await store.close();
  }
  rmSync(folder, { recursive: true });
});

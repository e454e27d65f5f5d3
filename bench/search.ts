import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './child.ts';
import { ENGINES } from './engines/all.ts';
import { type EngineFigures, TOP } from './figures.ts';
import { peerVersion } from './peers.ts';

/** One engine is given up after this, indexing and all. */
const LIMIT_MS = 20 * 60_000;

/** A line of the table: figures, or why there are none. */
export type SearchResult = {
  readonly name: string;
  readonly version: string;
  /** number of generated passages, or `real` */
  readonly corpus: string;
} & ((Omit<EngineFigures, 'found'> & { readonly overlap: number }) | { readonly failed: string });

/** Measures the named engines (all without names) with one corpus size, each in a process of its own. */
export async function measureSearch(
  { corpus, source }: { readonly corpus: string; readonly source: string },
  names: readonly string[],
  report: (result: SearchResult) => void,
): Promise<void> {
  const right = await runChild<number[][]>('exact.ts', [source], LIMIT_MS);
  for (const engine of ENGINES.filter(
    ({ name }) => names.length === 0 || names.some((wanted) => name.startsWith(wanted)),
  )) {
    const version = engine.package === undefined ? '' : peerVersion(engine.package);
    const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
    try {
      const { found, ...figures } = await runChild<EngineFigures>(
        'measure.ts',
        [engine.name, source, folder],
        LIMIT_MS,
      );
      report({ ...figures, corpus, version, overlap: overlapOf(found, right) });
    } catch (error) {
      report({ name: engine.name, version, corpus, failed: error instanceof Error ? error.message : String(error) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** The part of the returned passages that are rightly returned; queries with fewer hits count by what there is. */
function overlapOf(found: readonly (readonly number[])[], right: readonly (readonly number[])[]): number {
  const shares = found.map((numbers, i) => {
    const wanted = new Set(right[i]);
    return numbers.filter((number) => wanted.has(number)).length / Math.max(1, Math.min(TOP, wanted.size));
  });
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

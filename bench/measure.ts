/** `measure.ts NAME CORPUS FOLDER`: measures one engine in a process of its own; prints one line of JSON. */
import { loadavg } from 'node:os';
import type { Engine } from './engine.ts';
import { ENGINES } from './engines/all.ts';
import { type EngineFigures, TOP } from './figures.ts';
import { benchCorpus } from './queries.ts';
import { median, percentile } from './statistics.ts';

/** The queries are asked so often; each counts with its median. */
const PASSES = 5;
/** No pass is begun after this, and the first one ends at it, ms. */
const QUERY_BUDGET_MS = 60_000;

async function measure(name: string, source: string, folder: string): Promise<EngineFigures> {
  const benched = ENGINES.find((engine) => engine.name === name);
  if (benched === undefined)
    throw new Error(`no engine "${name}"; there are ${ENGINES.map((one) => one.name).join(', ')}`);
  const engine = await benched.make(folder);
  const corpus = benchCorpus(source);
  let count = 0;
  const before = process.cpuUsage();
  const started = performance.now();
  await engine.index(counted(corpus.passages, () => count++));
  const indexSeconds = (performance.now() - started) / 1_000;
  const spent = process.cpuUsage(before);
  const { queries } = corpus;
  const reopening = performance.now();
  await engine.reopen?.();
  await engine.search(queries[0] ?? [], TOP);
  const openMs = engine.reopen && performance.now() - reopening;
  const timed = await askAll(engine, queries);
  globalThis.gc?.();
  const figures = {
    name,
    passages: count,
    indexSeconds,
    indexCpuSeconds: (spent.user + spent.system) / 1e6,
    ...(openMs !== undefined && { openMs }),
    ...(engine.diskBytes && { diskMegabytes: (await engine.diskBytes()) / 1e6 }),
    rssMegabytes: process.memoryUsage.rss() / 1e6,
    ...timed,
    load: loadavg()[0] ?? 0,
  };
  await engine.close();
  return figures;
}

async function askAll(engine: Engine, queries: readonly (readonly string[])[]) {
  const wall = queries.map((): number[] => []);
  const cpu = queries.map((): number[] => []);
  const found: (readonly number[])[] = [];
  const deadline = performance.now() + QUERY_BUDGET_MS;
  let passes = 0;
  for (; passes < PASSES && (passes === 0 || performance.now() < deadline); passes++) {
    for (const [i, words] of queries.entries()) {
      if (passes === 0 && performance.now() > deadline) break;
      const spent = process.cpuUsage();
      const begun = performance.now();
      const hits = await engine.search(words, TOP);
      wall[i]?.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(spent);
      cpu[i]?.push((user + system) / 1_000);
      if (passes === 0) found.push(hits);
    }
  }
  const each = wall.filter((times) => times.length > 0).map(median);
  const eachCpu = cpu.filter((times) => times.length > 0).map(median);
  return {
    queries: each.length,
    passes,
    p50: percentile(each, 0.5),
    p95: percentile(each, 0.95),
    p99: percentile(each, 0.99),
    cpuP50: percentile(eachCpu, 0.5),
    cpuP99: percentile(eachCpu, 0.99),
    found,
  };
}

function* counted<T>(all: Iterable<T>, count: () => void): Generator<T> {
  for (const one of all) {
    count();
    yield one;
  }
}

const [name = '', source = '10000', folder = ''] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await measure(name, source, folder))}\n`);

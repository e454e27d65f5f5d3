/**
 * `npm run bench [-- --sizes 10000,100000 --engines Parley,MiniSearch]`: measures the index and its peers on this
 * machine, prints tables, keeps the figures in docs/performance/ and draws the curves there.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawChart } from './chart.ts';
import { describeMachine } from './machine.ts';
import { installPeers } from './peers.ts';
import { measureSearch, type SearchResult } from './search.ts';
import { searchTable } from './tables.ts';

const OUTPUT = join(import.meta.dirname, '..', 'docs', 'performance');
const RESULTS = join(OUTPUT, 'search.json');

interface Kept {
  readonly machine: string;
  readonly results: readonly SearchResult[];
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    engines: { type: 'string', default: '' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const engines = values.engines.split(',').filter(Boolean);

installPeers();
mkdirSync(OUTPUT, { recursive: true });
const machine = describeMachine();
console.log(machine);
const kept: Kept = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Kept) : { machine, results: [] };
let results = [...kept.results];
for (const size of sizes) {
  await measureSearch(size, engines, (result) => {
    results = [...results.filter(({ name, passages }) => name !== result.name || passages !== size), result];
    console.log(JSON.stringify(result));
    writeFileSync(RESULTS, `${JSON.stringify({ machine, results } satisfies Kept, undefined, 1)}\n`);
  });
  console.log(
    `\n**${size.toLocaleString('en')} passages**\n\n${searchTable(results.filter(({ passages }) => passages === size))}\n`,
  );
}

const names = [...new Set(results.map(({ name }) => name))];
const curves = names.map((name) => ({
  name,
  ours: name.startsWith('Parley'),
  points: results
    .flatMap((result) => (result.name === name && 'p50' in result ? [[result.passages, result.p50] as const] : []))
    .sort(([a], [b]) => a - b),
}));
writeFileSync(
  join(OUTPUT, 'search-p50.svg'),
  drawChart(
    curves.filter(({ points }) => points.length > 0),
    { title: 'Ten best of N passages: median time', x: 'passages', y: 'ms' },
  ),
);

/**
 * `npm run bench [-- --corpora 10000,real --engines Parley,MiniSearch --answers 10000]`: measures the index and its peers on this
 * machine, prints tables, keeps the figures in docs/performance/ and draws the curves there.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAnswers } from './answers.ts';
import { drawChart } from './chart.ts';
import { fillDocument } from './document.ts';
import { describeMachine } from './machine.ts';
import { installPeers } from './peers.ts';
import { writeRealText } from './real-text.ts';
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
    corpora: { type: 'string', default: '10000,real,100000,1000000' },
    answers: { type: 'string', default: '10000,30000,100000' },
    engines: { type: 'string', default: '' },
  },
});
const corpora = values.corpora.split(',').filter(Boolean);
const engines = values.engines.split(',').filter(Boolean);

installPeers();
mkdirSync(OUTPUT, { recursive: true });
const machine = describeMachine();
console.log(machine);
const kept: Kept = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Kept) : { machine, results: [] };
let results = [...kept.results];
for (const corpus of corpora) {
  const source = corpus === 'real' ? join(mkdtempSync(join(tmpdir(), 'parley-text-')), 'passages.txt') : corpus;
  if (corpus === 'real') console.log('electron-i18n:', writeRealText(source));
  await measureSearch({ corpus, source }, engines, (result) => {
    results = [...results.filter((other) => other.name !== result.name || other.corpus !== corpus), result];
    console.log(JSON.stringify(result));
    writeFileSync(RESULTS, `${JSON.stringify({ machine, results } satisfies Kept, undefined, 1)}\n`);
  });
  console.log(`\n**${corpus} passages**\n\n${searchTable(results.filter((result) => result.corpus === corpus))}\n`);
}

for (const corpus of [...new Set(results.map((result) => result.corpus))]) {
  fillDocument(corpus, searchTable(results.filter((result) => result.corpus === corpus)));
}

const names = [...new Set(results.map(({ name }) => name))];
const curves = names.map((name) => ({
  name,
  ours: name.startsWith('Parley'),
  points: results
    .flatMap((result) =>
      result.name === name && 'p50' in result && result.corpus !== 'real'
        ? [[result.passages, result.p50] as const]
        : [],
    )
    .sort(([a], [b]) => a - b),
}));
writeFileSync(
  join(OUTPUT, 'search-p50.svg'),
  drawChart(
    curves.filter(({ points }) => points.length > 0),
    { title: 'Ten best of N passages: median time', x: 'passages', y: 'ms' },
  ),
);
await measureAnswers(values.answers.split(',').filter(Boolean), OUTPUT);

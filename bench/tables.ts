import { ENGINES } from './engines/all.ts';
import type { SearchResult } from './search.ts';

const OURS = 'Parley, SQLite';

/** Results of one size as a table in Markdown; ratios are those of medians to the embedded index of the same run. */
export function searchTable(results: readonly SearchResult[]): string {
  const ours = results.find(({ name }) => name === OURS);
  const base = ours !== undefined && 'p50' in ours ? ours : undefined;
  const order = (name: string): number => ENGINES.findIndex((engine) => engine.name === name);
  const rows = [...results]
    .sort((a, b) => order(a.name) - order(b.name))
    .map((result) => {
      const name = [result.name, result.version].filter(Boolean).join(' ');
      if ('failed' in result) return `| ${name} | ${result.failed.replace(/\s+/g, ' ')} | | | | | | | | | |`;
      const cells = [
        `${(result.passages / result.indexSeconds / 1_000).toFixed(1)}${result.indexCpuSeconds === undefined ? '' : ` / ${(result.passages / result.indexCpuSeconds / 1_000).toFixed(1)}`}`,
        result.diskMegabytes?.toFixed(0) ?? 'memory',
        result.openMs?.toFixed(0) ?? '–',
        result.rssMegabytes.toFixed(0),
        milliseconds(result.p50),
        milliseconds(result.p95),
        milliseconds(result.p99),
        `${milliseconds(result.cpuP50)} / ${milliseconds(result.cpuP99)}`,
        base === undefined ? '–' : ratio(result.p50 / base.p50),
        result.overlap.toFixed(3),
        result.load.toFixed(1),
      ];
      const note = result.queries < 500 ? ` † ${result.queries}` : '';
      return `| ${name}${note} | ${cells.join(' | ')} |`;
    });
  return [
    '| engine | index k/s wall / CPU | disk MB | open ms | RSS MB | p50 ms | p95 | p99 | CPU p50 / p99 | × ours | overlap@10 | load |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** Three digits that count. */
export const milliseconds = (value: number): string =>
  value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(2)));

const ratio = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toPrecision(2));

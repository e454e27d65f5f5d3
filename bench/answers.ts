import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerFigures, AnsweringFigures, IndexingFigures } from './answer-figures.ts';
import { drawChart } from './chart.ts';
import { runChild } from './child.ts';
import { fillDocument } from './document.ts';
import { milliseconds } from './tables.ts';

/** What the main thread of indexing may take. */
const INDEXING_HEAP_MEGABYTES = 800;
/** What the answering process may take: V8 collects the less the more it may have. */
const ANSWERING_HEAP_MEGABYTES = 400;
/** One size is given up after this. */
const LIMIT_MS = 60 * 60_000;

/** Indexes with full analysis and asks, for each number of passages; keeps figures and curves in `output`. */
export async function measureAnswers(sizes: readonly string[], output: string): Promise<void> {
  const file = join(output, 'answers.json');
  let kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AnswerFigures[]) : [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'parley-answers-'));
    try {
      const indexing = await runChild<IndexingFigures>(
        'measure-indexing.ts',
        [size, folder],
        LIMIT_MS,
        INDEXING_HEAP_MEGABYTES,
      );
      const answering = await runChild<AnsweringFigures>(
        'measure-answers.ts',
        [folder],
        LIMIT_MS,
        ANSWERING_HEAP_MEGABYTES,
      );
      const figures = { ...indexing, ...answering };
      console.log(JSON.stringify({ ...figures, rates: undefined }));
      kept = [...kept.filter(({ passages }) => Math.abs(passages / figures.passages - 1) > 0.1), figures];
      kept.sort((a, b) => a.passages - b.passages);
      writeFileSync(file, `${JSON.stringify(kept, undefined, 1)}\n`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.log(answersTable(kept));
  fillDocument('answers', answersTable(kept));
  if (kept.length === 0) return;
  const curve = (name: string, pick: (figures: AnswerFigures) => number) => ({
    name,
    points: kept.map((figures) => [figures.passages, pick(figures)] as const),
  });
  writeFileSync(
    join(output, 'answers.svg'),
    drawChart(
      [
        curve('p50, warm', ({ p50 }) => p50),
        curve('p95, warm', ({ p95 }) => p95),
        curve('p95, first time', ({ coldP95 }) => coldP95),
        curve('open to first answer', ({ firstAnswerMs }) => firstAnswerMs),
      ],
      {
        title: 'Question → answer over N passages',
        x: 'passages',
        y: 'ms',
      },
    ),
  );
  writeFileSync(
    join(output, 'indexing.svg'),
    drawChart(
      [
        {
          name: 'full analysis',
          ours: true,
          points: kept.at(-1)?.rates ?? [],
        },
      ],
      {
        title: 'Passages indexed a second, by how many there are already',
        x: 'passages',
        y: 'passages/s',
      },
    ),
  );
}

function answersTable(kept: readonly AnswerFigures[]): string {
  const rows = kept.map((f) =>
    [
      f.passages,
      f.articles,
      (f.passages / f.indexSeconds).toFixed(0),
      f.peakMegabytes.toFixed(0),
      f.segments,
      milliseconds(f.openMs),
      milliseconds(f.firstAnswerMs),
      `${f.emptyMegabytes.toFixed(0)} → ${f.rssMegabytes.toFixed(0)}`,
      f.diskMegabytes.toFixed(0),
      `${milliseconds(f.coldP50)} / ${milliseconds(f.coldP95)}`,
      `${milliseconds(f.p50)} / ${milliseconds(f.p95)}`,
      `${milliseconds(f.cpuP50)} / ${milliseconds(f.cpuP95)}`,
      f.answersPerSecond.toFixed(0),
      f.load.toFixed(1),
    ].join(' | '),
  );
  return [
    '| passages | articles | indexed/s | indexing MB at most | segments | open ms | first answer ms | RSS MB, empty → after all questions | disk MB | first time p50 / p95 ms | warm p50 / p95 | CPU p50 / p95 | answers/s | load |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

import { readFileSync } from 'node:fs';
import { zipfPassages, zipfQueries } from '../tests/support/zipf-corpus.ts';

const QUERY_COUNT = 500;
/** The queries are made from these first passages, which every generated corpus begins with: the same for all sizes. */
const QUERIED_PASSAGES = 10_000;

/** What is indexed and asked. */
export interface BenchCorpus {
  readonly passages: Iterable<readonly string[]>;
  readonly queries: readonly (readonly string[])[];
}

/** @param source how many passages are generated, or a file with one passage a line */
export function benchCorpus(source: string): BenchCorpus {
  if (/^\d+$/.test(source)) {
    return {
      passages: zipfPassages(Number(source)),
      queries: zipfQueries(QUERY_COUNT, [...zipfPassages(QUERIED_PASSAGES)]),
    };
  }
  const passages = readFileSync(source, 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  return { passages, queries: zipfQueries(QUERY_COUNT, passages) };
}

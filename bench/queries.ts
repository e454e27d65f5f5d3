import { zipfPassages, zipfQueries } from '../tests/support/zipf-corpus.ts';

export const QUERY_COUNT = 500;
/** The queries are made from these first passages, which every corpus begins with: the same queries for all sizes. */
const QUERIED_PASSAGES = 10_000;

export const benchQueries = (): string[][] => zipfQueries(QUERY_COUNT, [...zipfPassages(QUERIED_PASSAGES)]);

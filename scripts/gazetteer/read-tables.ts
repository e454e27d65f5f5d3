import { readFileSync } from 'node:fs';

const TABLES = new URL('../../src/lexicon/data/gazetteer/', import.meta.url);

/** Rows of a hand-kept table, comments and empty lines left out. */
export function readTable(name: string): string[][] {
  return readFileSync(new URL(name, TABLES), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));
}

export const listOf = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((part) => part !== '');

import { documentId } from '../../src/model/ids.ts';
import type { PassageTerms, SearchIndex } from '../../src/search/search-index.ts';
import { randomFrom } from '../support/zipf-corpus.ts';

/** A history that is the same wherever it is replayed: step `n` adds, replaces or removes one document. */
export async function takeStep(index: SearchIndex, n: number): Promise<void> {
  const random = randomFrom(n);
  const id = documentId(`d${Math.floor(random() * 40)}`);
  if (random() < 0.25) return index.remove(id);
  const passages: PassageTerms[] = Array.from({ length: 1 + Math.floor(random() * 20) }, () => ({
    terms: Array.from({ length: 1 + Math.floor(random() * 15) }, () => `w${Math.floor(random() ** 3 * 60)}`),
  }));
  return index.add(id, passages);
}

/** Queries that any two equal indexes answer alike. */
export const QUERIES = Array.from({ length: 12 }, (_, i) =>
  [i, i * 3, 59 - i].map((word) => ({ term: `w${word}`, weight: 1 + (word % 2) })),
);

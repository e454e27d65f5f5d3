import { z } from 'zod';
import type { Manifest } from '../../ports/postings.ts';

/** The manifest's segments and note as they are kept in one column of text. */
const bodySchema = z.object({
  segments: z.array(z.object({ id: z.number(), removed: z.array(z.number()) })),
  note: z.string(),
});

/** Removed documents are kept as differences: most are near each other. */
export const manifestBody = ({ segments, note }: Manifest): string =>
  JSON.stringify({ segments: segments.map(({ id, removed }) => ({ id, removed: differences(removed) })), note });

export function manifestOf(row: { readonly version: number; readonly body: string } | undefined): Manifest {
  if (row === undefined) return { version: 0, segments: [], note: '' };
  const { segments, note } = bodySchema.parse(JSON.parse(row.body));
  return { version: row.version, segments: segments.map(({ id, removed }) => ({ id, removed: sums(removed) })), note };
}

const differences = (numbers: readonly number[]): number[] => numbers.map((n, i) => n - (numbers[i - 1] ?? 0));

function sums(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { messageOf } from '../errors.ts';

/** What the texts of a corpus do not say about themselves lies beside them under this name. */
export const CORPUS_JSON = 'corpus.json';

/** A file that was left out, or an entry that was, and why. */
export interface CorpusProblem {
  readonly file: string;
  readonly reason: string;
}

const isoDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD')
  .refine(isDay, 'there is no such day');

const entrySchema = z
  .strictObject({
    publisher: z.string().min(1).optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
    published: isoDay.optional(),
    publishedBasis: z.enum(['stated', 'inferred']).optional(),
    why: z.string().min(1).optional(),
  })
  .refine(
    (entry) => entry.publishedBasis === undefined || entry.published !== undefined,
    'publishedBasis needs published',
  );

/** True for a day of the calendar: `2025-02-30` is none. */
function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** What is said of one file. */
export type Entry = z.infer<typeof entrySchema>;

/** `{ "documents": { "file.txt": {…} } }`, or the inner object alone. */
export function readMetadata(folder: string, problems: CorpusProblem[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let content: string;
  try {
    content = readFileSync(join(folder, CORPUS_JSON), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' && (error as NodeJS.ErrnoException).code !== 'ENOTDIR')
      problems.push({ file: CORPUS_JSON, reason: messageOf(error) });
    return entries;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch (error) {
    problems.push({ file: CORPUS_JSON, reason: `is no JSON: ${messageOf(error)}` });
    return entries;
  }
  const outer = z.object({ documents: z.record(z.string(), z.unknown()) }).safeParse(parsed);
  const inner = outer.success ? outer.data.documents : z.record(z.string(), z.unknown()).safeParse(parsed).data;
  if (inner === undefined) {
    problems.push({
      file: CORPUS_JSON,
      reason: 'must be an object: { "documents": { "file.txt": { "publisher": … } } }',
    });
    return entries;
  }
  for (const [name, raw] of Object.entries(inner)) {
    const entry = entrySchema.safeParse(raw);
    if (entry.success) entries.set(name, entry.data);
    else
      problems.push({
        file: CORPUS_JSON,
        reason: `${name}: ${z.prettifyError(entry.error).replace(/\s*\n\s*/g, ' ')}`,
      });
  }
  return entries;
}

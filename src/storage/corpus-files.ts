import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { messageOf, UserError } from '../errors.ts';
import type { Publication } from '../model/document.ts';
import { documentId } from '../model/ids.ts';

/** Files larger than this are named and left out (issue: 2 MB). */
export const FILE_MAX_BYTES = 2 * 1024 * 1024;
export const CORPUS_JSON = 'corpus.json';

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

type Entry = z.infer<typeof entrySchema>;

/** One readable article as it lies on disk. */
interface SourceFile {
  readonly id: ReturnType<typeof documentId>;
  readonly title: string;
  readonly text: string;
  readonly hash: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly published?: Publication;
}

/** A file that was left out, or an entry that was, and why. */
interface CorpusProblem {
  readonly file: string;
  readonly reason: string;
}

export interface CorpusFolder {
  readonly files: readonly SourceFile[];
  readonly problems: readonly CorpusProblem[];
}

/**
 * Reads a corpus directory: `*.txt` and `*.md` (first line = title) and `corpus.json` beside them.
 * Bad files are named one by one; the rest is returned.
 * @throws UserError when the directory itself cannot be read
 */
export function readCorpusFolder(folder: string): CorpusFolder {
  const problems: CorpusProblem[] = [];
  const metadata = readMetadata(folder, problems);
  const files: SourceFile[] = [];
  for (const name of listArticles(folder)) {
    try {
      files.push(readArticle(folder, name, metadata.get(name)));
    } catch (error) {
      problems.push({ file: name, reason: messageOf(error) });
    }
  }
  for (const name of metadata.keys()) {
    if (!files.some((file) => file.id === name) && !problems.some((problem) => problem.file === name)) {
      problems.push({ file: CORPUS_JSON, reason: `names ${name}, which is not in the folder` });
    }
  }
  return { files, problems };
}

function listArticles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/i.test(name) && !/^readme\.md$/i.test(name))
      .sort();
  } catch (error) {
    throw new UserError(
      'corpus-folder',
      `Cannot read the corpus folder ${folder}: ${messageOf(error)}. Give a folder of .txt or .md files with --corpus DIR or CORPUS_DIR.`,
      { cause: error },
    );
  }
}

function readArticle(folder: string, name: string, entry: Entry | undefined): SourceFile {
  const path = join(folder, name);
  if (lstatSync(path).isDirectory()) throw new Error('is a folder, not a file');
  const { size } = statSync(path);
  if (size > FILE_MAX_BYTES)
    throw new Error(`${(size / 1024 / 1024).toFixed(1)} MB; at most ${FILE_MAX_BYTES / 1024 / 1024} MB are read`);
  const text = decode(readFileSync(path));
  const title = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^#+\s*/, '').trim())
    .find((line) => line !== '');
  if (title === undefined) throw new Error('is empty');
  const published: Publication | undefined =
    entry?.published === undefined
      ? undefined
      : {
          date: entry.published,
          basis: entry.publishedBasis ?? 'stated',
          ...(entry.why !== undefined && { why: entry.why }),
        };
  const hash = createHash('sha256')
    .update(text)
    .update('\0')
    .update(JSON.stringify(entry ?? {}))
    .digest('hex');
  return {
    id: documentId(name),
    title,
    text,
    hash,
    ...(entry?.publisher !== undefined && { publisher: entry.publisher }),
    ...(entry?.url !== undefined && { url: entry.url }),
    ...(published !== undefined && { published }),
  };
}

function decode(bytes: Buffer): string {
  if (bytes.includes(0)) throw new Error('is binary (it holds NUL bytes)');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('is not UTF-8; convert it (iconv -t UTF-8)');
  }
}

/** `{ "documents": { "file.txt": {…} } }`, or the inner object alone. */
function readMetadata(folder: string, problems: CorpusProblem[]): Map<string, Entry> {
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

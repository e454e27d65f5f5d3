import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, UserError } from '../errors.ts';
import type { Publication } from '../model/document.ts';
import { documentId } from '../model/ids.ts';
import { CORPUS_JSON, type CorpusProblem, type Entry, readMetadata } from './corpus-json.ts';

/** Files larger than this are named and left out (issue: 2 MB). */
export const FILE_MAX_BYTES = 2 * 1024 * 1024;

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
  const { articles, problems } = openCorpusFolder(folder);
  return { files: [...articles()], problems };
}

/** A corpus directory whose articles are read one at a time. */
interface OpenCorpusFolder {
  /** files that may be articles */
  readonly total: number;
  /** what could not be used so far: complete once all articles have been read */
  readonly problems: readonly CorpusProblem[];
  articles(): Generator<SourceFile>;
}

/** As `readCorpusFolder`, in the memory of one article. @throws UserError when the directory itself cannot be read */
export function openCorpusFolder(folder: string): OpenCorpusFolder {
  const problems: CorpusProblem[] = [];
  const metadata = readMetadata(folder, problems);
  const names = listArticles(folder);
  const there = new Set(names);
  for (const name of metadata.keys()) {
    if (!there.has(name)) problems.push({ file: CORPUS_JSON, reason: `names ${name}, which is not in the folder` });
  }
  return {
    total: names.length,
    problems,
    *articles() {
      for (const name of names) {
        let article: SourceFile;
        try {
          article = readArticle(folder, name, metadata.get(name));
        } catch (error) {
          problems.push({ file: name, reason: messageOf(error) });
          continue;
        }
        yield article;
      }
    },
  };
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

import { existsSync } from 'node:fs';
import type { PostingsStore } from '../ports/postings.ts';

/** Where an index is kept; can be sent to another thread. */
export type PostingsLocation =
  | { readonly kind: 'sqlite'; readonly file: string; readonly name?: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly name?: string };

/** Drivers are loaded only when used. */
export async function openPostings(location: PostingsLocation): Promise<PostingsStore> {
  if (location.kind === 'sqlite') {
    const { sqlitePostings } = await import('./postings-sqlite.ts');
    return sqlitePostings(location);
  }
  const { postgresPostings } = await import('./postings-postgres.ts');
  return postgresPostings(location);
}

/** Opens an index that something was committed to; makes no file. */
export async function openFilledPostings(location: PostingsLocation): Promise<PostingsStore | undefined> {
  if (location.kind === 'sqlite' && !existsSync(location.file)) return undefined;
  const store = await openPostings(location);
  if ((await store.version()) > 0) return store;
  await store.close();
  return undefined;
}

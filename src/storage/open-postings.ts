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

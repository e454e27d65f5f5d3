import type { Document } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';
import type { DocumentStore } from '../ports/documents.ts';

/** Brings the store's articles of one folder to exactly these: digests learn from it what is new, changed and gone.
 *  Writes only what differs. `folder`: a workspace's own one, whose ids begin with it; default: the shared corpus. */
export async function keepDocuments(
  store: DocumentStore,
  documents: readonly Document[],
  at: number,
  folder = SHARED,
): Promise<void> {
  const kept = await store.hashes();
  const wanted = new Set(documents.map((document) => document.id));
  for (const document of documents) if (kept.get(document.id) !== document.hash) await store.put(document, at);
  for (const id of kept.keys()) if (folderOf(id) === folder && !wanted.has(id)) await store.remove(id, at);
}

const SHARED = '';

/** `T1/talks.txt` → `T1`; what lies in the corpus directory itself → ''. */
export const folderOf = (id: DocumentId): string => id.slice(0, Math.max(0, id.indexOf('/')));

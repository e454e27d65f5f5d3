import type { Document } from '../model/document.ts';
import type { DocumentStore } from '../ports/stores.ts';

/** Brings the store's articles to exactly these: digests learn from it what is new, changed and gone. Writes only what differs. */
export async function keepDocuments(store: DocumentStore, documents: readonly Document[], at: number): Promise<void> {
  const kept = await store.hashes();
  const wanted = new Set(documents.map((document) => document.id));
  for (const document of documents) if (kept.get(document.id) !== document.hash) await store.put(document, at);
  for (const id of kept.keys()) if (!wanted.has(id)) await store.remove(id, at);
}

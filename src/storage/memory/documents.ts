import { documentId } from '../../model/ids.ts';
import type { DocumentStore } from '../../ports/documents.ts';
import { arrivalOf, type DocumentRow, documentOf, storedDocumentOf } from '../rows.ts';
import { compareText } from './table.ts';
import type { MemoryTables } from './tables.ts';

export function memoryDocuments({ documents }: MemoryTables): DocumentStore {
  const present = () => documents.sorted().filter((row) => row.removed_at === null);
  return {
    async put(document, at) {
      const before = documents.get(document.id);
      const kept = before?.removed_at === null ? before : undefined;
      if (kept?.hash === document.hash) return;
      documents.put({
        id: document.id,
        hash: document.hash,
        body: JSON.stringify(document),
        added_at: kept?.added_at ?? at,
        changed_at: kept ? at : null,
        removed_at: null,
      });
    },
    async remove(id, at) {
      const row = documents.get(id);
      if (row?.removed_at === null) documents.put({ ...row, removed_at: at });
    },
    async *all() {
      yield* present().map(storedDocumentOf);
    },
    arrivals: async () => present().map(arrivalOf),
    async hashes() {
      return new Map(present().map((row) => [documentId(row.id), row.hash]));
    },
    async removed(since) {
      return documents
        .where((row) => row.removed_at !== null && row.removed_at >= since)
        .map((row) => ({ document: documentOf(row), removedAt: removedAt(row) }))
        .sort((a, b) => a.removedAt - b.removedAt || compareText(a.document.id, b.document.id));
    },
  };
}

const removedAt = (row: DocumentRow): number => row.removed_at ?? 0;

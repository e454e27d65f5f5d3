import { documentId } from '../../model/ids.ts';
import type { DocumentStore } from '../../ports/documents.ts';
import { arrivalOf, type DocumentRow, documentOf, storedDocumentOf } from '../rows.ts';
import { tableNamed } from '../tables.ts';
import type { Database } from './driver.ts';
import { pages } from './pages.ts';

export function sqlDocuments(database: Database): DocumentStore {
  return {
    async put(document, at) {
      await database.run(PUT, document.id, document.hash, JSON.stringify(document), at);
    },
    async remove(id, at) {
      await database.run('UPDATE documents SET removed_at = ? WHERE id = ? AND removed_at IS NULL', at, id);
    },
    async *all() {
      for await (const rows of pages<DocumentRow>(database, tableNamed('documents'), 'removed_at IS NULL')) {
        yield* rows.map(storedDocumentOf);
      }
    },
    async arrivals() {
      const rows = await database.all<Omit<DocumentRow, 'body'>>(
        'SELECT id, hash, added_at, changed_at, removed_at FROM documents WHERE removed_at IS NULL ORDER BY id',
      );
      return rows.map(arrivalOf);
    },
    async hashes() {
      const rows = await database.all<{ id: string; hash: string }>(
        'SELECT id, hash FROM documents WHERE removed_at IS NULL ORDER BY id',
      );
      return new Map(rows.map(({ id, hash }) => [documentId(id), hash]));
    },
    async removed(since) {
      const rows = await database.all<DocumentRow & { removed_at: number }>(
        'SELECT * FROM documents WHERE removed_at >= ? ORDER BY removed_at, id',
        since,
      );
      return rows.map((row) => ({ document: documentOf(row), removedAt: row.removed_at }));
    },
  };
}

/** A removed document that comes back is new. */
const PUT = `
  INSERT INTO documents (id, hash, body, added_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    hash = excluded.hash,
    body = excluded.body,
    added_at = CASE WHEN documents.removed_at IS NULL THEN documents.added_at ELSE excluded.added_at END,
    changed_at = CASE WHEN documents.removed_at IS NULL THEN excluded.added_at END,
    removed_at = NULL
  WHERE documents.hash <> excluded.hash OR documents.removed_at IS NOT NULL`;

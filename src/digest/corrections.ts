import type { Document } from '../model/document.ts';
import { documentId } from '../model/ids.ts';
import type { Correction } from './digest.ts';
import { quotedDocuments, type Told, WITHDRAWN } from './told-facts.ts';

/** Articles that this channel was quoted and that are not any more what they were. */
export function correctionsOf(
  told: Told,
  current: (id: Document['id']) => Document | undefined,
  removed: readonly { readonly document: Document }[],
): Correction[] {
  const corrections: Correction[] = [];
  for (const [name, hash] of quotedDocuments(told)) {
    const id = documentId(name);
    const document = current(id);
    if (document !== undefined && document.hash !== hash) corrections.push(correction(document, 'changed'));
    const gone = document === undefined ? removed.find((entry) => entry.document.id === id) : undefined;
    if (gone !== undefined && hash !== WITHDRAWN) corrections.push(correction(gone.document, 'withdrawn'));
  }
  return corrections.sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
}

const correction = ({ id, title, publisher, hash }: Document, kind: Correction['kind']): Correction => ({
  documentId: id,
  kind,
  title,
  ...(publisher !== undefined && { publisher }),
  hash: kind === 'withdrawn' ? WITHDRAWN : hash,
});

import type { EntityLinker } from '../../analysis/entities/linker.ts';
import type { ReadDocument } from '../../search/corpus-view.ts';
import type { Recurrence } from './recurrence.ts';
import type { StoredArticle } from './stored-article.ts';

/** A kept article with what the whole corpus says of it now: entities, origin, recurring sentences. */
export const readingOf = (
  { document, analysed, passages, named }: StoredArticle,
  linker: EntityLinker,
  recurrence: Recurrence,
): ReadDocument => ({
  document,
  analysed,
  passages,
  mentions: linker.mentionsOf(named),
  origin: recurrence.originOf(document.id),
  repeated: recurrence.repeatedIn(analysed.sentenceHashes),
});

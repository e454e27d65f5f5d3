import type { AnalysedSentence } from '../analysis/analysed.ts';
import type { Citation } from '../model/answer.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import type { ReadDocument } from './corpus-view.ts';

/** A sentence, or a stretch of it, with the document that it stands in. */
export interface Citable {
  readonly read: Pick<ReadDocument, 'document'>;
  readonly sentence: Pick<AnalysedSentence, 'span' | 'status' | 'garbled'>;
}

/** Evidence → citation; quotes of answers and digests are sliced from the raw text here and nowhere else. */
export function citationOf({ read: { document }, sentence }: Citable, span: Span = sentence.span): Citation {
  return {
    documentId: document.id,
    span: { start: span.start, end: span.end },
    quote: sliceSpan(document.text, span),
    title: document.title,
    language: document.language,
    ...(document.publisher !== undefined && { publisher: document.publisher }),
    ...(document.url !== undefined && { url: document.url }),
    ...(document.published !== undefined && { published: document.published }),
    status: sentence.status,
    garbled: sentence.garbled,
  };
}

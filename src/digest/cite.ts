import type { AnalysedSentence } from '../analysis/analysed.ts';
import type { Citation } from '../model/answer.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import type { ReadDocument } from '../search/corpus-view.ts';

/** A stretch of a sentence → citation. The only place of this room where a quote is cut from a text. */
export function cite(
  { document }: ReadDocument,
  sentence: Pick<AnalysedSentence, 'status' | 'garbled'>,
  span: Span,
): Citation {
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

import type { Citation } from '../model/answer.ts';
import type { Span } from '../model/span.ts';
import type { Ranked } from './rank.ts';

/** Evidence → citation; the quote is sliced from the raw text here and nowhere else. */
export function citationOf(
  { read, sentence }: Pick<Ranked, 'read' | 'sentence'>,
  span: Span = sentence.span,
): Citation {
  const { document } = read;
  return {
    documentId: document.id,
    span: { start: span.start, end: span.end },
    quote: document.text.slice(span.start, span.end),
    title: document.title,
    language: document.language,
    ...(document.publisher !== undefined && { publisher: document.publisher }),
    ...(document.url !== undefined && { url: document.url }),
    ...(document.published !== undefined && { published: document.published }),
    status: sentence.status,
    garbled: sentence.garbled,
  };
}

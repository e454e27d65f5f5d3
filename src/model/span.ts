/** A half-open range of UTF-16 offsets into `Document.text`: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const sliceSpan = (text: string, span: Span): string => text.slice(span.start, span.end);

export const spanContains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

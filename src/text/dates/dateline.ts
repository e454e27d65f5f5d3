import type { IsoDate } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** `GENEVA, 3 May 2031 (Reuters) -` at the start of a body paragraph. */
export interface Dateline {
  readonly span: Span;
  readonly place?: string;
  readonly date: IsoDate;
}

/** Finds a dateline with a year at the start of a paragraph, in any of the five languages. */
export function findDateline(_text: string): Dateline | undefined {
  return undefined;
}

import type { Citation } from '../model/answer.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import { citationOf } from '../search/cite.ts';
import type { Account } from './accounts.ts';
import { clipTo } from './clip.ts';

export const QUOTE_MAX_CHARS = 160;

/** A sentence that begins in the middle: what a source's full stop or a bad scan left of one. */
const FRAGMENT = /^[^\p{L}\p{N}]*\p{Ll}/u;

/** `« , we expect progress »`: a quotation that has lost its beginning. */
const BROKEN_QUOTATION = /[«“„]\s*[,.;]|["“”«»„]\s*["“”«»„]/u;

/** The account's own words, whole statements of at most `max` characters; undefined where none is so short. */
export function quoteOf(
  account: Account,
  max: number = QUOTE_MAX_CHARS,
  isShort: (slice: string) => boolean = () => true,
): Citation | undefined {
  const { read, statement } = account;
  const { text } = read.document;
  if (FRAGMENT.test(sliceSpan(text, statement)) || BROKEN_QUOTATION.test(sliceSpan(text, statement))) return undefined;
  const span = clipTo(text, statement, focusOf(account), (slice) => slice.length <= max && isShort(slice));
  if (span !== undefined && span.end < statement.end && !saysTheSame(account, span)) return undefined;
  return span === undefined ? undefined : citationOf(account, span);
}

/** A story that no account tells in a whole statement of that length is told nowhere. */
export const isQuotable = ({ fresh }: { readonly fresh: readonly Account[] }): boolean =>
  fresh.some((account) => quoteOf(account) !== undefined);

/** A plan, a denial or a doubt that stood in what was left out would be lost; hearsay is said beside the quote. */
const saysTheSame = ({ sentence: { status }, statusWithin }: Account, span: Span): boolean =>
  status === 'reported' || statusWithin(span) === status;

/** The trigger word, where it can be found: what a cut must keep. */
export function focusOf({ sentence, statement, event }: Account): Span {
  const match = sentence.concepts.find(({ concept }) => concept === event.trigger);
  return match ?? { start: statement.start, end: statement.start + 1 };
}

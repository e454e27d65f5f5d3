import type { Span } from '../model/span.ts';
import type { LinkedMention } from './entities/linker.ts';

interface Spanned {
  readonly span: Span;
}

const cache = new WeakMap<readonly Spanned[], Map<number, readonly Spanned[]>>();

/** The linked mentions inside a sentence. `mentions` are all of the document's, in text order. */
export function mentionsIn<Mention extends Spanned>(
  mentions: readonly Mention[],
  sentence: { readonly span: Span },
): readonly Mention[] {
  if (mentions.length === 0) return mentions;
  let known = cache.get(mentions);
  if (known === undefined) {
    known = new Map();
    cache.set(mentions, known);
  }
  const { start, end } = sentence.span;
  const found = known.get(start);
  if (found !== undefined) return found as readonly Mention[];
  const inside = mentions
    .slice(firstFrom(mentions, start), firstFrom(mentions, end))
    .filter((mention) => mention.span.end <= end);
  known.set(start, inside);
  return inside;
}

/** The linked mention that stands exactly here, if linking kept it. */
export function mentionAt(mentions: readonly LinkedMention[], span: Span | undefined): LinkedMention | undefined {
  if (span === undefined) return undefined;
  const mention = mentions[firstFrom(mentions, span.start)];
  return mention !== undefined && mention.span.start === span.start ? mention : undefined;
}

/** Index of the first mention that starts at or after `offset`; binary search. */
function firstFrom(mentions: readonly Spanned[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? Number.POSITIVE_INFINITY) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

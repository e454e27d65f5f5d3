import type { Span } from '../model/span.ts';
import type { RawMention } from './mentions.ts';

/** What may stand between the members of a list of names: commas, conjunctions, articles. */
const LIST_GLUE = /^[\s,;]*(?:et|and|und|y|e|и|sowie)?\s*(?:l['’]|le|la|les|the|der|die|das|el)?\s*$/iu;

/**
 * True when a list of names reads as if a translation had lost its appositions:
 * a place or region stands as a member between persons (`…, Mike Waltz, et le Moyen-Orient, Steve Witkoff, …`).
 */
export function isGarbledList(text: string, mentions: readonly RawMention[]): boolean {
  for (let at = 1; at < mentions.length - 1; at++) {
    const before = mentions[at - 1];
    const place = mentions[at];
    const after = mentions[at + 1];
    if (before === undefined || place === undefined || after === undefined) continue;
    if (place.kind !== 'place' || place.way !== 'name') continue;
    if (before.kind !== 'person' || after.kind !== 'person') continue;
    if (joined(text, before.span, place.span) && joined(text, place.span, after.span)) return true;
  }
  return false;
}

function joined(text: string, left: Span, right: Span): boolean {
  const between = text.slice(left.end, right.start);
  return /[,;]/.test(between) && LIST_GLUE.test(between);
}

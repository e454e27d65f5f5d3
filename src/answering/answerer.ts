import type { LinkedMention } from '../analysis/entities/linker.ts';
import type { Span } from '../model/span.ts';
import { nearness } from './nearness.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';

/** Whether the question wants somebody's or something's name: `who …`, `name of the lieutenant`, `wie heißt …`. */
export const asksForName = (question: Question, things: readonly QueryThing[]): boolean =>
  question.type === 'who' || things.some((thing) => !thing.inherited && thing.concepts.includes('name'));

/**
 * 0–1: how near to what is asked about a person or body is named that the question does not name itself. A name that
 * is made of the question's own words (`who heads the Meridian Bank`) answers nothing.
 *
 * @param anchors where the sentence has the words of the question
 * @param fresh names of the sentence that the question does not name
 */
export function answererNamed(anchors: readonly Span[], fresh: readonly LinkedMention[]): number {
  const overlaps = ({ span }: LinkedMention) =>
    anchors.some((anchor) => anchor.start < span.end && span.start < anchor.end && !isRoleOf(anchor, span));
  const named = fresh.filter((mention) => (mention.kind !== 'place' || mention.way !== 'name') && !overlaps(mention));
  return nearness(
    anchors,
    named.map((mention) => mention.span),
  );
}

/** `Mediator Arrieta`: the role opens the name without being it. */
const isRoleOf = (anchor: { readonly end: number }, span: { readonly end: number }): boolean => anchor.end < span.end;

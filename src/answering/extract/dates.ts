import type { DatePhrase } from '../../text/dates/date-phrase.ts';
import type { QueryThing } from '../query-terms.ts';
import type { Ranked } from '../rank.ts';
import { closeness } from './closeness.ts';

export interface FoundDate {
  readonly date: DatePhrase;
  readonly from: Ranked;
  /** the range rests on an inferred publication date */
  readonly inferred: boolean;
}

/** The date phrase of the best sentence that stands nearest to what the question speaks of. */
export function findDate(
  evidence: readonly Ranked[],
  things: readonly QueryThing[],
  kind: 'point' | 'duration',
): FoundDate | undefined {
  for (const ranked of evidence) {
    const dates = ranked.sentence.dates.filter((date) => date.kind === kind && !onlyCompares(date, ranked));
    const [nearest] = [...dates].sort((a, b) => closeness(b.span, ranked, things) - closeness(a.span, ranked, things));
    if (nearest !== undefined) {
      return {
        date: nearest,
        from: ranked,
        inferred: nearest.anchored && ranked.read.document.published?.basis === 'inferred',
      };
    }
  }
  return undefined;
}

/** `the first call since February 2022` dates the call before, not this one. */
const onlyCompares = ({ role, span }: DatePhrase, { sentence: { concepts, words } }: Ranked): boolean =>
  role === 'since' &&
  concepts.some(
    ({ concept, token }) =>
      concept === 'first' && words.some((word) => word.token === token && word.start < span.start),
  );

import type { DatePhrase } from '../../text/dates/date-phrase.ts';
import type { QueryThing } from '../query-terms.ts';
import type { Ranked } from '../rank.ts';

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
    const dates = ranked.sentence.dates.filter((date) => date.kind === kind);
    const [nearest] = [...dates].sort((a, b) => distance(a, ranked, things) - distance(b, ranked, things));
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

/** Mean distance in characters from the phrase to the matched concepts; the date stands by its event. */
function distance(date: DatePhrase, { sentence }: Ranked, things: readonly QueryThing[]): number {
  const anchors = sentence.concepts.filter((match) => things.some((thing) => thing.concepts.includes(match.concept)));
  if (anchors.length === 0) return date.span.start;
  return Math.min(...anchors.map((anchor) => Math.abs(anchor.start - date.span.start)));
}

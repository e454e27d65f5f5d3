import { mentionsIn } from '../../analysis/sentence-mentions.ts';
import type { Span } from '../../model/span.ts';
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
    const [nearest] = [...dates].sort((a, b) => closeness(b, ranked, things) - closeness(a, ranked, things));
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

/** Nearness of a phrase to a match falls to one half over so many characters. */
const HALF_DISTANCE_CHARS = 30;
const NAME_PRESENT = 0.6;

/** How near the date stands to each thing of the question that the sentence has; rarer things and names count more. */
function closeness(date: DatePhrase, ranked: Ranked, things: readonly QueryThing[]): number {
  return things.reduce((sum, thing) => {
    const gaps = placesOf(thing, ranked).map((place) => gap(place, date.span));
    return gaps.length === 0 ? sum : sum + thing.weight / (1 + Math.min(...gaps) / HALF_DISTANCE_CHARS);
  }, 0);
}

const placesOf = (thing: QueryThing, { sentence, read }: Ranked): Span[] => [
  ...sentence.concepts.filter((match) => thing.concepts.includes(match.concept)),
  ...mentionsIn(read.mentions, sentence)
    .filter((mention) => (thing.keys.get(`e:${mention.nameId}`) ?? 0) >= NAME_PRESENT)
    .map(({ span }) => span),
];

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

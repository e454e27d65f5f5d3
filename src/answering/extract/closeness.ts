import { mentionsIn } from '../../analysis/sentence-mentions.ts';
import type { Span } from '../../model/span.ts';
import type { QueryThing } from '../query-terms.ts';
import type { Ranked } from '../rank.ts';

/** Nearness to a match falls to one half over so many characters. */
const HALF_DISTANCE_CHARS = 30;
const NAME_PRESENT = 0.6;

/** How near a stretch of the sentence stands to each thing of the question that it has; rarer things and names count more. */
export const closeness = (span: Span, ranked: Ranked, things: readonly QueryThing[]): number =>
  things.reduce((sum, thing) => {
    const gaps = placesOf(thing, ranked).map((place) => gap(place, span));
    return gaps.length === 0 ? sum : sum + thing.weight / (1 + Math.min(...gaps) / HALF_DISTANCE_CHARS);
  }, 0);

const placesOf = (thing: QueryThing, { sentence, read }: Ranked): Span[] => [
  ...sentence.concepts.filter((match) => thing.concepts.includes(match.concept)),
  ...mentionsIn(read.mentions, sentence)
    .filter((mention) => (thing.keys.get(`e:${mention.nameId}`) ?? 0) >= NAME_PRESENT)
    .map(({ span }) => span),
];

/** Characters between two stretches; 0 where they touch. */
export const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

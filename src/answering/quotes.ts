import type { Span } from '../model/span.ts';
import type { Ranked } from './rank.ts';

/** What is quoted in one piece: a sentence, or neighbours of one paragraph that are both evidence. */
export interface Quotable {
  /** the best of its sentences */
  readonly main: Ranked;
  readonly members: readonly Ranked[];
  readonly span: Span;
  /** one of its sentences reads as if words were lost */
  readonly garbled: boolean;
}

/** Quotes shown with an answer (issue: 1–3). */
export const QUOTES_MAX = 3;

/** A sentence quoted alone. */
export const quoteOf = (ranked: Ranked): Quotable => ({
  main: ranked,
  members: [ranked],
  span: ranked.sentence.span,
  garbled: ranked.sentence.garbled,
});

/** A neighbour that answers worse by more (unit of scores) is quoted apart, if at all. */
const JOIN_MARGIN = 3;
/** A best sentence that has all of the question, and what is asked for, is joined only by its equals. */
const EQUAL_MARGIN = 1.2;
const WHOLE_COVERAGE = 0.85;

/** How far behind it (unit of scores) a sentence may be and still be shown as its equal. */
export const equalMargin = ({ features }: Ranked): number | undefined =>
  features.coverageHere >= WHOLE_COVERAGE && features.typeFitStrong === 1 ? EQUAL_MARGIN : undefined;

/**
 * Evidence, best first → quotes in the same order: neighbours are read together, as they were written.
 * @param margin how much worse than the best of a quote its neighbours may be (unit of scores)
 */
export function quotesOf(evidence: readonly Ranked[], margin?: number): Quotable[] {
  const quotes: { main: Ranked; members: Ranked[] }[] = [];
  for (const ranked of evidence) {
    const near = quotes.filter(
      ({ main, members }) =>
        main.score - ranked.score <= (margin ?? equalMargin(main) ?? JOIN_MARGIN) &&
        members.some((member) => areNeighbours(member, ranked)),
    );
    const [first, ...others] = near;
    if (first === undefined) {
      quotes.push({ main: ranked, members: [ranked] });
      continue;
    }
    // a sentence between two quotes makes them one
    first.members.push(ranked, ...others.flatMap(({ members }) => members));
    for (const other of others) quotes.splice(quotes.indexOf(other), 1);
  }
  return quotes.map(({ main, members }) => ({
    main,
    members,
    garbled: members.some(({ sentence }) => sentence.garbled),
    span: {
      start: Math.min(...members.map(({ sentence }) => sentence.span.start)),
      end: Math.max(...members.map(({ sentence }) => sentence.span.end)),
    },
  }));
}

const areNeighbours = (a: Ranked, b: Ranked): boolean =>
  a.read === b.read &&
  a.sentence.paragraph === b.sentence.paragraph &&
  a.sentence.role === 'body' &&
  b.sentence.role === 'body' &&
  Math.abs(a.sentence.index - b.sentence.index) === 1;

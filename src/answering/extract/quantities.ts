import type { NumberPhrase } from '../../text/numbers.ts';
import type { QueryThing } from '../query-terms.ts';
import type { Ranked } from '../rank.ts';

export interface FoundQuantity {
  readonly number: NumberPhrase;
  /** the number with what is counted, verbatim: `47 sénateurs` */
  readonly text: string;
  readonly from: Ranked;
}

/** The number of the best sentence that stands nearest to what is counted. */
export function findQuantity(evidence: readonly Ranked[], things: readonly QueryThing[]): FoundQuantity | undefined {
  for (const ranked of evidence) {
    const numbers = ranked.sentence.numbers.filter((number) => !number.calendar);
    const [nearest] = [...numbers].sort((a, b) => distance(a, ranked, things) - distance(b, ranked, things));
    if (nearest !== undefined) return { number: nearest, text: withUnit(nearest, ranked), from: ranked };
  }
  return undefined;
}

/** What is counted usually follows its number; before it counts a little less. */
const BEFORE_PENALTY_TOKENS = 1.5;

function distance(number: NumberPhrase, { sentence }: Ranked, things: readonly QueryThing[]): number {
  const anchors = sentence.concepts.filter((match) => things.some((thing) => thing.concepts.includes(match.concept)));
  const distances = anchors.map((anchor) =>
    anchor.token >= number.token
      ? anchor.token - number.lastToken
      : (number.token - anchor.token) * BEFORE_PENALTY_TOKENS,
  );
  return distances.length === 0 ? number.token : Math.min(...distances);
}

/** The number and the word after it, or its percent sign. */
function withUnit(number: NumberPhrase, { read }: Ranked): string {
  const after = read.document.text.slice(number.end, number.end + 40);
  const unit =
    /^[\s\u00a0\u202f]*(?:%|[\p{L}\p{M}'’-]+(?:\s+(?:de|d['’]|of|von|у)?\s*[\p{L}\p{M}-]+)?)/u.exec(after)?.[0] ?? '';
  const short = /^[\s\u00a0\u202f]*(?:%|[\p{L}\p{M}-]+)/u.exec(unit)?.[0] ?? '';
  return `${read.document.text.slice(number.start, number.end)}${short}`;
}

import type { Lexicon } from '../lexicon/concepts.ts';
import type { NumberPhrase } from '../text/numbers.ts';
import type { Candidate } from './candidates.ts';
import type { QueryThing } from './query-terms.ts';

/** Asked for these, only a sum of money answers. */
const MONEY_CONCEPTS: ReadonlySet<string> = new Set(['price', 'cost', 'wage', 'fee', 'ransom', 'budget']);
/** Between a sum and its currency (`2,74 euros`, `1.9 billion dollars`). */
const CURRENCY_MAX_GAP_TOKENS = 3;

/** The counts of a sentence that may be what is asked for: no calendar dates, and for a price only sums of money. */
export function askedNumbers(
  things: readonly QueryThing[],
  { sentence, read }: Candidate,
  lexicon: Lexicon,
): readonly NumberPhrase[] {
  const counts = sentence.numbers.filter((number) => !number.calendar);
  if (!things.some((thing) => !thing.inherited && thing.concepts.some((id) => MONEY_CONCEPTS.has(id)))) return counts;
  const currencies = sentence.concepts.filter(({ concept }) => lexicon.relatedTo(concept).has('currency'));
  return counts.filter(
    (number) =>
      /[$€£¥₽]\s?$/.test(read.document.text.slice(Math.max(0, number.start - 2), number.start)) ||
      /^\s?[$€£¥₽]/.test(read.document.text.slice(number.end, number.end + 2)) ||
      currencies.some(({ token }) => token - number.lastToken <= CURRENCY_MAX_GAP_TOKENS && number.token - token <= 1),
  );
}

import type { Lexicon } from '../lexicon/concepts.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { hasAntonym } from './sentence-fit.ts';
import { isDenial, takenBack } from './taken-back.ts';

/** How far behind the best a contradicting sentence may be. */
const CONFLICT_MARGIN = 7;
/** A denial must have this much of the question itself. */
const DENIAL_MIN_COVERAGE = 0.4;
/** Of the things that the denial speaks of, the other account must have this share, here or around. */
const SAME_MATTER_SHARE = 0.45;
/** What is denied as a report stands so near, in sentences; any other account must have this much of the question itself. Of 56 pairs
 *  from two articles 45 had less; read by eye, about five of those told of the same matter. */
const REPORT_REACH_SENTENCES = 3;
const ACCOUNT_MIN_COVERAGE = 0.7;

/** What stands against each other, better one first; or a denial, or the contrary, to which nothing is told that it denies. */
export interface Opposed {
  readonly opposed?: readonly [Ranked, Ranked];
  readonly denial?: Ranked;
}

/** For questions of fact: a denying sentence and what it denies, told by others or as hearsay, on the same things. */
export function findOpposed(
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Ranked[],
  lexicon: Lexicon,
): Opposed {
  const [best] = ranked;
  if (question.type !== 'yesno' || best === undefined) return {};
  const close = ranked.filter((one) => best.score - one.score <= CONFLICT_MARGIN && one.sentence.role !== 'heading');
  const denial = close.find((one) => denies(one) && isOnPoint(one));
  if (denial === undefined) {
    const answer = takenBack(best, ranked, lexicon);
    if (answer !== undefined) return { opposed: [best, answer] };
    // `do they agree`: what tells of the contrary is told, however few of the words it has
    const contrary = close.find((one) => hasAntonym(things, one, lexicon) && isOnPoint(one));
    return contrary === undefined ? {} : { denial: contrary };
  }
  const others = close.filter((one) => !denies(one) && !one.sentence.negated && isAccountOfSame(one, denial, things));
  const other =
    others.find((one) => isDeniedReport(one, denial)) ?? others.find((one) => isOtherAccount(one, denial, lexicon));
  if (other === undefined) return { denial };
  return { opposed: denial.score >= other.score ? [denial, other] : [other, denial] };
}

const isOnPoint = ({ features }: Ranked): boolean => features.coverageHere >= DENIAL_MIN_COVERAGE;

/** `The ministry denied it` beside `Media had reported …`. */
const isDeniedReport = ({ read, sentence }: Ranked, denial: Ranked): boolean =>
  sentence.status === 'reported' &&
  read === denial.read &&
  Math.abs(sentence.index - denial.sentence.index) <= REPORT_REACH_SENTENCES;

/** Somebody else's word, or another article's, for the very thing that is asked. */
const isOtherAccount = ({ read, sentence, features }: Ranked, denial: Ranked, lexicon: Lexicon): boolean =>
  features.coverageHere >= ACCOUNT_MIN_COVERAGE &&
  (read !== denial.read ||
    sentence.status === 'reported' ||
    sentence.concepts.some((match) => lexicon.flagged(match.concept, 'claim')));

function isAccountOfSame(one: Ranked, denial: Ranked, things: readonly QueryThing[]): boolean {
  let shared = 0;
  let total = 0;
  for (const [i, thing] of things.entries()) {
    if ((denial.here[i] ?? 0) < 0.4) continue;
    total += thing.weight;
    shared += thing.weight * Math.min(1, one.around[i] ?? 0);
  }
  return total > 0 && shared / total >= SAME_MATTER_SHARE;
}

export const denies = ({ sentence }: Ranked): boolean => isDenial(sentence);

import type { Lexicon } from '../lexicon/concepts.ts';
import type { AbstentionReason } from '../model/answer.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { answerability, isUnknownName } from './answerability.ts';
import { saysTheSame, selectEvidence } from './evidence.ts';
import { gatherAccounts } from './extract/accounts.ts';
import { gatherAttendance } from './extract/attendance.ts';
import { gatherReasons } from './extract/reasons.ts';
import { gatherSayings } from './extract/sayings.ts';
import { findOpposed } from './opposed.ts';
import { premiseUnreality } from './premise.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import { QUOTES_MAX, quotesOf } from './quotes.ts';
import type { Ranked } from './rank.ts';
import { takenBack } from './taken-back.ts';
import { looksAhead } from './tense-fit.ts';

/** What the evidence allows to be said. */
export type Verdict =
  | {
      readonly kind: 'supported';
      readonly evidence: readonly Ranked[];
      readonly confidence: number;
      /** the best of it is taken back by what stands beside it */
      readonly denied: boolean;
    }
  /** two accounts of the same thing, by different sources, of which one denies */
  | { readonly kind: 'conflicting'; readonly evidence: readonly Ranked[]; readonly confidence: number }
  | {
      readonly kind: 'not-enough';
      readonly reason: AbstentionReason;
      readonly unknown: readonly string[];
      readonly suggestions: readonly string[];
      readonly nearest: readonly Ranked[];
      readonly confidence: number;
    };

/** Below this estimated chance of a right answer Parley abstains; a wrong name does most harm, and of those between the two near half were wrong. */
const CONFIDENCE_MIN = 0.5;
const WHO_CONFIDENCE_MIN = 0.57;
/** A nearest thing worth showing must have this much of the question. */
const NEAREST_MIN_COVERAGE = 0.35;
/** A thing rarer than this is a topic, not a common word. */
const TOPICAL_MIN_RARITY = 0.2;
const SUGGESTIONS_MAX = 3;

/** Aggregates ranked sentences into what may be said. `minimum`: 0 makes it answer always, for training. */
export function judge(
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Ranked[],
  corpus: CorpusView,
  minimum = question.type === 'who' ? WHO_CONFIDENCE_MIN : CONFIDENCE_MIN,
): Verdict {
  const { lexicon } = corpus;
  const confidence = answerability(question, things, ranked, lexicon);
  const refuted = minimum > 0 && question.type === 'why' && isRefuted(question, things, ranked, lexicon);
  if (ranked.length === 0 || confidence < minimum || refuted) {
    const unknown = unknownNames(question, things);
    const topical = things.some((thing) => thing.known && thing.rarity > TOPICAL_MIN_RARITY);
    const nearest = selectEvidence(ranked, 1)
      .slice(0, 1)
      .filter((candidate) => candidate.features.coverageAround >= NEAREST_MIN_COVERAGE);
    return {
      kind: 'not-enough',
      reason: reasonOf({ unknown: unknown.length > 0, refuted, topical }),
      unknown: unknown.map((name) => name.surface),
      suggestions: unknown.flatMap((name) => name.suggestions).slice(0, SUGGESTIONS_MAX),
      nearest: unknown.length > 0 ? [] : nearest,
      confidence,
    };
  }
  const found =
    gatherAttendance(question, things, ranked, corpus) ??
    gatherAccounts(question, things, ranked) ??
    gatherReasons(question, ranked) ??
    gatherSayings(question, things, ranked, lexicon) ??
    selectEvidence(ranked);
  const evidence = stillAhead(question, things, found);
  const { opposed, denial: alone } = findOpposed(question, things, ranked, lexicon);
  if (opposed !== undefined)
    return {
      kind: 'conflicting',
      evidence: [opposed[0], opposed[1], ...evidence.filter((e) => !opposed.some((o) => saysTheSame(o, e)))].slice(
        0,
        3,
      ),
      confidence,
    };
  const denial = evidence[0] && takenBack(evidence[0], ranked, lexicon, true);
  return {
    kind: 'supported',
    evidence: withDenial(evidence, denial ?? alone),
    confidence,
    denied: denial !== undefined,
  };
}

/** `when is the next round` is no question about the last one: where something to come is evidence, what is over is none. */
function stillAhead(question: Question, things: readonly QueryThing[], evidence: readonly Ranked[]): readonly Ranked[] {
  const asksForNext = things.some(({ concepts, inherited }) => !inherited && concepts.includes('next'));
  if (!asksForNext || question.type === 'yesno' || !looksAhead(question)) return evidence;
  const ahead = evidence.filter(({ features }) => features.tenseDiffers === 0);
  return ahead.length > 0 ? ahead : evidence;
}

/** What is taken back is not told without its denial; the last quote makes room for it. */
function withDenial(evidence: readonly Ranked[], denial: Ranked | undefined): readonly Ranked[] {
  const [first, ...others] = evidence;
  if (first === undefined || denial === undefined || denial.sentence === first.sentence) return evidence;
  const told = [first, { ...denial, score: first.score }];
  for (const other of others)
    if (other.sentence !== denial.sentence && quotesOf([...told, other]).length <= QUOTES_MAX) told.push(other);
  return told;
}

/** From this unreality on the articles rather say that it did not happen. */
const REFUTED_UNREALITY = 0.5;

/** `Why did X resign`, where the articles have X only refusing to, or others demanding it. */
const isRefuted = (
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Ranked[],
  lexicon: Lexicon,
): boolean => (premiseUnreality(question, things, ranked, lexicon) ?? 0) >= REFUTED_UNREALITY;

function reasonOf(found: Readonly<Record<'unknown' | 'refuted' | 'topical', boolean>>): AbstentionReason {
  if (found.unknown) return 'unknown-name';
  if (found.refuted) return 'refuted-premise';
  return found.topical ? 'nothing-on-point' : 'off-topic';
}

/** Names of the question that nothing in the corpus bears. */
function unknownNames(question: Question, things: readonly QueryThing[]): Question['names'] {
  return question.names.filter((name) => {
    const thing = things.find((candidate) => candidate.kind === 'name' && candidate.surface === name.surface);
    return thing !== undefined && isUnknownName(thing);
  });
}

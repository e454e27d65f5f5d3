import { isNegation } from '../analysis/status.ts';
import type { ConceptMatch } from '../lexicon/concept.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import { fold } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { predicateOf, tellings } from './predicate.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import { looksBack } from './tense-fit.ts';

/** Questions of these types take for granted that something happened. */
const PRESUPPOSING: ReadonlySet<Question['type']> = new Set(['why', 'when', 'where', 'howlong', 'who']);
/** Sentences among which the premise should be told. */
const LOOKED_AT = 8;
/** A match this sure is the very thing, not a relative. */
const SAME_THING = 0.9;
const NAME_PRESENT = 0.6;

/** Concepts by which a clause takes back, forbids, demands or merely imagines what follows. */
const UNREAL = new Set([
  'exclude',
  'rule-out',
  'refuse',
  'deny',
  'refute',
  'threaten',
  'demand',
  'call-for',
  'urge',
  'request',
  'fear',
  'want',
  'hope',
  'wish',
  'offer',
  'reject',
  'rumor',
  'speculation',
  'avoid',
  'prevent',
  'if-condition',
  'possible',
  'consider',
  'imagine',
  'doubt',
  'hint',
  'without',
]);
/** How far before the thing such a word may stand (UTF-16 units). */
const SCOPE_CHARS = 60;
const CLAUSE_BREAK = /[;:.!?–—]|,\s/g;

/** How unreal the question's premise is told, 0–1: 0 = told as having happened, ½ = in a sentence of doubtful status, 1 = taken back; undefined where nothing presupposes or tells it. */
export function premiseUnreality(
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Candidate[],
  lexicon: Lexicon,
): number | undefined {
  if (!PRESUPPOSING.has(question.type) || isItselfUnreal(question, things, lexicon)) return undefined;
  const names = things.flatMap((thing, i) => (thing.kind === 'name' ? [i] : []));
  let least: number | undefined;
  for (const candidate of ranked.slice(0, LOOKED_AT)) {
    const near = (i: number) => Math.max(candidate.here[i] ?? 0, candidate.before[i] ?? 0) >= NAME_PRESENT;
    if (names.length > 0 && !names.some(near)) continue;
    for (const match of eventMatches(things, candidate, lexicon)) {
      const unreality = unrealityOf(match, candidate, lexicon);
      if (least === undefined || unreality < least) least = unreality;
    }
  }
  return least;
}

/** `Why did X refuse`, `why was there no deal`: the question itself asks about what did not happen. */
const isItselfUnreal = (question: Question, things: readonly QueryThing[], lexicon: Lexicon): boolean =>
  fold(question.text)
    .split(/[^\p{L}\p{N}]+/u)
    .some(
      (word) => isNegation(word, question.language) || /^(?:\p{L}+nt|against|contre|gegen|contra|против)$/u.test(word),
    ) || things.some((thing) => thing.concepts.some((id) => isUnreal(id, lexicon) || lexicon.flagged(id, 'neg')));

/** Where the sentence tells a happening that the question speaks of. */
function eventMatches(things: readonly QueryThing[], candidate: Candidate, lexicon: Lexicon): ConceptMatch[] {
  const events = things.flatMap((thing, i) =>
    (candidate.here[i] ?? 0) >= SAME_THING
      ? thing.concepts.filter((id) => lexicon.flagged(id, 'event') && !lexicon.flagged(id, 'weak'))
      : [],
  );
  return candidate.sentence.concepts.filter((match) => events.includes(match.concept));
}

function unrealityOf(match: ConceptMatch, { sentence, read }: Candidate, lexicon: Lexicon): number {
  const { text, language } = read.document;
  const from = Math.max(sentence.span.start, match.start - SCOPE_CHARS);
  const before = text.slice(from, match.start);
  const clause = before.slice(Math.max(0, ...[...before.matchAll(CLAUSE_BREAK)].map((found) => found.index + 1)));
  const start = match.start - clause.length;
  const after = /^[^,;:.!?]{0,30}/.exec(text.slice(match.end, sentence.span.end))?.[0] ?? '';
  const words = fold(`${clause} ${after}`).split(/[^\p{L}\p{N}]+/u);
  if (words.some((word) => isNegation(word, language))) return 1;
  const governed = sentence.concepts.some(
    (other) => other !== match && other.start >= start && other.start < match.start && isUnreal(other.concept, lexicon),
  );
  if (governed) return 1;
  return sentence.status === 'held' ? 0 : 0.5;
}

const isUnreal = (concept: string, lexicon: Lexicon): boolean => UNREAL.has(concept) || lexicon.flagged(concept, 'hyp');

/** 1 when the question looks back on what the best sentences tell only as planned, possible or denied. */
export function happensOnlyAhead(
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Candidate[],
  lexicon: Lexicon,
): number {
  const predicate = predicateOf(question, things, lexicon);
  if (predicate === undefined || !looksBack(question)) return 0;
  const telling = ranked
    .slice(0, LOOKED_AT)
    .filter(
      (candidate) =>
        tellings(things[predicate.thing], candidate).length > 0 && sharesAnother(candidate, things, predicate.thing),
    );
  return telling.length > 0 &&
    telling.every(({ sentence }) => sentence.status !== 'held' && sentence.status !== 'reported')
    ? 1
    : 0;
}

/** A telling is of the same matter only with something else of the question in view. */
const sharesAnother = (candidate: Candidate, things: readonly QueryThing[], predicate: number): boolean =>
  things.length === 1 || things.some((_, i) => i !== predicate && (candidate.around[i] ?? 0) >= NAME_PRESENT);

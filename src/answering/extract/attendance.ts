import type { LinkedMention } from '../../analysis/entities/linker.ts';
import { mentionsIn } from '../../analysis/sentence-mentions.ts';
import type { EntityId } from '../../model/ids.ts';
import type { CorpusView } from '../../search/corpus-view.ts';
import { coverage } from '../coverage.ts';
import type { QueryThing } from '../query-terms.ts';
import type { Question } from '../question.ts';
import type { Ranked } from '../rank.ts';
import { personsOfSide, sideAsked } from '../side.ts';
import { isAsked } from './names.ts';

/** Concepts of being at a meeting: who is asked about with one of them is told with any of them. */
const MEETING_CONCEPTS = new Set([
  'attend',
  'meet',
  'meeting',
  'represent',
  'gather',
  'talks',
  'delegation',
  'summit',
  'accompany',
  'receive-visitor',
]);
/** Of the names that the question gives (the place, the other side) a sentence must have this share, here or beside it. */
const NAMES_MIN_COVERAGE = 0.25;
/** Sentences further behind the best (unit of scores) tell of something else. */
const ATTENDANCE_MARGIN = 7;
const SENTENCES_MAX = 3;

/** True when the sentence says that people were together or stood for somebody. */
export const tellsOfMeeting = ({ sentence }: Ranked): boolean =>
  sentence.concepts.some((match) => MEETING_CONCEPTS.has(match.concept));

/** `who met`, `who was in the delegation`. */
export const asksForAttendance = ({ type }: Question, things: readonly QueryThing[]): boolean =>
  type === 'who' && things.some((thing) => thing.concepts.some((concept) => MEETING_CONCEPTS.has(concept)));

/**
 * Who was at a meeting is told by several sentences, each with some of the people. Returns those that add somebody,
 * of one status; with a side asked for, those that add somebody of that side. Undefined where the question asks for
 * something else or one sentence tells it all.
 */
export function gatherAttendance(
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Ranked[],
  corpus: CorpusView,
): Ranked[] | undefined {
  const [best] = ranked;
  if (best === undefined || !asksForAttendance(question, things)) return undefined;
  const side = sideAsked(question, things, corpus);
  // a follow-up that asks for no side narrows what was asked before: only its best sentences count
  if (side === undefined && things.some((thing) => thing.inherited)) return undefined;
  const told = ranked.filter(
    (one) =>
      best.score - one.score <= ATTENDANCE_MARGIN &&
      one.sentence.role === 'body' &&
      one.sentence.status === best.sentence.status &&
      placed(one, things, side) &&
      tellsOfMeeting(one),
  );
  // what answers best is never left out for sentences that are merely about meetings
  if (side === undefined && !told.includes(best)) return undefined;
  const known = new Set<string>();
  const chosen: Ranked[] = [];
  for (const one of told) {
    const persons = side === undefined ? strangers(one, things) : personsOfSide(one, side, corpus);
    if (!persons.some((person) => !known.has(person.entity))) continue;
    for (const person of persons) known.add(person.entity);
    chosen.push(one);
    if (chosen.length >= SENTENCES_MAX) break;
  }
  return chosen.length >= (side === undefined ? 2 : 1) ? chosen : undefined;
}

/** The sentence or one beside it has the names of the question, the side's own apart. */
function placed({ here, before, after }: Ranked, things: readonly QueryThing[], side: EntityId | undefined): boolean {
  const named = (thing: QueryThing) => thing.kind === 'name' && (side === undefined || !thing.entities.includes(side));
  if (!things.some(named)) return true;
  const near = things.map((_, i) => Math.max(here[i] ?? 0, before[i] ?? 0, after[i] ?? 0));
  return coverage(things, near, named) >= NAMES_MIN_COVERAGE;
}

const strangers = ({ read, sentence }: Ranked, things: readonly QueryThing[]): LinkedMention[] =>
  mentionsIn(read.mentions, sentence).filter((mention) => mention.kind === 'person' && !isAsked(mention, things));

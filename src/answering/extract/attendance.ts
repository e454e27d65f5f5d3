import { mentionsIn } from '../../analysis/sentence-mentions.ts';
import type { QueryThing } from '../query-terms.ts';
import type { Question } from '../question.ts';
import type { Ranked } from '../rank.ts';
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
/** What the sentence must have, here or around, of the names that the question gives (the place, the other side). */
const NAMES_MIN_COVERAGE = 0.2;
/** Sentences further behind the best (unit of scores) tell of something else. */
const ATTENDANCE_MARGIN = 9;
const SENTENCES_MAX = 4;

/** True when the sentence says that people were together or stood for somebody. */
export const tellsOfMeeting = ({ sentence }: Ranked): boolean =>
  sentence.concepts.some((match) => MEETING_CONCEPTS.has(match.concept));

/**
 * Who was at a meeting is told by several sentences, each with some of the people. Returns those that add somebody,
 * of one status; undefined where the question asks for something else or one sentence tells it all.
 */
export function gatherAttendance(
  question: Question,
  things: readonly QueryThing[],
  ranked: readonly Ranked[],
): Ranked[] | undefined {
  const [best] = ranked;
  // a follow-up narrows what was asked before: only its best sentences count
  if (question.type !== 'who' || best === undefined || things.some((thing) => thing.inherited)) return undefined;
  if (!things.some((thing) => thing.concepts.some((concept) => MEETING_CONCEPTS.has(concept)))) return undefined;
  const told = ranked.filter(
    (one) =>
      best.score - one.score <= ATTENDANCE_MARGIN &&
      one.sentence.role === 'body' &&
      one.sentence.status === best.sentence.status &&
      one.features.namesAround >= NAMES_MIN_COVERAGE &&
      tellsOfMeeting(one),
  );
  const known = new Set<string>();
  const chosen: Ranked[] = [];
  for (const one of told) {
    const persons = mentionsIn(one.read.mentions, one.sentence).filter(
      (mention) => mention.kind === 'person' && !isAsked(mention, things),
    );
    if (!persons.some((person) => !known.has(person.entity))) continue;
    for (const person of persons) known.add(person.entity);
    chosen.push(one);
    if (chosen.length >= SENTENCES_MAX) break;
  }
  return chosen.length >= 2 ? chosen : undefined;
}

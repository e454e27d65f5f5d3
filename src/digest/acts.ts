import { type Span, spanContains } from '../model/span.ts';
import type { Account } from './accounts.ts';
import type { Act } from './wording/act-names.ts';

/** Event concepts whose words mean little else, in any language. What was moved, ended or refused is left to the source's
 *  own words. */
const ACT_OF: ReadonlyMap<string, Act> = new Map(
  Object.entries({
    meeting: 'meeting meet session',
    talks: 'talks negotiate round-of-talks direct-talks begin-talks dialogue',
    'secret-talks': 'secret-talks',
    call: 'phone-call video-conference',
    summit: 'summit',
    visit: 'visit official-visit',
    signing: 'sign signing-ceremony',
    agreement: 'agreement conclude-agreement agreement-in-principle treaty initial-treaty',
    ceasefire: 'ceasefire ceasefire-agreement truce armistice',
    resignation: 'resign',
    exchange: 'prisoner-exchange',
    arrival: 'arrive',
    departure: 'depart',
    trip: 'trip',
    'walk-out': 'walk-out',
    vote: 'vote',
    referendum: 'referendum',
    summons: 'summon-ambassador',
  } satisfies Record<Act, string>).flatMap(([act, concepts]) =>
    concepts.split(' ').map((concept) => [concept, act as Act] as const),
  ),
);

/** The kind of happening that a concept names, where digests have a name for it. */
export const actOf = (concept: string): Act | undefined => ACT_OF.get(concept);

/** Verbs that only say that an act takes place. */
const LIGHT: ReadonlySet<string> = new Set(
  'begin take-place open resume launch host hold reach attend participate organize conclude continue gather speak'.split(
    ' ',
  ),
);
export const isLight = (concept: string): boolean => LIGHT.has(concept);

/** The act that an account tells of, and its word: its trigger, or what a verb such as `open` is said of. */
export function actIn(
  { read, sentence, event }: Account,
  within: Span,
): { readonly act: Act; readonly word: Span } | undefined {
  const matches = sentence.concepts.filter((match) => spanContains(within, match));
  const own = matches.find(({ concept }) => concept === event.trigger);
  if (own === undefined) return undefined;
  const { text } = read.document;
  const isNear = ({ start, end }: Span): boolean =>
    !text.slice(Math.min(end, own.end), Math.max(start, own.start)).includes(',');
  const acts = LIGHT.has(event.trigger) ? matches.filter((match) => ACT_OF.has(match.concept) && isNear(match)) : [own];
  const act = ACT_OF.get(acts[0]?.concept ?? '');
  return act === undefined || acts[0] === undefined ? undefined : { act, word: acts[0] };
}

/** What one person does alone: `Arrival of X`. Without a name these say nothing. */
const PERSONAL: ReadonlySet<Act> = new Set<Act>(['visit', 'trip', 'arrival', 'departure', 'resignation', 'walk-out']);
export const isPersonal = (act: Act): boolean => PERSONAL.has(act);

/** What takes two: with one name and no place nobody knows what is meant. */
const SHARED: ReadonlySet<Act> = new Set<Act>([
  'meeting',
  'talks',
  'secret-talks',
  'summit',
  'agreement',
  'exchange',
  'ceasefire',
  'signing',
]);

/** Whether so much of an act is known that naming it says something. */
export function isTold(
  act: Act,
  { people, isPlaced, isDated }: { readonly people: number; readonly isPlaced: boolean; readonly isDated: boolean },
): boolean {
  if (act === 'call' || act === 'summons') return people >= 2;
  if (PERSONAL.has(act)) return people >= 1;
  return SHARED.has(act) ? people >= 2 || isPlaced : people >= 1 || isPlaced || isDated;
}

/** Concepts that undo an act which the sentence names, or tell of its end. */
const UNDOING: ReadonlySet<string> = new Set([
  'postpone',
  'cancel',
  'cancel-trip',
  'halt-talks',
  'end',
  'expire',
  'fail',
]);

export const undoes = (concepts: ReadonlySet<string>): boolean => [...concepts].some((concept) => UNDOING.has(concept));

/** The acts that a sentence speaks of, by its event concepts. */
export const actsOf = (concepts: ReadonlySet<string>): ReadonlySet<Act> =>
  new Set([...concepts].flatMap((concept) => ACT_OF.get(concept) ?? []));

/** Talks are meetings; what is signed or agreed is one paper. */
export const areOneAct = (acts: ReadonlySet<Act>): boolean =>
  acts.size === 1 ||
  [...acts].every((act) => act === 'meeting' || act === 'talks') ||
  [...acts].every((act) => act === 'signing' || act === 'agreement' || act === 'ceasefire');

/** What one tells of, the other tells of too, in the same word or another: `met` and `the meeting was moved`. */
export function tellsOfActIn({ event: { trigger } }: Account, { concepts }: Account): boolean {
  const act = ACT_OF.get(trigger);
  const acts = actsOf(concepts);
  return (
    concepts.has(trigger) ||
    (act !== undefined && (acts.has(act) || (acts.size > 0 && areOneAct(new Set([act, ...acts])))))
  );
}

/** Acts that may be words for one happening: a visit is a meeting to others, an agreement is signed. */
const KINDS: readonly ReadonlySet<Act>[] = [
  new Set<Act>(['meeting', 'talks', 'secret-talks', 'summit', 'visit', 'arrival', 'trip']),
  new Set<Act>(['signing', 'agreement', 'ceasefire', 'exchange']),
  new Set<Act>(['departure', 'walk-out', 'resignation']),
  new Set<Act>(['vote', 'referendum']),
];

/** Triggers that cannot name one happening: a call is no meeting, and to prepare or repeat is to do so with something. */
export function areDifferentActs(one: Account, other: Account): boolean {
  const [left, right] = [ownAct(one), ownAct(other)];
  if (left === 'vague' || right === 'vague') return true;
  if (left === undefined || right === undefined || left === right) return false;
  return !KINDS.some((kind) => kind.has(left) && kind.has(right));
}

/** The act of a trigger; of one that says little, the only act of its sentence. */
function ownAct({ event: { trigger }, concepts }: Account): Act | 'vague' | undefined {
  if (!isLight(trigger) && !VAGUE.has(trigger)) return ACT_OF.get(trigger);
  const acts = actsOf(concepts);
  return areOneAct(acts) && acts.size > 0 ? [...acts][0] : 'vague';
}
const VAGUE: ReadonlySet<string> = new Set(['prepare', 'repeat', 'support', 'expect', 'conversation']);

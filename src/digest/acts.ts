import type { Language } from '../model/language.ts';
import type { Account } from './accounts.ts';
import { ACT_NAMES, type Act } from './wording/act-names.ts';

/** Event concepts whose words mean little else, in any language. What was moved, ended or put to the vote is left to the
 *  source's own words. */
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
  } satisfies Record<Act, string>).flatMap(([act, concepts]) =>
    concepts.split(' ').map((concept) => [concept, act as Act] as const),
  ),
);

/** What happened in one or two words of the reader's language, where its kind has such a name. */
export const actOf = ({ event: { trigger } }: Account, language: Language): string | undefined => {
  const act = ACT_OF.get(trigger);
  return act === undefined ? undefined : ACT_NAMES[act][language];
};

/** Concepts that undo an act which the sentence names, or tell of its end. */
const UNDOING: ReadonlySet<string> = new Set([
  'postpone',
  'cancel',
  'cancel-trip',
  'walk-out',
  'halt-talks',
  'end',
  'expire',
  'fail',
]);

export const undoes = (concepts: ReadonlySet<string>): boolean => [...concepts].some((concept) => UNDOING.has(concept));

/** The acts that a sentence speaks of, by its event concepts. */
export const actsOf = (concepts: ReadonlySet<string>): ReadonlySet<Act> =>
  new Set([...concepts].flatMap((concept) => ACT_OF.get(concept) ?? []));

/** Talks are meetings; what is signed is a signing only of an agreement. */
export function areOneAct(acts: ReadonlySet<Act>): boolean {
  if (acts.has('signing')) return acts.size === 2 && acts.has('agreement');
  return acts.size === 1 || [...acts].every((act) => act === 'meeting' || act === 'talks');
}

/** What one tells of, the other tells of too, in the same word or another: `met` and `the meeting was moved`. */
export function tellsOfActIn({ event: { trigger } }: Account, { concepts }: Account): boolean {
  const act = ACT_OF.get(trigger);
  const acts = actsOf(concepts);
  return (
    concepts.has(trigger) ||
    (act !== undefined && (acts.has(act) || (acts.size > 0 && areOneAct(new Set([act, ...acts])))))
  );
}

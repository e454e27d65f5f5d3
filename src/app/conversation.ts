import type { Invocation, Place } from '../model/invocation.ts';
import type { Turn } from '../ports/stores.ts';
import type { App } from './app.ts';

type Asker = Pick<Invocation, 'place' | 'user' | 'isPrivate'>;

/**
 * What was asked before, oldest first, as far as this asker may see it: the turns of the thread, and those that they
 * asked here for themselves alone.
 */
export async function earlierTurns({ stores, clock }: Pick<App, 'stores' | 'clock'>, asker: Asker): Promise<Turn[]> {
  const now = clock.now();
  const places = asker.place.thread === undefined ? [] : [asker.place];
  if (isOwn(asker)) places.push(ownPlace(asker));
  const turns = await Promise.all(places.map((place) => stores.threads.turns(place, now)));
  return turns.flat().sort((a, b) => a.at - b.at);
}

/** Keeps a turn where those find it who saw its answer. */
export const keepTurn = ({ stores }: Pick<App, 'stores'>, asker: Asker, turn: Turn): Promise<void> =>
  stores.threads.append(isOwn(asker) ? ownPlace(asker) : asker.place, turn);

/** Outside threads nothing is shared: what one member of a channel asks is no context for another. */
const isOwn = ({ place, isPrivate }: Asker): boolean => isPrivate === true || place.thread === undefined;

const ownPlace = ({ place, user }: Asker): Place => ({ ...place, thread: `${place.thread ?? ''}@${user.id}` });

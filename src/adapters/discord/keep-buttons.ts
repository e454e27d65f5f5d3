import type { Place } from '../../model/invocation.ts';
import type { Reply } from '../../model/reply.ts';
import type { Button } from './buttons.ts';
import type { Desk } from './desk.ts';

/** Keeps what a reply's buttons mean, and gives each the id that goes to the platform. `owner` = the only one who may
 *  press them; without an owner everybody sees the reply, so there is nothing left to share. */
export async function keepButtons(
  desk: Desk,
  place: Place,
  owner: string | undefined,
  reply: Reply,
): Promise<Button[]> {
  const actions = reply.actions.filter(({ payload }) => owner !== undefined || payload.do !== 'share');
  const at = desk.clock.now();
  return Promise.all(
    actions.map(async (action) => ({ action, id: await desk.stores.actions.put(place, owner, action.payload, at) })),
  );
}

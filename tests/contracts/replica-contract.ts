import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { subscriptionId } from '../../src/model/ids.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { placeIn, subscriptionNamed, T0 } from './store-samples.ts';

/** An engine whose content several processes share. */
export interface SharedEngine {
  readonly name: string;
  fresh(): Promise<Shared>;
}

interface Shared {
  /** one more connection to the same content, as another replica would have */
  join(): Promise<Stores>;
  dispose(): Promise<void>;
}

const REPLICAS = 3;
const LEASE_MS = 60_000;

/** What holds between replicas, each with connections of its own. */
export function replicaContract(engine: SharedEngine): void {
  describe(`replicas on ${engine.name}`, () => {
    let shared: Shared;
    let replicas: Stores[];
    beforeEach(async () => {
      shared = await engine.fresh();
      replicas = await Promise.all(Array.from({ length: REPLICAS }, () => shared.join()));
    });
    afterEach(async () => {
      await Promise.all(replicas.map((stores) => stores.close()));
      await shared.dispose();
    });
    const first = () => replicas[0] as Stores;

    it('claim each of many slots once', async () => {
      const slots = Array.from({ length: 40 }, (_, i) => T0 + i);
      await first().subscriptions.put(subscriptionNamed('s1'));
      const claims = slots.flatMap((slot) =>
        replicas.map(({ deliveries }, i) => deliveries.claim(subscriptionId('s1'), slot, `r${i}`, T0, LEASE_MS)),
      );
      const won = (await Promise.all(claims)).filter((one) => one !== undefined);
      expect(won.map(({ slot }) => slot).toSorted()).toEqual(slots);
      expect(won.every(({ attempt }) => attempt === 1)).toBe(true);
    });

    it('take over each expired lease once, and the old owner can do nothing more', async () => {
      const slots = Array.from({ length: 20 }, (_, i) => T0 + i);
      const id = subscriptionId('s1');
      await first().subscriptions.put(subscriptionNamed('s1'));
      for (const slot of slots) await first().deliveries.claim(id, slot, 'dead', T0, LEASE_MS);
      const later = T0 + LEASE_MS;
      const takenOver = await Promise.all(
        replicas.map(async ({ deliveries }, i) => {
          const found = await deliveries.unfinished(later, 0);
          return Promise.all(found.map(({ slot }) => deliveries.claim(id, slot, `r${i}`, later, LEASE_MS)));
        }),
      );
      const won = takenOver.flat().filter((one) => one !== undefined);
      expect(won.map(({ slot }) => slot).toSorted()).toEqual(slots);
      expect(won.every(({ attempt }) => attempt === 2)).toBe(true);
      const revoked = won.map(({ id: delivery }) => first().deliveries.renew(delivery, 'dead', later, LEASE_MS));
      expect(new Set(await Promise.all(revoked))).toEqual(new Set([false]));
    });

    it('handle an event once', async () => {
      const claims = replicas.flatMap(({ once }) =>
        Array.from({ length: 10 }, (_, i) => once.claim(`e${i}`, T0, 1000)),
      );
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(10);
    });

    it('lose none of the changes they make to one subscription', async () => {
      const id = subscriptionId('s1');
      await first().subscriptions.put(subscriptionNamed('s1'));
      const changes = replicas.flatMap(({ subscriptions }) =>
        Array.from({ length: 10 }, () => subscriptions.update(id, (old) => ({ ...old, refusals: old.refusals + 1 }))),
      );
      await Promise.all(changes);
      expect((await first().subscriptions.get(id))?.refusals).toBe(10 * REPLICAS);
    });

    it('continue one conversation', async () => {
      const turns = replicas.map(({ threads }, i) =>
        threads.append(placeIn(), { question: `${i}`, about: [], at: T0 }),
      );
      await Promise.all(turns);
      const seen = (await first().threads.turns(placeIn(), T0)).map(({ question }) => question);
      expect(seen.toSorted()).toEqual(['0', '1', '2']);
    });
  });
}

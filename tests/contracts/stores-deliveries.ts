import { beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/model/digest.ts';
import { subscriptionId } from '../../src/model/ids.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { subscriptionNamed, T0 } from './store-samples.ts';

const SUBSCRIPTION = subscriptionId('s1');
const SLOT = T0;
const LEASE_MS = 60_000;

export function deliveryContract(stores: () => Stores): void {
  const claim = (owner: string, at = T0, slot = SLOT) =>
    stores().deliveries.claim(SUBSCRIPTION, slot, owner, at, LEASE_MS);
  const claimed = async (owner: string, at = T0, slot = SLOT): Promise<Delivery> => {
    const delivery = await claim(owner, at, slot);
    if (!delivery) throw new Error(`${owner} could not claim ${slot} at ${at}`);
    return delivery;
  };
  const intent = (facts: Record<string, string>) => ({ contentHash: 'h', facts: new Map(Object.entries(facts)) });

  describe('deliveries', () => {
    beforeEach(() => stores().subscriptions.put(subscriptionNamed('s1')));
    leaseContract();
    resultContract();
    factContract();
  });

  function leaseContract(): void {
    it('are claimed by one of many that try at once', async () => {
      const owners = Array.from({ length: 20 }, (_, i) => `replica ${i}`);
      const winners = (await Promise.all(owners.map((owner) => claim(owner)))).filter((one) => one !== undefined);
      expect(winners).toHaveLength(1);
      expect(winners[0]).toMatchObject({ slot: SLOT, state: 'claimed', attempt: 1, leaseUntil: T0 + LEASE_MS });
      expect(owners).toContain(winners[0]?.owner);
    });

    it('are taken over by one of many when the lease has expired, and not before', async () => {
      const first = await claimed('a');
      expect(await claim('b', T0 + LEASE_MS - 1)).toBeUndefined();
      const owners = Array.from({ length: 20 }, (_, i) => `replica ${i}`);
      const later = await Promise.all(owners.map((owner) => claim(owner, T0 + LEASE_MS)));
      const winners = later.filter((one) => one !== undefined);
      expect(winners).toHaveLength(1);
      expect(winners[0]).toMatchObject({ id: first.id, attempt: 2, leaseUntil: T0 + 2 * LEASE_MS });
    });

    it('are renewed by their owner while the lease holds', async () => {
      const { id } = await claimed('a');
      expect(await stores().deliveries.renew(id, 'a', T0 + LEASE_MS - 1, LEASE_MS)).toBe(true);
      expect(await claim('b', T0 + LEASE_MS)).toBeUndefined();
      expect(await stores().deliveries.renew(id, 'b', T0 + LEASE_MS, LEASE_MS)).toBe(false);
      expect(await stores().deliveries.renew(id, 'a', T0 + 2 * LEASE_MS - 1, LEASE_MS)).toBe(false);
    });

    it('cannot be renewed or finished by an owner that was replaced', async () => {
      const { id } = await claimed('a');
      await claimed('b', T0 + LEASE_MS);
      expect(await stores().deliveries.renew(id, 'a', T0 + LEASE_MS, LEASE_MS, intent({ f: '1' }))).toBe(false);
      expect(await stores().deliveries.finish(id, 'a', { state: 'sent', messageId: 'm' }, T0 + LEASE_MS)).toBe(false);
      expect(await stores().deliveries.finish(id, 'b', { state: 'sent', messageId: 'm2' }, T0 + LEASE_MS)).toBe(true);
      expect(await stores().deliveries.last(SUBSCRIPTION)).toMatchObject({ state: 'sent', messageId: 'm2' });
      expect(await stores().told.told(SUBSCRIPTION)).toEqual(new Map());
    });

    it('cannot be finished after the lease, though nobody took over', async () => {
      const { id } = await claimed('a');
      expect(await stores().deliveries.finish(id, 'a', { state: 'sent', messageId: 'm' }, T0 + LEASE_MS)).toBe(false);
      expect(await stores().deliveries.last(SUBSCRIPTION)).toMatchObject({ state: 'claimed' });
    });

    it('tell the next owner that an earlier one was about to post', async () => {
      const { id, contentHash } = await claimed('a');
      expect(contentHash).toBeUndefined();
      await stores().deliveries.renew(id, 'a', T0, LEASE_MS, intent({}));
      expect(await claimed('b', T0 + LEASE_MS)).toMatchObject({ contentHash: 'h', attempt: 2 });
    });

    it('are separate by slot and subscription', async () => {
      await stores().subscriptions.put(subscriptionNamed('s2'));
      const one = await claimed('a');
      const two = await claimed('a', T0, SLOT + 1);
      const three = await stores().deliveries.claim(subscriptionId('s2'), SLOT, 'a', T0, LEASE_MS);
      expect(new Set([one.id, two.id, three?.id]).size).toBe(3);
    });

    it('have an id that fits a nonce of 25 characters', async () => {
      expect((await claimed('a')).id).toMatch(/^[\w-]{1,25}$/);
    });
  }

  function resultContract(): void {
    it.each(['sent', 'skipped', 'failed'] as const)('are final once %s', async (state) => {
      const { id } = await claimed('a');
      expect(await stores().deliveries.finish(id, 'a', { state, reason: 'because' }, T0 + 1)).toBe(true);
      expect(await stores().deliveries.finish(id, 'a', { state: 'sent' }, T0 + 2)).toBe(false);
      expect(await claim('a', T0 + 10 * LEASE_MS)).toBeUndefined();
      expect(await stores().deliveries.unfinished(T0 + 10 * LEASE_MS, 0)).toEqual([]);
      expect(await stores().deliveries.last(SUBSCRIPTION)).toEqual({
        id,
        subscription: SUBSCRIPTION,
        slot: SLOT,
        state,
        attempt: 1,
        owner: 'a',
        leaseUntil: T0 + LEASE_MS,
        reason: 'because',
        updatedAt: T0 + 1,
      });
    });

    it('that failed with a retry are free from then on', async () => {
      const { id } = await claimed('a');
      await stores().deliveries.finish(id, 'a', { state: 'failed', reason: '503', retryAt: T0 + 500 }, T0 + 1);
      expect(await claim('b', T0 + 499)).toBeUndefined();
      expect(await stores().deliveries.unfinished(T0 + 499, SLOT)).toEqual([]);
      expect(await stores().deliveries.unfinished(T0 + 500, SLOT)).toMatchObject([
        { id, state: 'failed', reason: '503', retryAt: T0 + 500 },
      ]);
      expect(await stores().deliveries.unfinished(T0 + 500, SLOT + 1)).toEqual([]);
      const again = await claimed('b', T0 + 500);
      expect(again).toMatchObject({ id, state: 'claimed', attempt: 2 });
      expect(again).not.toHaveProperty('reason');
      expect(again).not.toHaveProperty('retryAt');
    });

    it('are unfinished when the lease has expired, however old, oldest slot first', async () => {
      const young = await claimed('a', T0, SLOT);
      const old = await claimed('a', T0, SLOT - 1000);
      expect(await stores().deliveries.unfinished(T0 + LEASE_MS - 1, 0)).toEqual([]);
      const unfinished = await stores().deliveries.unfinished(T0 + LEASE_MS, SLOT + 1);
      expect(unfinished.map(({ id }) => id)).toEqual([old.id, young.id]);
    });

    it('know the last one, in any state or in a given one', async () => {
      const sent = await claimed('a', T0, SLOT);
      await stores().deliveries.finish(sent.id, 'a', { state: 'sent', messageId: 'm' }, T0);
      const open = await claimed('a', T0, SLOT + 1);
      await claimed('a', T0, SLOT - 1);
      expect((await stores().deliveries.last(SUBSCRIPTION))?.id).toBe(open.id);
      expect((await stores().deliveries.last(SUBSCRIPTION, 'sent'))?.id).toBe(sent.id);
      expect(await stores().deliveries.last(SUBSCRIPTION, 'skipped')).toBeUndefined();
      expect(await stores().deliveries.last(subscriptionId('s2'))).toBeUndefined();
    });
  }

  function factContract(): void {
    it('have told their facts from the moment they are sent', async () => {
      const { id } = await claimed('a');
      await stores().deliveries.renew(id, 'a', T0, LEASE_MS, intent({ riyadh: 'planned' }));
      expect(await stores().told.told(SUBSCRIPTION)).toEqual(new Map());
      await stores().deliveries.finish(id, 'a', { state: 'sent', messageId: 'm' }, T0);
      expect(await stores().told.told(SUBSCRIPTION)).toEqual(new Map([['riyadh', 'planned']]));
    });

    it('have told what the last intent held, not what failed before', async () => {
      const { id } = await claimed('a');
      await stores().deliveries.renew(id, 'a', T0, LEASE_MS, intent({ riyadh: 'planned', geneva: 'denied' }));
      await stores().deliveries.finish(id, 'a', { state: 'failed', reason: '503', retryAt: T0 }, T0);
      await claimed('b');
      await stores().deliveries.renew(id, 'b', T0, LEASE_MS, intent({ riyadh: 'held' }));
      await stores().deliveries.finish(id, 'b', { state: 'sent', messageId: 'm' }, T0);
      expect(await stores().told.told(SUBSCRIPTION)).toEqual(new Map([['riyadh', 'held']]));
    });

    it('replace what earlier deliveries told of the same facts, and keep the rest', async () => {
      const tell = async (slot: number, facts: Record<string, string>) => {
        const { id } = await claimed('a', T0, slot);
        await stores().deliveries.renew(id, 'a', T0, LEASE_MS, intent(facts));
        await stores().deliveries.finish(id, 'a', { state: 'sent', messageId: 'm' }, T0);
      };
      await tell(SLOT, { riyadh: 'planned', geneva: 'denied' });
      await tell(SLOT + 1, { riyadh: 'held' });
      const told = new Map([...(await stores().told.told(SUBSCRIPTION))].toSorted());
      expect(told).toEqual(
        new Map([
          ['geneva', 'denied'],
          ['riyadh', 'held'],
        ]),
      );
      expect(await stores().told.told(subscriptionId('s2'))).toEqual(new Map());
    });
  }
}

import { describe, expect, it } from 'vitest';
import { subscriptionId } from '../../src/model/ids.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { ACME, collect, OTHER, placeIn, subscriptionNamed, T0 } from './store-samples.ts';

export function subscriptionContract(stores: () => Stores): void {
  describe('subscriptions', () => {
    it('come back as they went in', async () => {
      const subscription = subscriptionNamed('s1');
      await stores().subscriptions.put(subscription);
      expect(await stores().subscriptions.get(subscription.id)).toEqual(subscription);
      expect(await stores().subscriptions.get(subscriptionId('s2'))).toBeUndefined();
    });

    it('are listed by channel, oldest first, whatever the thread', async () => {
      const young = subscriptionNamed('s1', { createdAt: T0 + 1 });
      const old = subscriptionNamed('s2');
      await stores().subscriptions.put(young);
      await stores().subscriptions.put(old);
      await stores().subscriptions.put(subscriptionNamed('s3', { place: placeIn(OTHER) }));
      await stores().subscriptions.put(subscriptionNamed('s4', { place: placeIn(ACME, { channel: 'C2' }) }));
      expect(await stores().subscriptions.inChannel(placeIn(ACME, { thread: '9' }))).toEqual([old, young]);
    });

    it('list the active ones of all tenants, in more than one page', async () => {
      const ids = Array.from({ length: 520 }, (_, i) => `s${1000 + i}`);
      await Promise.all(ids.map((id) => stores().subscriptions.put(subscriptionNamed(id))));
      await stores().subscriptions.put(subscriptionNamed('s1000', { state: 'paused' }));
      await stores().subscriptions.put(subscriptionNamed('s1001', { place: placeIn(OTHER) }));
      const active = (await collect(stores().subscriptions.active())).map(({ id }) => id);
      expect(active).toEqual(ids.slice(1));
    });

    it('lose no change of several made at once', async () => {
      const { id } = subscriptionNamed('s1');
      await stores().subscriptions.put(subscriptionNamed('s1'));
      const refuse = () => stores().subscriptions.update(id, (old) => ({ ...old, refusals: old.refusals + 1 }));
      await Promise.all([...Array.from({ length: 10 }, refuse)]);
      await stores().subscriptions.update(id, (old) => ({ ...old, state: 'paused' }));
      expect(await stores().subscriptions.get(id)).toEqual(subscriptionNamed('s1', { refusals: 10, state: 'paused' }));
      expect(await collect(stores().subscriptions.active())).toEqual([]);
    });

    it('have nothing to update where there is none', async () => {
      expect(await stores().subscriptions.update(subscriptionId('s1'), (old) => old)).toBeUndefined();
    });

    it('write nothing when the change throws', async () => {
      await stores().subscriptions.put(subscriptionNamed('s1'));
      const change = () => {
        throw new Error('not allowed');
      };
      await expect(stores().subscriptions.update(subscriptionId('s1'), change)).rejects.toThrow('not allowed');
      expect(await stores().subscriptions.get(subscriptionId('s1'))).toEqual(subscriptionNamed('s1'));
    });

    it('write what was asked at the same moment as a change that throws', async () => {
      const change = () => {
        throw new Error('not allowed');
      };
      await stores().subscriptions.put(subscriptionNamed('s1'));
      const outcomes = await Promise.allSettled([
        stores().subscriptions.put(subscriptionNamed('s2')),
        stores().subscriptions.update(subscriptionId('s1'), change),
        stores().subscriptions.update(subscriptionId('s1'), (old) => ({ ...old, refusals: 7 })),
        stores().subscriptions.put(subscriptionNamed('s3')),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
      const active = await collect(stores().subscriptions.active());
      expect(active.map(({ id, refusals }) => [id, refusals])).toEqual([
        ['s1', 7],
        ['s2', 0],
        ['s3', 0],
      ]);
    });

    it('take their deliveries with them', async () => {
      const { id } = subscriptionNamed('s1');
      await stores().subscriptions.put(subscriptionNamed('s1'));
      const delivery = await stores().deliveries.claim(id, T0, 'replica', T0, 1000);
      await stores().subscriptions.remove(id);
      expect(await stores().subscriptions.get(id)).toBeUndefined();
      expect(await stores().deliveries.last(id)).toBeUndefined();
      expect(delivery && (await stores().deliveries.renew(delivery.id, 'replica', T0 + 1, 1000))).toBe(false);
      expect(await stores().deliveries.claim(id, T0, 'replica', T0, 1000)).toBeUndefined();
    });

    it('of a tenant are removed together and counted', async () => {
      await stores().subscriptions.put(subscriptionNamed('s1'));
      await stores().subscriptions.put(subscriptionNamed('s2'));
      const other = subscriptionNamed('s3', { place: placeIn(OTHER) });
      await stores().subscriptions.put(other);
      expect(await stores().subscriptions.removeTenant(ACME)).toBe(2);
      expect(await stores().subscriptions.removeTenant(ACME)).toBe(0);
      expect(await collect(stores().subscriptions.active())).toEqual([other]);
    });
  });
}

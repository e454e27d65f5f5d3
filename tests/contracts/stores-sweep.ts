import { describe, expect, it } from 'vitest';
import { answerId, subscriptionId } from '../../src/model/ids.ts';
import { ACTION_TTL_MS, HISTORY_TTL_MS, type Stores, THREAD_TTL_MS, TOLD_TTL_MS } from '../../src/ports/stores.ts';
import { ACME, answerNamed, documentNamed, OTHER, placeIn, subscriptionNamed, T0 } from './store-samples.ts';

export function sweepContract(stores: () => Stores): void {
  const counts = async () => {
    const { transfer } = stores();
    const entries = await Promise.all(
      transfer.tables.map(async (table) => [table, await transfer.count(table)] as const),
    );
    return Object.fromEntries(entries.filter(([, count]) => count > 0));
  };
  const fill = async (tenant = ACME) => {
    const place = placeIn(tenant);
    await stores().threads.append(place, { question: 'q', about: [], at: T0 });
    await stores().answers.put(tenant, answerNamed('a1'), T0);
    await stores().answers.rate(tenant, answerId('a1'), 'U1', 'up', T0);
    await stores().actions.put(place, undefined, { do: 'timeline', topic: 'x' }, T0);
    await stores().settings.put(place, { openAnswers: true }, T0);
    await stores().subscriptions.put(subscriptionNamed(`s-${tenant}`, { place }));
    await stores().deliveries.claim(subscriptionId(`s-${tenant}`), T0, 'a', T0, 1000);
  };

  describe('sweep', () => {
    it('keeps everything that is in time', async () => {
      await fill();
      await stores().once.claim('k', T0, 1000);
      const before = await counts();
      await stores().sweep(T0 + 999);
      expect(await counts()).toEqual(before);
    });

    it('deletes each thing at its age', async () => {
      await fill();
      await stores().once.claim('k', T0, 1000);
      await stores().documents.put(documentNamed('d'), T0);
      await stores().documents.remove(documentNamed('d').id, T0);
      await stores().sweep(T0 + 1000);
      expect(await counts()).not.toHaveProperty('once');
      await stores().sweep(T0 + THREAD_TTL_MS);
      expect(await counts()).not.toHaveProperty('turns');
      expect(await counts()).toHaveProperty('answers');
      await stores().sweep(T0 + ACTION_TTL_MS);
      expect(await counts()).toEqual({ ratings: 1, subscriptions: 1, deliveries: 1, documents: 1, settings: 1 });
      await stores().sweep(T0 + HISTORY_TTL_MS);
      expect(await counts()).toEqual({ ratings: 1, subscriptions: 1, deliveries: 1, settings: 1 });
    });

    it('renews the time of a button and an answer that are put again', async () => {
      await fill();
      await stores().actions.put(placeIn(), undefined, { do: 'timeline', topic: 'x' }, T0 + 1);
      await stores().answers.put(ACME, answerNamed('a1'), T0 + 1);
      await stores().sweep(T0 + ACTION_TTL_MS);
      expect(await counts()).toMatchObject({ answers: 1, actions: 1 });
    });

    it('keeps the last delivery in each state and what was told', async () => {
      const id = subscriptionId('s1');
      await stores().subscriptions.put(subscriptionNamed('s1'));
      for (const [slot, state] of [
        [1, 'sent'],
        [2, 'sent'],
        [3, 'skipped'],
        [4, 'skipped'],
        [5, 'failed'],
      ] as const) {
        const delivery = await stores().deliveries.claim(id, slot, 'a', T0, 1000);
        if (!delivery) throw new Error('not claimed');
        await stores().deliveries.renew(delivery.id, 'a', T0, 1000, {
          contentHash: 'h',
          facts: new Map([[`f${slot}`, 'x']]),
        });
        await stores().deliveries.finish(delivery.id, 'a', { state }, T0);
      }
      const told = await stores().told.told(id);
      await stores().sweep(T0 + HISTORY_TTL_MS - 1);
      expect(await counts()).toMatchObject({ deliveries: 5 });
      await stores().sweep(T0 + HISTORY_TTL_MS);
      expect(await counts()).toMatchObject({ deliveries: 3 });
      expect((await stores().deliveries.last(id, 'sent'))?.slot).toBe(2);
      expect(await stores().told.told(id)).toEqual(told);
    });
  });

  describe('what was told', () => {
    const YEAR = TOLD_TTL_MS;
    const id = subscriptionId('s1');
    const tell = async (slot: number, at: number, facts: Record<string, string>, state?: 'sent' | 'failed') => {
      const delivery = await stores().deliveries.claim(id, slot, 'a', at, 1000);
      if (!delivery) throw new Error('not claimed');
      const intent = { contentHash: 'h', facts: new Map(Object.entries(facts)) };
      await stores().deliveries.renew(delivery.id, 'a', at, 1000, intent);
      if (state !== undefined) await stores().deliveries.finish(delivery.id, 'a', { state }, at);
    };
    const told = async () => Object.fromEntries(await stores().told.told(id));

    it('is swept by age; what the last digest told stays, however old', async () => {
      await stores().subscriptions.put(subscriptionNamed('s1'));
      await tell(1, T0, { old: '1', window: '1' }, 'sent');
      await tell(2, T0 + 10, { young: '2', window: '2' }, 'sent');
      await tell(3, T0, { never: '3' }, 'failed');
      await stores().sweep(T0 + YEAR - 1);
      expect(await counts()).toMatchObject({ told: 4 });
      await stores().sweep(T0 + YEAR);
      expect(await told()).toEqual({ young: '2', window: '2' });
      expect(await counts()).toMatchObject({ told: 2 });
      await stores().sweep(T0 + 9 * YEAR);
      expect(await told()).toEqual({ young: '2', window: '2' });
    });

    it('told again is young again', async () => {
      await stores().subscriptions.put(subscriptionNamed('s1'));
      await tell(1, T0, { again: '1', once: '1' }, 'sent');
      await tell(2, T0 + 10, { again: '1' }, 'sent');
      await tell(3, T0 + 20, { last: '1' }, 'sent');
      await stores().sweep(T0 + YEAR);
      expect(await told()).toEqual({ again: '1', last: '1' });
    });
  });

  it('forgets a tenant, and nobody else', async () => {
    await fill(OTHER);
    const others = await counts();
    await fill(ACME);
    await stores().documents.put(documentNamed('d'), T0);
    await stores().secrets.put('slack:T', 'x', T0);
    await stores().forget(ACME);
    expect(await counts()).toEqual({ ...others, documents: 1, secrets: 1 });
    expect(await stores().answers.get(OTHER, answerId('a1'))).toBeDefined();
  });

  it('answers a ping', async () => {
    await expect(stores().ping()).resolves.toBeUndefined();
  });
}

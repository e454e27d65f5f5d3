import { beforeEach, describe, expect, it } from 'vitest';
import { deliverDue } from '../../../src/app/briefing/deliver.ts';
import { DELIVERY_POLICY } from '../../../src/app/briefing/policy.ts';
import type { Stores } from '../../../src/ports/stores.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import { deskOf, subscriptionOf } from '../../support/digest-desk.ts';
import { FakeChat } from '../../support/fake-chat.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 08:00 in Paris, winter time */
const SLOT = Date.UTC(2026, 1, 2, 7);
const subscription = subscriptionOf();

describe('delivering one subscription', () => {
  let stores: Stores;
  let clock: FakeClock;
  let chat: FakeChat;
  beforeEach(async () => {
    stores = memoryStores();
    clock = new FakeClock(SLOT);
    chat = new FakeChat(clock);
    await stores.subscriptions.put(subscription);
  });
  const desk = (owner = 'replica-a') => deskOf(stores, clock, chat, { owner });
  const deliver = async (owner?: string) => (await deliverDue(desk(owner), subscription.id)).result;
  const last = () => stores.deliveries.last(subscription.id);
  /** wakes until everything is settled, as the minute's loop would */
  const run = async (minutes: number, owner?: string) => {
    for (let minute = 0; minute < minutes; minute++) {
      await deliver(owner);
      clock.advance(MINUTE);
    }
  };

  it('sends a due slot once and keeps the message id', async () => {
    // the day before was due too: it is older and merges
    expect(await deliver()).toBe('sent');
    expect(await deliver()).toBe('nothing');
    expect(chat.posted).toHaveLength(1);
    expect(await last()).toMatchObject({ state: 'sent', slot: SLOT, messageId: 'm1', attempt: 1 });
    expect(await stores.told.told(subscription.id)).toEqual(new Map([[`slot:${SLOT}`, 'told']]));
  });

  it('sends nothing before the slot', async () => {
    await stores.subscriptions.put(subscriptionOf({ createdAt: SLOT - HOUR }));
    clock = new FakeClock(SLOT - 1);
    expect(await deliver()).toBe('nothing');
  });

  it('sends one digest for a week without anybody there, and writes down what it stands for', async () => {
    await deliver();
    clock.advance(7 * DAY + 95 * MINUTE);
    expect(await deliver()).toBe('sent');
    expect(chat.posted).toHaveLength(2);
    expect(chat.posted[1]?.reply.summary).toBe(`slot=2026-02-09T07:00:00.000Z late=${95 * MINUTE} missed=6`);
    expect(await stores.deliveries.last(subscription.id, 'skipped')).toMatchObject({
      slot: SLOT + 6 * DAY,
      reason: 'merged into the digest of 2026-02-09T07:00:00.000Z',
    });
  });

  it.each([
    ['before the post', 'before', 1],
    ['after the post', 'after', 1],
  ] as const)('an adapter that throws %s: looked for, in the channel once', async (_, when, posts) => {
    chat.faults.push({ outcome: 'throws', when });
    expect(await deliver()).toBe('retry');
    await run(3);
    expect(chat.posted).toHaveLength(posts);
    expect(chat.looks).toHaveLength(1);
    expect(await last()).toMatchObject({ state: 'sent', messageId: 'm1' });
  });

  it('a post that commits and then drops the connection is found, not repeated', async () => {
    chat.faults.push({ outcome: 'reset', retryAfterMs: 0 });
    await run(3);
    expect(chat.posted).toHaveLength(1);
    expect(await last()).toMatchObject({ state: 'sent', reason: 'found on the platform after an interruption' });
  });

  it('waits as long as the platform asks', async () => {
    chat.faults.push({ outcome: 'retry', reason: '429', retryAfterMs: 5 * MINUTE });
    expect(await deliverDue(desk(), subscription.id)).toEqual({ result: 'retry', waitMs: 5 * MINUTE });
    clock.advance(4 * MINUTE);
    expect(await deliver()).toBe('busy');
    clock.advance(MINUTE);
    expect(await deliver()).toBe('sent');
  });

  it('tries with growing waits inside the grace window, rarely after it, and is late then', async () => {
    chat.faultOf = () => ({ outcome: 'retry', reason: '503', retryAfterMs: 0 });
    await run(120);
    const inGrace = chat.looks.length;
    expect(inGrace).toBeGreaterThan(10);
    expect(inGrace).toBeLessThan(20);
    await run(120);
    expect(chat.looks.length - inGrace).toBeLessThanOrEqual(5);
    chat.faultOf = () => undefined;
    await run(31);
    expect(chat.posted).toHaveLength(1);
    expect(chat.posted[0]?.reply.summary).toMatch(/late=1[4-6]\d{6} missed=0/);
  });

  it('gives a slot that cannot be sent to the next one', async () => {
    chat.faultOf = () => ({ outcome: 'retry', reason: '503', retryAfterMs: 0 });
    await run(23 * 60);
    chat.faultOf = () => undefined;
    clock = new FakeClock(SLOT + DAY + 30 * MINUTE);
    await run(31);
    expect(chat.posted.map(({ reply }) => reply.summary)).toEqual([
      expect.stringMatching(/^slot=2026-02-0[23]T07:00:00.000Z .* missed=[01]$/),
    ]);
  });

  it('stops at once where the platform says that the message is malformed', async () => {
    chat.faults.push({ outcome: 'invalid', reason: 'invalid_blocks' });
    expect(await deliver()).toBe('failed');
    await run(10);
    expect(chat.posted).toHaveLength(0);
    expect(await last()).toMatchObject({ state: 'failed', reason: 'invalid: invalid_blocks' });
  });

  it('suspends after three refusals in a row; tells who set it up at the first and at the last', async () => {
    chat.faultOf = () => ({ outcome: 'refused', reason: 'not_in_channel', gone: false });
    const states: (string | undefined)[] = [];
    for (let day = 0; day < 5; day++) {
      await run(3);
      states.push((await stores.subscriptions.get(subscription.id))?.state);
      clock.advance(DAY - 3 * MINUTE);
    }
    expect(states).toEqual(['active', 'active', 'suspended', 'suspended', 'suspended']);
    expect(chat.told.map(({ user, reply }) => [user, /could not|have stopped/.exec(reply.summary)?.[0]])).toEqual([
      ['U1', 'could not'],
      ['U1', 'have stopped'],
    ]);
    for (const { reply } of chat.told) expect(reply.summary).toContain('not_in_channel');
  });

  it('suspends at once where the channel is gone, and tells who set it up', async () => {
    chat.faultOf = () => ({ outcome: 'refused', reason: 'is_archived', gone: true });
    expect(await deliver()).toBe('failed');
    expect((await stores.subscriptions.get(subscription.id))?.state).toBe('suspended');
    expect(chat.told.map(({ reply }) => reply.summary).join()).toContain('is_archived');
  });

  it('forgets refusals when a digest arrives', async () => {
    chat.faults.push(
      { outcome: 'refused', reason: 'not_in_channel', gone: false },
      { outcome: 'refused', reason: 'not_in_channel', gone: false },
    );
    for (let day = 0; day < 3; day++) {
      await deliver();
      clock.advance(DAY);
    }
    expect(await stores.subscriptions.get(subscription.id)).toMatchObject({ state: 'active', refusals: 0 });
  });

  it('writes nothing on a quiet day of a silent channel', async () => {
    const silent = { ...desk(), write: async () => ({ facts: new Map<string, string>() }) };
    expect((await deliverDue(silent, subscription.id)).result).toBe('skipped');
    expect(await last()).toMatchObject({ state: 'skipped', reason: 'nothing new' });
  });

  it('tries again when the digest could not be written', async () => {
    const broken = { ...desk(), write: () => Promise.reject(new Error('bug')) };
    expect((await deliverDue(broken, subscription.id)).result).toBe('retry');
    clock.advance(MINUTE);
    expect(await deliver()).toBe('sent');
  });

  describe('after a crash', () => {
    /** claims and perhaps announces and posts, then is never seen again */
    const crash = async (at: 'claimed' | 'announced' | 'posted') => {
      const row = await stores.deliveries.claim(subscription.id, SLOT, 'dead', clock.now(), DELIVERY_POLICY.leaseMs);
      if (row === undefined) throw new Error('not claimed');
      if (at === 'claimed') return;
      await stores.deliveries.renew(row.id, 'dead', clock.now(), DELIVERY_POLICY.leaseMs, {
        contentHash: 'h',
        facts: new Map([['f', '1']]),
      });
      if (at === 'posted')
        await chat.post(
          subscription.place,
          { kind: 'notice', language: 'en', summary: 'old', blocks: [], actions: [] },
          row.id,
        );
    };

    it.each([
      ['claimed', 0],
      ['announced', 1],
      ['posted', 1],
    ] as const)('that left the slot %s: one message', async (at, looks) => {
      await crash(at);
      expect(await deliver()).toBe('busy');
      clock.advance(DELIVERY_POLICY.leaseMs);
      expect(await deliver()).toBe('sent');
      expect(chat.posted).toHaveLength(1);
      expect(chat.looks).toHaveLength(looks);
      expect(await last()).toMatchObject({ state: 'sent', messageId: 'm1', attempt: 2 });
    });

    it('what the dead one posted counts as told', async () => {
      await crash('posted');
      clock.advance(DELIVERY_POLICY.leaseMs);
      await deliver();
      expect(await stores.told.told(subscription.id)).toEqual(new Map([['f', '1']]));
    });

    it('sends nothing while the platform cannot say, and leaves it visibly uncertain', async () => {
      await crash('posted');
      clock.advance(DELIVERY_POLICY.leaseMs);
      chat.sight = { found: 'unknown', reason: 'missing_scope' };
      await run(60);
      expect(chat.posted).toHaveLength(1);
      expect(await last()).toMatchObject({ state: 'failed', reason: 'uncertain: missing_scope' });
      expect((await last())?.retryAt).toBeUndefined();
      chat.sight = undefined;
      clock.advance(DAY);
      expect(await deliver()).toBe('sent');
    });

    it('merges it into the newer slot where it was never posted', async () => {
      await crash('announced');
      clock.advance(DAY);
      expect(await deliver()).toBe('sent');
      expect(chat.posted.map(({ reply }) => reply.summary)).toEqual(['slot=2026-02-03T07:00:00.000Z late=0 missed=1']);
    });

    it('records it as sent where it was, and sends the newer slot too', async () => {
      await crash('posted');
      clock.advance(DAY);
      expect(await deliver()).toBe('sent');
      expect(chat.posted.map(({ reply }) => reply.summary)).toEqual([
        'old',
        'slot=2026-02-03T07:00:00.000Z late=0 missed=0',
      ]);
    });

    it('of a subscription that was paused meanwhile: nothing is sent any more', async () => {
      await crash('announced');
      await stores.subscriptions.put(subscriptionOf({ state: 'paused' }));
      clock.advance(DELIVERY_POLICY.leaseMs);
      expect(await deliver()).toBe('skipped');
      expect(chat.posted).toHaveLength(0);
    });
  });

  it('does not post when the lease ended while it was writing', async () => {
    const slow = {
      ...desk('slow'),
      write: async () => {
        clock.advance(DELIVERY_POLICY.leaseMs);
        await deliver('replica-b');
        return deskOf(stores, clock, chat).write(subscription, { slot: SLOT, now: clock.now(), missed: 0 });
      },
    };
    expect((await deliverDue(slow, subscription.id)).result).toBe('busy');
    expect(chat.posted).toHaveLength(1);
    expect(await last()).toMatchObject({ state: 'sent', owner: 'replica-b' });
  });

  it('does not post for a subscription that was removed while it was writing', async () => {
    const removed = {
      ...desk(),
      write: async () => {
        await stores.subscriptions.remove(subscription.id);
        return deskOf(stores, clock, chat).write(subscription, { slot: SLOT, now: clock.now(), missed: 0 });
      },
    };
    expect((await deliverDue(removed, subscription.id)).result).toBe('busy');
    expect(chat.posted).toHaveLength(0);
  });

  it('a result that comes after the lease is found by the next owner', async () => {
    chat.beforePost = () => clock.advance(DELIVERY_POLICY.leaseMs + 1);
    expect(await deliver()).toBe('busy');
    chat.beforePost = () => {};
    expect(await deliver('replica-b')).toBe('sent');
    expect(chat.posted).toHaveLength(1);
  });
});

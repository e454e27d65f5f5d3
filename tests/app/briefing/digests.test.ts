import { describe, expect, it } from 'vitest';
import { createDigests, type Digests } from '../../../src/app/briefing/digests.ts';
import { slotsBetween } from '../../../src/digest/schedule/slots.ts';
import type { Subscription } from '../../../src/model/digest.ts';
import { subscriptionId, tenantId } from '../../../src/model/ids.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import { deskOf, subscriptionOf } from '../../support/digest-desk.ts';
import { FakeChat } from '../../support/fake-chat.ts';
import { REPLIES } from '../../support/replies.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('the digests of a process', () => {
  const SLOT = Date.UTC(2026, 1, 2, 7);

  it('sends 10,000 that are due in the same minute inside 15 minutes, at the pace that Slack allows', async () => {
    const stores = memoryStores();
    const clock = new VirtualClock(SLOT - MINUTE);
    const chat = new FakeChat(clock);
    chat.latencyMs = 150;
    for (let i = 0; i < 10_000; i++) {
      const place = { platform: 'slack', tenant: tenantId(`T${i % 500}`), channel: `C${i}` } as const;
      await stores.subscriptions.put(subscriptionOf({ id: subscriptionId(`s${i}`), place, createdAt: SLOT - HOUR }));
    }
    // every 50th answer is "429, wait 3 s"
    let posts = 0;
    chat.faultOf = () => (++posts % 50 === 0 ? { outcome: 'retry', reason: '429', retryAfterMs: 3_000 } : undefined);
    const desk = deskOf(stores, clock, chat, { write: async () => ({ reply: REPLIES.digest, facts: new Map() }) });
    const digests = createDigests(desk);
    for (let minute = 0; minute <= 15; minute++) {
      await clock.advanceTo(SLOT - MINUTE + minute * MINUTE);
      await clock.until(digests.wake());
    }
    await clock.until(digests.idle());
    expect(chat.posted).toHaveLength(10_000);
    expect(new Set(chat.posted.map(({ delivery }) => delivery)).size).toBe(10_000);
    const latest = Math.max(...chat.posted.map(({ at }) => at));
    expect(latest - SLOT).toBeLessThan(15 * MINUTE);
    for (let tenant = 0; tenant < 500; tenant++) {
      const times = chat.posted.filter(({ place }) => place.tenant === `T${tenant}`).map(({ at }) => at);
      const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000 - chat.latencyMs);
    }
  }, 60_000);

  it('a workspace that is limited holds up nobody else', async () => {
    const stores = memoryStores();
    const clock = new VirtualClock(SLOT);
    const chat = new FakeChat(clock);
    for (const [tenant, count] of [
      ['limited', 40],
      ['free', 40],
    ] as const) {
      for (let i = 0; i < count; i++) {
        const place = { platform: 'slack', tenant: tenantId(tenant), channel: `C${i}` } as const;
        await stores.subscriptions.put(
          subscriptionOf({ id: subscriptionId(`${tenant}${i}`), place, createdAt: SLOT - HOUR }),
        );
      }
    }
    chat.faultOf = ({ tenant }) =>
      tenant === 'limited' ? { outcome: 'retry', reason: '429', retryAfterMs: 10 * MINUTE } : undefined;
    const digests = createDigests(deskOf(stores, clock, chat));
    await clock.until(digests.wake());
    await clock.advanceTo(SLOT + MINUTE);
    expect(chat.posted).toHaveLength(40);
    await clock.until(digests.stop());
  });

  it('three replicas on one store, one of which dies now and then, over a change of clocks and a week without any: each slot once', async () => {
    const stores = memoryStores();
    const start = Date.UTC(2026, 2, 25);
    const end = Date.UTC(2026, 3, 20);
    const clock = new VirtualClock(start);
    const chat = new FakeChat(clock);
    const subscriptions: Subscription[] = [
      subscriptionOf({
        id: subscriptionId('paris'),
        createdAt: start,
        schedule: { cron: '30 2 * * *', timeZone: 'Europe/Paris' },
      }),
      subscriptionOf({
        id: subscriptionId('london'),
        createdAt: start,
        schedule: { cron: '30 1,8 * * 1-5', timeZone: 'Europe/London' },
        place: { platform: 'slack', tenant: tenantId('T2'), channel: 'C2' },
      }),
      subscriptionOf({
        id: subscriptionId('lord'),
        createdAt: start,
        schedule: { cron: '45 1 * * *', timeZone: 'Australia/Lord_Howe' },
        place: { platform: 'slack', tenant: tenantId('T3'), channel: 'C3' },
      }),
    ];
    for (const subscription of subscriptions) await stores.subscriptions.put(subscription);
    let seed = 7;
    const random = (n: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % n;
    };
    chat.faultOf = () => {
      const roll = random(10);
      if (roll === 0) return { outcome: 'throws', when: 'after' };
      if (roll === 1) return { outcome: 'reset', retryAfterMs: 0 };
      return roll === 2 ? { outcome: 'retry', reason: '503', retryAfterMs: 1_000 } : undefined;
    };
    let owners = 0;
    const replica = (): Digests => createDigests(deskOf(stores, clock, chat, { owner: `r${owners++}` }));
    let replicas = [replica(), replica(), replica()];
    const gap = [Date.UTC(2026, 3, 6), Date.UTC(2026, 3, 13, 12)] as const;
    for (let at = start; at < end; at += 10 * MINUTE) {
      if (at > gap[0] && at < gap[1]) continue;
      await clock.advanceTo(at);
      await clock.until(Promise.all(replicas.map((r) => r.wake())));
      await clock.until(Promise.all(replicas.map((r) => r.idle())));
      if (random(20) === 0) replicas = [...replicas.slice(1), replica()];
    }
    for (const { id, schedule } of subscriptions) {
      for (const slot of slotsBetween(schedule, start, end - HOUR)) {
        const row = (await rowsOf(stores, id)).find((r) => r['slot'] === slot);
        const posts = chat.posted.filter(({ delivery }) => delivery === row?.['id']);
        expect(row?.['state'], `${id} ${new Date(slot).toISOString()}`).toMatch(/sent|skipped/);
        expect(posts).toHaveLength(row?.['state'] === 'sent' ? 1 : 0);
        if (row?.['state'] === 'skipped') expect(row['reason']).toMatch(/^merged into/);
        else expect(Math.abs((posts[0]?.at ?? 0) - slot) < HOUR || slot <= gap[1]).toBe(true);
      }
    }
    const whileAway = chat.posted.filter(({ at }) => at >= gap[1] && at < gap[1] + 30 * MINUTE);
    expect(new Set(whileAway.map(({ place }) => place.tenant)).size).toBe(whileAway.length);
  }, 60_000);

  it('leaves subscriptions of platforms that it is not connected to alone', async () => {
    const stores = memoryStores();
    const clock = new VirtualClock(SLOT);
    const chat = new FakeChat(clock, 'discord');
    await stores.subscriptions.put(subscriptionOf({ createdAt: SLOT - DAY }));
    const digests = createDigests(deskOf(stores, clock, chat));
    await clock.until(digests.wake());
    await clock.until(digests.idle());
    expect(await stores.deliveries.last(subscriptionId('sub1'))).toBeUndefined();
  });
});

async function rowsOf(stores: ReturnType<typeof memoryStores>, id: string) {
  const rows: Readonly<Record<string, string | number | null>>[] = [];
  for await (const batch of stores.transfer.read('deliveries'))
    rows.push(...batch.filter((row) => row['subscription'] === id));
  return rows;
}

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Subscription } from '../../../src/model/digest.ts';
import { subscriptionId } from '../../../src/model/ids.ts';
import { type DiscordHarness, startHarness } from './harness.ts';

let h: DiscordHarness;
beforeEach(async () => {
  h = await startHarness();
  const subscription: Subscription = {
    id: subscriptionId('s-1'),
    place: h.place,
    schedule: { cron: '0 8 * * *', timeZone: 'Europe/Paris' },
    language: 'en',
    topics: [],
    quietDay: 'line',
    state: 'active',
    createdBy: h.anna.id,
    createdAt: h.clock.now(),
    refusals: 0,
  };
  await h.stores.subscriptions.put(subscription);
});
afterEach(() => h.stop());

const settled = async () => {
  await h.received();
  await h.idle();
};
const subscriptions = async () => (await h.stores.subscriptions.inChannel(h.place)).length;

it('a server that removes the bot is forgotten: nothing is sent there again (pitfall 18)', async () => {
  h.discord.gateway.dispatch('GUILD_DELETE', { id: h.discord.guildId });
  await settled();
  expect(await subscriptions()).toBe(0);
});

it('a server that Discord cannot reach for a while is not forgotten', async () => {
  h.discord.gateway.dispatch('GUILD_DELETE', { id: h.discord.guildId, unavailable: true });
  await settled();
  expect(await subscriptions()).toBe(1);
});

it('a channel that is deleted gets no more digests, and its settings go too', async () => {
  await h.stores.settings.put(h.place, { openAnswers: true }, 0);
  h.discord.gateway.dispatch('CHANNEL_DELETE', h.discord.general);
  await settled();
  expect(await h.stores.settings.get(h.place)).toBeUndefined();
  expect(await subscriptions()).toBe(0);
});

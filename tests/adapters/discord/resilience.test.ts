/** Whatever breaks on our side, the process lives, the person is told, and the log has the reason (pitfalls 1, 8, 13, 20). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../../../src/ports/stores.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import { type DiscordHarness, startHarness } from './harness.ts';
import { textOf } from './seen.ts';

const BROKEN = 'the disk is full';
const fail = () => Promise.reject(new Error(BROKEN));

/** Stores that can be made to fail. */
function breakable(): { stores: Stores; breakAll: () => void } {
  const whole = memoryStores();
  let broken = false;
  const guarded = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, key, self) {
        const value: unknown = Reflect.get(target, key, self);
        return broken && typeof value === 'function' ? fail : value;
      },
    });
  const { actions, once, subscriptions } = whole;
  const parts = { actions: guarded(actions), once: guarded(once), subscriptions: guarded(subscriptions) };
  const stores: Stores = { ...whole, ...parts, forget: (tenant) => (broken ? fail() : whole.forget(tenant)) };
  const breakAll = () => {
    broken = true;
  };
  return { stores, breakAll };
}

let h: DiscordHarness;
let breakAll: () => void;
beforeEach(async () => {
  const breaking = breakable();
  breakAll = breaking.breakAll;
  h = await startHarness({ stores: breaking.stores });
});
afterEach(() => h.stop());

const settled = async () => {
  await h.received();
  await h.idle();
};

describe('when the store breaks', () => {
  const events: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a command', () => h.type(h.ben, 'talks', 'who')],
    ['a context menu', () => h.askAbout(h.ben, 'a claim')],
    ['a mention', () => h.mention(h.ben, 'who?')],
    ['a direct message', () => h.direct(h.ben, 'who?')],
    ['a button', () => h.discord.click(h.users.ben, h.discord.say(h.users.anna, 'x'), 'parley:abc').ack],
  ];
  for (const [what, act] of events) {
    it(`${what} ends in an apology with the reference of the log`, async () => {
      breakAll();
      await act();
      await h.idle();
      const reference = /\b[0-9a-f]{8}\b/.exec(textOf(h.messages().at(-1) ?? h.discord.say(h.users.ben, '')))?.[0];
      expect(h.log.at('error').join()).toContain(reference ?? 'no reference');
      expect(h.log.at('error').join()).toContain(BROKEN);
      expect(textOf(h.messages().at(-1) ?? h.discord.say(h.users.ben, ''))).not.toContain(BROKEN);
    });
  }

  it('leaving a server or a channel is logged', async () => {
    breakAll();
    h.discord.gateway.dispatch('CHANNEL_DELETE', h.discord.general);
    h.discord.gateway.dispatch('GUILD_DELETE', { id: h.discord.guildId });
    await settled();
    expect(h.log.at('error')).toHaveLength(2);
  });

  it('a digest is to be tried again', async () => {
    breakAll();
    const { REPLIES } = await import('../../support/replies.ts');
    const { deliveryId } = await import('../../../src/model/ids.ts');
    expect(await h.chat.post(h.place, REPLIES.digest, deliveryId('d'))).toMatchObject({ outcome: 'retry' });
  });
});

it('an apology that Discord refuses too does not end the process', async () => {
  breakAll();
  h.discord.rest.fault({ match: /PATCH/, status: 403, body: { code: 50001, message: 'Missing Access' }, times: 9 });
  await h.type(h.ben, 'talks', 'who');
  await h.idle();
  expect(h.log.at('warn').join()).toContain('nobody could be told');
});

it('commands are acknowledged before anything is looked up, however slow the store (pitfall 1)', async () => {
  let release: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  const put = h.stores.actions.put.bind(h.stores.actions);
  Object.assign(h.stores.actions, { put: async (...args: Parameters<typeof put>) => slow.then(() => put(...args)) });
  const { ackMs } = await h.type(h.ben, 'talks', 'who');
  expect(ackMs).toBeLessThan(500);
  release();
  await h.idle();
});

it('neither token, nor interaction token, nor question is ever in the log, at any level (pitfall 20)', async () => {
  breakAll();
  await h.type(h.ben, 'talks', 'a secret question');
  await h.mention(h.ben, 'a secret question');
  h.discord.rest.fault({
    match: /PATCH/,
    status: 400,
    body: { code: 50035, message: 'Invalid Form Body' },
    times: 20,
  });
  await h.type(h.ben, 'talks', 'a secret question');
  await settled();
  const log = h.log.lines.map(({ line }) => line).join('\n');
  expect(log).not.toMatch(/fake\.bot\.token|interaction-token|a secret question/);
});

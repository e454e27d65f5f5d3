/** Two processes with one token and one store: both receive everything, one answers. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDiscord, type DiscordAdapter } from '../../../src/adapters/discord/index.ts';
import { COMMANDS } from './commands.ts';
import { type DiscordHarness, startHarness } from './harness.ts';
import { textOf } from './seen.ts';

let h: DiscordHarness;
let second: DiscordAdapter;
beforeEach(async () => {
  h = await startHarness();
  const { core, stores, clock, log, discord } = h;
  const config = { token: discord.token, appId: discord.bot.id, apiUrl: discord.apiUrl };
  const onFatal = (error: Error) => h.fatal.push(error);
  second = createDiscord(config, { core, stores, clock, log, commands: COMMANDS, onFatal });
  await second.start();
});
afterEach(async () => {
  const stopped = second.stop();
  await h.stop();
  await stopped;
});

const settled = async () => {
  // both have seen what came before when both have tried to answer this
  const tried = h.discord.rest.count(/callback/);
  await h.received();
  await expect.poll(() => h.discord.rest.count(/callback/)).toBe(tried + 2);
  await h.idle();
  await second.idle();
};

it('a mention is answered once', async () => {
  await h.mention(h.ben, 'who attended riyadh?');
  await settled();
  expect(h.core.handled).toHaveLength(1);
  expect(h.messages()).toHaveLength(1);
});

it('a command is answered once, whoever is first', async () => {
  await h.type(h.ben, 'talks', 'who attended riyadh');
  await settled();
  expect(h.core.handled).toHaveLength(1);
  expect(h.messages().map(textOf).join()).toContain('Lavrov');
  expect(h.log.at('error')).toEqual([]);
});

it('a button shares once', async () => {
  await h.type(h.ben, 'talks', 'who attended riyadh');
  await settled();
  const [answer] = h.seen();
  if (answer === undefined) throw new Error('no answer');
  await h.click(h.ben, answer, 'Share to channel');
  await settled();
  expect(h.seen().filter(({ onlyFor }) => onlyFor === undefined)).toHaveLength(1);
});

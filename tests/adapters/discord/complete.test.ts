import { ApplicationCommandOptionType as Option } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { subscriptionId } from '../../../src/model/ids.ts';
import { type DiscordHarness, startHarness } from './harness.ts';

let h: DiscordHarness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.stop());

const text = (name: string, value: string) => ({ name, type: Option.String, value });

describe('autocomplete', () => {
  const choices = async (name: string, options: readonly object[]) => {
    const ack = await h.discord.autocomplete(h.users.ben, name, options).ack;
    const data = ack.ok ? (ack.data as { choices: { name: string }[] }) : { choices: [] };
    return data.choices.map((choice) => choice.name);
  };
  const question = (value: string) => choices('talks', [{ ...text('question', value), focused: true }]);
  const zone = (value: string) =>
    choices('briefing', [
      { name: 'subscribe', type: Option.Subcommand, options: [{ ...text('zone', value), focused: true }] },
    ]);

  it('offers what the core offers, 25 at most, none too long and none twice', async () => {
    h.core.completions = [
      'who attended riyadh',
      'who attended riyadh',
      ' ',
      'x'.repeat(101),
      ...Array.from({ length: 40 }, (_, i) => `question ${i}`),
    ];
    const offered = await question('riad');
    expect(offered).toHaveLength(25);
    expect(offered[0]).toBe('who attended riyadh');
    expect(offered[1]).toBe('question 0');
  });

  it('tells the core who asks where, so that nobody is offered what others asked in private', async () => {
    await question('ria');
    expect(h.core.halves[0]).toMatchObject({
      place: h.place,
      user: { id: h.ben.id },
      isPrivate: true,
      partial: 'ria',
      language: 'en',
      kind: 'question',
    });
  });

  it('offers what was typed when the core is slow or broken', async () => {
    h.core.complete = () => Promise.reject(new Error('broken'));
    expect(await question('who is')).toEqual(['who is']);
    h.core.complete = () => new Promise(() => undefined);
    const sleeps = h.clock.sleeps.length;
    const slow = question('who is');
    await expect.poll(() => h.clock.sleeps.slice(sleeps)).toEqual([250]);
    h.clock.advance(250);
    expect(await slow).toEqual(['who is']);
  });

  it('finds time zones by city, and begins with those of the reader’s language', async () => {
    expect(await zone('par')).toContain('Europe/Paris');
    expect((await zone('new y'))[0]).toBe('America/New_York');
    expect((await zone(''))[0]).toBe('Europe/London');
  });

  it('offers the digests of the channel by number, where one is to be chosen', async () => {
    const subscription = {
      place: h.place,
      schedule: { cron: '0 8 * * *', timeZone: 'Europe/Paris' },
      language: 'fr',
      topics: ['istanbul'],
      quietDay: 'line',
      state: 'active',
      createdBy: h.anna.id,
      createdAt: 0,
      refusals: 0,
    } as const;
    await h.stores.subscriptions.put({ ...subscription, id: subscriptionId('s-1') });
    expect(
      await choices('briefing', [
        { name: 'pause', type: Option.Subcommand, options: [{ ...text('number', ''), focused: true }] },
      ]),
    ).toEqual(['1 · Europe/Paris · fr · istanbul']);
  });

  it('too late for Discord is not worth a word (10062)', async () => {
    h.discord.rest.fault({ match: /callback/, status: 404, body: { code: 10062, message: 'Unknown interaction' } });
    h.discord.autocomplete(h.users.ben, 'talks', [{ ...text('question', 'w'), focused: true }]);
    await h.received();
    await h.idle();
    expect(h.log.at('error')).toEqual([]);
  });

  it('takes less than 300 ms over the wire', async () => {
    h.core.completions = Array.from({ length: 25 }, (_, i) => `question ${i}`);
    const begun = performance.now();
    await question('q');
    expect(performance.now() - begun).toBeLessThan(300);
  });
});

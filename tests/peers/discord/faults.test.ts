/** Table B7 of the platform research, and what else Discord or the network may do to us. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliveryId } from '../../../src/model/ids.ts';
import { type DiscordHarness, startHarness } from '../../adapters/discord/harness.ts';
import { textOf } from '../../adapters/discord/seen.ts';
import { REPLIES } from '../../support/replies.ts';
import type { RestFault } from './fake-rest.ts';
import { flatten } from './message-limits.ts';

let h: DiscordHarness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.stop());

const refusal = (code: number, status = 403, message = 'refused'): Pick<RestFault, 'status' | 'body'> => ({
  status,
  body: { code, message },
});
const ask = async () => {
  await h.type(h.ben, 'talks', 'who attended riyadh');
  await h.idle();
};
const post = (delivery = 'd-1') => h.chat.post(h.place, REPLIES.digest, deliveryId(delivery));
const shown = () => h.messages().map(textOf).join('\n');

describe('an interaction', () => {
  const dropped = async () => {
    h.discord.slash(h.users.ben, 'talks', [{ name: 'question', type: 3, value: 'who' }]);
    await h.received();
    await h.idle();
    expect(h.core.handled).toEqual([]);
    expect(h.log.at('error')).toEqual([]);
    await ask();
    expect(shown()).toContain('Lavrov');
  };

  it('that came too late (10062) is dropped with one line in the log (pitfall 12)', async () => {
    h.discord.rest.fault({ match: /callback/, ...refusal(10062, 404) });
    await dropped();
    expect(h.log.at('warn').join()).toMatch(/10062.*ageMs/);
    expect(h.log.at('warn')).toHaveLength(1);
  });

  it('that another process answers (40060) is dropped (pitfall 12)', async () => {
    const { once } = h.stores;
    let others = 1;
    const claim = once.claim.bind(once);
    Object.assign(once, {
      claim: async (...args: Parameters<typeof claim>) => (others-- > 0 ? false : claim(...args)),
    });
    h.discord.rest.fault({ match: /callback/, ...refusal(40060, 400) });
    await dropped();
    expect(h.log.at('info').join()).toContain('another process');
  });

  for (const closing of [false, true]) {
    it(`that Discord took to be acknowledged while the connection ${closing ? 'was closed' : 'was reset'} is answered all the same`, async () => {
      h.discord.rest.fault({ match: /callback/, reset: 'after', closing });
      await ask();
      expect(h.core.handled).toHaveLength(1);
      expect(shown()).toContain('Lavrov');
      expect(h.messages().at(-1)?.onlyFor).toBe(h.ben.id);
    });
  }

  for (const [why, fault] of [
    ['was deleted (10008)', refusal(10008, 404)],
    ['may not be edited any more (30046)', refusal(30046, 429)],
  ] as const) {
    it(`whose answer ${why} is answered anew, still in private`, async () => {
      h.discord.rest.fault({ match: /PATCH.*@original/, ...fault });
      await ask();
      expect(h.messages().at(-1)?.onlyFor).toBe(h.ben.id);
      expect(shown()).toContain('Lavrov');
    });
  }

  const last = () => h.messages().at(-1);
  const labels = () => flatten(last()?.components ?? []).flatMap(({ label }) => label ?? []);

  it('whose message Discord finds invalid (50035) is answered in an embed with its buttons, and we are alerted', async () => {
    h.discord.rest.fault({ match: /PATCH.*@original/, ...refusal(50035, 400) });
    await ask();
    expect(last()?.embeds[0]?.description).toContain('Lavrov');
    expect(labels()).toEqual(REPLIES.answer.actions.map(({ label }) => label));
    expect(last()?.onlyFor).toBe(h.ben.id);
    expect(h.log.at('error').join()).toContain('our bug');
    const answer = h.seen().at(-1);
    if (answer === undefined) throw new Error('no answer');
    await h.click(h.ben, answer, 'Timeline');
    await h.idle();
    expect(h.core.pressed).toHaveLength(1);
  });

  it('whose embed Discord finds invalid too is answered in plain text', async () => {
    h.discord.rest.fault({ match: /PATCH.*@original/, ...refusal(50035, 400), times: 2 });
    await ask();
    expect(last()).toMatchObject({ embeds: [], components: [] });
    expect(last()?.content).toContain('Lavrov');
  });

  it('whose components Discord breaks on (500, again and again) is answered in an embed, without an alert', async () => {
    h.discord.rest.fault({ match: /PATCH.*@original/, status: 500, times: 4 });
    await ask();
    expect(last()?.embeds[0]?.description).toContain('Lavrov');
    expect(h.log.at('warn').join()).toContain('simpler form');
    expect(h.log.at('error')).toEqual([]);
  });

  it('whose sources view is refused shows it in an embed', async () => {
    await ask();
    const answer = h.seen().at(-1);
    if (answer === undefined) throw new Error('no answer');
    h.discord.rest.fault({ match: /PATCH.*@original/, ...refusal(50035, 400) });
    await h.click(h.ben, answer, 'Sources');
    await h.idle();
    expect(last()?.embeds[0]?.description).toContain('Moscou était représentée');
    expect(labels()).toContain('Next');
  });

  it('whose token is spent (50027) is answered by direct message when it was private', async () => {
    h.discord.rest.fault({ match: /PATCH.*@original/, ...refusal(50027, 401) });
    await ask();
    const last = h.messages().at(-1);
    expect(h.discord.channels.get(last?.channel_id ?? '')?.recipients?.[0]?.id).toBe(h.ben.id);
  });

  it('that takes longer than its token lives is answered by an ordinary message', async () => {
    h.core.onHandle = () => {
      h.clock.advance(15 * 60_000);
      return REPLIES.answer;
    };
    await h.discord.slash(h.users.ben, 'talks', [
      { name: 'question', type: 3, value: 'who' },
      { name: 'visible', type: 5, value: true },
    ]).ack;
    await h.idle();
    expect(h.messages().at(-1)).toMatchObject({ channel_id: h.place.channel });
    expect(h.discord.rest.count(/PATCH/)).toBe(0);
    expect(shown()).toContain('Lavrov');
  });

  it('survives Discord’s own errors (503) and dropped connections', async () => {
    h.discord.rest.fault({ match: /PATCH.*@original/, status: 503 });
    h.discord.rest.fault({ match: /PATCH.*@original/, reset: 'before' });
    await ask();
    expect(shown()).toContain('Lavrov');
  });
});

describe('a message for everybody that Discord finds invalid (50035) goes out as an embed', () => {
  const refuse = () => h.discord.rest.fault({ match: /POST.*channels\/\d+\/messages$/, ...refusal(50035, 400) });
  const embed = () => h.messages().at(-1)?.embeds[0]?.description;

  it('in a thread', async () => {
    refuse();
    await h.mention(h.ben, 'who attended riyadh?');
    await h.idle();
    expect(embed()).toContain('Lavrov');
    expect(h.messages()).toHaveLength(1);
  });

  it('in direct messages', async () => {
    refuse();
    await h.direct(h.ben, 'who attended riyadh?');
    await h.idle();
    expect(embed()).toContain('Lavrov');
    expect(h.messages()).toHaveLength(1);
  });

  it('or as plain text where the bot may not embed', async () => {
    refuse();
    h.discord.rest.fault({ match: /POST.*channels\/\d+\/messages$/, ...refusal(50013) });
    await h.mention(h.ben, 'who attended riyadh?');
    await h.idle();
    expect(h.messages().map(({ content }) => content)).toEqual([expect.stringContaining('Lavrov')]);
  });

  it('when it is shared', async () => {
    await ask();
    refuse();
    const answer = h.seen().at(-1);
    if (answer === undefined) throw new Error('no answer');
    await h.click(h.ben, answer, 'Share to channel');
    await h.idle();
    expect(embed()).toContain('asked:');
    expect(h.messages().at(-1)?.onlyFor).toBeUndefined();
  });
});

describe('a retry never posts twice (pitfall 15)', () => {
  for (const closing of [false, true]) {
    const fault = { match: /POST.*channels\/\d+\/messages$/, reset: 'after', closing } as const;
    const broke = closing ? 'was closed' : 'was reset';

    it(`when Discord took a mention’s answer and the connection ${broke}`, async () => {
      h.discord.rest.fault(fault);
      await h.mention(h.ben, 'who attended riyadh?');
      await h.idle();
      expect(h.discord.rest.count(/POST.*channels\/\d+\/messages$/)).toBe(2);
      expect(h.messages()).toHaveLength(1);
    });

    it(`when Discord took a digest and the connection ${broke}`, async () => {
      h.discord.rest.fault(fault);
      expect(await post()).toMatchObject({ outcome: 'sent' });
      expect(h.messages().filter((m) => m.channel_id === h.place.channel)).toHaveLength(1);
    });
  }

  it('when a crash left open whether a digest was sent: it is found, though history keeps no nonce', async () => {
    const sent = await post();
    expect(await h.chat.find(h.place, deliveryId('d-1'), h.clock.now() - 60_000)).toEqual({
      found: 'yes',
      messageId: sent.outcome === 'sent' ? sent.messageId : '',
    });
  });

  it('even when Discord breaks on histories with containers, as long as it is the last message', async () => {
    const sent = await post();
    h.discord.rest.fault({ match: /GET.*messages$/, status: 500, times: 20 });
    const messageId = sent.outcome === 'sent' ? sent.messageId : '';
    expect(await h.chat.find(h.place, deliveryId('d-1'), 0)).toEqual({ found: 'yes', messageId });
    h.discord.say(h.users.ben, 'chatter');
    expect(await h.chat.find(h.place, deliveryId('d-1'), 0)).toMatchObject({ found: 'unknown' });
  });

  it('and a digest is found behind a hundred other messages, but not from before the time asked for', async () => {
    const before = await post('old');
    h.clock.advance(1000);
    const since = h.clock.now();
    for (let i = 0; i < 250; i++) h.discord.say(h.users.ben, `chatter ${i}`);
    const sent = await post('new');
    expect(await h.chat.find(h.place, deliveryId('new'), since)).toEqual({
      found: 'yes',
      messageId: sent.outcome === 'sent' ? sent.messageId : '',
    });
    expect(await h.chat.find(h.place, deliveryId('old'), since)).toEqual({ found: 'no' });
    expect(before.outcome).toBe('sent');
  });
});

it('answers in a full bucket wait their turn without holding up commands', async () => {
  h.discord.rest.bucketLimit = 1;
  await Promise.all([h.mention(h.ben, 'one?'), h.mention(h.anna, 'two?')]);
  const { ackMs } = await h.type(h.ben, 'talks', 'who attended riyadh');
  expect(ackMs).toBeLessThan(500);
  await h.idle();
  expect(h.core.handled).toHaveLength(3);
});

it('nothing that was injected shows in the log as a token or an address', () => {
  expect(h.log.lines.map(({ line }) => line).join('\n')).not.toMatch(/interaction-token|fake\.bot\.token/);
});

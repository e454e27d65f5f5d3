/** Digests against table B7 of the platform research. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliveryId } from '../../../src/model/ids.ts';
import { type DiscordHarness, startHarness } from '../../adapters/discord/harness.ts';
import { textOf } from '../../adapters/discord/seen.ts';
import { REPLIES } from '../../support/replies.ts';
import type { RestFault } from './fake-rest.ts';

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

describe('a digest', () => {
  const outcomes: readonly (readonly [string, Pick<RestFault, 'status' | 'body' | 'retryAfter' | 'times'>, object])[] =
    [
      ['the channel is gone (10003)', refusal(10003, 404), { outcome: 'refused', gone: true }],
      ['the server is gone (10004)', refusal(10004, 404), { outcome: 'refused', gone: true }],
      ['the bot may not see the channel (50001)', refusal(50001), { outcome: 'refused', gone: false }],
      ['the bot may not write there (50013)', refusal(50013), { outcome: 'refused', gone: false }],
      ['the person takes no direct messages (50007)', refusal(50007), { outcome: 'refused', gone: false }],
      ['the person shares no server with us (50278)', refusal(50278), { outcome: 'refused', gone: false }],
      ['the thread is archived (50083)', refusal(50083, 400), { outcome: 'refused', gone: false }],
      ['the thread is locked (160005)', refusal(160005, 400), { outcome: 'refused', gone: false }],
      ['AutoMod blocks it (200000)', refusal(200000, 400), { outcome: 'refused', gone: false }],
      ['the channel has a slow mode (20028)', refusal(20028, 400), { outcome: 'retry' }],
      ['we open direct messages too fast (40003)', refusal(40003, 400), { outcome: 'retry' }],
      ['the token was taken back (401)', refusal(0, 401), { outcome: 'retry' }],
      ['Discord is down (503, again and again)', { status: 503, times: 9 }, { outcome: 'retry' }],
      [
        'Discord asks to wait (429)',
        { status: 429, retryAfter: 30 },
        { outcome: 'retry', retryAfterMs: expect.closeTo(30_000, -3) },
      ],
    ];
  for (const [when, fault, outcome] of outcomes) {
    it(`is sorted when ${when}`, async () => {
      h.discord.rest.fault({ match: /POST.*channels\/\d+\/messages$/, ...fault });
      expect(await post()).toMatchObject(outcome);
    });
  }

  const invalid = (times: number) =>
    h.discord.rest.fault({ match: /POST.*channels\/\d+\/messages$/, ...refusal(50035, 400), times });
  const digest = () => h.messages().find(({ channel_id }) => channel_id === h.place.channel);

  it('that Discord finds invalid (50035) goes out as an embed that is found again, and we are alerted', async () => {
    invalid(1);
    expect(await post()).toMatchObject({ outcome: 'sent' });
    expect(digest()?.embeds[0]?.description).toContain('Istanbul');
    expect(h.log.at('error').join()).toContain('our bug');
    expect(await h.chat.find(h.place, deliveryId('d-1'), 0)).toMatchObject({ found: 'yes', messageId: digest()?.id });
  });

  it('whose embed is invalid too goes out as plain text', async () => {
    invalid(2);
    expect(await post()).toMatchObject({ outcome: 'sent' });
    expect(digest()?.content).toContain('Istanbul');
  });

  it('that waits for Discord makes no answer wait (pitfall 14)', async () => {
    h.discord.rest.fault({ match: /POST.*channels\/\d+\/messages$/, status: 429, retryAfter: 30, global: true });
    const posted = post();
    await ask();
    expect(shown()).toContain('Lavrov');
    expect(await posted).toMatchObject({ outcome: 'retry', retryAfterMs: expect.closeTo(30_000, -3) });
  });

  it('counts as sent when only its thread fails', async () => {
    h.discord.rest.fault({ match: /threads$/, ...refusal(50013) });
    expect(await post()).toMatchObject({ outcome: 'sent' });
    expect(h.log.at('warn').join()).toContain('thread below a digest');
  });

  it('is not looked for where the bot may not read (unknown, not absent)', async () => {
    h.discord.rest.fault({ match: /GET.*messages$/, ...refusal(50001) });
    expect(await h.chat.find(h.place, deliveryId('d-1'), 0)).toMatchObject({ found: 'unknown' });
  });

  it('is not in a channel that is gone', async () => {
    expect(await h.chat.find({ ...h.place, channel: '1' }, deliveryId('d-1'), 0)).toEqual({ found: 'no' });
  });
});

/** What Slack refuses or breaks off, each code of the research's table A14. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliveryId } from '../../../src/model/ids.ts';
import { REPLIES } from '../../support/replies.ts';
import { type SlackHarness, startSlackHarness } from './harness.ts';

describe('Slack faults', () => {
  let h: SlackHarness;
  beforeEach(async () => {
    h = await startSlackHarness();
  });
  afterEach(() => h.stop());

  const digest = { ...REPLIES.digest, thread: [] };
  const post = (id = 'd-1') => h.chat.post(h.place, digest, deliveryId(id));
  const calls = (method: string) => h.peer.proxy.callsOf(method);
  const last = () => h.seen().at(-1);

  describe('when a digest is posted', () => {
    it.each([
      ['invalid_auth', { outcome: 'refused', gone: false }],
      ['token_revoked', { outcome: 'refused', gone: false }],
      ['account_inactive', { outcome: 'refused', gone: false }],
      ['is_archived', { outcome: 'refused', gone: true }],
      ['channel_not_found', { outcome: 'refused', gone: false }],
      ['not_in_channel', { outcome: 'refused', gone: false }],
      ['restricted_action', { outcome: 'refused', gone: false }],
      ['internal_error', { outcome: 'retry' }],
      ['service_unavailable', { outcome: 'retry' }],
    ])('%s is sorted', async (error, outcome) => {
      h.peer.proxy.fault({ method: 'chat.postMessage', error });
      expect(await post()).toMatchObject({ ...outcome, reason: error });
      expect(calls('chat.postMessage')).toHaveLength(1);
    });

    it('missing_scope names what is needed, to the core and in the log', async () => {
      const extra = { needed: 'chat:write', provided: 'commands' };
      h.peer.proxy.fault({ method: 'chat.postMessage', error: 'missing_scope', extra });
      expect(await post()).toMatchObject({ outcome: 'refused', reason: 'missing_scope: chat:write', gone: false });
      expect(h.log.at('error').join()).toMatch(/chat:write.*commands|commands.*chat:write/);
    });

    it.each(['msg_blocks_too_long', 'invalid_blocks', 'msg_too_long'])(
      '%s is sent again, once, as plain text',
      async (error) => {
        h.peer.proxy.fault({ method: 'chat.postMessage', error });
        expect(await post()).toMatchObject({ outcome: 'sent' });
        expect(last()?.text).toContain('Istanbul talks set for Thursday');
        expect(last()?.buttons).toEqual([]);
        expect(h.log.at('error').join()).toContain(error);
        expect(await h.chat.find(h.place, deliveryId('d-1'), 0)).toMatchObject({ found: 'yes' });
      },
    );

    it('blocks that are refused as plain text too are invalid: trying again will not help', async () => {
      h.peer.proxy.fault({ method: 'chat.postMessage', error: 'msg_too_long', times: 2 });
      expect(await post()).toEqual({ outcome: 'invalid', reason: 'msg_too_long' });
    });

    it.each([
      ['a 503', { status: 503 }, 'http_503'],
      ['a reset', { reset: 'before' }, undefined],
    ] as const)('%s is for the core to try again', async (_name, fault, reason) => {
      h.peer.proxy.fault({ method: 'chat.postMessage', ...fault });
      expect(await post()).toMatchObject({ outcome: 'retry', ...(reason === undefined ? {} : { reason }) });
      expect(calls('chat.postMessage')).toHaveLength(1);
    });

    it('a thread that fails does not make the digest fail', async () => {
      h.peer.proxy.overrides.set('chat.postMessage', ({ thread_ts }) =>
        thread_ts === undefined ? undefined : { ok: false, error: 'fatal_error' },
      );
      expect(await h.chat.post(h.place, REPLIES.digest, deliveryId('d-1'))).toMatchObject({ outcome: 'sent' });
      expect(h.log.at('warn').join()).toContain('lacks its details');
    });

    it('a history that cannot be read leaves open whether it was posted', async () => {
      h.peer.proxy.fault({
        method: 'conversations.history',
        error: 'missing_scope',
        extra: { needed: 'channels:history' },
      });
      expect(await h.chat.find(h.place, deliveryId('d-1'), 0)).toEqual({ found: 'unknown', reason: 'missing_scope' });
    });

    it('a person who cannot be written to is a refusal', async () => {
      h.peer.proxy.fault({ method: 'conversations.open', error: 'user_disabled' });
      expect(await h.chat.tell(h.place, h.anna.id, REPLIES.error)).toEqual({
        outcome: 'refused',
        reason: 'user_disabled',
        gone: false,
      });
    });
  });

  describe('when a command is answered', () => {
    it('a response_url that is spent makes it a private message in the channel', async () => {
      h.peer.proxy.fault({ method: 'respond', status: 404 });
      await h.type(h.ben, 'talks', 'who?');
      await h.idle();
      expect(calls('chat.postEphemeral')).toHaveLength(1);
      expect(last()).toMatchObject({ onlyFor: h.ben.id, channel: h.place.channel });
    });

    it.each(['user_not_in_channel', 'channel_not_found', 'not_in_channel'])(
      '%s makes it a direct message',
      async (error) => {
        h.peer.proxy.fault({ method: 'respond', status: 410 });
        h.peer.proxy.fault({ method: 'chat.postEphemeral', error });
        await h.type(h.ben, 'talks', 'who?');
        await h.idle();
        expect(last()?.channel).toBe(await h.peer.directChannel(h.ben.id));
        expect(last()?.text).toContain('Lavrov');
      },
    );

    it('a response_url that stumbles is tried again', async () => {
      h.peer.proxy.fault({ method: 'respond', status: 503 });
      await h.type(h.ben, 'talks', 'who?');
      await h.clock.asleepFor(1_000);
      h.clock.advance(1_000);
      await h.idle();
      expect(calls('respond')).toHaveLength(2);
      expect(h.seen()).toHaveLength(1);
    });

    it('blocks that it refuses are sent as plain text', async () => {
      h.peer.proxy.fault({ method: 'respond', status: 400 });
      await h.type(h.ben, 'talks', 'who?');
      await h.idle();
      expect(last()).toMatchObject({ buttons: [] });
      expect(last()?.text).toContain('Moscou était représentée');
      expect(h.log.at('error').join()).toMatch(/refused our blocks.*bytes: \d{4}/);
    });
  });

  describe('when a mention is answered', () => {
    it('429 is waited out', async () => {
      h.peer.proxy.fault({ method: 'chat.postMessage', status: 429, retryAfterS: 7 });
      await h.mention(h.ben, 'who?');
      await h.clock.asleepFor(7_000);
      h.clock.advance(7_000);
      await h.idle();
      expect(last()?.text).toContain('Lavrov');
    });

    it('503 is tried again after looking whether it arrived', async () => {
      h.peer.proxy.fault({ method: 'chat.postMessage', status: 503 });
      await h.mention(h.ben, 'who?');
      await h.clock.asleepFor(1_000);
      h.clock.advance(1_000);
      await h.idle();
      expect(calls('conversations.replies')).toHaveLength(1);
      expect(h.seen()).toHaveLength(1);
    });

    it('a Slack that refuses for good is not asked for ever', async () => {
      h.peer.proxy.fault({ method: 'chat.postMessage', error: 'restricted_action', times: 99 });
      await h.mention(h.ben, 'who?');
      await h.idle();
      expect(calls('chat.postMessage')).toHaveLength(1);
      expect(h.log.at('warn').join()).toContain('restricted_action');
    });

    it('a status that Slack does not show changes nothing', async () => {
      h.peer.proxy.fault({ method: 'assistant.threads.setStatus', error: 'missing_scope' });
      await h.mention(h.ben, 'who?');
      await h.idle();
      expect(last()?.text).toContain('Lavrov');
    });
  });

  describe('buttons', () => {
    const answered = async () => {
      await h.type(h.ben, 'talks', 'who?');
      await h.idle();
      const seen = last();
      if (seen === undefined) throw new Error('nothing was shown');
      return seen;
    };

    it('a share that reaches nobody says how to invite the bot, and may be tried again', async () => {
      const seen = await answered();
      h.peer.proxy.fault({ method: 'respond', status: 404 });
      h.peer.proxy.fault({ method: 'chat.postMessage', error: 'not_in_channel' });
      await h.click(h.ben, seen, 'Share to channel');
      await h.idle();
      expect(last()?.text).toContain('/invite');
      await h.click(h.ben, seen, 'Share to channel');
      await h.idle();
      expect(h.seen().filter(({ onlyFor }) => onlyFor === undefined)).toHaveLength(1);
    });

    it.each([
      ['a manager', true],
      ['somebody else', false],
    ])('pausing a digest: the core learns whether who pressed may, %s', async (_name, manager) => {
      await h.chat.post(h.place, { ...REPLIES.digest, thread: [] }, deliveryId('d-1'));
      const digest = last();
      if (digest === undefined) throw new Error('nothing was shown');
      await h.click(manager ? h.anna : h.ben, digest, 'Pause');
      await h.idle();
      expect(h.core.pressed).toMatchObject([
        { payload: { do: 'command', text: 'briefing pause' }, invocation: { manager } },
      ]);
    });

    it('a modal that Slack does not open any more becomes a message', async () => {
      const seen = await answered();
      h.core.onPress = () => REPLIES.sources;
      h.peer.proxy.fault({ method: 'views.open', error: 'expired_trigger_id' });
      await h.click(h.ben, seen, 'Sources');
      await h.idle();
      expect(h.core.pressed[0]?.payload).toMatchObject({ do: 'sources' });
      expect(last()).toMatchObject({ onlyFor: h.ben.id });
      expect(last()?.text).toContain('5 articles');
    });

    it('sources that are no longer kept say so', async () => {
      const seen = await answered();
      h.core.passages = [];
      await h.click(h.ben, seen, 'Sources');
      await h.idle();
      expect(h.sourcesView(h.ben)?.text).toContain('no longer kept');
    });
  });

  describe('people who ask a lot', () => {
    it('are asked to wait, kindly, for a stated time; others are not', async () => {
      for (let i = 0; i < 11; i += 1) await h.type(h.ben, 'talks', `question ${i}`);
      await h.idle();
      expect(h.core.handled).toHaveLength(10);
      expect(last()?.text).toMatch(/try again in \d+ s/);
      await h.type(h.anna, 'talks', 'who?');
      h.clock.advance(5_000);
      await h.type(h.ben, 'talks', 'question 12');
      await h.idle();
      expect(h.core.handled).toHaveLength(12);
    });

    it('may turn pages and give feedback as they like: only questions are counted', async () => {
      for (let i = 0; i < 10; i += 1) await h.type(h.ben, 'talks', `question ${i}`);
      await h.idle();
      const seen = last();
      if (seen === undefined) throw new Error('nothing was shown');
      await h.click(h.ben, seen, 'Sources');
      await h.click(h.ben, seen, '👍');
      await h.idle();
      expect(h.sourcesView(h.ben)?.text).toContain('Moscou était représentée');
      expect(h.core.pressed.map(({ payload }) => payload.do)).toEqual(['feedback']);
      await h.click(h.ben, seen, 'Timeline');
      await h.idle();
      expect(last()?.text).toMatch(/try again in \d+ s/);
    });

    it('are told so in their own language once we know it', async () => {
      for (let i = 0; i < 11; i += 1) await h.mention(h.anna, `question ${i}`);
      await h.idle();
      expect(
        h
          .seen()
          .filter(({ onlyFor }) => onlyFor === h.anna.id)
          .map(({ text }) => text),
      ).toEqual(['Beaucoup de questions en peu de temps. Réessayez dans 5 s.']);
    });
  });

  describe('home', () => {
    it('shows the overview, with questions that are answered in direct messages', async () => {
      const dm = await h.peer.directChannel(h.ben.id);
      await h.event({ type: 'app_home_opened', tab: 'home', user: h.ben.id, channel: dm });
      await h.idle();
      const home = h.peer.stage.homes.get(h.ben.id);
      expect(JSON.stringify(home)).toContain('What I can answer from');
      const value = /"value":"([\w-]{10,})"/.exec(JSON.stringify(home))?.[1] ?? '';
      await h.interaction({
        ...h.clickPayload(h.ben, { id: 'x', channel: dm, text: '', buttons: [] }, value, 'parley:ask:0'),
        channel: undefined,
        response_url: undefined,
        container: { type: 'view', view_id: 'V1' },
        view: { type: 'home', id: 'V1' },
      });
      await h.idle();
      expect(h.core.pressed[0]?.payload).toMatchObject({ do: 'ask' });
      expect(last()).toMatchObject({ channel: dm });
      expect(last()?.buttons).toContain('Sources');
      expect(last()?.buttons).not.toContain('Share to channel');
    });

    it('suggests questions when the conversation opens', async () => {
      await h.event({ type: 'app_home_opened', tab: 'messages', user: h.ben.id, channel: 'D1' });
      await h.idle();
      const { prompts } = (calls('assistant.threads.setSuggestedPrompts')[0]?.args ?? {}) as { prompts?: string };
      expect(JSON.parse(prompts ?? '[]')).toHaveLength(3);
    });

    it('survives a Slack that takes neither', async () => {
      h.peer.proxy.fault({ error: 'missing_scope', times: 9 });
      await h.event({ type: 'app_home_opened', tab: 'home', user: h.ben.id, channel: 'D1' });
      await h.event({ type: 'app_home_opened', tab: 'messages', user: h.ben.id, channel: 'D1' });
      await h.idle();
      expect((await h.type(h.ben, 'talks', 'who?')).ackMs).toBeLessThan(500);
      await h.idle();
    });
  });
});

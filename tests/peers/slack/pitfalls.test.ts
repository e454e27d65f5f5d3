/** The pitfalls of the platform research that concern Slack, by their numbers; 12 is Discord's, 16 the digest's own. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlack } from '../../../src/adapters/slack/index.ts';
import { deliveryId } from '../../../src/model/ids.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { HOSTILE, REPLIES, replyWith } from '../../support/replies.ts';
import { type SlackHarness, startSlackHarness } from './harness.ts';
import { dangersOf } from './message-view.ts';
import { BOT_TOKEN, BOT_USER, SIGNING_SECRET, TEAM } from './peer.ts';
import { deliverEvent } from './requests.ts';

const ACK_MAX_MS = 500;

describe('Slack pitfalls', () => {
  let h: SlackHarness;
  beforeEach(async () => {
    h = await startSlackHarness();
  });
  afterEach(() => h.stop());

  const mentionEvent = (ts: string, extra: object = {}) => ({
    type: 'app_mention',
    channel: h.place.channel,
    user: h.ben.id,
    text: `<@${BOT_USER}> who attended?`,
    ts,
    ...extra,
  });
  const posts = () => h.peer.proxy.callsOf('chat.postMessage');

  it('1: work before the acknowledgement — a core, a Slack and a profile that hang do not delay it', async () => {
    let release: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    // The first request of all also pays for what is compiled and connected then.
    await h.type(h.anna, 'talks', 'who?');
    await h.idle();
    h.peer.proxy.fault({ method: 'users.info', until });
    h.core.onHandle = async () => {
      await until;
      return REPLIES.answer;
    };
    const acks: number[] = [];
    for (const command of ['talks', 'briefing'] as const) acks.push((await h.type(h.ben, command, 'list')).ackMs);
    release();
    await h.idle();
    expect(Math.max(...acks)).toBeLessThan(ACK_MAX_MS);
  });

  it('1: a slow profile holds up no answer', async () => {
    const never = new Promise<void>(() => undefined);
    h.peer.proxy.fault({ method: 'users.info', until: never });
    await h.type(h.ben, 'talks', 'who?');
    await h.clock.asleepFor(1_500);
    h.clock.advance(1_500);
    await h.idle();
    expect(h.seen().at(-1)?.text).toContain('Lavrov');
  });

  it('2: the same event three times, once while it is being answered — one post', async () => {
    let release: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    h.core.onHandle = async () => {
      await until;
      return REPLIES.answer;
    };
    const send = () => h.event(mentionEvent('1740650000.000001'), { event_id: 'Ev-same' });
    await send();
    await send();
    release();
    await h.idle();
    await send();
    await h.idle();
    expect(posts()).toHaveLength(1);
  });

  it('3: dropping all retries — a first delivery that failed before anything was claimed is answered on the retry', async () => {
    const { claim } = h.stores.once;
    let broken = true;
    Object.assign(h.stores.once, {
      claim: (...args: Parameters<typeof claim>) =>
        broken ? Promise.reject(new Error('the store is away')) : claim.apply(h.stores.once, args),
    });
    const event = mentionEvent('1740650000.000002');
    expect((await h.event(event, { event_id: 'Ev-3' })).status).toBe(500);
    broken = false;
    const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' };
    expect((await h.event(event, { event_id: 'Ev-3' }, { headers })).status).toBe(200);
    await h.idle();
    expect(posts()).toHaveLength(1);
  });

  it('6: mass pings — nothing in a question or a corpus pings, in any builder', async () => {
    h.core.onHandle = () => replyWith(HOSTILE);
    h.core.onPress = () => replyWith(HOSTILE);
    h.core.overviewReply = replyWith(HOSTILE);
    h.core.passages = h.core.passages.map((passage) => ({
      ...passage,
      before: HOSTILE,
      after: HOSTILE,
      source: HOSTILE,
      dating: HOSTILE,
    }));
    h.core.answers = h.core.answers.map((answer) => ({ ...answer, question: HOSTILE }));
    await h.type(h.ben, 'talks', HOSTILE);
    await h.idle();
    const seen = h.seen().at(-1);
    if (seen === undefined) throw new Error('nothing was shown');
    await h.click(h.ben, seen, 'Sources');
    await h.click(h.ben, seen, seen.buttons[0] ?? '');
    await h.event({ type: 'app_home_opened', tab: 'home', user: h.ben.id, channel: 'D1' });
    await h.idle();
    for (const shown of h.seen()) expect(h.dangers(shown)).toEqual([]);
    const views = [...h.peer.stage.homes.values(), ...[...h.peer.stage.modals.values()].map(({ view }) => view)];
    expect(views).toHaveLength(2);
    for (const view of views) expect(dangersOf(view)).toEqual([]);
  });

  it('8: empty text — every kind of nothing is still a valid message', async () => {
    for (const blocks of [
      [],
      [{ type: 'text', text: '' }],
      [{ type: 'list', items: ['', ' '] }],
      [{ type: 'divider' }],
    ] as const) {
      h.core.onHandle = () => ({ ...REPLIES.thanks, summary: '', blocks: [...blocks] });
      await h.type(h.ben, 'talks', 'x');
      await h.idle();
      expect(h.seen().at(-1)?.text).toBe('…');
    }
    expect(h.log.at('error')).toEqual([]);
  });

  it('10: a thread’s answer in the channel — with and without thread_ts it is in the thread', async () => {
    await h.event(mentionEvent('1740650000.000010'));
    await h.event(mentionEvent('1740650000.000012', { thread_ts: '1740650000.000011' }));
    await h.idle();
    expect(posts().map(({ args }) => args.thread_ts)).toEqual(['1740650000.000010', '1740650000.000011']);
  });

  it('11: a threaded direct message is answered, in its thread', async () => {
    const dm = await h.peer.directChannel(h.ben.id);
    const message = { type: 'message', channel_type: 'im', channel: dm, user: h.ben.id, text: 'who?' };
    await h.event({ ...message, ts: '1740650000.000020', thread_ts: '1740650000.000019' });
    await h.event({ ...message, ts: '1740650000.000021' });
    await h.idle();
    expect(posts().map(({ args }) => args.thread_ts)).toEqual(['1740650000.000019', undefined]);
    expect(h.core.handled.map(({ place }) => place.thread)).toEqual(['1740650000.000019', dm]);
  });

  it('13: unhandled rejections — a store that fails everywhere ends in apologies, not in a crash', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    const broken = () => Promise.reject(new Error('the store is away'));
    Object.assign(h.stores.actions, { put: broken, get: broken });
    await h.type(h.ben, 'talks', 'who?');
    await h.mention(h.ben, 'who?');
    await h.direct(h.ben, 'who?');
    await h.askAbout(h.ben, 'who?');
    await h.event({ type: 'app_home_opened', tab: 'home', user: h.ben.id, channel: 'D1' });
    await h.event({ type: 'app_uninstalled' });
    await h.interaction(h.clickPayload(h.ben, h.seen()[0] ?? fail(), 'A'.repeat(22), 'parley:ask:0'));
    await h.idle();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
    expect(h.seen().filter(({ text }) => /Reference: [0-9a-f]{8}/.test(text)).length).toBeGreaterThanOrEqual(4);
    expect((await fetch(h.url.replace('/slack/events', '/healthz'))).status).toBe(200);
  });

  it('14: a 429 on digests stalls nothing — a mention and a command are answered while a digest waits', async () => {
    h.peer.proxy.fault({ method: 'chat.postMessage', status: 429, retryAfterS: 30 });
    expect(await h.chat.post(h.place, REPLIES.digest, deliveryId('d-14'))).toEqual({
      outcome: 'retry',
      reason: 'ratelimited',
      retryAfterMs: 30_000,
    });
    await h.mention(h.ben, 'who?');
    await h.type(h.ben, 'talks', 'who?');
    await h.idle();
    expect(h.seen().filter(({ text }) => text.includes('Lavrov'))).toHaveLength(2);
  });

  it('15: retries post twice — Slack takes the answer and drops the connection: one message', async () => {
    h.peer.proxy.fault({ method: 'chat.postMessage', reset: 'after' });
    const parent = await h.peer.proxy.apiUrl;
    const ts = await sayAsBen(parent, h.place.channel);
    await h.event(mentionEvent(ts));
    await h.idle();
    expect(posts()).toHaveLength(1);
    expect(h.seen().filter(({ text }) => text.includes('Lavrov'))).toHaveLength(1);
  });

  it('15: a digest whose post broke off is not repeated by us: the core looks for it', async () => {
    h.peer.proxy.fault({ method: 'chat.postMessage', reset: 'after' });
    const outcome = await h.chat.post(h.place, { ...REPLIES.digest, thread: [] }, deliveryId('d-15'));
    expect(outcome).toMatchObject({ outcome: 'retry' });
    expect(posts()).toHaveLength(1);
    expect(await h.chat.find(h.place, deliveryId('d-15'), h.clock.now())).toMatchObject({ found: 'yes' });
  });

  it('17: two replicas with one store answer an event once', async () => {
    const core = new FakeCore();
    const config = {
      mode: 'http',
      botToken: BOT_TOKEN,
      signingSecret: SIGNING_SECRET,
      port: 0,
      host: '127.0.0.1',
    } as const;
    const other = createSlack(
      { ...config, apiUrl: h.peer.proxy.apiUrl },
      { core, stores: h.stores, clock: h.clock, log: h.log },
    );
    await other.start();
    const event = mentionEvent('1740650000.000030');
    const body = {
      type: 'event_callback',
      team_id: TEAM,
      event_id: 'Ev-17',
      authorizations: [{ team_id: TEAM, user_id: BOT_USER }],
      event,
    };
    await Promise.all([
      h.event(event, { event_id: 'Ev-17' }),
      deliverEvent(`http://127.0.0.1:${other.port()}/slack/events`, body, { secret: SIGNING_SECRET }),
    ]);
    await Promise.all([h.idle(), other.idle()]);
    await other.stop();
    expect(h.core.handled.length + core.handled.length).toBe(1);
    expect(posts()).toHaveLength(1);
  });

  it('18: after the token was revoked, digests make no calls at all', async () => {
    await h.event({ type: 'tokens_revoked', tokens: { oauth: [], bot: [BOT_USER] } });
    await h.idle();
    const before = h.peer.proxy.calls.length;
    for (const id of ['d-1', 'd-2']) {
      expect(await h.chat.post(h.place, REPLIES.digest, deliveryId(id))).toMatchObject({
        outcome: 'refused',
        gone: false,
      });
    }
    expect(await h.chat.find(h.place, deliveryId('d-1'), 0)).toMatchObject({ found: 'unknown' });
    expect(h.peer.proxy.calls.length).toBe(before);
  });

  it('18: a user’s own token that is revoked changes nothing', async () => {
    await h.event({ type: 'tokens_revoked', tokens: { oauth: [h.ben.id], bot: [] } });
    await h.idle();
    expect(await h.chat.post(h.place, REPLIES.thanks, deliveryId('d-1'))).toMatchObject({ outcome: 'sent' });
  });

  it('18: a token that Slack calls dead once is not used again', async () => {
    h.peer.proxy.fault({ method: 'chat.postMessage', error: 'account_inactive' });
    expect(await h.chat.post(h.place, REPLIES.digest, deliveryId('d-1'))).toMatchObject({
      outcome: 'refused',
      gone: false,
    });
    const before = h.peer.proxy.calls.length;
    expect(await h.chat.post(h.place, REPLIES.digest, deliveryId('d-2'))).toMatchObject({
      outcome: 'refused',
      gone: false,
    });
    expect(h.peer.proxy.calls.length).toBe(before);
  });

  it('18: an uninstalled workspace is forgotten, also when Slack says so twice', async () => {
    const id = await h.stores.actions.put(h.place, undefined, { do: 'timeline', topic: 'x' }, h.clock.now());
    await h.event({ type: 'app_uninstalled' });
    await h.event({ type: 'app_uninstalled' });
    await h.idle();
    expect(await h.stores.actions.get(h.place.tenant, id)).toBeUndefined();
    expect(h.log.at('error')).toEqual([]);
  });

  it('19: a button of another workspace is unknown here', async () => {
    await h.type(h.ben, 'talks', 'who?');
    await h.idle();
    const seen = h.seen().at(-1) ?? fail();
    const foreign = { ...h.place, tenant: `${h.place.tenant}X` as typeof h.place.tenant };
    const id = await h.stores.actions.put(foreign, undefined, { do: 'timeline', topic: 'secret' }, h.clock.now());
    await h.clickForged(h.ben, seen, id);
    await h.idle();
    expect(h.core.pressed).toEqual([]);
    expect(h.seen().at(-1)?.text).toContain('too old or was changed');
  });

  it('20: no secret and no one’s words in the log, whatever fails', async () => {
    h.peer.proxy.fault({ method: 'respond', status: 500, times: 9 });
    h.peer.proxy.fault({ method: 'chat.postEphemeral', error: 'invalid_auth' });
    const typing = h.type(h.ben, 'talks', 'my secret question');
    await h.clock.asleepFor(1_000);
    h.clock.advance(1_000);
    await h.clock.asleepFor(2_000);
    h.clock.advance(2_000);
    await typing;
    await h.idle();
    const log = h.log.lines.map(({ line }) => line).join('\n');
    expect(log).toContain('did not reach Slack');
    expect(log).not.toMatch(/xox|\/respond\/|my secret question|fake-signing/);
  });
});

function fail(): never {
  throw new Error('nothing was shown');
}

/** A message of Ben's that exists at the peer, so that its thread can be read. */
async function sayAsBen(apiUrl: string, channel: string): Promise<string> {
  const response = await fetch(`${apiUrl}chat.meMessage`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxp-ben' },
    body: new URLSearchParams({ channel, text: 'hello' }),
  });
  return ((await response.json()) as { ts: string }).ts;
}

/** Several workspaces: installing, encrypted tokens, rotation, removal; and that nothing of one reaches another. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { createSlack } from '../../../src/adapters/slack/index.ts';
import { createCore } from '../../../src/app/core.ts';
import { tenantCore } from '../../../src/app/tenant-core.ts';
import { deliveryId, tenantId } from '../../../src/model/ids.ts';
import { corpusOf } from '../../support/corpus-of.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { REPLIES } from '../../support/replies.ts';
import { type SlackHarness, startSlackHarness } from './harness.ts';
import { SIGNING_SECRET } from './peer.ts';

const KEY = randomBytes(32).toString('hex');
const TOKENS: Readonly<Record<string, string>> = { T1: 'xoxb-token-of-one', T2: 'xoxb-token-of-two' };
const DAY_S = 86_400;
const HOUR_S = 3_600;
const OAUTH = { clientId: 'client', clientSecret: 'hush-hush', stateSecret: 'state-secret', encryptionKey: KEY };
const QUESTION = 'who met Ilsa Brendtner in Varnholm?';

describe('Slack in several workspaces', () => {
  let h: SlackHarness;
  beforeEach(async () => {
    h = await startSlackHarness({ oauth: OAUTH });
  });
  afterEach(() => h.stop());

  /** Walks through the installation as a browser does. */
  async function install(team: string, extra: object = {}): Promise<Response> {
    const base = h.url.replace('/slack/events', '');
    h.peer.proxy.overrides.set('oauth.v2.access', () => ({
      ok: true,
      access_token: TOKENS[team],
      token_type: 'bot',
      scope: 'chat:write',
      bot_user_id: `UBOT${team}`,
      app_id: 'A1',
      team: { id: team, name: team },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: 'U1' },
      ...extra,
    }));
    const start = await fetch(`${base}/slack/install`, { redirect: 'manual' });
    const state = new URL(start.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const cookie = (start.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return fetch(`${base}/slack/oauth_redirect?code=a-code&state=${encodeURIComponent(state)}`, {
      headers: { cookie },
    });
  }

  const mention = (team: string, ts: string) =>
    h.event(
      { type: 'app_mention', channel: h.place.channel, user: h.ben.id, text: `<@UBOT${team}> who?`, ts },
      { team_id: team, authorizations: [{ team_id: team, user_id: `UBOT${team}`, is_enterprise_install: false }] },
    );
  const place = (team: string) => ({ ...h.place, tenant: tenantId(team) });

  it('asks Slack for exactly the scopes of the manifest', async () => {
    const start = await fetch(h.url.replace('/slack/events', '/slack/install'), { redirect: 'manual' });
    expect(start.status).toBe(302);
    const scopes = new URL(start.headers.get('location') ?? '').searchParams.get('scope')?.split(',');
    expect(scopes).toContain('app_mentions:read');
    expect(scopes).toHaveLength(11);
  });

  it('keeps tokens encrypted, bound to their workspace', async () => {
    expect((await install('T1')).status).toBe(200);
    const [name = ''] = await h.stores.secrets.keys('slack:installation:');
    const sealed = (await h.stores.secrets.get(name)) ?? '';
    expect(sealed).not.toContain('token-of-one');
    expect(Buffer.from(sealed.split('.').at(-1) ?? '', 'base64url').toString()).not.toContain('token-of-one');
    await h.stores.secrets.put('slack:installation:T2', sealed, 0);
    expect(await h.chat.post(place('T2'), REPLIES.thanks, deliveryId('d'))).toMatchObject({ outcome: 'retry' });
    expect(h.peer.proxy.callsOf('chat.postMessage')).toEqual([]);
  });

  it('refuses an installation whose state was forged', async () => {
    const redirect = h.url.replace('/slack/events', '/slack/oauth_redirect?code=x&state=forged');
    expect((await fetch(redirect)).status).toBeGreaterThanOrEqual(400);
    expect(await h.stores.secrets.keys('slack:installation:')).toEqual([]);
  });

  it('pitfall 4: speaks to each workspace with its own token, in every call', async () => {
    await install('T1');
    await install('T2');
    await mention('T1', '1740650000.000041');
    await mention('T2', '1740650000.000042');
    await mention('T1', '1740650000.000043');
    await h.idle();
    for (const team of ['T1', 'T2', 'T1'])
      await h.chat.post(place(team), { ...REPLIES.digest, thread: [] }, deliveryId(team));
    const posted = h.peer.proxy.callsOf('chat.postMessage').map(({ token }) => token);
    expect(posted.slice(0, 3).sort()).toEqual([TOKENS['T1'], TOKENS['T1'], TOKENS['T2']]);
    expect(posted.slice(3)).toEqual([TOKENS['T1'], TOKENS['T2'], TOKENS['T1']]);
    const asked = new Set(h.peer.proxy.callsOf('users.info').map(({ token }) => token));
    expect([...asked].sort()).toEqual([TOKENS['T1'], TOKENS['T2']]);
  });

  it('pitfall 5: the same question in two workspaces is asked for two tenants, with buttons of their own', async () => {
    await install('T1');
    await install('T2');
    await mention('T1', '1740650000.000051');
    await mention('T2', '1740650000.000051');
    await h.idle();
    expect(h.core.handled.map(({ place: { tenant } }) => tenant).sort()).toEqual(['T1', 'T2']);
    const [one, two] = h.peer.proxy
      .callsOf('chat.postMessage')
      .map(({ args }) => /"value":"([\w-]+)"/.exec(args.blocks ?? '')?.[1] ?? '');
    expect(one).not.toBe(two);
    const owners = await Promise.all(['T1', 'T2'].map((team) => h.stores.actions.get(tenantId(team), one ?? '')));
    expect(owners.filter((stored) => stored !== undefined)).toHaveLength(1);
  });

  it('pitfall 5: the same question over different articles — neither answer, sources nor share of one reaches the other', async () => {
    await h.stop();
    h = await startSlackHarness({ oauth: OAUTH }, async (stores, log) => {
      const core = async (name: string) => {
        const corpus = await corpusOf({ 'a.txt': `Talks\n\n${name} met Ilsa Brendtner in Varnholm on Monday.` });
        return createCore({ corpus, stores, clock: new FakeClock(), log, problems: [] }, COMMANDS);
      };
      const cores = new Map([
        ['T1', await core('Oskar Lindqvale')],
        ['T2', await core('Tomas Ravel')],
      ]);
      return tenantCore((tenant) => cores.get(tenant) ?? fail());
    });
    const secrets = { T1: 'Lindqvale', T2: 'Ravel' } as const;
    for (const team of ['T1', 'T2'] as const) {
      await install(team);
      await h.event(
        { type: 'app_mention', channel: h.place.channel, user: h.ben.id, text: QUESTION, ts: '1740650000.000052' },
        { team_id: team, authorizations: [{ team_id: team, user_id: `UBOT${team}`, is_enterprise_install: false }] },
      );
      await h.idle();
      const seen = h.seen().at(-1) ?? fail();
      const stranger = team === 'T1' ? secrets.T2 : secrets.T1;
      expect(seen.text).toContain(secrets[team]);
      expect(seen.text).not.toContain(stranger);
      expect(await h.chat.post(place(team), REPLIES.thanks, deliveryId(`d-${team}`))).toMatchObject({
        outcome: 'sent',
      });
    }
    for (const { token, args } of h.peer.proxy.callsOf('chat.postMessage')) {
      const own = token === TOKENS['T1'] ? secrets.T1 : secrets.T2;
      const other = own === secrets.T1 ? secrets.T2 : secrets.T1;
      expect(args.blocks).not.toContain(other);
    }
    // a button of T1 pressed from T2: unknown there
    const stolen = /"value":"([\w-]+)"/.exec(h.peer.proxy.callsOf('chat.postMessage')[0]?.args.blocks ?? '')?.[1];
    await h.interaction({
      ...h.clickPayload(h.ben, h.seen()[0] ?? fail(), stolen ?? fail(), 'parley:sources:0'),
      team: { id: 'T2' },
      user: { id: h.ben.id, team_id: 'T2' },
    });
    await h.idle();
    expect(h.seen().at(-1)?.text).toContain('too old or was changed');
  });

  it('pitfall 18: a workspace that leaves is gone: its token is deleted, its digests make no calls', async () => {
    await install('T1');
    await install('T2');
    const leave = { team_id: 'T1', authorizations: [{ team_id: 'T1', user_id: 'UBOTT1' }] };
    await h.event({ type: 'tokens_revoked', tokens: { bot: ['UBOTT1'] } }, leave);
    await h.event({ type: 'app_uninstalled' }, leave);
    await h.event({ type: 'app_uninstalled' }, leave);
    await h.idle();
    expect(await h.stores.secrets.keys('slack:installation:')).toEqual(['slack:installation:T2']);
    const before = h.peer.proxy.calls.length;
    expect(await h.chat.post(place('T1'), REPLIES.digest, deliveryId('d'))).toMatchObject({
      outcome: 'refused',
      gone: false,
    });
    expect(h.peer.proxy.calls.length).toBe(before);
    expect(await h.chat.post(place('T2'), REPLIES.thanks, deliveryId('d'))).toMatchObject({ outcome: 'sent' });
  });

  it('may come back: a new installation works at once', async () => {
    await install('T1');
    h.peer.proxy.fault({ method: 'chat.postMessage', error: 'token_revoked' });
    expect(await h.chat.post(place('T1'), REPLIES.thanks, deliveryId('d1'))).toMatchObject({ outcome: 'refused' });
    await install('T1', { access_token: 'xoxb-token-of-one-again' });
    expect(await h.chat.post(place('T1'), REPLIES.thanks, deliveryId('d2'))).toMatchObject({ outcome: 'sent' });
  });

  it('rotates a token that is about to expire, and keeps the new one encrypted', async () => {
    await install('T1', { refresh_token: 'xoxe-1-first', expires_in: 60 });
    let refreshed = 0;
    h.peer.proxy.overrides.set('oauth.v2.access', (args) => {
      refreshed += 1;
      expect(args).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'xoxe-1-first' });
      return {
        ok: true,
        access_token: 'xoxe.xoxb-rotated',
        refresh_token: 'xoxe-1-second',
        expires_in: DAY_S,
        token_type: 'bot',
        team: { id: 'T1' },
      };
    });
    for (const id of ['d1', 'd2'])
      expect(await h.chat.post(place('T1'), REPLIES.thanks, deliveryId(id))).toMatchObject({ outcome: 'sent' });
    expect(refreshed).toBe(1);
    expect(h.peer.proxy.callsOf('chat.postMessage').map(({ token }) => token)).toEqual([
      'xoxe.xoxb-rotated',
      'xoxe.xoxb-rotated',
    ]);
  });

  it('rotates once when many events and digests, in two replicas, find the token about to expire', async () => {
    await h.stop();
    const clock = new FakeClock(Date.now());
    h = await startSlackHarness({ oauth: OAUTH }, undefined, clock);
    await install('T1', { refresh_token: 'xoxe-1-first', expires_in: HOUR_S });
    const refreshes: string[] = [];
    h.peer.proxy.overrides.set('oauth.v2.access', ({ refresh_token: spent }) => {
      refreshes.push(String(spent));
      return refreshes.length > 1
        ? { ok: false, error: 'invalid_refresh_token' }
        : {
            ok: true,
            access_token: 'xoxe.xoxb-new',
            refresh_token: 'xoxe-1-second',
            expires_in: DAY_S,
            token_type: 'bot',
          };
    });
    const config = { mode: 'http', oauth: OAUTH, signingSecret: SIGNING_SECRET, port: 0, host: '127.0.0.1' } as const;
    const other = createSlack(
      { ...config, apiUrl: h.peer.proxy.apiUrl },
      { core: new FakeCore(), stores: h.stores, clock, log: h.log },
    );
    await other.start();
    const posted = await Promise.all([
      ...['1', '2', '3'].map((n) => h.chat.post(place('T1'), REPLIES.thanks, deliveryId(`a${n}`))),
      ...['1', '2', '3'].map((n) => other.chat.post(place('T1'), REPLIES.thanks, deliveryId(`b${n}`))),
      mention('T1', '1740650000.000071').then(() => ({ outcome: 'sent' })),
      mention('T1', '1740650000.000072').then(() => ({ outcome: 'sent' })),
    ]);
    await h.idle();
    expect(posted.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 8 }, () => 'sent'));
    expect(refreshes).toEqual(['xoxe-1-first']);
    for (const { chat } of [h, other])
      expect(await chat.post(place('T1'), REPLIES.thanks, deliveryId('later'))).toMatchObject({ outcome: 'sent' });
    expect(
      h.peer.proxy
        .callsOf('chat.postMessage')
        .slice(-2)
        .map(({ token }) => token),
    ).toEqual(['xoxe.xoxb-new', 'xoxe.xoxb-new']);
    await other.stop();
  });

  it('pitfall 3: a store that is away when the token is looked up loses no question and no digest', async () => {
    await install('T1');
    const { get } = h.stores.secrets;
    let away = true;
    const flaky: typeof get = (key) => (away ? Promise.reject(new Error('the store is away')) : get(key));
    Object.assign(h.stores.secrets, { get: flaky });
    const event = {
      type: 'app_mention',
      channel: h.place.channel,
      user: h.ben.id,
      text: 'who?',
      ts: '1740650000.000081',
    };
    const of = { team_id: 'T1', event_id: 'Ev-away', authorizations: [{ team_id: 'T1', user_id: 'UBOTT1' }] };
    expect((await h.event(event, of)).status).toBe(500);
    expect(await h.chat.post(place('T1'), REPLIES.thanks, deliveryId('d'))).toMatchObject({ outcome: 'retry' });
    expect(await h.chat.tell(place('T1'), h.ben.id, REPLIES.thanks)).toMatchObject({ outcome: 'retry' });
    away = false;
    const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_error' };
    expect((await h.event(event, of, { headers })).status).toBe(200);
    await h.idle();
    expect(h.core.handled).toHaveLength(1);
    expect(await h.chat.post(place('T1'), REPLIES.thanks, deliveryId('d'))).toMatchObject({ outcome: 'sent' });
  });

  it('a token that expired unrenewed is no goodbye: the digest is tried again', async () => {
    await install('T1');
    h.peer.proxy.fault({ method: 'chat.postMessage', error: 'token_expired' });
    expect(await h.chat.post(place('T1'), REPLIES.thanks, deliveryId('d'))).toMatchObject({ outcome: 'retry' });
    expect(await h.chat.post(place('T1'), REPLIES.thanks, deliveryId('d'))).toMatchObject({ outcome: 'sent' });
  });

  it('a key that is not the one the tokens were encrypted with ends the start; one damaged token does not', async () => {
    await install('T1');
    await install('T2');
    const start = (encryptionKey: string) =>
      createSlack(
        { mode: 'http', oauth: { ...OAUTH, encryptionKey }, signingSecret: 's', port: 0, host: '127.0.0.1' },
        { core: new FakeCore(), stores: h.stores, clock: h.clock, log: h.log },
      );
    await expect(start('cd'.repeat(32)).start()).rejects.toThrow(/SLACK_ENCRYPTION_KEY cannot open.*another key/);
    await h.stores.secrets.put('slack:installation:T1', 'v1.damaged', 0);
    const right = start(KEY);
    await right.start();
    await right.stop();
  });

  it('a workspace that has not installed it gets no answer and breaks nothing', async () => {
    expect((await mention('T9', '1740650000.000099')).status).toBe(200);
    await h.idle();
    expect(h.core.handled).toEqual([]);
    expect(h.peer.proxy.callsOf('chat.postMessage')).toEqual([]);
  });

  it('writes no token, code or secret into its log', async () => {
    await install('T1', { refresh_token: 'xoxe-1-first', expires_in: DAY_S });
    await mention('T1', '1740650000.000061');
    await h.idle();
    expect(h.log.lines.map(({ line }) => line).join('\n')).not.toMatch(
      /xox|hush-hush|state-secret|a-code|[0-9a-f]{64}/,
    );
  });
});

function fail(): never {
  throw new Error('nothing was shown');
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlack, type SlackAdapter } from '../../../src/adapters/slack/index.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { FakeLog } from '../../support/fake-log.ts';
import { REPLIES } from '../../support/replies.ts';
import { APP_TOKEN, BOT_TOKEN, BOT_USER, type SlackPeer, startSlackPeer, TEAM } from './peer.ts';
import { SocketServer } from './socket-server.ts';

const BACKOFF_FIRST_MS = 1_000;
const REFUSED_WAIT_MS = 300_000;
const HELLO_MAX_MS = 15_000;

describe('Slack over Socket Mode', () => {
  let peer: SlackPeer;
  let server: SocketServer;
  let slack: SlackAdapter;
  let core: FakeCore;
  let clock: FakeClock;
  let log: FakeLog;

  beforeEach(async () => {
    peer = await startSlackPeer();
    server = new SocketServer();
    await server.listen();
    peer.proxy.overrides.set('apps.connections.open', (_args, call) =>
      call.token === APP_TOKEN ? { ok: true, url: server.url } : { ok: false, error: 'invalid_auth' },
    );
    [core, clock, log] = [new FakeCore(), new FakeClock(), new FakeLog()];
    slack = createSlack(
      { mode: 'socket', botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: peer.proxy.apiUrl },
      { core, stores: memoryStores(), clock, log },
    );
  });
  afterEach(async () => {
    await slack.stop();
    await server.close();
    await peer.close();
  });

  const command = (text = 'who attended riyadh', trigger = peer.stage.next('trigger.')) => ({
    command: '/talks',
    text,
    response_url: peer.proxy.responseUrl(peer.stage.grant(peer.ben.id, peer.channel)),
    trigger_id: trigger,
    user_id: peer.ben.id,
    team_id: TEAM,
    channel_id: peer.channel,
  });
  const mention = (ts = '1740650000.000001', event_id = 'Ev1') => ({
    type: 'event_callback',
    team_id: TEAM,
    event_id,
    authorizations: [{ team_id: TEAM, user_id: BOT_USER }],
    event: { type: 'app_mention', channel: peer.channel, user: peer.ben.id, text: `<@${BOT_USER}> who?`, ts },
  });

  it('acknowledges a command before the core has answered, then answers', async () => {
    await slack.start();
    let release: () => void = () => undefined;
    core.onHandle = () =>
      new Promise((resolve) => {
        release = () => resolve(REPLIES.answer);
      });
    const id = server.send('slash_commands', command());
    await server.acked(id);
    expect(server.acks[0]?.payload?.text).toBe('Looking through the articles…');
    await settle(() => core.handled.length === 1);
    release();
    await slack.idle();
    expect(peer.stage.seen().at(-1)?.text).toContain('Lavrov');
  });

  it('answers an envelope that comes twice once, and acknowledges both', async () => {
    await slack.start();
    const body = command();
    server.resend('same', 'slash_commands', body);
    server.resend('same', 'slash_commands', body);
    await server.until(() => server.acks.length === 2);
    await slack.idle();
    expect(core.handled).toHaveLength(1);
  });

  it('answers an event that is delivered again, under another id or as a retry, once', async () => {
    await slack.start();
    const ids = [
      server.send('events_api', mention()),
      server.send('events_api', mention(), { retry_attempt: 1, retry_reason: 'timeout' }),
      server.send('events_api', mention('1740650000.000001', 'Ev2')),
    ];
    for (const id of ids) await server.acked(id);
    await slack.idle();
    expect(core.handled).toHaveLength(1);
    expect(peer.proxy.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('follows a refresh at once, without waiting', async () => {
    await slack.start();
    server.refresh();
    await server.until(() => server.connections === 2);
    await server.acked(server.send('events_api', mention()));
    await slack.idle();
    expect(core.handled).toHaveLength(1);
    expect(clock.sleeps.filter((ms) => ms >= BACKOFF_FIRST_MS && ms < HELLO_MAX_MS)).not.toContain(BACKOFF_FIRST_MS);
  });

  it('comes back after the network was cut, backing off while Slack is out of reach', async () => {
    await slack.start();
    peer.proxy.fault({ method: 'apps.connections.open', error: 'internal_error', times: 2 });
    server.cut();
    await clock.asleepFor(BACKOFF_FIRST_MS);
    expect(slack.state()).toBe('reconnecting');
    clock.advance(BACKOFF_FIRST_MS);
    await clock.asleepFor(2 * BACKOFF_FIRST_MS);
    clock.advance(2 * BACKOFF_FIRST_MS);
    await server.until(() => server.connections === 2);
    await server.acked(server.send('events_api', mention()));
    await slack.idle();
    expect(core.handled).toHaveLength(1);
    expect(slack.state()).toBe('connected');
  });

  it('starts although Slack is out of reach, and connects when it is back', async () => {
    peer.proxy.fault({ method: 'auth.test', error: 'fatal_error' });
    peer.proxy.fault({ method: 'apps.connections.open', error: 'service_unavailable' });
    await slack.start();
    expect(log.at('warn').join()).toContain('out of reach');
    await clock.asleepFor(BACKOFF_FIRST_MS);
    clock.advance(BACKOFF_FIRST_MS);
    await server.until(() => server.connections === 1);
  });

  it('names a refused app token at the start, with the remedy', async () => {
    peer.proxy.overrides.set('apps.connections.open', () => ({ ok: false, error: 'invalid_auth' }));
    await expect(slack.start()).rejects.toThrow(/SLACK_APP_TOKEN.*invalid_auth.*connections:write/);
  });

  it('names a refused bot token at the start, with the remedy', async () => {
    peer.proxy.overrides.set('auth.test', () => ({ ok: false, error: 'account_inactive' }));
    await expect(slack.start()).rejects.toThrow(/SLACK_BOT_TOKEN.*account_inactive.*OAuth & Permissions/);
  });

  it('neither crashes nor spins when its token is revoked while it runs', async () => {
    await slack.start();
    peer.proxy.overrides.set('apps.connections.open', () => ({ ok: false, error: 'token_revoked' }));
    server.refresh();
    await clock.asleepFor(REFUSED_WAIT_MS);
    expect(log.at('error').join()).toContain('SLACK_APP_TOKEN');
    expect(peer.proxy.callsOf('apps.connections.open')).toHaveLength(2);
    clock.advance(REFUSED_WAIT_MS);
    await clock.asleepFor(REFUSED_WAIT_MS);
    expect(peer.proxy.callsOf('apps.connections.open')).toHaveLength(3);
  });

  it('gives up on a server that never greets, and tries again', async () => {
    server.greets = false;
    const starting = slack.start();
    await clock.asleepFor(HELLO_MAX_MS);
    await server.until(() => server.connections === 1);
    server.greets = true;
    clock.advance(HELLO_MAX_MS);
    await starting;
    await clock.asleepFor(BACKOFF_FIRST_MS);
    clock.advance(BACKOFF_FIRST_MS);
    await server.until(() => server.connections === 2);
  });

  it('sends each token only where it belongs', async () => {
    await slack.start();
    await server.acked(server.send('events_api', mention()));
    await slack.idle();
    const tokens = new Map(peer.proxy.calls.map(({ method, token }) => [method, token]));
    expect(tokens.get('apps.connections.open')).toBe(APP_TOKEN);
    for (const [method, token] of tokens) if (method !== 'apps.connections.open') expect(token).toBe(BOT_TOKEN);
  });

  it('writes no secret into its log', async () => {
    await slack.start();
    await server.acked(server.send('slash_commands', command('a secret question')));
    await slack.idle();
    expect(log.lines.map(({ line }) => line).join('\n')).not.toMatch(
      /xox|xapp-|ticket=fake|\/respond\/|a secret question/,
    );
  });

  it('stops at once when idle, and takes nothing in any more', async () => {
    await slack.start();
    await slack.stop();
    expect(slack.state()).toBe('stopped');
    expect(server.connections).toBe(1);
  });
});

/** Lets what is under way proceed until `happened` holds; no time passes. */
async function settle(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setImmediate(resolve));
}

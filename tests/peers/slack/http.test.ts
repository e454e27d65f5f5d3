import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SlackConfig } from '../../../src/adapters/slack/config.ts';
import { createSlack } from '../../../src/adapters/slack/index.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { FakeLog } from '../../support/fake-log.ts';
import { REPLIES } from '../../support/replies.ts';
import { type SlackHarness, startSlackHarness } from './harness.ts';
import { BOT_TOKEN, SIGNING_SECRET } from './peer.ts';

const FIVE_MINUTES_S = 300;
const DRAIN_MAX_MS = 10_000;

describe('Slack over HTTP', () => {
  let h: SlackHarness;
  beforeEach(async () => {
    h = await startSlackHarness();
  });
  afterEach(() => h.stop());

  it('refuses what is signed with another secret, unsigned, or too old', async () => {
    const fields = h.commandFields(h.ben, 'talks', 'who?');
    const now = Math.floor(Date.now() / 1000);
    expect((await h.command(fields, { secret: 'another' })).status).toBe(401);
    expect((await h.command(fields, { timestamp: now - FIVE_MINUTES_S - 5 })).status).toBe(401);
    expect((await h.command(fields, { headers: { 'x-slack-signature': 'v0=00' } })).status).toBe(401);
    expect((await fetch(h.url, { method: 'POST', body: '{}' })).status).toBe(401);
    expect(h.core.handled).toEqual([]);
    expect((await h.command(fields)).status).toBe(200);
    await h.idle();
    expect(h.core.handled).toHaveLength(1);
  });

  it('answers Slack’s check of the address, and of the certificate', async () => {
    const challenge = await h.event({}, { type: 'url_verification', challenge: 'abc' });
    expect(challenge.body).toContain('abc');
    expect((await h.command({ ssl_check: '1' })).status).toBe(200);
  });

  it('refuses bodies that are too large, and shrugs at nonsense', async () => {
    const huge = await h.command({ command: '/talks', text: 'x'.repeat(5 * 1024 * 1024) });
    expect(huge.status).toBe(413);
    expect((await h.interaction({ type: 'nonsense' })).status).toBeGreaterThanOrEqual(200);
    expect((await fetch(h.url.replace('/slack/events', '/wp-login.php'))).status).toBe(404);
  });

  it('says whether it is well', async () => {
    const health = h.url.replace('/slack/events', '/healthz');
    expect(await (await fetch(health)).text()).toBe('connected');
  });

  it('drains: what is in hand is finished, nothing new is taken', async () => {
    let release: () => void = () => undefined;
    h.core.onHandle = () =>
      new Promise((resolve) => {
        release = () => resolve(REPLIES.answer);
      });
    await h.mention(h.ben, 'who?');
    while (h.core.handled.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const stopping = h.slack.stop();
    await expect(h.event({})).rejects.toThrow();
    release();
    await stopping;
    expect(h.seen().at(-1)?.text).toContain('Lavrov');
  });

  it('drains for ten seconds at most', async () => {
    h.core.onHandle = () => new Promise(() => undefined);
    await h.mention(h.ben, 'who?');
    const stopping = h.slack.stop();
    await h.clock.asleepFor(DRAIN_MAX_MS);
    h.clock.advance(DRAIN_MAX_MS);
    await stopping;
    expect(h.slack.state()).toBe('stopped');
  });
});

describe('Slack’s settings', () => {
  const make = (config: SlackConfig) =>
    createSlack(config, { core: new FakeCore(), stores: memoryStores(), clock: new FakeClock(), log: new FakeLog() });
  const oauth = { clientId: '1', clientSecret: '2', stateSecret: '3', encryptionKey: 'ab'.repeat(32) };

  it.each<[string, SlackConfig, RegExp]>([
    ['no bot token', { mode: 'socket', appToken: 'xapp-1' }, /SLACK_BOT_TOKEN is missing.*OAuth & Permissions/],
    ['no app token', { mode: 'socket', botToken: BOT_TOKEN }, /SLACK_APP_TOKEN is missing.*App-Level Tokens/],
    [
      'an empty signing secret',
      { mode: 'http', botToken: BOT_TOKEN, signingSecret: '' },
      /SLACK_SIGNING_SECRET is missing.*Basic Information/,
    ],
    ['no bot token over HTTP', { mode: 'http', signingSecret: 's' }, /SLACK_BOT_TOKEN is missing/],
    ['OAuth over Socket Mode', { mode: 'socket', botToken: 'x', appToken: 'x', oauth }, /SLACK_MODE=http/],
    ['both ways at once', { mode: 'http', signingSecret: 's', botToken: 'x', oauth }, /not both/],
    [
      'a short key',
      { mode: 'http', signingSecret: 's', oauth: { ...oauth, encryptionKey: 'ab' } },
      /32 bytes, got 1.*openssl rand -hex 32/,
    ],
  ])('%s: named, with the remedy', (_name, config, message) => {
    expect(() => make(config)).toThrow(message);
  });

  it('a port that is taken: named', async () => {
    const first = await startSlackHarness();
    const port = first.slack.port() ?? 0;
    const second = make({
      mode: 'http',
      botToken: BOT_TOKEN,
      signingSecret: SIGNING_SECRET,
      port,
      host: '127.0.0.1',
      apiUrl: first.peer.proxy.apiUrl,
    });
    await expect(second.start()).rejects.toThrow(`SLACK_PORT ${port}`);
    await first.stop();
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const DISCORD = { DISCORD_TOKEN: 'abc', DISCORD_APP_ID: '123456789012345678' };

describe('configuration', () => {
  it('nothing set, or everything set to nothing: the console, with defaults', () => {
    const expected = {
      corpusDir: undefined,
      dataDir: 'data',
      databaseUrl: undefined,
      logLevel: undefined,
      colour: true,
      managers: ['platform'],
      health: { host: '127.0.0.1', port: 8081 },
      slack: undefined,
      discord: undefined,
    };
    expect(readConfig({})).toEqual(expected);
    expect(readConfig(Object.fromEntries(VARIABLES.map((name) => [name, ''])))).toEqual(expected);
  });

  it('Slack and Discord, as they are set', () => {
    expect(readConfig({ ...SLACK, ...DISCORD })).toMatchObject({
      slack: { mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1', host: '127.0.0.1', port: 3000 },
      discord: { token: 'abc', appId: '123456789012345678' },
    });
    expect(
      readConfig({ SLACK_MODE: 'http', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', SLACK_PORT: '0' }).slack,
    ).toMatchObject({ mode: 'http', signingSecret: 's', port: 0 });
  });

  it('who may manage digests: words and ids, any of them', () => {
    expect(readConfig({ BRIEFING_MANAGERS: 'platform, U024BE7LH,123456789012345678' }).managers).toEqual([
      'platform',
      'U024BE7LH',
      '123456789012345678',
    ]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['half of Slack', { SLACK_BOT_TOKEN: 'xoxb-1' }, /Set SLACK_APP_TOKEN \(xapp-…, from “Basic Information”/],
    ['the other half', { SLACK_APP_TOKEN: 'xapp-1' }, /Set SLACK_BOT_TOKEN \(xoxb-…, from “OAuth & Permissions”/],
    ['http without its secret', { SLACK_MODE: 'http', SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_SIGNING_SECRET/],
    [
      'tokens the wrong way round',
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      /SLACK_BOT_TOKEN must start with xoxb-/,
    ],
    ['half of OAuth', { SLACK_MODE: 'http', SLACK_SIGNING_SECRET: 's', SLACK_CLIENT_ID: '1' }, /SLACK_CLIENT_SECRET/],
    ['an unknown mode', { ...SLACK, SLACK_MODE: 'rtm' }, /SLACK_MODE/],
    ['half of Discord', { DISCORD_TOKEN: 'abc' }, /DISCORD_APP_ID to the 17–20 digits/],
    ['the other half', { DISCORD_APP_ID: DISCORD.DISCORD_APP_ID }, /DISCORD_TOKEN/],
    ['a name for an id', { ...DISCORD, DISCORD_APP_ID: 'parley' }, /DISCORD_APP_ID/],
    ['another database', { DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL/],
    ['a port that is none', { HEALTH_PORT: '99999' }, /HEALTH_PORT/],
    ['a manager without a name', { BRIEFING_MANAGERS: 'admins' }, /BRIEFING_MANAGERS/],
    ['a level that is none', { LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
  ])('%s is named with the remedy', (_what, environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
    expect(() => readConfig(environment)).toThrow(expect.objectContaining({ name: 'UserError' }));
  });

  it('a message never shows the value of a secret', () => {
    const secret = 'not-a-token-5f2c';
    try {
      readConfig({ SLACK_BOT_TOKEN: secret, SLACK_APP_TOKEN: secret });
    } catch (error) {
      expect(String(error)).not.toContain(secret);
    }
  });
});

it('.env.example names exactly the variables that are read, and sets none', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const named = lines.flatMap((line) => /^([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
  expect(named.filter((_, i) => i % 2 === 0).sort()).toEqual([...VARIABLES].sort());
  expect(named.filter((_, i) => i % 2 === 1).join('')).toBe('');
});

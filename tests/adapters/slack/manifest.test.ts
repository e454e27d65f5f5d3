import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFiles, toYaml } from '../../../scripts/slack-manifest.ts';
import { BOT_EVENTS, SCOPES, SHORTCUT_ID, slackManifest } from '../../../src/adapters/slack/manifest.ts';

const FOLDER = new URL('../../../src/adapters/slack/', import.meta.url);
const SOURCE = readdirSync(FOLDER)
  .filter((file) => file !== 'manifest.ts')
  .map((file) => readFileSync(new URL(file, FOLDER), 'utf8'))
  .join('\n');

/** What each method that we may call needs, from docs.slack.dev; `''` = nothing beyond a token. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'assistant.threads.setStatus': ['chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'auth.test': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};
const EVENT_NEEDS: Readonly<Record<(typeof BOT_EVENTS)[number], readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  'message.im': ['im:history'],
  tokens_revoked: [],
};

describe('Slack’s manifest', () => {
  it.each(Object.entries(manifestFiles()))('%s is what `npm run slack:manifest` writes', (file, text) => {
    expect(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'), 'run: npm run slack:manifest').toBe(
      text,
    );
  });

  it('asks for exactly the scopes that the calls and events in this folder need', () => {
    const called = new Set(
      [...SOURCE.matchAll(/\bclient\.([a-z]+(?:\.[a-zA-Z]+)+)\(/g)].map((match) => match[1] ?? ''),
    );
    expect([...called].sort()).toEqual(Object.keys(NEEDS).sort());
    const needed = new Set([...Object.values(NEEDS).flat(), ...Object.values(EVENT_NEEDS).flat(), 'commands']);
    expect([...SCOPES].sort()).toEqual([...needed].sort());
  });

  it('subscribes to exactly the events that are listened to', () => {
    const listened = [...SOURCE.matchAll(/app\.event\('([a-z_]+)'/g)].map((match) =>
      match[1]?.replace(/^message$/, 'message.im'),
    );
    expect(listened.sort()).toEqual([...BOT_EVENTS].sort());
    expect(SOURCE).toContain('callback_id: SHORTCUT_ID');
  });

  it('keeps Slack’s limits, in both variants', () => {
    for (const url of [undefined, 'https://parley.example.org/']) {
      const { display_information: shown, features } = slackManifest(
        [{ name: 'talks', description: 'd', usage: 'u'.repeat(2_000) }],
        url,
      );
      expect(shown.name.length).toBeLessThanOrEqual(35);
      expect(shown.description.length).toBeLessThanOrEqual(140);
      expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
      expect(features.shortcuts[0]).toMatchObject({ callback_id: SHORTCUT_ID });
      expect(features.shortcuts.every(({ name, description }) => name.length <= 24 && description.length <= 150)).toBe(
        true,
      );
      expect(features.slash_commands.every(({ usage_hint: hint = '' }) => hint.length <= 1_000)).toBe(true);
    }
  });

  it('is written as YAML', () => {
    expect(toYaml({ a: 'x: "y"', b: [1, true], c: [{ d: 'e', f: ['g'] }], h: { i: false } })).toBe(
      'a: "x: \\"y\\""\nb:\n  - 1\n  - true\nc:\n  - d: "e"\n    f:\n      - "g"\nh:\n  i: false\n',
    );
  });
});

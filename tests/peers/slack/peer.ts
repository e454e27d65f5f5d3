/** A Slack of our own: `emulate` for channels, threads, people and views, behind the fault proxy. */
import { createEmulator } from 'emulate';
import type { Person } from '../../contracts/chat-contract.ts';
import { FaultProxy } from './fault-proxy.ts';
import type { SlackPayload } from './message-view.ts';
import { Stage } from './stage.ts';

export const TEAM = 'T000000001';
export const BOT_USER = 'UBOT00001';
export const BOT_TOKEN = 'xoxb-fake-bot-token-1';
export const APP_TOKEN = 'xapp-1-fake-app-token';
export const SIGNING_SECRET = 'fake-signing-secret';

export interface SlackPeer {
  readonly proxy: FaultProxy;
  readonly stage: Stage;
  readonly anna: Person;
  readonly ben: Person;
  /** a channel that the bot and both people are in */
  readonly channel: string;
  /** the direct messages between a person and the bot */
  directChannel(user: string): Promise<string>;
  mintTrigger(user: string): Promise<string>;
  close(): Promise<void>;
}

interface Listed {
  readonly members?: readonly { readonly id: string; readonly name: string }[];
  readonly channels?: readonly { readonly id: string; readonly name: string }[];
  readonly channel?: { readonly id: string };
  readonly trigger_id?: string;
}

export async function startSlackPeer(): Promise<SlackPeer> {
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        users: [{ name: 'anna', is_admin: true }, { name: 'ben' }],
        channels: [{ name: 'policy-desk' }],
      },
    },
  });
  const proxy = new FaultProxy(emulator.url);
  await proxy.listen();
  const stage = new Stage(proxy);
  const ask = async (method: string, args: Record<string, string> = {}) => {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: 'Bearer xoxp-somebody' },
      body: new URLSearchParams(args),
    });
    return (await response.json()) as Listed;
  };
  const idOf = (list: Listed['members'], name: string) => list?.find((entry) => entry.name === name)?.id ?? 'missing';
  const { members } = await ask('users.list');
  const { channels } = await ask('conversations.list');
  const anna: Person = { id: idOf(members, 'anna'), manager: true, locale: 'fr-FR' };
  const ben: Person = { id: idOf(members, 'ben'), manager: false, locale: 'en-US' };

  proxy.overrides.set('auth.test', () => ({
    ok: true,
    team: 'Emulate',
    team_id: TEAM,
    user_id: BOT_USER,
    bot_id: 'BBOT00001',
  }));
  for (const method of ['assistant.threads.setStatus', 'assistant.threads.setSuggestedPrompts']) {
    proxy.overrides.set(method, () => ({ ok: true }));
  }
  proxy.overrides.set('users.info', ({ user }) => {
    const person = [anna, ben].find(({ id }) => id === user);
    if (person === undefined) return { ok: false, error: 'user_not_found' };
    return { ok: true, user: { id: user, is_admin: person.manager, locale: person.locale } };
  });
  rememberViews(proxy, stage);

  return {
    proxy,
    stage,
    anna,
    ben,
    channel: idOf(channels, 'policy-desk'),
    directChannel: async (user) => (await ask('conversations.open', { users: user })).channel?.id ?? '',
    mintTrigger: async (user) => (await ask('views.generateTriggerId', { user_id: user })).trigger_id ?? '',
    async close() {
      await proxy.close();
      await emulator.close();
    },
  };
}

/** Triggers are good for one view and belong to whoever clicked. */
function rememberViews(proxy: FaultProxy, stage: Stage): void {
  const owners = new Map<string, string>();
  proxy.overrides.set('views.open', (args) => {
    const { trigger_id: trigger } = args as { trigger_id?: string };
    const user = /^trigger\.(\w+)\./.exec(trigger ?? '')?.[1];
    if (user === undefined) return { ok: false, error: 'invalid_trigger_id' };
    const id = stage.next('V');
    owners.set(id, user);
    stage.modals.set(user, { id, view: JSON.parse(args.view ?? '{}') as SlackPayload });
    return { ok: true, view: { id } };
  });
  proxy.overrides.set('views.update', ({ view_id: id = '', view }) => {
    const modal = stage.modals.get(owners.get(id) ?? '');
    if (modal === undefined) return { ok: false, error: 'not_found' };
    modal.view = JSON.parse(view ?? '{}') as SlackPayload;
    return { ok: true, view: { id } };
  });
}

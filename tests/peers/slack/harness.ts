/** The adapter, started over HTTP against the peer, as the chat contract drives it. */

import type { SlackConfig } from '../../../src/adapters/slack/config.ts';
import { createSlack, type SlackAdapter } from '../../../src/adapters/slack/index.ts';
import type { Core } from '../../../src/app/app.ts';
import { tenantId } from '../../../src/model/ids.ts';
import type { Stores } from '../../../src/ports/stores.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import type { ChatHarness, Person, Seen } from '../../contracts/chat-contract.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { FakeLog } from '../../support/fake-log.ts';
import { buttonsOf, dangersOf, wordsOf } from './message-view.ts';
import { BOT_TOKEN, BOT_USER, SIGNING_SECRET, type SlackPeer, startSlackPeer, TEAM } from './peer.ts';
import { type Delivery, deliverCommand, deliverEvent, deliverInteraction, type SignOptions } from './requests.ts';

export interface SlackHarness extends ChatHarness {
  readonly peer: SlackPeer;
  readonly slack: SlackAdapter;
  readonly url: string;
  event(event: object, extra?: object, sign?: Partial<SignOptions>): Promise<Delivery>;
  interaction(payload: object, sign?: Partial<SignOptions>): Promise<Delivery>;
  command(fields: Record<string, string>, sign?: Partial<SignOptions>): Promise<Delivery>;
  /** the fields of a slash command, ready to be sent */
  commandFields(by: Person, command: string, text: string): Record<string, string>;
  clickPayload(by: Person, seen: Seen, value: string, actionId: string): object;
}

/** Tokens, secrets and addresses that only Slack and we may know. */
const SECRETS = /xox[a-z]?[.-]|xapp-|fake-signing|hush-hush|state-secret|\/respond\/|hooks\.slack\.com/;

/** `makeCore`: another core than the fake one, over the same stores. `clock`: where Bolt's own, the wall's, matters. */
export async function startSlackHarness(
  config: Partial<SlackConfig> = {},
  makeCore?: (stores: Stores, log: FakeLog) => Promise<Core>,
  clock = new FakeClock(),
): Promise<SlackHarness> {
  const peer = await startSlackPeer();
  const [core, stores, log] = [new FakeCore(), memoryStores(), new FakeLog()];
  const slack = createSlack(
    {
      mode: 'http',
      ...(config.oauth === undefined ? { botToken: BOT_TOKEN } : {}),
      signingSecret: SIGNING_SECRET,
      port: 0,
      host: '127.0.0.1',
      apiUrl: peer.proxy.apiUrl,
      ...config,
    },
    { core: (await makeCore?.(stores, log)) ?? core, stores, clock, log },
  );
  await slack.start();
  const url = `http://127.0.0.1:${slack.port()}/slack/events`;
  const { stage, channel } = peer;
  const signed = (sign: Partial<SignOptions> = {}): SignOptions => ({ secret: SIGNING_SECRET, ...sign });
  let lastMention: { event: object; extra: object } = { event: {}, extra: {} };

  const h: SlackHarness = {
    peer,
    slack,
    url,
    core,
    stores,
    clock,
    log,
    chat: slack.chat,
    anna: peer.anna,
    ben: peer.ben,
    place: { platform: 'slack', tenant: tenantId(TEAM), channel },

    event: (event, extra = {}, sign) =>
      deliverEvent(
        url,
        {
          type: 'event_callback',
          team_id: TEAM,
          api_app_id: 'A1',
          event_id: stage.next('Ev'),
          authorizations: [{ team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false }],
          event,
          ...extra,
        },
        signed(sign),
      ),
    interaction: (payload, sign) => deliverInteraction(url, payload, signed(sign)),
    command: (fields, sign) => deliverCommand(url, fields, signed(sign)),
    commandFields: (by, command, text) => ({
      command: `/${command}`,
      text: escapeAsSlack(text),
      response_url: peer.proxy.responseUrl(stage.grant(by.id, channel)),
      trigger_id: stage.next(`trigger.${by.id}.`),
      user_id: by.id,
      team_id: TEAM,
      channel_id: channel,
      channel_name: 'policy-desk',
      api_app_id: 'A1',
      is_enterprise_install: 'false',
    }),

    async type(by, command, text) {
      const fields = h.commandFields(by, command, text);
      const { body, ms } = await h.command(fields);
      const ack = body === '' ? {} : (JSON.parse(body) as { text?: string });
      if (ack.text !== undefined) stage.acknowledged(fields['response_url']?.split('/').at(-1) ?? '', ack.text);
      return { ackMs: ms };
    },
    async mention(by, text, thread) {
      const ts = nextTs();
      const event = {
        type: 'app_mention',
        channel,
        user: by.id,
        text: `<@${BOT_USER}> ${escapeAsSlack(text)}`,
        ts,
        event_ts: ts,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      };
      lastMention = { event, extra: { event_id: stage.next('Ev') } };
      await h.event(event, lastMention.extra);
      return ts;
    },
    async direct(by, text) {
      const ts = nextTs();
      const dm = await peer.directChannel(by.id);
      await h.event({ type: 'message', channel_type: 'im', channel: dm, user: by.id, text: escapeAsSlack(text), ts });
    },
    async askAbout(by, messageText) {
      await h.interaction({
        type: 'message_action',
        callback_id: 'parley_ask_about',
        trigger_id: stage.next(`trigger.${by.id}.`),
        response_url: peer.proxy.responseUrl(stage.grant(by.id, channel)),
        team: { id: TEAM },
        user: { id: by.id, team_id: TEAM },
        channel: { id: channel, name: 'policy-desk' },
        message_ts: '1740000000.000001',
        message: { type: 'message', text: messageText, ts: '1740000000.000001', user: by.id },
      });
    },
    async click(by, seen, label) {
      const shown = stage.shown.find(({ id }) => id === seen.id);
      const button = buttonsOf(shown?.payload ?? {}).find((each) => each.label === label);
      // after a share the private answer has no such button any more; the click that was already on its way has
      const value = button?.value ?? clicked.get(`${seen.id} ${label}`)?.value ?? '';
      const actionId = button?.action_id ?? clicked.get(`${seen.id} ${label}`)?.action_id ?? 'parley:share:0';
      clicked.set(`${seen.id} ${label}`, { value, action_id: actionId });
      await h.interaction(h.clickPayload(by, seen, value, actionId));
    },
    async clickForged(by, seen, id) {
      await h.interaction(h.clickPayload(by, seen, id, 'parley:share:0'));
    },
    clickPayload: (by, seen, value, actionId) => ({
      type: 'block_actions',
      trigger_id: stage.next(`trigger.${by.id}.`),
      response_url: peer.proxy.responseUrl(
        stage.grant(
          by.id,
          seen.channel,
          stage.shown.find(({ id }) => id === seen.id),
        ),
      ),
      team: { id: TEAM },
      user: { id: by.id, team_id: TEAM },
      channel: { id: seen.channel, name: 'policy-desk' },
      container: { type: 'message', message_ts: seen.id, channel_id: seen.channel, thread_ts: seen.thread },
      actions: [{ type: 'button', action_id: actionId, block_id: 'b', value, text: { type: 'plain_text', text: '' } }],
    }),
    async botsMention(text) {
      const ts = nextTs();
      const mention = { type: 'app_mention', channel, text: `<@${BOT_USER}> ${text}`, ts };
      await h.event({ ...mention, user: 'UOTHERBOT', bot_id: 'B2' });
      await h.event({ ...mention, user: BOT_USER, ts: nextTs() });
      await h.event({ ...mention, subtype: 'message_changed', ts: nextTs() });
      await h.event({ ...mention, user: peer.ben.id, ts: nextTs(), edited: { user: peer.ben.id, ts } });
      const dm = await peer.directChannel(peer.ben.id);
      await h.event({
        type: 'message',
        channel_type: 'im',
        channel: dm,
        bot_id: 'B2',
        user: 'UOTHERBOT',
        text,
        ts: nextTs(),
      });
      await h.event({
        type: 'message',
        channel_type: 'im',
        channel: dm,
        subtype: 'message_changed',
        message: { text },
        ts: nextTs(),
      });
    },
    async deliverAgain() {
      const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
      await h.event(lastMention.event, lastMention.extra, { headers });
    },
    seen: () => stage.seen(),
    sourcesView(by) {
      const modal = stage.modals.get(by.id);
      return modal && { text: wordsOf(modal.view), buttons: buttonsOf(modal.view).map(({ label }) => label) };
    },
    async turnPage(by, label) {
      const modal = stage.modals.get(by.id);
      const button = buttonsOf(modal?.view ?? {}).find((each) => each.label === label);
      await h.interaction({
        type: 'block_actions',
        trigger_id: stage.next(`trigger.${by.id}.`),
        team: { id: TEAM },
        user: { id: by.id, team_id: TEAM },
        container: { type: 'view', view_id: modal?.id },
        view: { type: 'modal', id: modal?.id },
        actions: [{ type: 'button', action_id: button?.action_id, block_id: 'b', value: button?.value }],
      });
    },
    dangers: (seen) => dangersOf(stage.shown.find(({ id }) => id === seen.id)?.payload ?? {}),
    idle: () => slack.idle(),
    async stop() {
      await slack.stop();
      await peer.close();
      // Pitfall 20, for every test that uses this: nothing secret was logged, at any level.
      const leaks = log.lines.filter(({ line }) => SECRETS.test(line));
      if (leaks.length > 0) throw new Error(`secrets in the log: ${leaks.map(({ line }) => line).join('\n')}`);
    },
  };
  const clicked = new Map<string, { value: string; action_id: string }>();
  let messages = 0;
  const nextTs = () => {
    messages += 1;
    return `1740650000.${String(messages).padStart(6, '0')}`;
  };
  return h;
}

/** As the composer and `should_escape` do. */
const escapeAsSlack = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

import type { BlockAction, MessageShortcut, SlashCommand, types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import {
  fromButton,
  fromCommand,
  fromMention,
  fromMessage,
  fromShortcut,
  wantsAnswer,
} from '../../../src/adapters/slack/receive.ts';
import { fromTenant, toTenant } from '../../../src/adapters/slack/workspaces.ts';
import { tenantId } from '../../../src/model/ids.ts';

const T1 = tenantId('T1');
const ASKER = { user: { id: 'U1', locale: 'fr-FR' }, manager: true } as const;

describe('receiving from Slack', () => {
  it('takes commands as they were typed', () => {
    const command = {
      command: '/briefing',
      text: 'subscribe 08:00 &amp; <#C2|desk> ',
      channel_id: 'C1',
    } as SlashCommand;
    expect(fromCommand(command, T1, ASKER)).toEqual({
      ...ASKER,
      place: { platform: 'slack', tenant: 'T1', channel: 'C1' },
      command: 'briefing',
      via: 'command',
      text: 'subscribe 08:00 & #desk',
    });
  });

  it('takes our own name out of a mention, and only ours', () => {
    const event = {
      channel: 'C1',
      ts: '1.1',
      text: 'hey <@UBOT> who is <@U7|lavrov>? <@UBOT|parley>',
    } as types.AppMentionEvent;
    expect(fromMention(event, T1, ASKER, 'UBOT')).toMatchObject({
      text: 'hey   who is @lavrov?',
      place: { thread: '1.1' },
    });
    expect(fromMention({ ...event, thread_ts: '1.0' }, T1, ASKER, undefined)).toMatchObject({
      place: { thread: '1.0' },
    });
    expect(fromMention({ ...event, text: '<@UBOT>' }, T1, ASKER, 'UBOT').text).toBe('');
  });

  it('keeps a direct conversation as one context, and its threads apart', () => {
    const event = { channel: 'D1', ts: '1.1', text: 'who?' } as types.GenericMessageEvent;
    expect(fromMessage(event, T1, ASKER, 'UBOT').place.thread).toBe('D1');
    expect(fromMessage({ ...event, thread_ts: '1.0' }, T1, ASKER, 'UBOT').place.thread).toBe('1.0');
  });

  it('takes the words of a message for “Ask about this”', () => {
    const shortcut = {
      channel: { id: 'C1' },
      message: { ts: '2.2', text: 'Lavrov &lt;said&gt; so' },
    } as unknown as MessageShortcut;
    expect(fromShortcut(shortcut, T1, ASKER)).toMatchObject({
      text: 'Lavrov <said> so',
      via: 'shortcut',
      place: { thread: '2.2' },
    });
  });

  it('cuts questions that are endless', () => {
    const command = { command: '/talks', text: 'x'.repeat(20_000), channel_id: 'C1' } as SlashCommand;
    expect(fromCommand(command, T1, ASKER).text).toHaveLength(3_000);
  });

  it('knows where a button stands', () => {
    const body = { container: { thread_ts: '3.3' } } as unknown as BlockAction;
    expect(fromButton(body, T1, 'C1', ASKER).place).toEqual({
      platform: 'slack',
      tenant: 'T1',
      channel: 'C1',
      thread: '3.3',
    });
    expect(fromButton({ container: {} } as BlockAction, T1, 'C1', ASKER).place).not.toHaveProperty('thread');
    expect(fromButton({ container: {} } as BlockAction, T1, 'D1', ASKER).place.thread).toBe('D1');
  });

  it.each([
    ['a mention', { type: 'app_mention', user: 'U1' }, true],
    ['a direct message', { type: 'message', channel_type: 'im', user: 'U1' }, true],
    ['a direct message with a file', { type: 'message', channel_type: 'im', user: 'U1', subtype: 'file_share' }, true],
    ['a message in a channel', { type: 'message', channel_type: 'channel', user: 'U1' }, false],
    ['another bot', { type: 'app_mention', user: 'U2', bot_id: 'B2' }, false],
    ['ourselves', { type: 'app_mention', user: 'UBOT' }, false],
    ['Slackbot', { type: 'message', channel_type: 'im', user: 'USLACKBOT' }, false],
    ['an edit', { type: 'message', channel_type: 'im', subtype: 'message_changed' }, false],
    ['a mention that was edited in', { type: 'app_mention', user: 'U1', edited: { ts: '1' } }, false],
    ['a deletion', { type: 'message', channel_type: 'im', subtype: 'message_deleted' }, false],
    ['somebody who joined', { type: 'message', channel_type: 'im', subtype: 'channel_join', user: 'U1' }, false],
  ])('%s: wants an answer? %s', (_name, event, wanted) => {
    expect(wantsAnswer(event, 'UBOT')).toBe(wanted);
  });

  it('asks about what a message carries where it has no text of its own', () => {
    const about = (message: object) =>
      fromShortcut({ channel: { id: 'C1' }, message: { ts: '1.1', ...message } } as MessageShortcut, T1, ASKER).text;
    expect(about({ text: 'A claim', attachments: [{ title: 'Unfurled' }] })).toBe('A claim');
    expect(about({ text: '', attachments: [{ title: 'Envoys meet', text: 'In Varnholm &amp; beyond' }] })).toBe(
      'Envoys meet\nIn Varnholm & beyond',
    );
    expect(about({ attachments: [{ fallback: 'Envoys meet' }] })).toBe('Envoys meet');
    expect(
      about({
        text: ' ',
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Envoys meet' } }, { type: 'divider' }],
      }),
    ).toBe('Envoys meet');
    expect(about({})).toBe('');
  });

  it('tells workspaces apart, also inside an organisation', () => {
    expect(toTenant({ teamId: 'T1' })).toBe('T1');
    expect(toTenant({ teamId: 'T1', enterpriseId: 'E1', isEnterpriseInstall: false })).toBe('T1');
    const organisation = toTenant({ teamId: 'T1', enterpriseId: 'E1', isEnterpriseInstall: true });
    expect(fromTenant(organisation)).toEqual({ teamId: 'T1', enterpriseId: 'E1', isEnterpriseInstall: true });
    expect(fromTenant(T1)).toMatchObject({ teamId: 'T1', isEnterpriseInstall: false });
  });
});

/** Slack's payloads → Invocation. Pure. */
import type { BlockAction, MessageShortcut, SlashCommand, types } from '@slack/bolt';
import type { TenantId } from '../../model/ids.ts';
import type { Invocation } from '../../model/invocation.ts';
import { QUESTION_MAX_CHARS } from './limits.ts';
import { clean, unescapeMrkdwn } from './text.ts';

/** Who asks, as far as Slack told us. */
export type Asker = Pick<Invocation, 'user' | 'manager'>;

export function fromCommand(command: SlashCommand, tenant: TenantId, asker: Asker): Invocation {
  const name = command.command === '/briefing' ? 'briefing' : 'talks';
  return {
    ...asker,
    place: { platform: 'slack', tenant, channel: command.channel_id },
    command: name,
    via: 'command',
    text: question(command.text),
  };
}

/** The thread is the one the mention stands in, or the one that our answer opens below it. */
export function fromMention(
  event: types.AppMentionEvent,
  tenant: TenantId,
  asker: Asker,
  bot: string | undefined,
): Invocation {
  return {
    ...asker,
    place: { platform: 'slack', tenant, channel: event.channel, thread: event.thread_ts ?? event.ts },
    command: 'talks',
    via: 'mention',
    text: question(withoutMention(event.text, bot)),
  };
}

/** A direct message; outside threads the whole conversation is one context. */
export function fromMessage(
  event: types.GenericMessageEvent,
  tenant: TenantId,
  asker: Asker,
  bot: string | undefined,
): Invocation {
  return {
    ...asker,
    place: { platform: 'slack', tenant, channel: event.channel, thread: event.thread_ts ?? event.channel },
    command: 'talks',
    via: 'message',
    text: question(withoutMention(event.text ?? '', bot)),
  };
}

export function fromShortcut(shortcut: MessageShortcut, tenant: TenantId, asker: Asker): Invocation {
  return {
    ...asker,
    place: { platform: 'slack', tenant, channel: shortcut.channel.id, thread: shortcutThread(shortcut) },
    command: 'talks',
    via: 'shortcut',
    isPrivate: true,
    text: question(wordsOf(shortcut.message)),
  };
}

/** What a message says: its text, else what it carries. News feeds post headlines as attachments or blocks. */
function wordsOf(message: MessageShortcut['message']): string {
  const { text, attachments, blocks } = message as CarriedWords;
  if (typeof text === 'string' && text.trim() !== '') return text;
  const attached = (attachments ?? []).map(({ title, text: body, fallback }) =>
    title === undefined && body === undefined ? (fallback ?? '') : `${title ?? ''}\n${body ?? ''}`,
  );
  const blocky = (blocks ?? []).flatMap((block) => block.text?.text ?? []);
  return [...attached, ...blocky].join('\n').trim();
}

interface CarriedWords {
  readonly text?: unknown;
  readonly attachments?: readonly { readonly title?: string; readonly text?: string; readonly fallback?: string }[];
  readonly blocks?: readonly { readonly text?: { readonly text?: string } }[];
}

export function shortcutThread({ message }: MessageShortcut): string {
  const { thread_ts: thread } = message as { thread_ts?: unknown };
  return typeof thread === 'string' ? thread : message.ts;
}

/** `channel`: where the button stands; on a Home tab, the conversation with the bot that was noted with the button. */
export function fromButton(body: BlockAction, tenant: TenantId, channel: string, asker: Asker): Invocation {
  const thread = buttonThread(body) ?? (channel.startsWith('D') ? channel : undefined);
  return {
    ...asker,
    place: { platform: 'slack', tenant, channel, ...(thread === undefined ? {} : { thread }) },
    command: 'talks',
    via: 'button',
    isPrivate: true,
    text: '',
  };
}

export function buttonThread(body: BlockAction): string | undefined {
  const { thread_ts: thread } = body.container;
  return typeof thread === 'string' ? thread : undefined;
}

/** An event before anything is known about it. */
export interface RawEvent {
  readonly type?: unknown;
  readonly subtype?: unknown;
  readonly channel_type?: unknown;
  readonly channel?: unknown;
  readonly ts?: unknown;
  readonly user?: unknown;
  readonly bot_id?: unknown;
  readonly bot_profile?: unknown;
  readonly edited?: unknown;
}

/** Subtypes that are still a person's own words. */
const WORDS_OF_A_PERSON = new Set<unknown>([undefined, 'file_share', 'thread_broadcast']);

/** Mentions and direct messages that want an answer: not those of bots (ourselves among them), edits or notices. */
export function wantsAnswer(event: RawEvent, bot: string | undefined): boolean {
  const isQuestion = event.type === 'app_mention' || (event.type === 'message' && event.channel_type === 'im');
  if (!isQuestion || !WORDS_OF_A_PERSON.has(event.subtype)) return false;
  if (event.bot_id !== undefined || event.bot_profile !== undefined || event.edited !== undefined) return false;
  return typeof event.user === 'string' && event.user !== bot && event.user !== 'USLACKBOT';
}

const question = (text: string): string => clean(unescapeMrkdwn(text)).slice(0, QUESTION_MAX_CHARS);

/** Without our own name, wherever it stands; where it is unknown, without the first name. */
function withoutMention(text: string, bot: string | undefined): string {
  if (bot === undefined) return text.replace(/<@[^<>]+>/, ' ');
  return text.replace(/<@([^<>|]+)(?:\|[^<>]*)?>/g, (whole, id: string) => (id === bot ? ' ' : whole));
}

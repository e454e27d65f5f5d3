import {
  type Channel,
  ChannelType,
  type GuildTextBasedChannel,
  type Message,
  MessageType,
  PermissionFlagsBits,
  type SendableChannels,
} from 'discord.js';
import type { Invocation } from '../../model/invocation.ts';
import { languageOfLocale } from '../../model/language.ts';
import { notice } from './answer.ts';
import type { DiscordMessage } from './blocks.ts';
import { cut } from './cut.ts';
import type { Desk } from './desk.ts';
import { describe, faultOf } from './faults.ts';
import { keepButtons } from './keep-buttons.ts';
import { MESSAGE_ONCE_MS, THREAD_ARCHIVE_MINUTES, THREAD_NAME_MAX_CHARS, TOLD_MISSING_MS } from './limits.ts';
import { channelName, missingPermissions } from './permissions.ts';
import { receiveMessage } from './receive.ts';
import { renderMessage, renderPlain } from './render.ts';
import { oneLine } from './text.ts';
import { whileTyping } from './typing.ts';

const SILENT = { allowedMentions: { parse: [], repliedUser: false } } as const;

/** Whether a message is meant for the bot: a direct message, a mention of itself, or a reply that pings it. Mentions of
 *  everybody or of a role are not, and neither is anything another program wrote. */
export function isForBot(message: Message): boolean {
  const { author, client, webhookId, type, system } = message;
  const written = type === MessageType.Default || type === MessageType.Reply;
  if (author.bot || webhookId !== null || system || !written) return false;
  if (message.guildId === null) return true;
  const me = client.user.id;
  return message.mentions.has(me, { ignoreEveryone: true, ignoreRoles: true });
}

/** Answers a message where it stands: in its thread, in a thread opened on it, or as a reply to it. */
export async function answerMessage(desk: Desk, message: Message): Promise<void> {
  const key = `discord:message:${message.id}`;
  if (!(await desk.stores.once.claim(key, desk.clock.now(), MESSAGE_ONCE_MS))) return;
  const { channel } = message;
  if (!channel.isSendable()) return;
  const opensThread = canOpenThread(channel);
  try {
    const invocation = receiveMessage(message, threadKey(message, opensThread));
    const reply = await whileTyping(desk, channel, () => desk.core.handle(invocation));
    const buttons = await keepButtons(desk, invocation.place, undefined, reply);
    await send(
      desk,
      message,
      channel,
      renderMessage(reply, buttons),
      opensThread ? threadName(invocation, reply.summary) : undefined,
    );
  } catch (error) {
    if (faultOf(error) !== 'closed') throw error;
    await tellMissing(desk, message, error);
  }
}

/** Where the context of a conversation is kept: the thread that the answer opens has the id of its first message. */
function threadKey(message: Message, opensThread: boolean): string {
  if (message.channel.isThread() || message.guildId === null) return message.channelId;
  if (opensThread) return message.id;
  return message.reference?.messageId === undefined ? message.id : (rootOf(message) ?? message.id);
}

/** A reply to our reply continues the conversation of the message that ours answered. */
function rootOf(message: Message): string | undefined {
  const answered = message.reference?.messageId;
  return answered === undefined ? undefined : message.channel.messages.cache.get(answered)?.reference?.messageId;
}

function canOpenThread(channel: Channel): boolean {
  if (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement) return false;
  const granted = channel.permissionsFor(channel.client.user);
  return granted?.has([PermissionFlagsBits.CreatePublicThreads, PermissionFlagsBits.SendMessagesInThreads]) ?? false;
}

const threadName = ({ text }: Invocation, summary: string): string =>
  cut(oneLine(text) || oneLine(summary) || '…', THREAD_NAME_MAX_CHARS);

async function send(
  desk: Desk,
  message: Message,
  channel: SendableChannels,
  body: DiscordMessage,
  thread: string | undefined,
): Promise<void> {
  const opened = thread === undefined ? undefined : await openThread(desk, message, thread);
  if (opened !== undefined) {
    await opened.send({ ...body, ...SILENT });
    return;
  }
  try {
    await message.reply({ ...body, ...SILENT });
  } catch (error) {
    if (faultOf(error) === 'other' || faultOf(error) === 'gone') throw error;
    if (faultOf(error) === 'invalid')
      desk.log.error({ error: describe(error) }, 'Discord refused a message of ours as invalid: this is our bug');
    await channel.send({ ...body, ...SILENT });
  }
}

/** A thread on the message; undefined where Discord does not allow one after all. */
async function openThread(desk: Desk, message: Message, name: string): Promise<GuildTextBasedChannel | undefined> {
  try {
    return message.thread ?? (await message.startThread({ name, autoArchiveDuration: THREAD_ARCHIVE_MINUTES }));
  } catch (error) {
    desk.log.info({ error: describe(error) }, 'no thread could be opened; the answer is a reply');
    return undefined;
  }
}

/** Says in private to who asked which permission is missing: they can ask for it. Once a day and channel. */
async function tellMissing(desk: Desk, message: Message, error: unknown): Promise<void> {
  const missing = missingPermissions(desk.client, message.channelId);
  desk.log.warn({ error: describe(error), channel: message.channelId, missing }, 'an answer could not be posted');
  const key = `discord:missing:${message.channelId}:${message.author.id}`;
  if (!(await desk.stores.once.claim(key, desk.clock.now(), TOLD_MISSING_MS))) return;
  const permissions = (missing.length > 0 ? missing : ['Send Messages']).join(', ');
  const language = languageOfLocale(message.guild?.preferredLocale);
  const said = notice(language, (words) => words.missingHere(channelName(desk.client, message.channelId), permissions));
  await message.author
    .send({ ...renderPlain(said), ...SILENT })
    .catch((e: unknown) => desk.log.info({ error: describe(e) }, 'the asker takes no direct messages'));
}

/** A failure of ours, said where it was asked. */
export async function apologise(message: Message, reference: string): Promise<void> {
  const said = notice(languageOfLocale(message.guild?.preferredLocale), (words) => words.failed(reference));
  await message.reply({ ...renderPlain(said), ...SILENT });
}

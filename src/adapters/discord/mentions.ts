import {
  type Channel,
  ChannelType,
  type GuildTextBasedChannel,
  type Message,
  PermissionFlagsBits,
  type SendableChannels,
} from 'discord.js';
import type { Invocation } from '../../model/invocation.ts';
import { languageOfLocale } from '../../model/language.ts';
import type { DiscordMessage } from './blocks.ts';
import { cut } from './cut.ts';
import { keepButtons, sentence, type Tools } from './desk.ts';
import { describe, persistently, sortFailure } from './failures.ts';
import { formsOf, inSomeForm } from './forms.ts';
import { MESSAGE_ONCE_MS, THREAD_ARCHIVE_MINUTES, THREAD_NAME_MAX_CHARS, TOLD_MISSING_MS } from './limits.ts';
import { nonceOf } from './nonce.ts';
import { channelName, missingPermissions } from './permissions.ts';
import { fromMessage } from './receive.ts';
import { renderMessage, renderPlain } from './render.ts';
import { oneLine } from './text.ts';
import { whileTyping } from './typing.ts';

const SILENT = { allowedMentions: { parse: [], repliedUser: false } } as const;

/** Answers a message where it stands: in its thread, in a thread opened on it, or as a reply to it. */
export async function onMessage(tools: Tools, message: Message): Promise<void> {
  const key = `discord:message:${message.id}`;
  if (!(await tools.stores.once.claim(key, tools.clock.now(), MESSAGE_ONCE_MS))) return;
  const { channel } = message;
  if (!channel.isSendable()) return;
  const opensThread = canOpenThread(channel);
  try {
    const invocation = fromMessage(message, threadKey(message, opensThread));
    const reply = await whileTyping(tools, channel, () => tools.core.handle(invocation));
    const buttons = await keepButtons(tools, invocation.place, reply);
    await send(
      tools,
      message,
      channel,
      formsOf(renderMessage(reply, buttons), reply),
      opensThread ? threadName(invocation, reply.summary) : undefined,
    );
  } catch (error) {
    if (sortFailure(error) !== 'closed') throw error;
    await tellMissing(tools, message, error);
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
  tools: Tools,
  message: Message,
  channel: SendableChannels,
  forms: readonly DiscordMessage[],
  thread: string | undefined,
): Promise<void> {
  const once = { ...SILENT, nonce: nonceOf(message.id), enforceNonce: true };
  const opened = thread === undefined ? undefined : await openThread(tools, message, thread);
  if (opened !== undefined) {
    await inSomeForm(tools, forms, (form) => persistently(() => opened.send({ ...form, ...once })));
    return;
  }
  try {
    await inSomeForm(tools, forms, (form) => persistently(() => message.reply({ ...form, ...once })));
  } catch (error) {
    if (sortFailure(error) === 'other' || sortFailure(error) === 'gone') throw error;
    await inSomeForm(tools, forms, (form) => persistently<Message>(async () => channel.send({ ...form, ...once })));
  }
}

/** A thread on the message; undefined where Discord does not allow one after all. */
async function openThread(tools: Tools, message: Message, name: string): Promise<GuildTextBasedChannel | undefined> {
  try {
    return message.thread ?? (await message.startThread({ name, autoArchiveDuration: THREAD_ARCHIVE_MINUTES }));
  } catch (error) {
    tools.log.info({ error: describe(error) }, 'no thread could be opened; the answer is a reply');
    return undefined;
  }
}

/** Says in private to who asked which permission is missing: they can ask for it. Once a day and channel. */
async function tellMissing(tools: Tools, message: Message, error: unknown): Promise<void> {
  const missing = missingPermissions(tools.client, message.channelId);
  tools.log.warn({ error: describe(error), channel: message.channelId, missing }, 'an answer could not be posted');
  const key = `discord:missing:${message.channelId}:${message.author.id}`;
  if (!(await tools.stores.once.claim(key, tools.clock.now(), TOLD_MISSING_MS))) return;
  const permissions = (missing.length > 0 ? missing : ['Send Messages']).join(', ');
  const language = languageOfLocale(message.guild?.preferredLocale);
  const said = sentence(language, (words) =>
    words.missingHere(channelName(tools.client, message.channelId), permissions),
  );
  await message.author
    .send({ ...renderPlain(said), ...SILENT })
    .catch((e: unknown) => tools.log.info({ error: describe(e) }, 'the asker takes no direct messages'));
}

/** A failure of ours, said where it was asked. */
export async function apologise(message: Message, reference: string): Promise<void> {
  const said = sentence(languageOfLocale(message.guild?.preferredLocale), (words) => words.failed(reference));
  await message.reply({ ...renderPlain(said), ...SILENT });
}

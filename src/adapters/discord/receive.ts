/** Discord event → Invocation. What was typed and by whom; nothing is decided here about its content. */
import {
  type BaseInteraction,
  type ButtonInteraction,
  type Channel,
  type ChatInputCommandInteraction,
  cleanContent,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../../app/command.ts';
import { type TenantId, tenantId } from '../../model/ids.ts';
import type { Invocation, Place } from '../../model/invocation.ts';
import { QUESTION_MAX_CHARS } from './limits.ts';
import { optionWords } from './options.ts';
import { clean } from './text.ts';

/** A server; or one person's direct messages, which are nobody else's. */
export const tenantOf = (guildId: string | null, userId: string): TenantId => tenantId(guildId ?? `dm-${userId}`);

/** `visible`: the answer is for everybody there. */
export function fromCommand(
  i: ChatInputCommandInteraction,
  commands: readonly Command[],
  visible: boolean,
): Invocation {
  const command = i.commandName === 'briefing' ? 'briefing' : 'talks';
  const text = command === 'talks' ? (i.options.getString('question') ?? '') : optionWords(i.options, commands);
  return { ...fromInteraction(i, visible), command, via: 'command', text: question(text) };
}

export function fromShortcut(i: MessageContextMenuCommandInteraction): Invocation {
  return { ...fromInteraction(i), command: 'talks', via: 'shortcut', text: textOf(i.targetMessage) };
}

export const fromButton = (i: ButtonInteraction): Invocation => ({
  ...fromInteraction(i),
  command: 'talks',
  via: 'button',
  text: '',
});

/** A mention, a reply to the bot or a direct message; `thread` = where its context is kept. */
export function fromMessage(message: Message, thread: string): Invocation {
  const direct = message.guildId === null;
  const name = message.member?.displayName ?? message.author.displayName;
  const locale = message.guild?.preferredLocale;
  return {
    place: { ...toPlace(message.guildId, message.author.id, message.channelId, message.channel), thread },
    user: { id: message.author.id, name, ...(locale !== undefined && { locale }) },
    manager: direct || (message.member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false),
    command: 'talks',
    via: direct ? 'message' : 'mention',
    text: withoutBot(message, message.client.user.id),
  };
}

/** Whether a message is meant for the bot: a direct message, a mention of itself, or a reply that pings it. Mentions of
 *  everybody or of a role are not, and neither is anything another program wrote. */
export function wantsAnswer(message: Message): boolean {
  const { author, client, webhookId, type, system } = message;
  const written = type === MessageType.Default || type === MessageType.Reply;
  if (author.bot || webhookId !== null || system || !written) return false;
  if (message.guildId === null) return true;
  const me = client.user.id;
  return message.mentions.has(me, { ignoreEveryone: true, ignoreRoles: true });
}

export const placeOf = (i: BaseInteraction): Place =>
  toPlace(i.guildId, i.user.id, i.channelId ?? i.user.id, i.channel);

/** Whatever is not for everybody stays out of the context that a thread shares; direct messages are one person's anyway. */
export function fromInteraction(
  i: BaseInteraction,
  visible = false,
): Pick<Invocation, 'place' | 'user' | 'manager' | 'isPrivate'> {
  const direct = i.guildId === null;
  return {
    place: placeOf(i),
    user: { id: i.user.id, name: i.user.displayName, locale: i.locale },
    manager: direct || (i.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false),
    isPrivate: !direct && !visible,
  };
}

/** A thread is a channel of its own on Discord; here it is a thread of its parent. Direct messages are one thread. */
function toPlace(guildId: string | null, userId: string, channelId: string, channel: Channel | null): Place {
  const tenant = tenantOf(guildId, userId);
  if (channel?.isThread() === true && channel.parentId !== null) {
    return { platform: 'discord', tenant, channel: channel.parentId, thread: channelId };
  }
  const conversation = guildId === null ? { thread: channelId } : {};
  return { platform: 'discord', tenant, channel: channelId, ...conversation };
}

/** The words of a message without the mention of the bot; other mentions as people read them. */
function withoutBot(message: Message, botId: string): string {
  const addressed = message.content.replace(new RegExp(`<@!?${botId}>`, 'g'), ' ');
  return question(cleanContent(addressed, message.channel));
}

/** What a message says, wherever it says it: its text, its embeds, its components. */
function textOf(message: Message): string {
  const embeds = message.embeds.flatMap((embed) => [embed.title, embed.description]);
  const texts = [message.cleanContent, ...embeds, ...textDisplays(message.components)];
  return question(texts.filter((text) => text !== null && text.trim() !== '').join('\n'));
}

const question = (text: string): string => clean(text).slice(0, QUESTION_MAX_CHARS);

const textDisplays = (components: readonly object[]): string[] =>
  components.flatMap((component) => [
    ...('content' in component && typeof component.content === 'string' ? [component.content] : []),
    ...('components' in component && Array.isArray(component.components) ? textDisplays(component.components) : []),
  ]);

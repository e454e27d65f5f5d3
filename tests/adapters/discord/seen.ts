import { ButtonStyle, ComponentType } from 'discord.js';
import type { Seen } from '../../contracts/chat-contract.ts';
import type { FakeDiscord } from '../../peers/discord/fake-discord.ts';
import { flatten } from '../../peers/discord/message-limits.ts';
import type { FakeMessage } from '../../peers/discord/wire.ts';

/** Buttons that turn the pages of a sources view. */
export const turnButtons = (message: FakeMessage) =>
  flatten(message.components).filter((c) => c.custom_id?.startsWith('parley-turn:') === true);

/** Everything written in a message, as it was sent. */
export const markdownOf = (message: FakeMessage): string =>
  [
    message.content,
    ...message.embeds.flatMap(({ description = '' }) => description),
    ...flatten(message.components).flatMap((c) => c.content ?? []),
  ].join('\n');

/** What a reader sees of it. */
export const textOf = (message: FakeMessage): string =>
  markdownOf(message)
    .replace(/\\([^0-9A-Za-z\s])/g, '$1')
    .trim();

export function toSeen(discord: FakeDiscord, message: FakeMessage): Seen {
  const channel = discord.channels.get(message.channel_id);
  const thread = channel?.parent_id ?? undefined;
  const buttons = flatten(message.components).filter(
    (c) => c.type === ComponentType.Button && c.style !== ButtonStyle.Link,
  );
  return {
    id: message.id,
    channel: thread ?? message.channel_id,
    ...(thread !== undefined && { thread: message.channel_id }),
    ...(message.onlyFor !== undefined && { onlyFor: message.onlyFor }),
    text: textOf(message),
    buttons: buttons.map((b) => b.label ?? ''),
  };
}

/** Markup that Discord would act upon. Mentions that we write ourselves name who shares an answer, and cannot ping. */
export function dangersIn(message: FakeMessage): readonly string[] {
  const written = markdownOf(message)
    .replace(/^<@\d+> \p{L}+/mu, '')
    .replace(/\]\(https:\/\/[^\s)]*\)/g, ']');
  const active = [
    /(?<!\\)<[@#!/:a-z&][^\s]*/gi,
    /(?<!\\)@(?:everyone|here)/g,
    /(?<!\\)\]\([^)]*/g,
    /(?<!\\)\|\|/g,
    /(?<!\\)`/g,
    /https?:\/\/\S+/g,
    /(?<!\\):\w+:/g,
    /[\u202a-\u202e\u2066-\u2069]/g,
  ];
  const pings = mayPing(message) ? ['allowed_mentions'] : [];
  return [...active.flatMap((pattern) => written.match(pattern) ?? []), ...pings];
}

/** Without a word about mentions, Discord pings whomever the text names. */
function mayPing({ allowed_mentions: allowed }: FakeMessage): boolean {
  if (allowed === undefined) return true;
  const { parse, users = [], roles = [], replied_user: replied = false } = allowed;
  return parse === undefined || [...parse, ...users, ...roles].length > 0 || replied;
}

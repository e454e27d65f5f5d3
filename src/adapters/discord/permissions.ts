import { type Client, type GuildMember, PermissionFlagsBits } from 'discord.js';

/** What a digest needs in its channel, as Discord's settings call it; the address that adds the bot asks for these. */
export const NEEDED: readonly (readonly [string, bigint])[] = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
  ['Create Public Threads', PermissionFlagsBits.CreatePublicThreads],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
];

/** The names of the permissions that the bot lacks in a channel; none where that is unknown. */
export function missingPermissions(client: Client, channelId: string): readonly string[] {
  const channel = client.channels.cache.get(channelId);
  const me = client.user;
  if (channel === undefined || channel.isDMBased() || me === null) return [];
  const granted = channel.permissionsFor(me);
  if (granted === null) return [];
  const needed = channel.isThread()
    ? NEEDED.filter(
        ([, bit]) => bit !== PermissionFlagsBits.CreatePublicThreads && bit !== PermissionFlagsBits.SendMessages,
      )
    : NEEDED;
  return needed.flatMap(([name, bit]) => (granted.has(bit) ? [] : [name]));
}

/** Whether both the bot and this member may see a channel of this server. */
export function bothSee(client: Client, guildId: string, channelId: string, member: GuildMember): boolean {
  const channel = client.channels.cache.get(channelId);
  if (channel === undefined || channel.isDMBased() || channel.guildId !== guildId) return false;
  return (
    channel.permissionsFor(member).has(PermissionFlagsBits.ViewChannel) &&
    !missingPermissions(client, channelId).includes('View Channel')
  );
}

/** `#policy-tools`, as people know it. */
export function channelName(client: Client, channelId: string): string {
  const channel = client.channels.cache.get(channelId);
  return channel !== undefined && 'name' in channel && channel.name !== null ? `#${channel.name}` : `#${channelId}`;
}

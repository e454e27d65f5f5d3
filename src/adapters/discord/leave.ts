import type { DMChannel, NonThreadGuildBasedChannel } from 'discord.js';
import type { Desk } from './desk.ts';
import { tenantOf } from './receive.ts';

/** The bot was removed from a server: nothing of that server is kept, and nothing is sent there again. */
export async function leaveGuild(desk: Desk, guildId: string): Promise<void> {
  await desk.stores.forget(tenantOf(guildId, ''));
  desk.log.info({ guild: guildId }, 'the bot was removed from a server; what it kept of it is deleted');
}

/** A channel is gone: its digests end. */
export async function leaveChannel(desk: Desk, channel: DMChannel | NonThreadGuildBasedChannel): Promise<void> {
  if (channel.isDMBased()) return;
  const place = { platform: 'discord', tenant: tenantOf(channel.guildId, ''), channel: channel.id } as const;
  const subscriptions = await desk.stores.subscriptions.inChannel(place);
  for (const { id } of subscriptions) await desk.stores.subscriptions.remove(id);
  if (subscriptions.length > 0)
    desk.log.info({ channel: channel.id, count: subscriptions.length }, 'a channel was deleted; its digests end');
}

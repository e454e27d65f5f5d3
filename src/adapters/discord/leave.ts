import type { DMChannel, NonThreadGuildBasedChannel } from 'discord.js';
import type { Tools } from './desk.ts';
import { tenantOf } from './receive.ts';

/** The bot was removed from a server: nothing of that server is kept, and nothing is sent there again. */
export async function onGuildLeft(tools: Tools, guildId: string): Promise<void> {
  await tools.stores.forget(tenantOf(guildId, ''));
  tools.log.info({ guild: guildId }, 'the bot was removed from a server; what it kept of it is deleted');
}

/** A channel is gone: its digests end, and what was decided for it is deleted. */
export async function onChannelDeleted(tools: Tools, channel: DMChannel | NonThreadGuildBasedChannel): Promise<void> {
  if (channel.isDMBased()) return;
  const place = { platform: 'discord', tenant: tenantOf(channel.guildId, ''), channel: channel.id } as const;
  await tools.stores.settings.remove(place);
  const subscriptions = await tools.stores.subscriptions.inChannel(place);
  for (const { id } of subscriptions) await tools.stores.subscriptions.remove(id);
  if (subscriptions.length > 0)
    tools.log.info({ channel: channel.id, count: subscriptions.length }, 'a channel was deleted; its digests end');
}

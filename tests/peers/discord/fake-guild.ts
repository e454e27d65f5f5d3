import { ChannelType, GatewayIntentBits as Intent, PermissionFlagsBits as P } from 'discord.js';
import { type FakeWorld, MEMBER } from './fake-world.ts';
import type { FakeMessage } from './wire.ts';

/** GUILD_CREATE: what a bot is told of its server when it connects. */
export function guildCreate(world: FakeWorld): object {
  const role = (id: string, name: string, permissions: bigint) => ({
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: String(permissions),
    managed: false,
    mentionable: true,
    flags: 0,
  });
  const all = [...world.channels.values()].filter((c) => c.guild_id !== undefined);
  return {
    ...{
      id: world.guildId,
      name: 'Policy desk',
      icon: null,
      owner_id: '1',
      preferred_locale: 'en-US',
      features: [],
      emojis: [],
      stickers: [],
      roles: [role(world.guildId, '@everyone', MEMBER), role(world.managerRole, 'desk', P.ManageGuild)],
    },
    ...{
      verification_level: 0,
      default_message_notifications: 0,
      explicit_content_filter: 0,
      mfa_level: 0,
      premium_tier: 0,
      nsfw_level: 0,
      system_channel_flags: 0,
      afk_timeout: 300,
      afk_channel_id: null,
    },
    ...{
      joined_at: new Date(0).toISOString(),
      large: false,
      unavailable: false,
      member_count: world.users.size,
      members: [world.member(world.bot)],
      voice_states: [],
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    },
    channels: all.filter((c) => c.type !== ChannelType.PublicThread),
    threads: all.filter((c) => c.type === ChannelType.PublicThread),
  };
}

/** Without MessageContent, text arrives only where the bot is meant: direct messages, mentions, its own. */
export function asReadable(botId: string, intents: number, message: FakeMessage): unknown {
  const readable =
    (intents & Intent.MessageContent) !== 0 ||
    message.guild_id === undefined ||
    message.author.id === botId ||
    message.mentions.some((user) => user.id === botId);
  return readable ? message : { ...message, content: '', embeds: [], components: [] };
}

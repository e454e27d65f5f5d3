/** Answers to interactions: acknowledged once, then edited or followed by more. */
import { MessageFlags, InteractionResponseType as Response } from 'discord.js';
import { ApiError, tooLong } from './api-error.ts';
import type { FakeDiscord } from './fake-discord.ts';
import { channelOf, known } from './fake-lookups.ts';
import { checkMessage, type WireMessage } from './message-limits.ts';
import type { FakeInteraction, FakeMessage } from './wire.ts';

export interface Callback {
  readonly type: number;
  readonly data?: WireMessage & { readonly choices?: readonly { readonly name: string; readonly value: string }[] };
}

export function callback(
  discord: FakeDiscord,
  id: string,
  token: string,
  body: Callback,
  query: URLSearchParams,
): unknown {
  const interaction = discord.interactions.get(id);
  if (interaction === undefined || interaction.token !== token) throw new ApiError(404, 10062, 'Unknown interaction');
  if (interaction.acked) throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
  const channel = channelOf(discord, interaction.channelId);
  interaction.ephemeral = ((body.data?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const secret = interaction.ephemeral ? { onlyFor: interaction.user.id } : {};
  if (body.type === Response.ChannelMessageWithSource) {
    checkMessage(body.data ?? {});
    interaction.original = discord.post(channel, discord.bot, body.data ?? {}, {
      webhook_id: discord.bot.id,
      ...secret,
    });
  } else if (body.type === Response.DeferredChannelMessageWithSource) {
    interaction.thinking = true;
    interaction.original = discord.post(
      channel,
      discord.bot,
      { flags: (body.data?.flags ?? 0) | MessageFlags.Loading },
      { webhook_id: discord.bot.id, ...secret },
    );
  } else if (body.type === Response.DeferredMessageUpdate) {
    interaction.original = interaction.message && discord.messages.get(interaction.message.id);
    interaction.ephemeral = interaction.original?.onlyFor !== undefined;
  } else if (body.type === Response.ApplicationCommandAutocompleteResult) checkChoices(body.data?.choices ?? []);
  interaction.acked = true;
  interaction.settle({ ok: true, type: body.type, data: body.data, afterMs: performance.now() - interaction.at });
  if (query.get('with_response') !== 'true') return undefined;
  return { interaction: { id, type: interaction.type }, resource: { type: body.type, message: interaction.original } };
}

function checkChoices(choices: readonly { readonly name: string; readonly value: string }[]): void {
  if (choices.length > 25) throw tooLong('data.choices', 25);
  for (const { name, value } of choices)
    if (name.length < 1 || name.length > 100 || value.length > 100) throw tooLong('data.choices.name', 100);
}

export const spent = (discord: FakeDiscord, token = ''): FakeInteraction => {
  const interaction = known(discord.interactions.get(token), 10015, 'Unknown Webhook');
  if (!interaction.acked) throw new ApiError(404, 10015, 'Unknown Webhook');
  return interaction;
};

export function editOriginal(discord: FakeDiscord, interaction: FakeInteraction, body: WireMessage): FakeMessage {
  const message = known(
    interaction.original && discord.messages.get(interaction.original.id),
    10008,
    'Unknown Message',
  );
  const flags = message.flags | (body.flags ?? 0);
  checkMessage({ ...body, flags }, { editing: true });
  interaction.thinking = false;
  message.flags = flags & ~MessageFlags.Loading;
  if (body.allowed_mentions !== undefined) message.allowed_mentions = body.allowed_mentions;
  message.content = body.content ?? message.content;
  message.embeds = body.embeds ?? message.embeds;
  message.components = body.components ?? message.components;
  return message;
}

export function followUp(discord: FakeDiscord, interaction: FakeInteraction, body: WireMessage): FakeMessage {
  if (interaction.thinking)
    return editOriginal(discord, interaction, { ...body, flags: (body.flags ?? 0) & ~MessageFlags.Ephemeral });
  checkMessage(body);
  const secret = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0 ? { onlyFor: interaction.user.id } : {};
  return discord.post(channelOf(discord, interaction.channelId), discord.bot, body, {
    webhook_id: discord.bot.id,
    ...secret,
  });
}

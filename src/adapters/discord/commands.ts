import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Invocation } from '../../model/invocation.ts';
import { acknowledge, answer, note } from './answer.ts';
import type { Desk } from './desk.ts';
import { keepButtons } from './keep-buttons.ts';
import { channelOption } from './options.ts';
import { bothSee, channelName, missingPermissions } from './permissions.ts';
import { receiveCommand, receiveContextMenu } from './receive.ts';
import { renderMessage } from './render.ts';

/** `/talks` and `/briefing`: acknowledged first, answered when the core has the answer. */
export async function runCommand(desk: Desk, i: ChatInputCommandInteraction): Promise<void> {
  const visible = i.options.getBoolean('visible') ?? desk.config.publicChannels?.includes(i.channelId) ?? false;
  if (!(await acknowledge(desk, i, visible))) return;
  const typed = receiveCommand(i, desk.commands);
  const channel = channelOption(i.options);
  if (channel === undefined) return reply(desk, i, typed, visible);
  if (!canUse(desk, i, channel)) return note(i, (words) => words.noChannel);
  const missing = missingPermissions(desk.client, channel);
  if (missing.length > 0)
    return note(i, (words) => words.missingHere(channelName(desk.client, channel), missing.join(', ')));
  const { platform, tenant } = typed.place;
  await reply(desk, i, { ...typed, place: { platform, tenant, channel } }, visible);
}

/** "Ask about this": the text of somebody's message is the question; the answer is for the asker alone. */
export async function runContextMenu(desk: Desk, i: MessageContextMenuCommandInteraction): Promise<void> {
  if (!(await acknowledge(desk, i))) return;
  const invocation = receiveContextMenu(i);
  if (invocation.text === '') return note(i, (words) => words.noText);
  await reply(desk, i, invocation, false);
}

async function reply(
  desk: Desk,
  i: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  invocation: Invocation,
  visible: boolean,
): Promise<void> {
  const said = await desk.core.handle(invocation);
  const buttons = await keepButtons(desk, invocation.place, visible ? undefined : i.user.id, said);
  await answer(desk, i, said, renderMessage(said, buttons));
}

/** A channel option is only a wish: the member and the bot must both see the channel, in this very server. */
const canUse = (desk: Desk, i: ChatInputCommandInteraction, channel: string): boolean =>
  i.inCachedGuild() && bothSee(desk.client, i.guildId, channel, i.member);

import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Invocation } from '../../model/invocation.ts';
import { keepButtons, type Tools } from './desk.ts';
import { channelOption } from './options.ts';
import { bothSee, channelName, missingPermissions } from './permissions.ts';
import { fromCommand, fromShortcut } from './receive.ts';
import { renderMessage } from './render.ts';
import { acknowledge, answer, note } from './send.ts';

/** `/talks` and `/briefing`: acknowledged first, answered when the core has the answer. */
export async function onCommand(tools: Tools, i: ChatInputCommandInteraction): Promise<void> {
  const visible = i.options.getBoolean('visible') ?? tools.config.publicChannels?.includes(i.channelId) ?? false;
  if (!(await acknowledge(tools, i, visible))) return;
  const typed = fromCommand(i, tools.commands);
  const channel = channelOption(i.options);
  if (channel === undefined) return reply(tools, i, typed, visible);
  if (!canUse(tools, i, channel)) return note(i, (words) => words.noChannel);
  const missing = missingPermissions(tools.client, channel);
  if (missing.length > 0)
    return note(i, (words) => words.missingHere(channelName(tools.client, channel), missing.join(', ')));
  const { platform, tenant } = typed.place;
  await reply(tools, i, { ...typed, place: { platform, tenant, channel } }, visible);
}

/** "Ask about this": the text of somebody's message is the question; the answer is for the asker alone. */
export async function onShortcut(tools: Tools, i: MessageContextMenuCommandInteraction): Promise<void> {
  if (!(await acknowledge(tools, i))) return;
  const invocation = fromShortcut(i);
  if (invocation.text === '') return note(i, (words) => words.noText);
  await reply(tools, i, invocation, false);
}

async function reply(
  tools: Tools,
  i: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  invocation: Invocation,
  visible: boolean,
): Promise<void> {
  const said = await tools.core.handle(invocation);
  const buttons = await keepButtons(tools, invocation.place, said, visible ? undefined : i.user.id);
  await answer(tools, i, said, renderMessage(said, buttons));
}

/** A channel option is only a wish: the member and the bot must both see the channel, in this very server. */
const canUse = (tools: Tools, i: ChatInputCommandInteraction, channel: string): boolean =>
  i.inCachedGuild() && bothSee(tools.client, i.guildId, channel, i.member);

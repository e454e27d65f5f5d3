import type { ButtonInteraction, ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { languageOfLocale } from '../../model/language.ts';
import type { Reply } from '../../model/reply.ts';
import type { DiscordMessage } from './blocks.ts';
import { sentence, type Tools } from './desk.ts';
import { describe, persistently, sortFailure } from './failures.ts';
import { TOKEN_SAFE_MS } from './limits.ts';
import { renderPlain } from './render.ts';
import type { Words } from './words.ts';

export type Answerable = ButtonInteraction | ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Nobody may be pinged by anything we send. */
const SILENT = { allowedMentions: { parse: [] } } as const;
const PRIVATE = { flags: MessageFlags.Ephemeral } as const;

/** Tells Discord that an answer is coming; false when it came too late or another process was first. */
export async function acknowledge(tools: Tools, i: Answerable, visible = false): Promise<boolean> {
  return acknowledged(tools, i, () => i.deferReply(visible ? {} : PRIVATE));
}

/** The same for a button that changes the message it stands on. */
export async function acknowledgeUpdate(tools: Tools, i: ButtonInteraction): Promise<boolean> {
  return acknowledged(tools, i, () => i.deferUpdate());
}

async function acknowledged(tools: Tools, i: Answerable, defer: () => Promise<unknown>): Promise<boolean> {
  try {
    await defer();
    return true;
  } catch (error) {
    if (sortFailure(error) !== 'not-ours') throw error;
    tools.log.warn(
      { error: describe(error), ageMs: tools.clock.now() - i.createdTimestamp, interaction: i.id },
      'an interaction was answered too late, or twice',
    );
    return false;
  }
}

/** Puts the answer where "thinking…" stands; finds another way when Discord does not let us. */
export async function answer(tools: Tools, i: Answerable, reply: Reply, message: DiscordMessage): Promise<void> {
  if (tools.clock.now() - i.createdTimestamp > TOKEN_SAFE_MS) return answerLate(tools, i, message);
  try {
    await persistently(() => i.editReply({ ...message, ...SILENT }));
  } catch (error) {
    await answerOtherwise(tools, i, reply, message, error);
  }
}

async function answerOtherwise(
  tools: Tools,
  i: Answerable,
  reply: Reply,
  message: DiscordMessage,
  error: unknown,
): Promise<void> {
  const fault = sortFailure(error);
  if (fault === 'not-ours') return;
  if (fault === 'repost') await i.followUp({ ...message, ...SILENT, flags: followUpFlags(message, i.ephemeral) });
  else if (fault === 'spent') await answerLate(tools, i, message);
  else if (fault === 'invalid') {
    tools.log.error(
      { error: describe(error), kind: reply.kind },
      'Discord refused a message of ours as invalid: this is our bug',
    );
    await i.editReply({ ...renderPlain(reply), ...SILENT });
  } else throw error;
}

/** The token is spent: a public answer becomes an ordinary message, a private one a direct message. */
async function answerLate(tools: Tools, i: Answerable, message: DiscordMessage): Promise<void> {
  tools.log.warn({ ageMs: tools.clock.now() - i.createdTimestamp }, 'an answer came after its interaction had ended');
  if (i.ephemeral !== true && i.channel?.isSendable() === true) await i.channel.send({ ...message, ...SILENT });
  else await i.user.send({ ...message, ...SILENT });
}

const followUpFlags = (message: DiscordMessage, ephemeral: boolean | null) =>
  ephemeral === true ? ([message.flags, MessageFlags.Ephemeral] as const) : message.flags;

/** A message of its own after the answer, for everybody. */
export const announce = (i: Answerable, message: DiscordMessage) => i.followUp({ ...message, ...SILENT });

/** A private note of the adapter's own, whatever was acknowledged so far. */
export async function note(i: Answerable, say: (words: Words) => string): Promise<void> {
  const message = renderPlain(sentence(languageOfLocale(i.locale), say));
  const own = { content: message.content ?? '', ...SILENT } as const;
  if (i.deferred && !isUpdate(i)) await i.editReply(own);
  else if (i.deferred || i.replied) await i.followUp({ ...own, ...PRIVATE });
  else await i.reply({ ...own, ...PRIVATE });
}

/** A button that was acknowledged as an update keeps its message: notes go below it. */
const isUpdate = (i: Answerable): boolean => i.isButton() && i.deferred && i.ephemeral === null;

import type { ButtonInteraction, ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { type Message, MessageFlags } from 'discord.js';
import { languageOfLocale } from '../../model/language.ts';
import type { Reply } from '../../model/reply.ts';
import type { DiscordMessage } from './blocks.ts';
import { sentence, type Tools } from './desk.ts';
import { describe, persistently, sortFailure } from './failures.ts';
import { formsOf, inSomeForm } from './forms.ts';
import { TOKEN_LIFE_MS, TOKEN_SAFE_MS } from './limits.ts';
import { nonceOf } from './nonce.ts';
import { missingPermissions } from './permissions.ts';
import { renderPlain } from './render.ts';
import type { Words } from './words.ts';

export type Answerable = ButtonInteraction | ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** Nobody may be pinged by anything we send. */
const SILENT = { allowedMentions: { parse: [] } } as const;
const PRIVATE = { flags: MessageFlags.Ephemeral } as const;

/** Tells Discord that an answer is coming; false when it came too late, or when another process answers. */
export async function acknowledge(tools: Tools, i: Answerable, visible = false): Promise<boolean> {
  if (!(await acknowledged(tools, i, () => i.deferReply(visible ? {} : PRIVATE)))) return false;
  i.ephemeral = !visible;
  return ours(tools, i);
}

/** The same for a button that changes the message it stands on. */
export async function acknowledgeUpdate(tools: Tools, i: ButtonInteraction): Promise<boolean> {
  return (await acknowledged(tools, i, () => i.deferUpdate())) && ours(tools, i);
}

/** True as well when Discord says that it was acknowledged before: that may have been ourselves, on a connection that
 *  broke before we were told, so that discord.js asked again. */
async function acknowledged(tools: Tools, i: Answerable, defer: () => Promise<unknown>): Promise<boolean> {
  try {
    await persistently(defer);
  } catch (error) {
    const failure = sortFailure(error);
    if (failure === 'too-late') {
      const ageMs = tools.clock.now() - i.createdTimestamp;
      tools.log.warn({ error: describe(error), ageMs, interaction: i.id }, 'an interaction was answered too late');
      return false;
    }
    if (failure !== 'answered') throw error;
    i.deferred = true;
  }
  return true;
}

/** Of all that believe to have acknowledged an interaction, one answers it. */
async function ours({ stores, clock, log }: Tools, i: Answerable): Promise<boolean> {
  if (await stores.once.claim(`discord:interaction:${i.id}`, clock.now(), TOKEN_LIFE_MS)) return true;
  log.info({ interaction: i.id }, 'another process answers this interaction');
  return false;
}

/** Puts the answer where "thinking…" stands; finds another way when Discord does not let us. */
export async function answer(tools: Tools, i: Answerable, reply: Reply, message: DiscordMessage): Promise<void> {
  if (tools.clock.now() - i.createdTimestamp > TOKEN_SAFE_MS) return answerLate(tools, i, message);
  try {
    await inSomeForm(tools, formsOf(message, reply), (form) => persistently(() => i.editReply({ ...form, ...SILENT })));
  } catch (error) {
    await answerOtherwise(tools, i, message, error);
  }
}

async function answerOtherwise(tools: Tools, i: Answerable, message: DiscordMessage, error: unknown): Promise<void> {
  const fault = sortFailure(error);
  if (fault === 'repost') await i.followUp({ ...message, ...SILENT, flags: followUpFlags(message, i.ephemeral) });
  else if (fault === 'spent') await answerLate(tools, i, message);
  else throw error;
}

/** The token is spent: a public answer becomes an ordinary message, a private one a direct message. */
async function answerLate(tools: Tools, i: Answerable, message: DiscordMessage): Promise<void> {
  tools.log.warn({ ageMs: tools.clock.now() - i.createdTimestamp }, 'an answer came after its interaction had ended');
  if (i.ephemeral !== true && i.channel?.isSendable() === true) await i.channel.send({ ...message, ...SILENT });
  else await i.user.send({ ...message, ...SILENT });
}

function followUpFlags({ flags }: DiscordMessage, ephemeral: boolean | null) {
  const own = flags === undefined ? [] : [flags];
  return ephemeral === true ? [...own, MessageFlags.Ephemeral as const] : own;
}

/** A message of its own for everybody. Where the bot may write it has a nonce, so that no repetition doubles it; elsewhere
 *  the interaction carries it, which needs no permission. */
export async function announce(tools: Tools, i: Answerable, reply: Reply, message: DiscordMessage): Promise<void> {
  const forms = formsOf(message, reply);
  const { channel } = i;
  const lacking = missingPermissions(tools.client, i.channelId ?? '');
  if (
    channel?.isSendable() !== true ||
    lacking.includes('View Channel') ||
    lacking.some((name) => name.startsWith('Send'))
  ) {
    await inSomeForm(tools, forms, (form) => i.followUp({ ...form, ...SILENT }));
    return;
  }
  const once = { ...SILENT, nonce: nonceOf(i.id), enforceNonce: true };
  await inSomeForm(tools, forms, (form) => persistently<Message>(async () => channel.send({ ...form, ...once })));
}

/** A private note of the adapter's own. */
export const note = (i: Answerable, say: (words: Words) => string): Promise<void> =>
  privately(i, sentence(languageOfLocale(i.locale), say));

/** A short reply in plain text for this person alone, whatever was acknowledged so far. */
export async function privately(i: Answerable, reply: Reply): Promise<void> {
  const own = { content: renderPlain(reply).content ?? '', ...SILENT } as const;
  if (i.deferred && !isUpdate(i)) await i.editReply(own);
  else if (i.deferred || i.replied) await i.followUp({ ...own, ...PRIVATE });
  else await i.reply({ ...own, ...PRIVATE });
}

/** A button that was acknowledged as an update keeps its message: notes go below it. */
const isUpdate = (i: Answerable): boolean => i.isButton() && i.deferred && i.ephemeral === null;

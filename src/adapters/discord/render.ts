/** Reply → Discord message. Pure; whatever the reply, no limit of limits.ts is passed. */
import { type APIContainerComponent, type APITextDisplayComponent, MessageFlags } from 'discord.js';

import type { Reply } from '../../model/reply.ts';
import { type DiscordMessage, inContainer, paragraph, separator, toUnits, type Unit } from './blocks.ts';
import { type Button, type ButtonRow, renderButtons } from './buttons.ts';
import { cut, cutToFit } from './cut.ts';
import { fitUnits, holds, jsonBytes, type Part, type Room } from './fit.ts';
import {
  ASKED_MAX_CHARS,
  COMPONENTS_JSON_MAX_BYTES,
  COMPONENTS_MAX,
  COMPONENTS_TEXT_MAX_CHARS,
  CONTENT_MAX_CHARS,
} from './limits.ts';
import { clean, escapeMarkdown, oneLine } from './text.ts';
import { WORDS } from './words.ts';

/** The stripe at a reply's side. It repeats what the words say. */
const ACCENTS: Readonly<Record<Reply['kind'], number>> = {
  answer: 0x3b82f6,
  abstention: 0x8b95a5,
  help: 0x5865f2,
  profile: 0x3b82f6,
  timeline: 0x0ea5a4,
  sources: 0x0ea5a4,
  status: 0x8b95a5,
  digest: 0x7c5cd6,
  notice: 0x8b95a5,
  error: 0xd9534f,
};

/** What stands for a reply that has nothing to show. */
const NOTHING = '…';

export function renderMessage(reply: Reply, buttons: readonly Button[] = []): DiscordMessage {
  const brief = (reply.kind === 'notice' || reply.kind === 'error') && buttons.length === 0;
  return brief ? renderPlain(reply) : layOut(reply, buttons).message;
}

/** An answer as its asker shares it: who asked what stands above it. */
export function renderShared(
  reply: Reply,
  userId: string,
  question: string,
  buttons: readonly Button[],
): DiscordMessage {
  const asked = escapeMarkdown(cut(oneLine(question), ASKED_MAX_CHARS));
  const lead = `<@${userId}> ${WORDS[reply.language].asked}${asked === '' ? '' : ` *${asked}*`}`;
  return layOut(reply, buttons, { lead: [paragraph(lead)] }).message;
}

/** A digest with its thread: what found no room above opens the thread, so that nothing is left out. */
export function renderDigest(
  reply: Reply,
  buttons: readonly Button[],
  mark?: number,
): { readonly message: DiscordMessage; readonly thread: readonly DiscordMessage[] } {
  const { message, dropped } = layOut(reply, buttons, mark === undefined ? {} : { mark });
  return { message, thread: renderThread([...dropped, ...toUnits(reply.thread ?? [], reply.language, reply.kind)]) };
}

/** The reply as plain text: for short notices, and the last resort when Discord refuses our components. */
export function renderPlain(reply: Reply): DiscordMessage {
  const lines = toUnits(reply.blocks, reply.language).map((unit) => unit.markdown);
  const text = lines.filter((line) => line !== '').join('\n');
  const content =
    text !== '' && text.length <= CONTENT_MAX_CHARS
      ? text
      : summaryOf(reply, { ...roomBeside([], []), chars: CONTENT_MAX_CHARS });
  return { flags: MessageFlags.SuppressEmbeds, content, components: [] };
}

interface Around {
  readonly lead?: readonly APITextDisplayComponent[];
  readonly mark?: number;
}

/** Fills the room that buttons leave; what finds none is counted in the message and handed back. */
function layOut(reply: Reply, buttons: readonly Button[], { lead = [], mark }: Around = {}) {
  const rows = renderButtons(buttons);
  const room = roomBeside(rows, lead);
  const units = toUnits(reply.blocks, reply.language, reply.kind);
  const { parts, dropped } = fitUnits(units, room, (count) => `-# ${WORDS[reply.language].more(count)}`);
  const body = parts.length > 0 ? parts.map(toComponent) : [paragraph(summaryOf(reply, room))];
  const foot: APIContainerComponent['components'] = rows.length > 0 ? [separator(), ...rows] : [];
  return { message: inContainer([...lead, ...body, ...foot], ACCENTS[reply.kind], mark), dropped };
}

function renderThread(units: readonly Unit[]): readonly DiscordMessage[] {
  const messages: DiscordMessage[] = [];
  const room: Room = { ...roomBeside([], []), keepClosing: false };
  let rest = units;
  while (rest.length > 0) {
    const { parts, dropped } = fitUnits(rest, room, () => '');
    if (parts.length > 0) messages.push(inContainer(parts.map(toComponent), ACCENTS.digest));
    if (dropped.length >= rest.length) break;
    rest = dropped;
  }
  return messages;
}

/** The container takes one component, the line above the buttons another; labels are counted as if they were text. */
function roomBeside(rows: readonly ButtonRow[], lead: readonly APITextDisplayComponent[]): Room {
  const buttons = rows.flatMap((row) => row.components);
  const labels = buttons.reduce((sum, { label }) => sum + (label?.length ?? 0), 0);
  const leadChars = lead.reduce((sum, { content }) => sum + content.length, 0);
  const taken = 1 + lead.length + rows.length + buttons.length + (rows.length > 0 ? 1 : 0);
  return {
    components: COMPONENTS_MAX - taken,
    chars: COMPONENTS_TEXT_MAX_CHARS - labels - leadChars,
    bytes: COMPONENTS_JSON_MAX_BYTES - jsonBytes(inContainer([...lead, separator(), ...rows], 0, 0)),
    keepClosing: true,
  };
}

function summaryOf(reply: Reply, room: Room): string {
  const summary = clean(reply.summary) || NOTHING;
  return escapeMarkdown(cutToFit(summary, (text) => holds([{ type: 'text', markdown: escapeMarkdown(text) }], room)));
}

const toComponent = (part: Part) => (part.type === 'text' ? paragraph(part.markdown) : separator());

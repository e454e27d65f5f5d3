/** Reply → Slack message. Pure; whatever the reply, no limit of limits.ts is passed. */
import type { types } from '@slack/bolt';
import { REPLY_SUMMARY_MAX_CHARS, type Reply } from '../../model/reply.ts';
import { joinUnits, jsonBytes, note, type SlackBlock, toUnits, type Unit } from './blocks.ts';
import { type Button, renderButtons } from './buttons.ts';
import * as limits from './limits.ts';
import { paragraph } from './rich-text.ts';
import { clean, cut, escapeMrkdwn } from './text.ts';
import { WORDS } from './words.ts';

export interface SlackMessage {
  /** for notifications and screen readers: the answer itself */
  readonly text: string;
  readonly blocks: SlackBlock[];
}

export function renderMessage(reply: Reply, buttons: readonly Button[] = []): SlackMessage {
  return { text: fallbackText(reply), blocks: fillBudget(reply, buttons, limits.MESSAGE_BLOCKS_MAX) };
}

/** A private note about a channel, whose id in the text becomes its name. */
export function renderNote(reply: Reply, channel: string, buttons: readonly Button[]): SlackMessage {
  const blocks = fillBudget(reply, buttons, limits.MESSAGE_BLOCKS_MAX, [], channel);
  return { text: fallbackText(reply).replace(channel, () => `<#${channel}>`), blocks };
}

/** An answer as its asker shares it: who asked what stands above it. */
export function renderShared(reply: Reply, userId: string, question: string, buttons: readonly Button[]): SlackMessage {
  const words = cut(clean(question), limits.ASKED_MAX_CHARS);
  const who: types.RichTextElement[] = [
    { type: 'user', user_id: userId },
    { type: 'text', text: ` ${WORDS[reply.language].asked}${words === '' ? '' : ' '}` },
    ...(words === '' ? [] : [{ type: 'text' as const, text: words, style: { italic: true } }]),
  ];
  const lead: SlackBlock = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: who }] };
  return { text: fallbackText(reply), blocks: fillBudget(reply, buttons, limits.MESSAGE_BLOCKS_MAX, [lead]) };
}

/** A digest's details for its thread: as many messages as it takes, nothing left out. */
export function renderThread(reply: Reply): readonly SlackMessage[] {
  const messages: SlackMessage[] = [];
  let rest = toUnits(reply.thread ?? [], reply.language, { stories: true });
  while (rest.length > 0) {
    const taken = Math.max(1, countThatFit(rest, [], limits.MESSAGE_BLOCKS_MAX));
    const units = rest.slice(0, taken);
    messages.push({ text: oneLine(units.find(({ text }) => text !== '')?.text ?? ''), blocks: joinUnits(units) });
    rest = rest.slice(taken);
  }
  return messages;
}

export function renderHome(reply: Reply, buttons: readonly Button[]): types.HomeView {
  return { type: 'home', blocks: fillBudget(reply, buttons, limits.VIEW_BLOCKS_MAX) };
}

/** The reply without any block: the last resort when Slack refuses our blocks. */
export function renderPlain(reply: Reply): { readonly text: string } {
  const text = toUnits(reply.blocks, reply.language)
    .map((unit) => unit.text)
    .filter((line) => line !== '')
    .join('\n\n');
  return { text: text === '' ? fallbackText(reply) : escapeMrkdwn(cut(text, limits.PLAIN_TEXT_MAX_CHARS)) };
}

/** Fills the budget: buttons and the closing small print first, then from the top; what has no room is counted. */
function fillBudget(
  reply: Reply,
  buttons: readonly Button[],
  maxBlocks: number,
  lead: readonly SlackBlock[] = [],
  channel?: string,
): SlackBlock[] {
  const units = toUnits(reply.blocks, reply.language, {
    lead: reply.kind === 'answer' || reply.kind === 'abstention',
    sections: reply.kind === 'digest' || maxBlocks === limits.VIEW_BLOCKS_MAX,
    stories: reply.kind === 'digest',
    ...(channel === undefined ? {} : { channel }),
  });
  const { body, footer } = splitFooter(units);
  const actions = renderButtons(buttons);
  const moreNote = (count: number) => note(WORDS[reply.language].more(count));
  const foot = [...joinUnits(footer), ...actions];
  const all = countThatFit(body, [...lead, ...foot], maxBlocks);
  const taken = all === body.length ? all : countThatFit(body, [...lead, ...foot, moreNote(body.length)], maxBlocks);
  const left = new Set(body.slice(taken).flatMap(({ item }) => item ?? []));
  const shown = left.size === 0 ? body.slice(0, taken) : withoutDanglingHeadings(body.slice(0, taken));
  const words = shown.some(({ text }) => text !== '')
    ? joinUnits(shown)
    : paragraph(cut(clean(reply.summary), limits.PIECE_MAX_CHARS) || '…');
  return [...lead, ...words, ...(left.size === 0 ? [] : [moreNote(left.size)]), ...foot];
}

/** The last notes, as long as they are small print and not the whole reply. */
function splitFooter(units: readonly Unit[]): { readonly body: readonly Unit[]; readonly footer: readonly Unit[] } {
  let start = units.length;
  while (start > 1 && units[start - 1]?.kind === 'note') {
    if (jsonBytes(joinUnits(units.slice(start - 1))) > limits.FOOTER_JSON_MAX_BYTES) break;
    start -= 1;
  }
  return { body: units.slice(0, start), footer: units.slice(start) };
}

/** The longest run from the top that fits beside `fixed`; more units never take less room, so halving finds it. */
function countThatFit(units: readonly Unit[], fixed: readonly SlackBlock[], maxBlocks: number): number {
  const fits = (count: number) => {
    const blocks = [...joinUnits(units.slice(0, count)), ...fixed];
    return blocks.length <= maxBlocks && jsonBytes(blocks) <= limits.BLOCKS_JSON_MAX_BYTES;
  };
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function withoutDanglingHeadings(units: readonly Unit[]): readonly Unit[] {
  let end = units.length;
  while (end > 0 && units[end - 1]?.item === undefined) end -= 1;
  return units.slice(0, end);
}

function fallbackText(reply: Reply): string {
  const summary = oneLine(reply.summary);
  if (summary !== '') return summary;
  return oneLine(toUnits(reply.blocks, reply.language).find(({ text }) => text !== '')?.text ?? '') || '…';
}

/** One line of at most REPLY_SUMMARY_MAX_CHARS characters as they are seen, escaped. */
const oneLine = (text: string): string => escapeMrkdwn(cut(clean(text).replace(/\s+/g, ' '), REPLY_SUMMARY_MAX_CHARS));

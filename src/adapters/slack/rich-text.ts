/** Words → `rich_text`, which Slack never parses. */
import type { types } from '@slack/bolt';
import type { SlackBlock } from './blocks.ts';

/** `bold`: all of it, or only its first line. */
export function paragraph(text: string, bold: boolean | 'first line' = false, channel?: string): SlackBlock[] {
  const end = bold === 'first line' ? text.indexOf('\n') : bold ? text.length : 0;
  const parts: types.RichTextElement[] = [
    ...(end > 0 ? [{ type: 'text' as const, text: text.slice(0, end), style: { bold: true } }] : []),
    ...(end < text.length ? withChannel(text.slice(Math.max(0, end)), channel) : []),
  ];
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: parts }] }];
}

function withChannel(text: string, channel: string | undefined): types.RichTextElement[] {
  const at = channel === undefined ? -1 : text.indexOf(channel);
  if (channel === undefined || at < 0) return [{ type: 'text', text }];
  const [before, after] = [text.slice(0, at), text.slice(at + channel.length)];
  return [
    ...(before === '' ? [] : [{ type: 'text' as const, text: before }]),
    { type: 'channel', channel_id: channel },
    ...(after === '' ? [] : [{ type: 'text' as const, text: after }]),
  ];
}

/** Something to type (`/talks who lavrov — a profile`) looks like it. */
export function typedLine(line: string): SlackBlock[] {
  const typed = /^\/[a-z]+(?: (?!— ).*?)?(?= — |$)/.exec(line)?.[0] ?? '';
  const rest = line.slice(typed.length);
  const elements: types.RichTextElement[] = [
    ...(typed === '' ? [] : [{ type: 'text' as const, text: typed, style: { code: true } }]),
    ...(rest === '' ? [] : [{ type: 'text' as const, text: rest }]),
  ];
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
}

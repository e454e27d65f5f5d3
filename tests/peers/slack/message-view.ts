/** A Slack payload as people see it, and as Slack parses it. */
import type { AnyBlock } from './block-limits.ts';

export interface SlackPayload {
  readonly text?: string;
  readonly blocks?: readonly AnyBlock[] | string;
}

interface Node {
  readonly type?: string;
  readonly text?: string | Node;
  readonly user_id?: string;
  readonly value?: string;
  readonly action_id?: string;
  readonly elements?: readonly Node[];
}

export interface ButtonSeen {
  readonly label: string;
  readonly value: string;
  readonly action_id: string;
}

export const blocksOf = (payload: SlackPayload): readonly AnyBlock[] =>
  typeof payload.blocks === 'string' ? (JSON.parse(payload.blocks) as AnyBlock[]) : (payload.blocks ?? []);

/** All words, buttons apart. */
export function wordsOf(payload: SlackPayload): string {
  const blocks = blocksOf(payload);
  if (blocks.length === 0) return decode(payload.text ?? '');
  const words: string[] = [];
  const visit = (node: Node) => {
    if (node.type === 'button') return;
    if (node.type === 'user') words.push(`@${node.user_id}`);
    if (typeof node.text === 'string') words.push(node.type === 'mrkdwn' ? decode(node.text) : node.text);
    else if (node.text !== undefined) visit(node.text);
    for (const child of node.elements ?? []) visit(child);
  };
  for (const block of blocks) visit(block);
  return words.join('\n');
}

export const buttonsOf = (payload: SlackPayload): readonly ButtonSeen[] =>
  blocksOf(payload)
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => elements ?? [])
    .map((button) => ({
      label: typeof button.text === 'object' ? (button.text.text ?? '') : '',
      value: button.value ?? '',
      action_id: button.action_id ?? '',
    }));

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const OWN_LINK =
  /^<https?:\/\/[^|<>\s]+\|(?:Open article|Ouvrir l’article|Artikel öffnen|Abrir el artículo|Открыть статью)>$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/;

/** What would ping, link, hide or reorder. A `user` element is ours only at the head of a shared answer. */
export function dangersOf(payload: SlackPayload): readonly string[] {
  const found: string[] = [];
  if (/[<>]/.test(payload.text ?? '')) found.push(`text: ${payload.text}`);
  const visit = (node: Node, path: string) => {
    const { type = '' } = node;
    const text = typeof node.text === 'string' ? node.text : '';
    if (type === 'mrkdwn' && /[<>]/.test(text) && !OWN_LINK.test(text)) found.push(`mrkdwn: ${text}`);
    if (['usergroup', 'broadcast', 'channel', 'team', 'link', 'markdown'].includes(type))
      found.push(`${type} at ${path}`);
    if (type === 'user' && path !== '0.0.0') found.push(`user at ${path}`);
    if (INVISIBLE.test(text)) found.push(`invisible characters at ${path}`);
    if (typeof node.text === 'object') visit(node.text, `${path}.text`);
    for (const [index, child] of (node.elements ?? []).entries()) visit(child, `${path}.${index}`);
  };
  for (const [index, block] of blocksOf(payload).entries()) visit(block, String(index));
  return found;
}

/** Discord's markdown → HTML, as its clients show it. Parsed by discord-markdown-parser, which knows no lists: those are
 *  read line by line first. */
import { parse } from 'discord-markdown-parser';
import { escapeHtml } from './page.ts';

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly target?: string;
  readonly level?: number;
  readonly id?: string;
  readonly name?: string;
  readonly emoji?: string;
}

type List = 'ul' | 'ol' | undefined;

export function markdownHtml(markdown: string): string {
  const groups: { list: List; lines: string[] }[] = [];
  for (const line of markdown.split('\n')) {
    const before = groups.at(-1);
    const continued = line.startsWith('  ') && before?.list !== undefined;
    const list = continued ? before.list : line.startsWith('- ') ? 'ul' : /^\d+\. /.test(line) ? 'ol' : undefined;
    if (before === undefined || before.list !== list) groups.push({ list, lines: [] });
    const lines = groups.at(-1)?.lines ?? [];
    if (continued) lines.push(`${lines.pop()}\n${line.trim()}`);
    else lines.push(list === undefined ? line : line.replace(/^(?:-|\d+\.) /, ''));
  }
  return groups
    .map(({ list, lines }) => (list === undefined ? inline(lines.join('\n')) : listHtml(list, lines)))
    .join('');
}

const listHtml = (list: 'ul' | 'ol', lines: readonly string[]): string =>
  `<${list}>${lines.map((line) => `<li>${inline(line)}</li>`).join('')}</${list}>`;

const inline = (markdown: string): string => (parse(markdown, 'extended') as readonly Node[]).map(nodeHtml).join('');

function nodeHtml(node: Node): string {
  const inner =
    typeof node.content === 'string' ? escapeHtml(node.content) : (node.content ?? []).map(nodeHtml).join('');
  switch (node.type) {
    case 'heading':
      return `<h${node.level ?? 1}>${inner}</h${node.level ?? 1}>`;
    case 'subtext':
      return `<small>${inner}</small>`;
    case 'blockQuote':
      return `<blockquote><i></i><div>${inner.replace(/<br>$/, '')}</div></blockquote>`;
    case 'strong':
      return `<b>${inner}</b>`;
    case 'em':
      return `<em>${inner}</em>`;
    case 'strikethrough':
      return `<s>${inner}</s>`;
    case 'inlineCode':
    case 'codeBlock':
      return `<code>${inner}</code>`;
    case 'spoiler':
      return `<span class="spoiler">${inner}</span>`;
    case 'link':
    case 'url':
    case 'autolink':
      return `<a href="#">${inner || escapeHtml(node.target ?? '')}</a>`;
    case 'user':
      return `<span class="mention">@anna</span>`;
    case 'br':
    case 'newline':
      return '<br>';
    case 'twemoji':
      return escapeHtml(node.name ?? '');
    case 'text':
      return inner;
    default:
      return `<span class="mention">${inner || escapeHtml(node.type)}</span>`;
  }
}

/** The blocks that everything is made of. Text stands in `rich_text` and `plain_text`, which Slack never parses: quotes
 *  stay verbatim, and nothing in them can ping or link. */
import type { types } from '@slack/bolt';
import type { Language } from '../../model/language.ts';
import type { Block } from '../../model/reply.ts';
import * as limits from './limits.ts';
import { clean, cut, escapeMrkdwn, pieces, safeUrl } from './text.ts';
import { WORDS } from './words.ts';

export type SlackBlock = types.KnownBlock;

/** What is shown or left out as a whole. */
export interface Unit {
  readonly blocks: readonly SlackBlock[];
  readonly text: string;
  /** units of one long text share a number; headings and dividers have none: alone they say nothing */
  readonly item?: string;
  readonly kind: Block['type'];
}

/** `lead`: the first text is the answer itself and stands out. */
export function toUnits(blocks: readonly Block[], language: Language, lead = false): readonly Unit[] {
  const leading = lead ? blocks.findIndex(({ type }) => type === 'text') : -1;
  return blocks.flatMap((block, index): readonly Unit[] => {
    const item = String(index);
    const { type: kind } = block;
    if (block.type === 'divider') return [{ kind, blocks: [{ type: 'divider' }], text: '' }];
    if (block.type === 'quote') return quoteUnit(block, language, item);
    const texts = (block.type === 'list' ? block.items : [block.text]).map(clean).filter((text) => text !== '');
    return texts.flatMap((text, i): readonly Unit[] => {
      if (kind === 'heading') return [{ kind, blocks: index === 0 ? [header(text)] : subheading(text), text }];
      if (kind === 'note') return [{ kind, blocks: [context([small(text)])], text, item }];
      if (kind === 'list')
        return [{ kind, blocks: listItem(cut(text, limits.PIECE_MAX_CHARS)), text, item: `${item}.${i}` }];
      return pieces(text, limits.PIECE_MAX_CHARS).map((piece) => ({
        kind,
        blocks: paragraph(piece, index === leading && text.length <= limits.LEAD_MAX_CHARS),
        text: piece,
        item,
      }));
    });
  });
}

/** Units side by side; neighbouring list items become one list. */
export function joinUnits(units: readonly Unit[]): SlackBlock[] {
  const blocks: SlackBlock[] = [];
  let open: types.RichTextSection[] | undefined;
  for (const unit of units) {
    if (unit.kind !== 'list') {
      blocks.push(...unit.blocks);
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = [];
      blocks.push({ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: open }] });
    }
    open.push(...unit.blocks.flatMap(sectionsOf));
  }
  return blocks;
}

const sectionsOf = (block: SlackBlock): types.RichTextSection[] =>
  block.type === 'rich_text'
    ? block.elements.flatMap((element) => (element.type === 'rich_text_section' ? element : []))
    : [];

function quoteUnit(block: Extract<Block, { type: 'quote' }>, language: Language, item: string): readonly Unit[] {
  const { citation } = block;
  const words = cut(clean(citation.quote), limits.PIECE_MAX_CHARS);
  if (words === '') return [];
  const foreign = citation.language === language ? '' : `${citation.language.toUpperCase()} · `;
  const source = `${foreign}${clean(block.source)}`;
  const quoted: SlackBlock = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: words }] }],
  };
  return [
    {
      kind: 'quote',
      item,
      text: `${words}\n— ${source}`,
      blocks: [quoted, sourceLine(source, citation.url, language)],
    },
  ];
}

/** The small line that names a source, with a link to it where there is one. */
export function sourceLine(source: string, url: string | undefined, language: Language): SlackBlock {
  const link = safeUrl(url, limits.URL_MAX_CHARS);
  const label = WORDS[language].openArticle;
  return context([
    small(source),
    ...(link === undefined ? [] : [{ type: 'mrkdwn' as const, text: `<${escapeMrkdwn(link)}|${label}>` }]),
  ]);
}

export const paragraph = (text: string, bold = false): SlackBlock[] => [
  {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [{ type: 'text', text, ...(bold ? { style: { bold: true } } : {}) }] },
    ],
  },
];

/** Something to type (`/talks who lavrov — a profile`) looks like it. */
function listItem(line: string): SlackBlock[] {
  const typed = /^\/[a-z]+(?: (?!— ).*?)?(?= — |$)/.exec(line)?.[0] ?? '';
  const rest = line.slice(typed.length);
  const elements: types.RichTextElement[] = [
    ...(typed === '' ? [] : [{ type: 'text' as const, text: typed, style: { code: true } }]),
    ...(rest === '' ? [] : [{ type: 'text' as const, text: rest }]),
  ];
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
}

/** Below the title, headings are bold words: Slack has one size of header only. */
const subheading = (text: string): SlackBlock[] => paragraph(cut(text, limits.HEADER_MAX_CHARS), true);

export const header = (text: string): SlackBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: cut(text, limits.HEADER_MAX_CHARS), emoji: false },
});

export const note = (text: string): SlackBlock => context([small(text)]);

const context = (elements: types.ContextBlock['elements']): SlackBlock => ({ type: 'context', elements });

const small = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: cut(text === '' ? '…' : text, limits.CONTEXT_TEXT_MAX_CHARS),
  emoji: false,
});

/** UTF-8 bytes, as BLOCKS_JSON_MAX_BYTES counts them. */
export const jsonBytes = (blocks: readonly SlackBlock[]): number => Buffer.byteLength(JSON.stringify(blocks));

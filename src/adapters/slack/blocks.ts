/** The blocks that everything is made of. Text stands in `rich_text` and `plain_text`, which Slack never parses: quotes
 *  stay verbatim, and nothing in them can ping or link. */
import type { types } from '@slack/bolt';
import type { Language } from '../../model/language.ts';
import type { Block } from '../../model/reply.ts';
import * as limits from './limits.ts';
import { paragraph, typedLine } from './rich-text.ts';
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
  /** of a list that counts its items itself: which this is */
  readonly number?: number;
  /** of a quote: its article, and its last block where the quote above it is of the same one */
  readonly from?: { readonly article: string; readonly again: SlackBlock };
}

/** `lead`: the first text is the answer itself and stands out. `sections`: headings below the title divide the message.
 *  `stories`: numbered texts begin with a headline. `channel`: an id of ours in the text that people should read as its
 *  channel's name. */
export interface Look {
  readonly lead?: boolean;
  readonly sections?: boolean;
  readonly stories?: boolean;
  readonly channel?: string;
}

export function toUnits(blocks: readonly Block[], language: Language, look: Look = {}): readonly Unit[] {
  const leading = look.lead === true ? blocks.findIndex(({ type }) => type === 'text') : -1;
  return blocks.flatMap((block, index): readonly Unit[] => {
    const item = String(index);
    const { type: kind } = block;
    if (block.type === 'divider') return [{ kind, blocks: [{ type: 'divider' }], text: '' }];
    if (block.type === 'quote') return quoteUnit(block, language, item);
    const texts = (block.type === 'list' ? block.items : [block.text]).map(clean).filter((text) => text !== '');
    const counted = texts.every((text, i) => text.startsWith(`${i + 1}. `));
    return texts.flatMap((text, i): readonly Unit[] => {
      if (kind === 'heading') return [{ kind, blocks: headingBlocks(text, index, look), text }];
      if (kind === 'note') return [{ kind, blocks: [context([small(text)])], text, item }];
      if (kind === 'list')
        return [{ kind, text, item: `${item}.${i}`, ...listItem(text, counted ? i + 1 : undefined) }];
      return pieces(text, limits.PIECE_MAX_CHARS).map((piece, n) => ({
        kind,
        blocks: paragraph(piece, n === 0 && emphasis(text, index === leading, look), look.channel),
        text: piece,
        item,
      }));
    });
  });
}

/** The answer itself, and the headline of a numbered story (`1. Talks set\nPlanned; …`), stand out. */
function emphasis(text: string, leads: boolean, { stories = false }: Look): boolean | 'first line' {
  if (leads) return text.length <= limits.LEAD_MAX_CHARS;
  if (!stories || !/^\d+\. /.test(text)) return false;
  return text.includes('\n') ? 'first line' : text.length <= limits.HEADER_MAX_CHARS;
}

/** Units side by side. Neighbouring list items become one list; of neighbouring quotes from one article, the first names it. */
export function joinUnits(units: readonly Unit[]): SlackBlock[] {
  const blocks: SlackBlock[] = [];
  let open: types.RichTextSection[] | undefined;
  for (const [index, unit] of units.entries()) {
    if (unit.kind !== 'list') {
      blocks.push(...(sameSource(units[index - 1], unit) ? againBlocks(unit) : unit.blocks));
      open = undefined;
      continue;
    }
    if (open === undefined || unit.number === 1) {
      open = [];
      const style = unit.number === undefined ? 'bullet' : 'ordered';
      blocks.push({ type: 'rich_text', elements: [{ type: 'rich_text_list', style, elements: open }] });
    }
    open.push(...unit.blocks.flatMap(sectionsOf));
  }
  return blocks;
}

/** Two articles may be named alike (`source unnamed, 22 Feb 2025`). */
const sameSource = (before: Unit | undefined, unit: Unit): boolean =>
  unit.from !== undefined &&
  before?.from?.article === unit.from.article &&
  JSON.stringify(before.blocks.at(-1)) === JSON.stringify(unit.blocks.at(-1));

const againBlocks = ({ blocks, from }: Unit): readonly SlackBlock[] =>
  from === undefined ? blocks : [...blocks.slice(0, -1), from.again];

const sectionsOf = (block: SlackBlock): types.RichTextSection[] =>
  block.type === 'rich_text'
    ? block.elements.flatMap((element) => (element.type === 'rich_text_section' ? element : []))
    : [];

function quoteUnit(block: Extract<Block, { type: 'quote' }>, language: Language, item: string): readonly Unit[] {
  const { citation } = block;
  const words = cut(clean(citation.quote), limits.PIECE_MAX_CHARS);
  if (words === '') return [];
  const foreign = citation.language === language ? '' : `${citation.language.toUpperCase()} · `;
  const title = clean(citation.title);
  const source = `${foreign}${clean(block.source).replace(title, () => cut(title, limits.SOURCE_TITLE_MAX_CHARS))}`;
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
      from: { article: citation.documentId, again: note(`${foreign}${WORDS[language].sameArticle(foreign !== '')}`) },
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

/** `position`: where the list counts its items (`1. …`, `2. …`), Slack does so instead. */
function listItem(text: string, position: number | undefined): Pick<Unit, 'blocks' | 'number'> {
  const own = position === undefined ? '' : `${position}. `;
  const blocks = typedLine(cut(text.slice(own.length), limits.PIECE_MAX_CHARS));
  return position === undefined ? { blocks } : { blocks, number: position };
}

/** Below the title, headings are bold words: Slack has one size of header only. */
function headingBlocks(text: string, index: number, { sections = false }: Look): SlackBlock[] {
  if (index === 0) return [header(text)];
  return [...(sections ? [{ type: 'divider' as const }] : []), ...paragraph(cut(text, limits.HEADER_MAX_CHARS), true)];
}

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

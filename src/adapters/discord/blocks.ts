/** The pieces that everything is made of, in Discord markdown and components. */
import {
  type APIContainerComponent,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import type { Language } from '../../model/language.ts';
import type { Block, Reply } from '../../model/reply.ts';
import { cut, cutToFit } from './cut.ts';
import { LEAD_MAX_CHARS, SOURCE_MAX_CHARS, SOURCE_TITLE_MAX_CHARS } from './limits.ts';
import { clean, escapeMarkdown, link, oneLine } from './text.ts';
import { WORDS } from './words.ts';

/** The body of a message, as Discord's API takes it. */
export interface DiscordMessage {
  readonly flags?: MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components: APIMessageTopLevelComponent[];
}

/** What is shown or left out as a whole. */
export interface Unit {
  readonly kind: Block['type'];
  readonly markdown: string;
  /** the markdown of the same unit, shortened until it fits */
  readonly cut: (fits: (markdown: string) => boolean) => string;
  /** stands directly under the unit before it, in the same text display */
  readonly attached: boolean;
  /** of a quote: its article, and its markdown below another quote of the same one */
  readonly from?: { readonly article: string; readonly again: string };
}

/** One unit per block and per entry of a list; empty ones are left out. Of an answer the first text stands out, of a
 *  digest the headline of each numbered item, and a line divides its sections. A heading that opens the message is its
 *  title. */
export function toUnits(blocks: readonly Block[], language: Language, of?: Reply['kind']): readonly Unit[] {
  const answers = of === 'answer' || of === 'abstention';
  const lead = answers ? blocks.find((block) => block.type === 'text') : undefined;
  const opening = blocks.find((block) => block.type !== 'note');
  let previous: Block['type'] | undefined;
  return blocks.flatMap((block) => {
    const look: Look = block === lead ? 'lead' : block === opening ? 'opening' : of === 'digest' ? 'item' : 'plain';
    const units = unitsOf(block, language, look).map((unit, i) => ({
      ...unit,
      attached: i > 0 || previous === 'heading' || (previous === 'note' && block.type === 'note'),
    }));
    if (units.length > 0) previous = block.type;
    return units;
  });
}

/** How a block stands out by its place in the message. */
type Look = 'plain' | 'opening' | 'lead' | 'item';

function unitsOf(block: Block, language: Language, look: Look): Omit<Unit, 'attached'>[] {
  switch (block.type) {
    case 'divider':
      return [DIVIDER];
    case 'heading': {
      const heading = unit(
        'heading',
        oneLine(block.text),
        (text) => `${look === 'opening' ? '##' : '###'} ${escapeMarkdown(text)}`,
      );
      return look === 'item' && heading.length > 0 ? [DIVIDER, ...heading] : heading;
    }
    case 'text':
      return unit('text', block.text, (text) => emphasised(text, look));
    case 'note':
      return unit('note', block.text, small);
    case 'list': {
      const counted = block.items.every((entry, i) => entry.startsWith(`${i + 1}. `));
      return block.items.flatMap((entry) => unit('list', entry, counted ? countedEntry : listEntry));
    }
    case 'quote':
      return quoteUnit(block, language);
  }
}

/** Two articles may be named alike (`source unnamed, 22 Feb 2025`). */
function quoteUnit({ citation, source }: Extract<Block, { type: 'quote' }>, language: Language) {
  const title = oneLine(citation.title);
  const named = oneLine(source).replace(title, () => cut(title, SOURCE_TITLE_MAX_CHARS));
  const full = sourceLine(named, citation.url, citation.language, language);
  const again = sourceLine(WORDS[language].sameArticle, undefined, citation.language, language);
  return unit('quote', citation.quote, (text) => quoted(escapeMarkdown(text), full)).map((quote) => ({
    ...quote,
    from: {
      article: JSON.stringify([citation.documentId, full]),
      again: quoted(escapeMarkdown(clean(citation.quote)), again),
    },
  }));
}

const DIVIDER: Omit<Unit, 'attached'> = { kind: 'divider', markdown: '', cut: () => '' };

function emphasised(text: string, look: Look): string {
  if (look === 'lead' && text.length <= LEAD_MAX_CHARS) return bold(escapeMarkdown(text));
  const headline = look === 'item' ? /^\d+\. .+$/m.exec(text)?.[0] : undefined;
  if (headline === undefined || !text.startsWith(headline)) return escapeMarkdown(text);
  return bold(escapeMarkdown(headline)) + escapeMarkdown(text.slice(headline.length));
}

function unit(kind: Block['type'], raw: string, toMarkdown: (text: string) => string): Omit<Unit, 'attached'>[] {
  const text = clean(raw);
  if (text === '') return [];
  const cut: Unit['cut'] = (fits) => toMarkdown(cutToFit(text, (shorter) => fits(toMarkdown(shorter))));
  return [{ kind, markdown: toMarkdown(text), cut }];
}

/** `FR · [Title — publisher, 26 Feb 2025](address)`; the language is named where it is not the reader's. */
export function sourceLine(source: string, url: string | undefined, written: Language, reader: Language): string {
  const named = cut(oneLine(source), SOURCE_MAX_CHARS);
  if (named === '') return '';
  return (written === reader ? '' : `${written.toUpperCase()} · `) + link(named, url);
}

/** Markdown as a quotation, line by line, with its source as small print in the same quotation. */
export const quoted = (markdown: string, source: string): string =>
  eachLine('> ', source === '' ? markdown : `${markdown}\n-# ${source}`);

/** Small print. */
export const small = (text: string): string => eachLine('-# ', escapeMarkdown(text));

/** Something to type (`/talks who lavrov — a profile`) looks like it. Nothing is parsed between backticks, and nothing
 *  between them can be escaped. */
function listEntry(text: string): string {
  const typed = /^\/[a-z]+(?: (?!— )[^`\n]*?)?(?= — |$)/.exec(text)?.[0] ?? '';
  const rest = escapeMarkdown(text.slice(typed.length)).replace(/\n+/g, '\n  ');
  return `- ${typed === '' ? '' : `\`${typed}\``}${rest}`;
}

/** `1. …` in a list that counts its items: Discord counts on from the first. */
const countedEntry = (text: string): string => {
  const [number = ''] = /^\d+\. /.exec(text) ?? [];
  return number + escapeMarkdown(text.slice(number.length)).replace(/\n+/g, '\n   ');
};

/** Bold ends with its line, so every line is marked by itself. */
export const bold = (markdown: string): string => markdown.replace(/\S(?:[^\n]*\S)?/g, '**$&**');

const eachLine = (prefix: string, markdown: string): string => markdown.replace(/\n{2,}/g, '\n').replace(/^/gm, prefix);

export const paragraph = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });

export const separator = (): APISeparatorComponent => ({
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
});

/** One container as a whole message; `mark` identifies it, so that the message is found again. */
export function inContainer(parts: APIContainerComponent['components'], accent: number, mark?: number): DiscordMessage {
  const frame: APIContainerComponent = { type: ComponentType.Container, accent_color: accent, components: parts };
  const components = [mark === undefined ? frame : { ...frame, id: mark }];
  return { flags: MessageFlags.IsComponentsV2, components };
}

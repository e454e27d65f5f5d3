/** One citation in its surroundings → modal, with the quoted words in bold. */
import type { types } from '@slack/bolt';
import type { CitedPassage } from '../../app/app.ts';
import type { Language } from '../../model/language.ts';
import { header, note, type SlackBlock, sourceLine } from './blocks.ts';
import * as limits from './limits.ts';
import { paragraph } from './rich-text.ts';
import { clean, cut, cutStart } from './text.ts';
import { WORDS } from './words.ts';

/** Ids of the buttons that turn the page; absent where there is no further page. */
export interface PageIds {
  readonly previous?: string;
  readonly next?: string;
}

export function renderSource(passage: CitedPassage, ids: PageIds, language: Language): types.ModalView {
  const words = WORDS[language];
  const { citation } = passage;
  const title = clean(citation.title);
  return frame(language, [
    header(cut(title || '…', limits.HEADER_MAX_CHARS)),
    note(words.sourceOf(passage.index + 1, passage.of)),
    { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: marked(passage) }] },
    note(words.markedQuote),
    { type: 'divider' },
    sourceLine(withoutTitle(clean(passage.source), title), citation.url, language),
    ...(passage.dating === undefined ? [] : [note(clean(passage.dating))]),
    ...pageButtons(ids, language),
  ]);
}

/** The title stands above already. */
const withoutTitle = (source: string, title: string): string => {
  const rest = source.startsWith(title) ? source.slice(title.length).replace(/^\s*—\s*/, '') : source;
  return rest === '' ? source : rest;
};

/** The modal with one sentence: while looking, or when there is nothing to show. */
export const renderSourceNotice = (text: string, language: Language): types.ModalView =>
  frame(language, paragraph(text));

function marked({ before, citation, after }: CitedPassage): types.RichTextElement[] {
  const lead = cutStart(before.replace(/^\s+/, ''), limits.CONTEXT_SIDE_MAX_CHARS);
  const tail = cut(after.replace(/\s+$/, ''), limits.CONTEXT_SIDE_MAX_CHARS);
  const parts: types.RichTextElement[] = [
    { type: 'text', text: keepSpace(lead) },
    { type: 'text', text: cut(keepSpace(citation.quote), limits.PIECE_MAX_CHARS), style: { bold: true } },
    { type: 'text', text: keepSpace(tail) },
  ];
  const shown = parts.filter((part) => part.type !== 'text' || part.text !== '');
  return shown.length > 0 ? shown : [{ type: 'text', text: '…' }];
}

/** `clean` for the middle of a text: one space at each end joins it to its neighbours. */
function keepSpace(text: string): string {
  const inner = clean(text);
  if (inner === '') return '';
  const space = (edge: RegExp) => (edge.exec(text)?.[0] ?? '').replace(/[^\n]/, ' ');
  return `${space(/^\s/)}${inner}${space(/\s$/)}`;
}

function pageButtons(ids: PageIds, language: Language): SlackBlock[] {
  const words = WORDS[language];
  const button = (label: string, id: string, place: number): types.Button => ({
    type: 'button',
    action_id: `parley:sources:${place}`,
    value: id,
    text: { type: 'plain_text', text: label, emoji: false },
  });
  const elements = [
    ...(ids.previous === undefined ? [] : [button(words.previous, ids.previous, 0)]),
    ...(ids.next === undefined ? [] : [button(words.next, ids.next, 1)]),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

function frame(language: Language, blocks: SlackBlock[]): types.ModalView {
  const words = WORDS[language];
  return {
    type: 'modal',
    title: { type: 'plain_text', text: cut(words.sources, limits.MODAL_TITLE_MAX_CHARS), emoji: false },
    close: { type: 'plain_text', text: words.close, emoji: false },
    blocks,
  };
}

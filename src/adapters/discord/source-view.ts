/** One citation in its surroundings → private message, with the quoted words in bold. */

import type { CitedPassage } from '../../app/app.ts';
import type { Language } from '../../model/language.ts';
import { bold, type DiscordMessage, inContainer, paragraph, quoted, separator, small, sourceLine } from './blocks.ts';
import { linkButton, rowsOf, turnButton } from './buttons.ts';
import { cut, cutStart, cutToFit } from './cut.ts';
import { CONTEXT_QUOTE_MAX_CHARS, CONTEXT_SIDE_MAX_CHARS, SOURCE_MAX_CHARS } from './limits.ts';
import { clean, escapeMarkdown, keepSpace, oneLine } from './text.ts';
import { WORDS } from './words.ts';

/** Ids of the buttons that turn the page; absent where there is no further page. */
export interface PageIds {
  readonly previous?: string;
  readonly next?: string;
}

const ACCENT = 0x0ea5a4;

export function renderSource(passage: CitedPassage, ids: PageIds, language: Language): DiscordMessage {
  const words = WORDS[language];
  const { citation } = passage;
  const title = escapeMarkdown(cut(oneLine(citation.title), SOURCE_MAX_CHARS)) || '…';
  const position = small(words.sourceOf(passage.index + 1, passage.of));
  const dating = clean(passage.dating ?? '');
  const notes = [...(dating === '' ? [] : [cut(dating, SOURCE_MAX_CHARS)]), words.markedQuote];
  const turns =
    passage.of > 1 ? [turnButton(words.previous, ids.previous, 'first'), turnButton(words.next, ids.next, 'last')] : [];
  const buttons = [...turns, linkButton(words.openArticle, citation.url)].filter((b) => b !== undefined);
  const parts = [
    paragraph(`## ${title}\n${position}`),
    paragraph(quoted(marked(passage), sourceLine(withoutTitle(passage), undefined, citation.language, language))),
    paragraph(notes.map(small).join('\n')),
    ...(buttons.length > 0 ? [separator(), ...rowsOf(buttons)] : []),
  ];
  return inContainer(parts, ACCENT);
}

/** The quote in bold among the article's own words. */
function marked({ before, citation, after }: CitedPassage): string {
  const lead = escapeMarkdown(cutStart(keepSpace(before).trimStart(), CONTEXT_SIDE_MAX_CHARS));
  const tail = escapeMarkdown(cut(keepSpace(after).trimEnd(), CONTEXT_SIDE_MAX_CHARS));
  const quote = cutToFit(keepSpace(citation.quote), (text) => escapeMarkdown(text).length <= CONTEXT_QUOTE_MAX_CHARS);
  return `${lead}${bold(escapeMarkdown(quote))}${tail}`.trim();
}

/** The title stands above already: publisher and date are left. */
function withoutTitle({ source, citation }: CitedPassage): string {
  const rest = source.startsWith(citation.title) ? source.slice(citation.title.length).replace(/^[\s—–-]+/u, '') : '';
  return rest === '' ? source : rest;
}

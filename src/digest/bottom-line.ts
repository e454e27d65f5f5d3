import type { Citation } from '../model/answer.ts';
import { spanContains } from '../model/span.ts';
import type { Account } from './accounts.ts';
import { countWords } from './clip.ts';
import type { DigestLine } from './digest.ts';
import { quoteOf, type Telling, tellsAs } from './items.ts';
import type { Novelty } from './novelty.ts';
import { outletOf } from './outlet.ts';
import { digestWordingOf } from './wording/wording.ts';

export const BOTTOM_LINE_MAX_WORDS = 30;
const BOTTOM_LINE_MAX_CHARS = 260;

/** The top story in its source's words: who, what, where; at most BOTTOM_LINE_MAX_WORDS with its source.
 *  @param quoted what the story's item quotes: another account says more, where there is one */
export function bottomLineOf({ fresh }: Novelty, { language }: Telling, quoted?: Citation): DigestLine | undefined {
  const wording = digestWordingOf(language);
  const isQuoted = ({ read, sentence }: Account): boolean =>
    quoted !== undefined && read.document.id === quoted.documentId && spanContains(sentence.span, quoted.span);
  const [head] = fresh;
  const tellers = fresh.filter((account) => account === head || (head !== undefined && tellsAs(account, head)));
  for (const account of tellers.sort((a, b) => Number(isQuoted(a)) - Number(isQuoted(b)))) {
    const frame = (quote: string, outlet: string): string => {
      const status = account.event.status === 'held' ? '' : `${wording.status[account.event.status]}: `;
      const text = `${status}${wording.quote(quote)} — ${outlet}`;
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
    };
    const outlet = outletOf(account.read.document, language);
    const citation = quoteOf(account, BOTTOM_LINE_MAX_CHARS, {
      isShort: (slice) => countWords(frame(slice, outlet)) <= BOTTOM_LINE_MAX_WORDS,
    });
    if (citation !== undefined)
      return { text: frame(citation.quote, outlet), citations: [citation], sentences: [account.hash] };
  }
  return undefined;
}

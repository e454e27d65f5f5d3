import { wordingOf } from '../answering/wording/wording.ts';
import type { Answer } from '../model/answer.ts';
import type { Action, Block, Reply } from '../model/reply.ts';
import { REPLY_SUMMARY_MAX_CHARS } from '../model/reply.ts';
import { sourceLine } from './source-line.ts';
import { wordsOf } from './words/words.ts';

/** Answer → message: the short answer, its quotes, what it rests on, what to do next. */
export function answerReply(answer: Answer, followUps: readonly string[]): Reply {
  const words = wordsOf(answer.language);
  const wording = wordingOf(answer.language);
  const abstained = answer.status === 'abstained';
  const quotes: Block[] = answer.citations.map((citation) => ({
    type: 'quote',
    citation,
    source: sourceLine(citation, answer.language),
  }));
  const blocks: Block[] = [
    { type: 'text', text: answer.headline },
    ...(abstained && quotes.length > 0 ? [{ type: 'note', text: wording.nearest } as const] : []),
    ...quotes,
    { type: 'note', text: answer.notes.join(' ') },
  ];
  const actions: Action[] = [
    ...(abstained ? [] : [{ label: words.share, payload: { do: 'share', answer: answer.id } } as const]),
    ...(answer.citations.length > 0
      ? [{ label: words.sources, payload: { do: 'sources', answer: answer.id, page: 0 } } as const]
      : []),
    ...(answer.about[0] === undefined
      ? []
      : [{ label: words.timeline, payload: { do: 'timeline', topic: answer.about[0] } } as const]),
    ...followUps.map((question) => ({ label: question, payload: { do: 'ask', question } }) as const),
    { label: words.helpful, payload: { do: 'feedback', answer: answer.id, value: 'up' } },
    { label: words.notHelpful, payload: { do: 'feedback', answer: answer.id, value: 'down' } },
  ];
  return {
    kind: abstained ? 'abstention' : 'answer',
    language: answer.language,
    summary: summarise(answer.text),
    blocks,
    actions,
    answer: answer.id,
  };
}

/** The first words of a text, cut at a word end, for notifications. */
export function summarise(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= REPLY_SUMMARY_MAX_CHARS
    ? line
    : `${line.slice(0, REPLY_SUMMARY_MAX_CHARS - 2).replace(/\s+\S*$/, '')} …`;
}

import { mergeContext } from '../answering/context.ts';
import { parseQuestion } from '../answering/question.ts';
import { buildTimeline } from '../answering/timeline.ts';
import { timelineDate } from '../answering/timeline-date.ts';
import { periodOf } from '../answering/timeline-period.ts';
import { wordingOf } from '../answering/wording/wording.ts';
import type { Language } from '../model/language.ts';
import type { Block, Reply } from '../model/reply.ts';
import { summarise } from './answer-reply.ts';
import type { App } from './app.ts';
import { echo, notice } from './notice.ts';
import { sourceLine } from './source-line.ts';
import { wordsOf } from './words/words.ts';

/** Events in order, each with status, date (and how it is known) and source. */
export async function showTimeline(app: App, topic: string, language: Language): Promise<Reply> {
  const words = wordsOf(language);
  const wording = wordingOf(language);
  const question = parseQuestion(topic, app.corpus, language);
  const { things } = await mergeContext(question, [], app.corpus);
  const entries = await buildTimeline(things, periodOf(question), app.corpus);
  if (entries.length === 0) return notice('notice', language, words.noEvents(echo(topic)));
  const title = topic === '' ? words.timelineAll : words.timelineTitle(echo(topic));
  const blocks: Block[] = [{ type: 'heading', text: title }];
  for (const entry of entries) {
    blocks.push({
      type: 'heading',
      text: `${timelineDate(entry, language, wording)} · ${wording.status[entry.status]}`,
    });
    for (const citation of entry.citations.slice(0, 2))
      blocks.push({ type: 'quote', citation, source: sourceLine(citation, language) });
  }
  return { kind: 'timeline', language, summary: summarise(`${title}: ${entries.length}`), blocks, actions: [] };
}

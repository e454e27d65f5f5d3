import type { AnswerId, TenantId } from '../model/ids.ts';
import type { App, CitedPassage } from './app.ts';
import { sourceLine } from './source-line.ts';
import { wordsOf } from './words/words.ts';

/** Text shown on each side of a quote (UTF-16 units), cut at a line or word. */
const CONTEXT_CHARS = 400;

/** One citation of an answer in its surroundings; undefined when it is not kept any more. */
export async function citedPassage(
  app: App,
  tenant: TenantId,
  id: AnswerId,
  index: number,
): Promise<CitedPassage | undefined> {
  const answer = await app.stores.answers.get(tenant, id);
  const citation = answer?.citations[index];
  if (answer === undefined || citation === undefined) return undefined;
  const [read] = await app.corpus.read([citation.documentId]);
  const text = read?.document.text ?? citation.quote;
  const { start, end } = read === undefined ? { start: 0, end: citation.quote.length } : citation.span;
  const words = wordsOf(answer.language);
  const { published } = citation;
  return {
    citation,
    before: text.slice(Math.max(0, start - CONTEXT_CHARS), start).replace(/^\S*\s/, ''),
    after: text.slice(end, end + CONTEXT_CHARS).replace(/\s\S*$/, ''),
    source: sourceLine(citation, answer.language),
    ...(published !== undefined && {
      dating: published.basis === 'stated' ? words.stated : words.inferredBecause(published.why ?? ''),
    }),
    index,
    of: answer.citations.length,
  };
}

import { UserError } from '../errors.ts';
import type { Answer } from '../model/answer.ts';
import type { Document } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import type { Block, Reply } from '../model/reply.ts';
import { summarise } from './answer-reply.ts';
import type { App } from './app.ts';
import { echo } from './notice.ts';
import { sourceLine } from './source-line.ts';
import { wordsOf } from './words/words.ts';

/** Articles listed at once; the rest is counted. */
const LISTED_MAX = 25;

/** All articles, numbered, newest first. */
export function listSources(app: App, language: Language): Reply {
  const words = wordsOf(language);
  const documents = newestFirst(app.corpus.documents());
  const items = documents.slice(0, LISTED_MAX).map((document, i) => `${i + 1}. ${sourceLine(document, language)}`);
  return {
    kind: 'sources',
    language,
    summary: summarise(`${words.sourcesTitle}: ${documents.length}`),
    blocks: [
      { type: 'heading', text: `${words.sourcesTitle} (${documents.length})` },
      { type: 'list', items },
      ...(documents.length > LISTED_MAX ? [{ type: 'note', text: `+${documents.length - LISTED_MAX}` } as const] : []),
    ],
    actions: [],
  };
}

/** One article with its passages. `asked` is its number in the list or its file name. */
export async function showSource(app: App, asked: string, language: Language): Promise<Reply> {
  const words = wordsOf(language);
  const documents = newestFirst(app.corpus.documents());
  const document = documents[Number(asked) - 1] ?? documents.find((candidate) => candidate.id === asked);
  if (document === undefined) throw new UserError('no-such-source', words.noSuchSource(echo(asked), documents.length));
  const [read] = await app.corpus.read([document.id]);
  const dating =
    document.published === undefined
      ? undefined
      : document.published.basis === 'stated'
        ? words.stated
        : words.inferredBecause(document.published.why ?? '');
  const blocks: Block[] = [
    { type: 'heading', text: document.title },
    {
      type: 'note',
      text: [sourceLine(document, language), dating, document.url].filter((part) => part !== undefined).join(' · '),
    },
    ...(read?.passages ?? []).flatMap(({ from, to }): Block[] => {
      const sentences = (read?.analysed.sentences ?? [])
        .slice(from, to)
        .filter((s) => s.role === 'body' && read?.repeated.has(s.index) !== true);
      const [first] = sentences;
      const last = sentences.at(-1);
      return first === undefined || last === undefined
        ? []
        : [{ type: 'text', text: document.text.slice(first.span.start, last.span.end) }];
    }),
  ];
  return { kind: 'sources', language, summary: summarise(sourceLine(document, language)), blocks, actions: [] };
}

/** The evidence of an answer, quote by quote. */
export function sourcesOfAnswer(answer: Answer): Reply {
  const words = wordsOf(answer.language);
  return {
    kind: 'sources',
    language: answer.language,
    summary: summarise(`${words.sources}: ${answer.citations.map((citation) => citation.title).join('; ')}`),
    blocks: [
      { type: 'heading', text: words.sources },
      ...answer.citations.map(
        (citation): Block => ({ type: 'quote', citation, source: sourceLine(citation, answer.language) }),
      ),
    ],
    actions: [],
    answer: answer.id,
  };
}

const newestFirst = (documents: readonly Document[]): Document[] =>
  [...documents].sort(
    (a, b) => (b.published?.date ?? '').localeCompare(a.published?.date ?? '') || a.id.localeCompare(b.id),
  );

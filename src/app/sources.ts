import { UserError } from '../errors.ts';
import type { Answer } from '../model/answer.ts';
import { type DocumentId, documentId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Block, Reply } from '../model/reply.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { summarise } from './answer-reply.ts';
import type { App } from './app.ts';
import { echo } from './notice.ts';
import { sourceLine } from './source-line.ts';
import { wordsOf } from './words/words.ts';

/** Articles listed at once; the rest is counted. */
const LISTED_MAX = 25;

/** All articles, numbered, newest first. */
export async function listSources({ corpus }: App, language: Language): Promise<Reply> {
  const words = wordsOf(language);
  const ids = newestFirst(corpus);
  const listed = await corpus.read(ids.slice(0, LISTED_MAX));
  const items = listed.map(({ document }, i) => `${i + 1}. ${sourceLine(document, language)}`);
  return {
    kind: 'sources',
    language,
    summary: summarise(`${words.sourcesTitle}: ${ids.length}`),
    blocks: [
      { type: 'heading', text: `${words.sourcesTitle} (${ids.length})` },
      { type: 'list', items },
      ...(ids.length > LISTED_MAX ? [{ type: 'note', text: `+${ids.length - LISTED_MAX}` } as const] : []),
    ],
    actions: [],
  };
}

/** One article with its passages. `asked` is its number in the list or its file name. */
export async function showSource({ corpus }: App, asked: string, language: Language): Promise<Reply> {
  const words = wordsOf(language);
  const id = newestFirst(corpus)[Number(asked) - 1] ?? documentId(asked);
  const [read] = corpus.attributesOf(id) === undefined ? [] : await corpus.read([id]);
  if (read === undefined) throw new UserError('no-such-source', words.noSuchSource(echo(asked), corpus.size));
  const { document } = read;
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
    ...read.passages.flatMap(({ from, to }): Block[] => {
      const sentences = read.analysed.sentences
        .slice(from, to)
        .filter((s) => s.role === 'body' && !read.repeated.has(s.index));
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

function newestFirst(corpus: CorpusView): DocumentId[] {
  const dated = corpus.ids().map((id) => ({ id, published: corpus.attributesOf(id)?.published ?? '' }));
  dated.sort((a, b) => compare(b.published, a.published) || compare(a.id, b.id));
  return dated.map(({ id }) => id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

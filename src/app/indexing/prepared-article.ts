import { type AnalysisTools, analyse } from '../../analysis/analyse.ts';
import { blocksOf } from '../../analysis/boilerplate.ts';
import { bandsOf, sketchOf } from '../../analysis/duplicates.ts';
import type { NameSpan } from '../../analysis/entities/linker.ts';
import { nameDocument } from '../../analysis/entities/named-document.ts';
import { mentionsIn } from '../../analysis/sentence-mentions.ts';
import type { Publication } from '../../model/document.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import { type DocumentTerms, DocumentTermsWriter } from '../../search/document-terms.ts';
import { passagesOf } from '../../search/passages.ts';
import type { DocumentAttributes } from '../../search/search-index.ts';
import { entityTerm, keysOf } from '../../search/terms.ts';
import { type Article, toDocument } from '../ingest.ts';
import { revisionOf } from './corpus-state.ts';
import { encodeArticle, type StoredArticle } from './stored-article.ts';

/**
 * All that can be said of an article by itself. Can be sent between threads; made by any number of them. Little but bytes and numbers:
 * thousands of small objects would each be copied on arrival, and live until the article is added.
 */
export interface PreparedArticle {
  readonly id: DocumentId;
  readonly language: Language;
  readonly attributes: DocumentAttributes & { readonly revision: string };
  /** when it was published, and how that is known */
  readonly published?: Publication;
  /** the encoded article, its names and sentences among it */
  readonly article: Uint8Array;
  /** how many passages it has */
  readonly passages: number;
  /** different terms, one a line: one string is sent faster than many */
  readonly terms: string;
  /** of each passage all terms but entities, by their places in the list, with repeats */
  readonly places: Uint32Array;
  /** where those of each passage begin; one more for the end */
  readonly starts: Uint32Array;
  /** what near-duplicates share some of */
  readonly bands: readonly string[];
  /** runs of sentences */
  readonly blocks: readonly string[];
}

/** A key in the index that is no word of the text. */
const bandMark = (band: string): string => `~band:${band}`;
const blockMark = (block: string): string => `~block:${block}`;
/** The hashes of the sentences that a mark stands for. */
export const hashesOf = (mark: string): number[] => (mark.match(/\d+/g) ?? []).map(Number);

/** Article → what the index and the corpus keep of it. Pure, and most of the work. */
export function prepareArticle(article: Article, tools: AnalysisTools): PreparedArticle {
  const document = toDocument(article);
  const analysed = analyse(document, tools);
  const passages = passagesOf(analysed);
  const named = nameDocument(analysed.mentions, tools.names.gazetteer.isFirstName);
  const { id, language, hash, publisher, published } = document;
  const { keys, places, starts } = keysOf(analysed);
  return {
    id,
    language,
    attributes: {
      language,
      revision: revisionOf(hash, tools.edition),
      sketch: sketchOf(analysed.signature),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published: published.date }),
    },
    ...(published !== undefined && { published }),
    article: encodeArticle({ document, analysed, passages, named }),
    passages: passages.length,
    terms: keys.join('\n'),
    places,
    starts: Uint32Array.from([...passages.map(({ from }) => from), analysed.sentences.length], (at) => starts[at] ?? 0),
    bands: [...bandsOf(analysed.signature)].map(bandMark),
    blocks: blockMarks(analysed.sentenceHashes),
  };
}

/**
 * The passages as they are indexed, with the entities of the linked names.
 * @param stored the encoded article, read
 */
export function indexedTerms(
  { terms, places, starts, bands, blocks }: PreparedArticle,
  { analysed, passages }: Pick<StoredArticle, 'analysed' | 'passages'>,
  names: readonly NameSpan[],
): DocumentTerms {
  const writer = new DocumentTermsWriter(terms.split('\n'));
  for (const [i, { from, to }] of passages.entries()) {
    for (const sentence of analysed.sentences.slice(from, to))
      for (const { nameId } of mentionsIn(names, sentence)) writer.addTerm(entityTerm(nameId));
    writer.addPlaces(places, starts[i] as number, starts[i + 1] as number);
    writer.endPassage();
  }
  return writer.finish([...bands, ...blocks]);
}

/** One mark a run of sentences, in the order of the first of them. */
export const blockMarks = (sentenceHashes: readonly number[]): string[] => blocksOf(sentenceHashes).map(blockMark);

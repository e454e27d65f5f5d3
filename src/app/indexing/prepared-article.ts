import { type AnalysisTools, analyse } from '../../analysis/analyse.ts';
import { blocksOf } from '../../analysis/boilerplate.ts';
import { bandsOf } from '../../analysis/duplicates.ts';
import type { NameSpan } from '../../analysis/entities/linker.ts';
import { type NamedDocument, nameDocument } from '../../analysis/entities/named-document.ts';
import { mentionsIn } from '../../analysis/sentence-mentions.ts';
import type { Publication } from '../../model/document.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import type { Span } from '../../model/span.ts';
import { passagesOf } from '../../search/passages.ts';
import type { DocumentAttributes, PassageTerms } from '../../search/search-index.ts';
import { entityTerm, keysOf } from '../../search/terms.ts';
import { type Article, toDocument } from '../ingest.ts';
import { revisionOf } from './corpus-state.ts';
import { encodeArticle } from './stored-article.ts';

/** All that can be said of an article by itself. Can be sent between threads; made by any number of them. */
export interface PreparedArticle {
  readonly id: DocumentId;
  readonly language: Language;
  readonly attributes: DocumentAttributes & { readonly revision: string };
  /** when it was published, and how that is known */
  readonly published?: Publication;
  /** the encoded article */
  readonly article: Uint8Array;
  readonly named: NamedDocument;
  readonly passages: readonly PreparedPassage[];
  /** different terms, one a line: one string is sent faster than many */
  readonly terms: string;
  /** MinHash of the body */
  readonly signature: readonly number[];
  /** what near-duplicates share some of */
  readonly bands: readonly string[];
  /** runs of sentences */
  readonly blocks: readonly string[];
}

interface PreparedPassage {
  /** its sentences, in which entities are looked for once names are linked */
  readonly sentences: readonly Span[];
  /** all terms but entities, by their places in the article's list, with repeats */
  readonly terms: Uint32Array;
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
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published: published.date }),
    },
    ...(published !== undefined && { published }),
    article: encodeArticle({ document, analysed, passages, named }),
    named,
    passages: passages.map(({ from, to }) => {
      const sentences = analysed.sentences.slice(from, to);
      return {
        sentences: sentences.map(({ span }) => span),
        terms: places.slice(starts[from], starts[to]),
      };
    }),
    terms: keys.join('\n'),
    signature: analysed.signature,
    bands: [...bandsOf(analysed.signature)].map(bandMark),
    blocks: blockMarks(analysed.sentenceHashes),
  };
}

/** The passages as they are indexed, with the entities of the linked names. */
export function indexedPassages(
  { passages, terms: keys, bands, blocks }: PreparedArticle,
  names: readonly NameSpan[],
): PassageTerms[] {
  const all = keys.split('\n');
  return passages.map(({ sentences, terms }, i) => ({
    terms: [
      ...sentences.flatMap((span) => mentionsIn(names, { span }).map(({ nameId }) => entityTerm(nameId))),
      ...Array.from(terms, (key) => all[key] as string),
    ],
    ...(i === 0 && { marks: [...bands, ...blocks] }),
  }));
}

/** One mark a run of sentences, in the order of the first of them. */
export const blockMarks = (sentenceHashes: readonly number[]): string[] => blocksOf(sentenceHashes).map(blockMark);

import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AnalysedDocument, AnalysedSentence, Word } from '../../analysis/analysed.ts';
import type { NamedDocument } from '../../analysis/entities/named-document.ts';
import type { Document } from '../../model/document.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { PassageRange } from '../../search/passages.ts';

/** An article with its analysis, as it is kept and read back. */
export interface StoredArticle {
  readonly document: Document;
  readonly analysed: AnalysedDocument;
  readonly passages: readonly PassageRange[];
  readonly named: NamedDocument;
}

/** Speed over size: an article is read far more often than it is written, and level 1 is as fast to read. */
const DEFLATE_LEVEL = 1;
/** Digits of a blob's name, which stand for id and content. */
const NAME_DIGITS = 40;

/** Names what is kept of one revision of a document; `kind` is one letter. */
export const blobName = (kind: string, id: DocumentId, revision: string): string =>
  kind + createHash('sha256').update(`${id}\0${revision}`).digest('hex').slice(0, NAME_DIGITS);

/** The head with what is always needed, then one line of JSON a sentence: few of them are ever looked at. */
interface Head {
  readonly document: Document;
  readonly analysed: Omit<AnalysedDocument, 'sentences'>;
  readonly passages: readonly PassageRange[];
  readonly named: Omit<NamedDocument, 'mentions'>;
}

export function encodeArticle({ document, analysed, passages, named }: StoredArticle): Uint8Array {
  const { sentences, ...rest } = analysed;
  const { chains, vetoes } = named;
  const head: Head = { document, analysed: rest, passages, named: { chains, vetoes } };
  const lines = [JSON.stringify(head), ...sentences.map((sentence) => JSON.stringify(packSentence(sentence)))];
  return deflateRawSync(lines.join('\n'), { level: DEFLATE_LEVEL });
}

/** Sentences are decoded when they are first looked at. */
export function decodeArticle(bytes: Uint8Array): StoredArticle {
  const [first = '', ...lines] = inflateRawSync(bytes).toString().split('\n');
  const { document, analysed, passages, named } = JSON.parse(first) as Head;
  return {
    document,
    passages,
    analysed: { ...analysed, sentences: lazily(lines, unpackSentence) },
    named: { ...named, mentions: analysed.mentions },
  };
}

/** Words are most of a sentence: three numbers each, and the texts in one string. */
interface PackedSentence extends Omit<AnalysedSentence, 'words'> {
  readonly places: readonly number[];
  readonly texts: string;
}

function packSentence({ words, ...rest }: AnalysedSentence): PackedSentence {
  return {
    ...rest,
    places: words.flatMap(({ start, end, token }) => [start, end, token]),
    texts: words.flatMap(({ stem, folded }) => (stem === folded ? [stem, ''] : [stem, folded])).join('\t'),
  };
}

function unpackSentence(line: string): AnalysedSentence {
  const { places, texts, ...rest } = JSON.parse(line) as PackedSentence;
  const pieces = texts.split('\t');
  const words: Word[] = [];
  for (let i = 0; i * 3 < places.length; i++) {
    const stem = pieces[i * 2] ?? '';
    words.push({
      start: places[i * 3] ?? 0,
      end: places[i * 3 + 1] ?? 0,
      stem,
      folded: pieces[i * 2 + 1] || stem,
      token: places[i * 3 + 2] ?? 0,
    });
  }
  return { ...rest, words };
}

/** An array whose elements are made from their sources when they are first read. */
function lazily<Source, Value>(sources: readonly Source[], make: (source: Source) => Value): readonly Value[] {
  const values = new Array<Value>(sources.length);
  for (const [i, source] of sources.entries()) {
    Object.defineProperty(values, i, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make(source);
        Object.defineProperty(values, i, { value, enumerable: true });
        return value;
      },
    });
  }
  return values;
}

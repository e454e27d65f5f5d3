import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AnalysedDocument } from '../../analysis/analysed.ts';
import type { NamedDocument } from '../../analysis/entities/named-document.ts';
import type { Document } from '../../model/document.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { PassageRange } from '../../search/passages.ts';
import { packChains, packMentions, unpackChains, unpackMentions } from './packing/names.ts';
import { NumberReader, NumberWriter } from './packing/numbers.ts';
import { packSentences } from './packing/pack-sentences.ts';
import { packedKeys, unpackSentences } from './packing/sentences.ts';
import { shared, TextWriter, textsOf } from './packing/texts.ts';
import { unpackForm } from './packing/word-forms.ts';

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

/** What is read at once, as JSON; the rest is numbers. */
interface Head {
  readonly document: Document;
  readonly analysed: Omit<AnalysedDocument, 'sentences' | 'mentions' | 'keys'>;
  readonly passages: readonly PassageRange[];
  readonly vetoes: NamedDocument['vetoes'];
  /** different words, concepts and other texts, each with its number */
  readonly forms: string;
  readonly concepts: string;
  readonly dates: string;
  readonly texts: string;
}

/** Bytes of the number in front, which is how long the head is. */
const HEAD_LENGTH_BYTES = 4;

export function encodeArticle({ document, analysed, passages, named }: StoredArticle): Uint8Array {
  const { id, language, signature, sentenceHashes } = analysed;
  const tables = {
    forms: new TextWriter(),
    concepts: new TextWriter(),
    dates: new TextWriter(),
    texts: new TextWriter(),
  };
  const numbers = new NumberWriter();
  packMentions(named.mentions, numbers, tables.texts);
  packChains(named.chains, numbers, tables.texts);
  packSentences(analysed.sentences, numbers, tables);
  const head = Buffer.from(
    JSON.stringify({
      document,
      analysed: { id, language, signature, sentenceHashes },
      passages,
      vetoes: named.vetoes,
      forms: tables.forms.all,
      concepts: tables.concepts.all,
      dates: tables.dates.all,
      texts: tables.texts.all,
    } satisfies Head),
  );
  const length = Buffer.alloc(HEAD_LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  return deflateRawSync(Buffer.concat([length, head, numbers.bytes()]), { level: DEFLATE_LEVEL });
}

export function decodeArticle(packed: Uint8Array): StoredArticle {
  const bytes = inflateRawSync(packed);
  const end = HEAD_LENGTH_BYTES + bytes.readUInt32LE();
  const head = JSON.parse(bytes.toString('utf8', HEAD_LENGTH_BYTES, end)) as Head;
  const { document, analysed, passages, vetoes } = head;
  const texts = textsOf(head.texts).map(shared);
  const textOf = (number: number) => texts[number - 1];
  // A copy, so that the sentences do not hold on to the head.
  const numbers = Uint8Array.from(bytes.subarray(end));
  const from = new NumberReader(numbers);
  const mentions = unpackMentions(from, textOf, document.text);
  const chains = unpackChains(from, textOf);
  const unpacking = {
    bytes: numbers,
    forms: textsOf(head.forms).map((form) => unpackForm(form, analysed.language)),
    concepts: textsOf(head.concepts).map(shared),
    dates: textsOf(head.dates),
    texts,
  };
  const sentences = unpackSentences(from, unpacking);
  return {
    document,
    passages,
    analysed: { ...analysed, sentences, mentions, keys: () => packedKeys(sentences, unpacking) },
    named: { mentions, chains, vetoes },
  };
}

import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AnalysedDocument } from '../../analysis/analysed.ts';
import type { NamedDocument } from '../../analysis/entities/named-document.ts';
import type { Document } from '../../model/document.ts';
import type { DocumentId } from '../../model/ids.ts';
import { formsIn } from '../../search/document-forms.ts';
import type { PassageRange } from '../../search/passages.ts';
import { findPackedKeys, packHashes } from './packing/find-keys.ts';
import { packChains, packMentions } from './packing/names.ts';
import { NumberReader, NumberWriter } from './packing/numbers.ts';
import { packSentences } from './packing/pack-sentences.ts';
import { PackedAnalysis, PackedArticle, PackedNames } from './packing/packed-article.ts';
import { unpackSentences } from './packing/sentences.ts';
import { PackedTexts, TextWriter } from './packing/texts.ts';
import { packForm } from './packing/word-forms.ts';

/** An article with its analysis, as it is kept and read back. */
export interface StoredArticle {
  readonly document: Document;
  readonly analysed: AnalysedDocument;
  readonly passages: readonly PassageRange[];
  readonly named: NamedDocument;
}

/** Speed over size: an article is read far more often than it is written, and level 1 is as fast to read. */
const DEFLATE_LEVEL = 1;
/** In this much room nearly every article is unpacked in one piece: half are of 23 kB, one in twenty has more than 31 (measured). */
const INFLATED_BYTES = 32 * 1024;
/** Digits of a blob's name, which stand for id and content. */
const NAME_DIGITS = 40;

/** Names what is kept of one revision of a document; `kind` is one letter. */
export const blobName = (kind: string, id: DocumentId, revision: string): string =>
  kind + createHash('sha256').update(`${id}\0${revision}`).digest('hex').slice(0, NAME_DIGITS);

/** What is read as JSON; the rest is numbers. */
interface Head {
  readonly document: Document;
  readonly passages: readonly PassageRange[];
  readonly vetoes: NamedDocument['vetoes'];
}

/** Bytes of a number of fixed size. */
const WORD_BYTES = 4;
/** What is kept, one after the other, behind the lengths of all. */
const SECTIONS = ['head', 'numbers', 'names', 'texts', 'hashes', 'signature', 'sentenceHashes'] as const;

export function encodeArticle({ document, analysed, passages, named }: StoredArticle): Uint8Array {
  const { forms: different, places } = formsIn(analysed);
  const forms = new TextWriter();
  for (const { stem, folded } of different) forms.of(packForm(stem, folded));
  const tables = {
    concepts: new TextWriter(),
    dates: new TextWriter(),
    texts: new TextWriter(),
  };
  const names = new NumberWriter();
  packMentions(named.mentions, names, tables.texts);
  packChains(named.chains, names, tables.texts);
  const sentences = new NumberWriter();
  packSentences(analysed.sentences, places, sentences, tables);
  const { concepts, dates, texts } = tables;
  const lengths = new NumberWriter();
  const allTexts = [forms, concepts, dates, texts].map((table) => table.pack(lengths));
  const head: Head = { document, passages, vetoes: named.vetoes };
  const sections: Readonly<Record<(typeof SECTIONS)[number], Uint8Array>> = {
    head: Buffer.from(JSON.stringify(head)),
    numbers: Buffer.concat([lengths.bytes(), sentences.bytes()]),
    names: names.bytes(),
    texts: Buffer.concat(allTexts),
    hashes: packHashes(forms.all, concepts.all, analysed.language),
    signature: packWords(analysed.signature),
    sentenceHashes: packWords(analysed.sentenceHashes),
  };
  const parts = SECTIONS.map((section) => sections[section]);
  return deflateRawSync(Buffer.concat([packWords(parts.map((part) => part.length)), ...parts]), {
    level: DEFLATE_LEVEL,
  });
}

export function decodeArticle(packed: Uint8Array): StoredArticle {
  const bytes = inflateRawSync(packed, { chunkSize: INFLATED_BYTES });
  const starts = [SECTIONS.length * WORD_BYTES];
  for (const [i, length] of unpackWords(bytes, 0, SECTIONS.length).entries()) starts.push((starts[i] ?? 0) + length);
  const [atHead = 0, atNumbers = 0, atNames = 0, atTexts = 0, hashes = 0, atSignature = 0, atSentenceHashes = 0] =
    starts;
  const { document, passages, vetoes } = JSON.parse(bytes.toString('utf8', atHead, atNumbers)) as Head;
  const from = new NumberReader(bytes, atNumbers);
  const forms = new PackedTexts(from, bytes, atTexts);
  const concepts = new PackedTexts(from, bytes, forms.end);
  const dates = new PackedTexts(from, bytes, concepts.end);
  const texts = new PackedTexts(from, bytes, dates.end);
  const unpacking = { bytes, forms, concepts, dates, texts };
  const sentences = unpackSentences(from, unpacking);
  const { id, language } = document;
  const names = new PackedNames({ bytes, at: atNames, texts, text: document.text, vetoes });
  const analysed = new PackedAnalysis({
    id,
    language,
    sentences,
    names,
    sentenceHashes: unpackWords(bytes, atSentenceHashes, sentences.length),
    signature: () => unpackWords(bytes, atSignature, (atSentenceHashes - atSignature) / WORD_BYTES),
    findKeys: findPackedKeys({ language, sentences, hashes, ...unpacking }),
  });
  return new PackedArticle(document, passages, analysed, names);
}

function packWords(words: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(words.length * WORD_BYTES);
  for (const [i, word] of words.entries()) bytes.writeUInt32LE(word, i * WORD_BYTES);
  return bytes;
}

function unpackWords(bytes: Buffer, at: number, count: number): number[] {
  const words: number[] = [];
  for (let i = 0; i < count; i++) words.push(bytes.readUInt32LE(at + i * WORD_BYTES));
  return words;
}

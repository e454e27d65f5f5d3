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
  /** different words: stem, tab, folded form (nothing where it is the stem), tab … */
  readonly vocabulary: string;
}

export function encodeArticle({ document, analysed, passages, named }: StoredArticle): Uint8Array {
  const { sentences, ...rest } = analysed;
  const { chains, vetoes } = named;
  const vocabulary = new Vocabulary();
  const lines = sentences.map((sentence) => JSON.stringify(packSentence(sentence, vocabulary)));
  const head: Head = { document, analysed: rest, passages, named: { chains, vetoes }, vocabulary: vocabulary.text };
  return deflateRawSync([JSON.stringify(head), ...lines].join('\n'), { level: DEFLATE_LEVEL });
}

/** Sentences are decoded when they are first looked at. */
export function decodeArticle(bytes: Uint8Array): StoredArticle {
  const [first = '', ...lines] = inflateRawSync(bytes).toString().split('\n');
  const { document, analysed, passages, named, vocabulary } = JSON.parse(first) as Head;
  const forms = vocabulary.split('\t').map(shared);
  return {
    document,
    passages,
    analysed: { ...analysed, sentences: lazily(lines, (line) => unpackSentence(line, forms)) },
    named: { ...named, mentions: analysed.mentions },
  };
}

/** Numbers the words of an article. */
class Vocabulary {
  readonly #numbers = new Map<string, number>();

  get text(): string {
    return [...this.#numbers.keys()].join('\t');
  }

  numberOf({ stem, folded }: Word): number {
    const entry = `${stem}\t${stem === folded ? '' : folded}`;
    const known = this.#numbers.get(entry) ?? this.#numbers.size;
    this.#numbers.set(entry, known);
    return known;
  }
}

/** Words are most of a sentence: four numbers each. */
interface PackedSentence extends Omit<AnalysedSentence, 'words'> {
  /** from the end of the word before (or the start of the sentence), length, tokens from it, number in the vocabulary */
  readonly packed: readonly number[];
}

function packSentence({ words, ...rest }: AnalysedSentence, vocabulary: Vocabulary): PackedSentence {
  const packed: number[] = [];
  let [end, token] = [rest.span.start, 0];
  for (const word of words) {
    packed.push(word.start - end, word.end - word.start, word.token - token, vocabulary.numberOf(word));
    end = word.end;
    token = word.token;
  }
  return { ...rest, packed };
}

function unpackSentence(line: string, forms: readonly string[]): AnalysedSentence {
  const { packed, ...rest } = JSON.parse(line) as PackedSentence;
  const words: Word[] = [];
  let [end, token] = [rest.span.start, 0];
  for (let i = 0; i < packed.length; i += 4) {
    const start = end + (packed[i] as number);
    end = start + (packed[i + 1] as number);
    token += packed[i + 2] as number;
    const number = packed[i + 3] as number;
    const stem = forms[number * 2] ?? '';
    words.push({ start, end, stem, folded: forms[number * 2 + 1] || stem, token });
  }
  return { ...rest, words };
}

/** Words that articles share are kept once. */
const SHARED_MAX_WORDS = 200_000;
const sharedWords = new Map<string, string>();

function shared(word: string): string {
  const known = sharedWords.get(word);
  if (known !== undefined) return known;
  if (sharedWords.size >= SHARED_MAX_WORDS) sharedWords.clear();
  sharedWords.set(word, word);
  return word;
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

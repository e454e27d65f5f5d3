import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AnalysedDocument, AnalysedSentence, Word } from '../../analysis/analysed.ts';
import type { NamedDocument } from '../../analysis/entities/named-document.ts';
import type { ConceptMatch } from '../../lexicon/concept.ts';
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

interface Packed {
  readonly document: Document;
  readonly analysed: Omit<AnalysedDocument, 'sentences'>;
  readonly sentences: readonly PackedSentence[];
  readonly passages: readonly PassageRange[];
  readonly named: Omit<NamedDocument, 'mentions'>;
  /** different words: stem, tab, folded form (nothing where it is the stem), tab … */
  readonly words: string;
  /** different concepts, tabs between */
  readonly concepts: string;
}

export function encodeArticle({ document, analysed, passages, named }: StoredArticle): Uint8Array {
  const { sentences, ...rest } = analysed;
  const { chains, vetoes } = named;
  const [words, concepts] = [new Numbers(), new Numbers()];
  const packed: Packed = {
    document,
    analysed: rest,
    sentences: sentences.map((sentence) => packSentence(sentence, words, concepts)),
    passages,
    named: { chains, vetoes },
    words: words.text,
    concepts: concepts.text,
  };
  return deflateRawSync(JSON.stringify(packed), { level: DEFLATE_LEVEL });
}

export function decodeArticle(bytes: Uint8Array): StoredArticle {
  const { document, analysed, sentences, passages, named, words, concepts } = JSON.parse(
    inflateRawSync(bytes).toString(),
  ) as Packed;
  const forms = words.split('\t').map(shared);
  const names = concepts.split('\t').map(shared);
  return {
    document,
    passages,
    analysed: { ...analysed, sentences: sentences.map((sentence) => unpackSentence(sentence, forms, names)) },
    named: { ...named, mentions: analysed.mentions },
  };
}

/** Numbers different texts in the order they come. */
class Numbers {
  readonly #numbers = new Map<string, number>();

  get text(): string {
    return [...this.#numbers.keys()].join('\t');
  }

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(text, next);
    return next;
  }
}

/** Words and concepts are most of a sentence: a few numbers each. */
interface PackedSentence extends Omit<AnalysedSentence, 'words' | 'concepts'> {
  /** from the end of the word before (or the start of the sentence), length, tokens from it, number of the word */
  readonly w: readonly number[];
  /** number of the concept, first token, how many, from the start of the sentence, length */
  readonly c: readonly number[];
}

function packSentence({ words, concepts, ...rest }: AnalysedSentence, forms: Numbers, names: Numbers): PackedSentence {
  const [w, c]: [number[], number[]] = [[], []];
  let [end, token] = [rest.span.start, 0];
  for (const word of words) {
    const form = forms.of(`${word.stem}\t${word.stem === word.folded ? '' : word.folded}`);
    w.push(word.start - end, word.end - word.start, word.token - token, form);
    end = word.end;
    token = word.token;
  }
  for (const match of concepts) {
    const { start } = rest.span;
    c.push(names.of(match.concept), match.token, match.tokens, match.start - start, match.end - match.start);
  }
  return { ...rest, w, c };
}

function unpackSentence(
  { w, c, ...rest }: PackedSentence,
  forms: readonly string[],
  names: readonly string[],
): AnalysedSentence {
  const words: Word[] = [];
  let [end, token] = [rest.span.start, 0];
  for (let i = 0; i < w.length; i += 4) {
    const start = end + (w[i] as number);
    end = start + (w[i + 1] as number);
    token += w[i + 2] as number;
    const form = (w[i + 3] as number) * 2;
    const stem = forms[form] ?? '';
    words.push({ start, end, stem, folded: forms[form + 1] || stem, token });
  }
  const concepts: ConceptMatch[] = [];
  for (let i = 0; i < c.length; i += 5) {
    const start = rest.span.start + (c[i + 3] as number);
    const concept = names[c[i] as number] ?? '';
    const [first, tokens] = [c[i + 1] as number, c[i + 2] as number];
    concepts.push({ concept, token: first, tokens, start, end: start + (c[i + 4] as number) });
  }
  return { ...rest, words, concepts };
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

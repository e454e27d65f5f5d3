import type { AnalysedDocument, FindKeys } from '../../../analysis/analysed.ts';
import type { NamedDocument } from '../../../analysis/entities/named-document.ts';
import type { RawMention } from '../../../analysis/mentions.ts';
import type { Document } from '../../../model/document.ts';
import type { DocumentId } from '../../../model/ids.ts';
import type { Language } from '../../../model/language.ts';
import type { PassageRange } from '../../../search/passages.ts';
import type { StoredArticle } from '../stored-article.ts';
import { unpackChains, unpackMentions } from './names.ts';
import { NumberReader } from './numbers.ts';
import type { PackedSentence } from './sentences.ts';
import type { PackedTexts } from './texts.ts';

// Classes, because each object literal with a getter gets a hidden class of its own in V8, which lives in the old space and keeps all
// that the getter refers to from being collected with the young objects (docs/decisions/0025).

interface NamesAt {
  readonly bytes: Uint8Array;
  /** where the mentions begin; the chains are behind them */
  readonly at: number;
  readonly texts: PackedTexts;
  /** of the document */
  readonly text: string;
  readonly vetoes: NamedDocument['vetoes'];
}

/** Names are asked for once, to be linked: what is unpacked of them is not held. */
export class PackedNames {
  readonly #names: NamesAt;

  constructor(names: NamesAt) {
    this.#names = names;
  }

  mentions(): readonly RawMention[] {
    const { bytes, at, texts, text } = this.#names;
    return unpackMentions(new NumberReader(bytes, at), texts, text);
  }

  named(): NamedDocument {
    const { bytes, at, texts, text, vetoes } = this.#names;
    const from = new NumberReader(bytes, at);
    const mentions = unpackMentions(from, texts, text);
    return { mentions, chains: unpackChains(from, bytes, texts), vetoes };
  }
}

interface AnalysisParts extends Pick<AnalysedDocument, 'sentenceHashes'> {
  readonly id: DocumentId;
  readonly language: Language;
  readonly sentences: readonly PackedSentence[];
  readonly names: PackedNames;
  readonly signature: () => readonly number[];
  readonly findKeys: FindKeys;
}

export class PackedAnalysis implements AnalysedDocument {
  readonly id: DocumentId;
  readonly language: Language;
  readonly sentences: readonly PackedSentence[];
  readonly sentenceHashes: readonly number[];
  readonly findKeys: FindKeys;
  readonly #names: PackedNames;
  readonly #signature: () => readonly number[];

  constructor({ id, language, sentences, names, sentenceHashes, signature, findKeys }: AnalysisParts) {
    this.id = id;
    this.language = language;
    this.sentences = sentences;
    this.sentenceHashes = sentenceHashes;
    this.findKeys = findKeys;
    this.#names = names;
    this.#signature = signature;
  }

  get mentions(): readonly RawMention[] {
    return this.#names.mentions();
  }

  get signature(): readonly number[] {
    return this.#signature();
  }
}

export class PackedArticle implements StoredArticle {
  readonly document: Document;
  readonly passages: readonly PassageRange[];
  readonly analysed: PackedAnalysis;
  readonly #names: PackedNames;

  constructor(document: Document, passages: readonly PassageRange[], analysed: PackedAnalysis, names: PackedNames) {
    this.document = document;
    this.passages = passages;
    this.analysed = analysed;
    this.#names = names;
  }

  get named(): NamedDocument {
    return this.#names.named();
  }
}

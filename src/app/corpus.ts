import { type AnalysisTools, analyse } from '../analysis/analyse.ts';
import type { AnalysedDocument } from '../analysis/analysed.ts';
import { RepetitionIndex } from '../analysis/boilerplate.ts';
import { OriginIndex } from '../analysis/duplicates.ts';
import { EntityLinker } from '../analysis/entities/linker.ts';
import type { NamedDocument } from '../analysis/entities/named-document.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { NameLexicon } from '../lexicon/gazetteer-load.ts';
import type { Document } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView, ReadDocument } from '../search/corpus-view.ts';
import { ExhaustiveIndex } from '../search/exhaustive-index.ts';
import { type PassageRange, passagesOf } from '../search/passages.ts';
import type { DocumentAttributes, SearchIndex } from '../search/search-index.ts';
import { termsOfSentence } from '../search/terms.ts';
import { changeSum, EMPTY_SUM, revisionOf, versionOf } from './indexing/corpus-state.ts';

interface Held {
  readonly document: Document;
  readonly analysed: AnalysedDocument;
  readonly passages: readonly PassageRange[];
  readonly named: NamedDocument;
}

/** A corpus that is held in memory with everything derived from it: for few articles, and where there is no store. */
export class Corpus implements CorpusView {
  readonly lexicon: Lexicon;
  readonly names: NameLexicon;
  readonly linker: EntityLinker;
  readonly index: SearchIndex;
  readonly #held = new Map<DocumentId, Held>();
  readonly #origins = new OriginIndex<DocumentId>();
  readonly #repetitions = new RepetitionIndex();
  readonly #reads = new Map<DocumentId, ReadDocument>();
  readonly #edition: string | undefined;
  #version: string | undefined;

  constructor(tools: AnalysisTools, index: SearchIndex = new ExhaustiveIndex()) {
    this.lexicon = tools.lexicon;
    this.names = tools.names;
    this.#edition = tools.edition;
    this.linker = new EntityLinker(tools.names);
    this.index = index;
  }

  /** Adds or replaces one document. Whoever reads meanwhile finds the old text or the new one, never a gap: what
   *  waits is only the index, which does not know the document for that moment. */
  async add(document: Document): Promise<void> {
    const { id } = document;
    const analysed = analyse(document, this);
    const passages = passagesOf(analysed);
    const named = this.linker.document(analysed.mentions);
    const before = this.#held.get(id);
    if (before !== undefined) {
      await this.index.remove(id);
      this.#unlink(id, before.named);
    }
    this.#held.set(id, { document, analysed, passages, named });
    this.linker.add(named);
    this.#origins.add(id, analysed.signature);
    this.#repetitions.add(id, analysed.sentenceHashes);
    this.#forget();
    const mentions = this.linker.nameSpansOf(named);
    await this.index.add(
      id,
      passages.map(({ from, to }) => ({
        terms: analysed.sentences.slice(from, to).flatMap((s) => termsOfSentence(analysed, s, mentions)),
      })),
    );
  }

  async remove(id: DocumentId): Promise<void> {
    const held = this.#held.get(id);
    if (held === undefined) return;
    this.#held.delete(id);
    this.#unlink(id, held.named);
    this.#forget();
    await this.index.remove(id);
  }

  #unlink(id: DocumentId, named: NamedDocument): void {
    this.linker.remove(named);
    this.#origins.remove(id);
    this.#repetitions.remove(id);
  }

  get size(): number {
    return this.#held.size;
  }

  get version(): string {
    if (this.#version === undefined) {
      let sum = EMPTY_SUM;
      for (const { document } of this.#held.values())
        sum = changeSum(sum, 1, { id: document.id, revision: revisionOf(document.hash, this.#edition) });
      this.#version = versionOf(sum);
    }
    return this.#version;
  }

  get latest(): CorpusView['latest'] {
    let latest: CorpusView['latest'];
    for (const { document } of this.#held.values()) {
      const { published } = document;
      if (published !== undefined && (latest === undefined || published.date > latest.date)) {
        latest = { date: published.date, inferred: published.basis === 'inferred' };
      }
    }
    return latest;
  }

  ids(): readonly DocumentId[] {
    return [...this.#held.keys()];
  }

  attributesOf(id: DocumentId): DocumentAttributes | undefined {
    const document = this.#held.get(id)?.document;
    if (document === undefined) return undefined;
    const { language, publisher, published, hash } = document;
    return {
      language,
      revision: revisionOf(hash, this.#edition),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published: published.date }),
    };
  }

  languages(): readonly Language[] {
    return [...new Set(this.documents().map(({ language }) => language))].sort();
  }

  documents(): readonly Document[] {
    return [...this.#held.values()].map(({ document }) => document);
  }

  read(ids: readonly DocumentId[]): Promise<readonly ReadDocument[]> {
    return Promise.resolve(ids.flatMap((id) => this.#readOne(id) ?? []));
  }

  /** What was derived from the whole corpus is derived anew after a change. */
  #forget(): void {
    this.#version = undefined;
    this.#reads.clear();
  }

  #readOne(id: DocumentId): ReadDocument | undefined {
    const known = this.#reads.get(id);
    const held = this.#held.get(id);
    if (known !== undefined || held === undefined) return known;
    const { named, ...article } = held;
    const read: ReadDocument = {
      ...article,
      mentions: this.linker.mentionsOf(named),
      origin: this.#origins.originOf(id),
      repeated: this.#repetitions.repeated(id, (other) => this.#origins.originOf(other)),
    };
    this.#reads.set(id, read);
    return read;
  }
}

import { EntityLinker } from '../../analysis/entities/linker.ts';
import type { Lexicon } from '../../lexicon/concepts.ts';
import type { NameLexicon } from '../../lexicon/gazetteer-load.ts';
import type { Document } from '../../model/document.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import type { CorpusView, ReadDocument } from '../../search/corpus-view.ts';
import { inTurn } from '../../search/in-turn.ts';
import type { DocumentAttributes } from '../../search/search-index.ts';
import { SegmentedIndex } from '../../search/segmented-index.ts';
import { ArticleShelf } from './article-shelf.ts';
import { Catalog } from './catalog.ts';
import {
  type Addition,
  type CorpusState,
  changeSum,
  decodeState,
  encodeState,
  publicationDay,
  type Revision,
  revisionOf,
  versionOf,
  withDocument,
} from './corpus-state.ts';
import { NameShelf } from './names/name-shelf.ts';
import { indexedTerms, type PreparedArticle, prepareArticle } from './prepared-article.ts';
import { ReadCache } from './read-cache.ts';
import { readingOf } from './reading.ts';
import { Recurrence } from './recurrence.ts';
import { decodeArticle, type StoredArticle } from './stored-article.ts';
import type { StoredCorpusOptions } from './stored-corpus-options.ts';

/** Those of the last few questions: follow-ups ask of them again. About 0.1 MB each (measured). */
const CACHE_ARTICLES = 32;

/**
 * The corpus on disk or in PostgreSQL: articles, analyses and postings are read when needed. Additions are seen at
 * once and kept after `commit`.
 */
export class StoredCorpus implements CorpusView {
  readonly lexicon: Lexicon;
  readonly names: NameLexicon;
  readonly edition: string | undefined;
  readonly linker: EntityLinker;
  readonly index: SegmentedIndex;
  readonly #inTurn = inTurn();
  readonly #shelf: ArticleShelf;
  readonly #reads: ReadCache<DocumentId, ReadDocument>;
  readonly #nameShelf: NameShelf;
  readonly #signatureOf = async (id: DocumentId) => (await this.#articles([id]))[0]?.analysed.signature ?? [];
  #catalog: Catalog;
  #state: CorpusState;
  #recurrence: Recurrence;

  private constructor(options: StoredCorpusOptions, index: SegmentedIndex) {
    const { store, tools, cacheArticles = CACHE_ARTICLES } = options;
    this.lexicon = tools.lexicon;
    this.names = tools.names;
    this.edition = tools.edition;
    this.linker = new EntityLinker(tools.names);
    this.index = index;
    this.#shelf = new ArticleShelf(store.blobs, cacheArticles);
    this.#reads = new ReadCache(cacheArticles);
    this.#nameShelf = new NameShelf(store.blobs, this.linker);
    this.#catalog = new Catalog(index.views);
    this.#state = decodeState(index.manifest.note);
    this.#recurrence = new Recurrence(index, this.#signatureOf, this.#state);
  }

  static async open(options: StoredCorpusOptions): Promise<StoredCorpus> {
    const corpus = new StoredCorpus(options, await SegmentedIndex.open(options));
    await corpus.#takeUp();
    return corpus;
  }

  get version(): string {
    return versionOf(this.#state.sum);
  }

  get size(): number {
    return this.#catalog.size;
  }

  get latest(): CorpusView['latest'] {
    return this.#state.latest;
  }

  /** by date, undated first */
  ids(): readonly DocumentId[] {
    return this.#catalog.ids();
  }

  attributesOf(id: DocumentId): DocumentAttributes | undefined {
    return this.#catalog.get(id);
  }

  languages(): readonly Language[] {
    return this.#catalog.languages();
  }

  /** whether this content of a document is here, as this edition of data and rules derives it */
  has(id: DocumentId, hash: string): boolean {
    return this.#catalog.revisionOf(id)?.revision === revisionOf(hash, this.edition);
  }

  add(document: Document): Promise<Addition> {
    return this.addPrepared(prepareArticle(document, this));
  }

  /** Adds or replaces one document; the same revision again changes nothing. */
  addPrepared(article: PreparedArticle): Promise<Addition> {
    return this.#inTurn(async () => {
      const { id, attributes } = article;
      const known = this.#catalog.revisionOf(id);
      if (known?.revision === attributes.revision) return 'unchanged';
      await this.#drop(known);
      const { named, analysed, passages } = decodeArticle(article.article);
      this.linker.add(named);
      await this.#recurrence.add({ signature: analysed.signature, ...article });
      const terms = indexedTerms(article, { analysed, passages }, this.linker.nameSpansOf(named));
      await this.index.add(id, terms, attributes);
      this.#shelf.put(article);
      this.#catalog.add(id, attributes);
      this.#change(withDocument(this.#state, article));
      return known === undefined ? 'added' : 'changed';
    });
  }

  remove(id: DocumentId): Promise<void> {
    return this.#inTurn(() => this.#drop(this.#catalog.revisionOf(id)));
  }

  /** Makes all changes so far durable, in one step; before it, whoever opens the corpus sees none of them. */
  commit(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#shelf.flush();
      this.#state = { ...this.#state, ...this.#recurrence.state, names: await this.#nameShelf.flush() };
      await this.index.commit(encodeState(this.#state));
      await this.#shelf.clean();
      await this.#nameShelf.clean();
      this.#catalog = new Catalog(this.index.views);
      this.#recurrence.committed();
    });
  }

  /** Takes up what another process committed; true if there was something. Only where nothing is uncommitted. */
  refresh(): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!(await this.index.refresh())) return false;
      await this.#takeUp();
      return true;
    });
  }

  async read(ids: readonly DocumentId[]): Promise<readonly ReadDocument[]> {
    this.#nameShelf.trim();
    const missing = ids.filter((id) => this.#reads.get(id) === undefined);
    const fresh = (await this.#articles(missing)).map((one) => readingOf(one, this.linker, this.#recurrence));
    const read = new Map(fresh.map((one) => [one.document.id, one]));
    for (const [id, one] of read) this.#reads.set(id, one);
    return ids.flatMap((id) => read.get(id) ?? this.#reads.get(id) ?? []);
  }

  #articles(ids: readonly DocumentId[]): Promise<readonly StoredArticle[]> {
    return this.#shelf.read(ids.flatMap((id) => this.#catalog.revisionOf(id) ?? []));
  }

  async #drop(known: Revision | undefined): Promise<void> {
    if (known === undefined) return;
    const { id } = known;
    const [before] = await this.#articles([id]);
    await this.#recurrence.remove(id, before?.analysed.sentenceHashes ?? []);
    if (before !== undefined) this.linker.remove(before.named);
    await this.index.remove(id);
    this.#shelf.drop(known);
    const wasLatest = before?.document.published?.date === this.#state.latest?.date;
    this.#catalog.remove(id);
    this.#change({ sum: changeSum(this.#state.sum, -1, known) });
    if (!wasLatest) return;
    this.#change({ latest: publicationDay((await this.#articles(this.ids().slice(-1)))[0]?.document.published) });
  }

  /** What was derived from the whole corpus is derived anew after a change. */
  #change(change: Partial<CorpusState>): void {
    this.#state = { ...this.#state, ...change };
    this.#reads.clear();
  }

  /** Brings what is in memory to the committed state. Looks again where its names have been replaced meanwhile. */
  async #takeUp(): Promise<void> {
    let state = decodeState(this.index.manifest.note);
    while (!(await this.#nameShelf.take(state.names))) {
      if (!(await this.index.refresh())) throw new Error('names of the index are missing: rebuild it');
      state = decodeState(this.index.manifest.note);
    }
    this.#catalog = new Catalog(this.index.views);
    this.#change(state);
    this.#recurrence = new Recurrence(this.index, this.#signatureOf, state);
  }
}

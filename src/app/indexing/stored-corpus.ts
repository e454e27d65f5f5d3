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
import {
  type CorpusState,
  changeSum,
  decodeState,
  encodeState,
  idsByDate,
  publicationDay,
  type Revision,
  revisionOf,
  revisionsBetween,
  versionOf,
  withDocument,
} from './corpus-state.ts';
import { indexedPassages, type PreparedArticle, prepareArticle } from './prepared-article.ts';
import { ReadCache } from './read-cache.ts';
import { Recurrence } from './recurrence.ts';
import type { StoredArticle } from './stored-article.ts';
import type { StoredCorpusOptions } from './stored-corpus-options.ts';

/** About 0.4 MB each once a question has looked at them (measured). */
const CACHE_ARTICLES = 500;

/**
 * The corpus on disk or in PostgreSQL: articles, analyses and postings are read when needed. Additions are seen at
 * once and kept after `commit`. Names are linked in memory.
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
  #attributes = new Map<DocumentId, DocumentAttributes>();
  #state: CorpusState;
  #recurrence: Recurrence;
  #ids: readonly DocumentId[] | undefined;

  private constructor(options: StoredCorpusOptions, index: SegmentedIndex) {
    this.lexicon = options.tools.lexicon;
    this.names = options.tools.names;
    this.edition = options.tools.edition;
    this.linker = new EntityLinker(options.tools.names);
    this.index = index;
    this.#shelf = new ArticleShelf(options.store.blobs, options.cacheArticles ?? CACHE_ARTICLES);
    this.#reads = new ReadCache(options.cacheArticles ?? CACHE_ARTICLES);
    this.#state = decodeState(index.manifest.note);
    this.#recurrence = this.#recurrenceOf(this.#state);
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
    return this.#attributes.size;
  }

  get latest(): CorpusView['latest'] {
    return this.#state.latest;
  }

  /** by date, undated first */
  ids(): readonly DocumentId[] {
    this.#ids ??= idsByDate(this.#attributes);
    return this.#ids;
  }

  attributesOf(id: DocumentId): DocumentAttributes | undefined {
    return this.#attributes.get(id);
  }

  languages(): readonly Language[] {
    return [...new Set([...this.#attributes.values()].flatMap(({ language }) => language ?? []))].sort();
  }

  /** whether this content of a document is here, as this edition of data and rules derives it */
  has(id: DocumentId, hash: string): boolean {
    return this.attributesOf(id)?.revision === revisionOf(hash, this.edition);
  }

  add(document: Document): Promise<void> {
    return this.addPrepared(prepareArticle(document, this));
  }

  /** Adds or replaces one document; the same revision again changes nothing. */
  addPrepared(article: PreparedArticle): Promise<void> {
    return this.#inTurn(async () => {
      const { id, attributes } = article;
      if (this.#attributes.get(id)?.revision === attributes.revision) return;
      await this.#drop(id);
      this.linker.add(id, article.language, article.mentions);
      await this.#recurrence.add(article);
      await this.index.add(id, indexedPassages(article, this.linker.nameSpansOf(id)), attributes);
      this.#shelf.put(article);
      this.#attributes.set(id, attributes);
      this.#change(withDocument(this.#state, article));
    });
  }

  remove(id: DocumentId): Promise<void> {
    return this.#inTurn(() => this.#drop(id));
  }

  /** Makes all changes so far durable, in one step; before it, whoever opens the corpus sees none of them. */
  commit(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#shelf.flush();
      await this.index.commit(encodeState({ ...this.#state, ...this.#recurrence.state }));
      await this.#shelf.clean();
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
    const missing = ids.filter((id) => this.#reads.get(id) === undefined);
    const read = new Map<DocumentId, ReadDocument>();
    for (const article of await this.#articles(missing)) read.set(article.document.id, this.#readingOf(article));
    for (const [id, fresh] of read) this.#reads.set(id, fresh);
    return ids.flatMap((id) => read.get(id) ?? this.#reads.get(id) ?? []);
  }

  #articles(ids: readonly DocumentId[]): Promise<readonly StoredArticle[]> {
    return this.#shelf.read(ids.flatMap((id) => this.#revisionOf(id) ?? []));
  }

  #revisionOf(id: DocumentId): Revision | undefined {
    const revision = this.#attributes.get(id)?.revision;
    return revision === undefined ? undefined : { id, revision };
  }

  #readingOf(article: StoredArticle): ReadDocument {
    const { id } = article.document;
    const repeated = this.#recurrence.repeatedIn(article.analysed.sentenceHashes);
    return { ...article, mentions: this.linker.mentionsOf(id), origin: this.#recurrence.originOf(id), repeated };
  }

  async #drop(id: DocumentId): Promise<void> {
    const known = this.#revisionOf(id);
    if (known === undefined) return;
    const [before] = await this.#articles([id]);
    await this.#recurrence.remove(id, before?.analysed.sentenceHashes ?? []);
    this.linker.remove(id);
    await this.index.remove(id);
    this.#shelf.drop(known);
    const wasLatest = before?.document.published?.date === this.#state.latest?.date;
    this.#attributes.delete(id);
    this.#change({ sum: changeSum(this.#state.sum, -1, known) });
    if (!wasLatest) return;
    const [last] = await this.#articles(this.ids().slice(-1));
    this.#change({ latest: publicationDay(last?.document.published) });
  }

  /** What was derived from the whole corpus is derived anew after a change. */
  #change(change: Partial<CorpusState>): void {
    this.#state = { ...this.#state, ...change };
    this.#reads.clear();
    this.#ids = undefined;
  }

  /** Brings what is in memory to the committed state: only documents that came or went are touched. */
  async #takeUp(): Promise<void> {
    const before = this.#attributes;
    this.#attributes = new Map(
      this.index.views.flatMap((view) => [...view.rows()].map((row) => [row.id, row.attributes])),
    );
    const { gone, added } = revisionsBetween(before, this.#attributes);
    for (const { id } of gone) this.linker.remove(id);
    await this.#shelf.linkNames(added, this.linker);
    this.#change(decodeState(this.index.manifest.note));
    this.#recurrence = this.#recurrenceOf(this.#state);
  }

  #recurrenceOf(state: CorpusState): Recurrence {
    return new Recurrence(
      {
        documentsWith: (marks) => this.index.documentsWith(marks),
        signatureOf: async (id) => (await this.#articles([id]))[0]?.analysed.signature ?? [],
      },
      state,
    );
  }
}

import type { Document } from '../../model/document.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { Article } from '../ingest.ts';
import type { PreparedArticle } from './prepared-article.ts';
import type { StoredCorpus } from './stored-corpus.ts';

/** Analyses articles, in this thread or in others. */
export interface Preparer {
  /** batches worth having under way at once */
  readonly parallel: number;
  /** in the same order */
  prepare(articles: readonly Article[]): Promise<readonly PreparedArticle[]>;
}

/** How far indexing has come. */
export interface IndexingProgress {
  /** articles seen, unchanged ones included */
  readonly done: number;
  readonly total: number;
  readonly unchanged: number;
  /** passages indexed in this run */
  readonly passages: number;
  /** passages a second in this run */
  readonly rate: number;
  /** seconds, at the pace of the articles analysed so far; absent while nothing is known */
  readonly secondsLeft?: number;
}

export interface IndexArticlesOptions {
  readonly corpus: StoredCorpus;
  readonly articles: Iterable<Article> | AsyncIterable<Article>;
  /** how many articles there are */
  readonly total: number;
  readonly preparer: Preparer;
  /** monotonic milliseconds */
  readonly elapsed: () => number;
  readonly onProgress?: (progress: IndexingProgress) => void;
  /** told before each commit what it will add or change, and remove: whoever keeps the articles themselves */
  readonly keep?: (documents: readonly Document[], removed: readonly DocumentId[]) => Promise<void>;
  /** ends after the batches under way; what is done is kept */
  readonly signal?: AbortSignal;
}

export interface IndexingReport {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly passages: number;
}

/** Articles sent to a thread at a time. */
const BATCH_ARTICLES = 8;
/** A state is committed when so many postings are in memory, or so much time has passed: what a kill costs at most. */
const COMMIT_POSTINGS = 2_000_000;
const COMMIT_MS = 15_000;

/**
 * Brings the corpus to exactly these articles, streaming: memory does not depend on how many there are. What is
 * committed is not analysed again, so a run that was killed goes on where it was. Merges run beside it.
 */
export async function indexArticles(options: IndexArticlesOptions): Promise<IndexingReport> {
  const run = new IndexingRun(options);
  for await (const article of options.articles) {
    await run.take(article);
    if (options.signal?.aborted) break;
  }
  return run.finish();
}

/** Articles sent to be analysed, and what comes of them. */
interface UnderWay {
  readonly articles: readonly Article[];
  readonly prepared: Promise<readonly PreparedArticle[]>;
}

/** One run: batches under way, in the order of their articles. */
class IndexingRun {
  readonly #options: IndexArticlesOptions;
  readonly #started: number;
  readonly #underWay: UnderWay[] = [];
  readonly #seen = new Set<DocumentId>();
  #batch: Article[] = [];
  /** to be kept with the next commit */
  #documents: Document[] = [];
  #removed: DocumentId[] = [];
  #committedAt: number;
  #merging: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | undefined;
  #report = { added: 0, changed: 0, removed: 0, unchanged: 0, passages: 0 };

  constructor(options: IndexArticlesOptions) {
    this.#options = options;
    this.#started = options.elapsed();
    this.#committedAt = this.#started;
  }

  async take(article: Article): Promise<void> {
    this.#seen.add(article.id);
    if (this.#options.corpus.has(article.id, article.hash)) {
      this.#report.unchanged += 1;
      return;
    }
    this.#batch.push(article);
    if (this.#batch.length === BATCH_ARTICLES) await this.#send();
  }

  async finish(): Promise<IndexingReport> {
    const { corpus, signal } = this.#options;
    await this.#send();
    while (this.#underWay.length > 0) await this.#receive();
    if (!signal?.aborted) {
      for (const id of corpus.ids()) {
        if (this.#seen.has(id)) continue;
        await corpus.remove(id);
        this.#removed.push(id);
        this.#report.removed += 1;
      }
    }
    await this.#commit();
    await this.#merging;
    if (this.#failure !== undefined) throw this.#failure.error;
    await corpus.index.collect(corpus.index.manifest.version);
    return this.#report;
  }

  async #send(): Promise<void> {
    if (this.#batch.length === 0) return;
    const articles = this.#batch;
    const prepared = this.#options.preparer.prepare(articles);
    // Whoever waits for it first is told; until then it must not count as unhandled.
    prepared.catch(() => undefined);
    this.#underWay.push({ articles, prepared });
    this.#batch = [];
    while (this.#underWay.length > this.#options.preparer.parallel * 2) await this.#receive();
  }

  async #receive(): Promise<void> {
    const { corpus, elapsed, onProgress } = this.#options;
    const { articles, prepared } = this.#underWay.shift() ?? { articles: [], prepared: [] };
    for (const [i, one] of (await prepared).entries()) {
      this.#report[corpus.attributesOf(one.id) === undefined ? 'added' : 'changed'] += 1;
      this.#report.passages += one.passages.length;
      await corpus.addPrepared(one);
      const article = articles[i];
      if (article !== undefined) this.#documents.push(documentOf(article, one));
    }
    if (corpus.index.uncommitted >= COMMIT_POSTINGS || elapsed() - this.#committedAt >= COMMIT_MS) await this.#commit();
    onProgress?.(this.#progress());
  }

  async #commit(): Promise<void> {
    const { corpus, elapsed, keep } = this.#options;
    await keep?.(this.#documents, this.#removed);
    this.#documents = [];
    this.#removed = [];
    await corpus.commit();
    this.#committedAt = elapsed();
    this.#merging = this.#merging
      .then(async () => {
        while (await corpus.index.mergeOnce());
        await corpus.index.collect();
      })
      .catch((error: unknown) => {
        this.#failure ??= { error };
      });
  }

  #progress(): IndexingProgress {
    const { total, elapsed } = this.#options;
    const { added, changed, unchanged, passages } = this.#report;
    const analysed = added + changed;
    const seconds = (elapsed() - this.#started) / 1_000;
    return {
      done: analysed + unchanged,
      total,
      unchanged,
      passages,
      rate: seconds === 0 ? 0 : passages / seconds,
      ...(analysed > 0 && { secondsLeft: (seconds / analysed) * Math.max(0, total - unchanged - analysed) }),
    };
  }
}

/** What the analysis found out about an article belongs to the document. */
const documentOf = (article: Article, { language, published }: PreparedArticle): Document => ({
  ...article,
  language,
  ...(published !== undefined && { published }),
});

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Document } from '../../model/document.ts';
import type { DocumentId } from '../../model/ids.ts';
import type { Article } from '../ingest.ts';
import { BatchesUnderWay, type Preparer } from './batches-under-way.ts';
import type { PreparedArticle } from './prepared-article.ts';
import type { StoredCorpus } from './stored-corpus.ts';

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
  /** ends the run; what is analysed by then is kept */
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
const COMMIT_POSTINGS = 4_000_000;
const COMMIT_MS = 15_000;
/** It writes every name that has changed, of a large corpus most: then so many times as long as the last one took lies between two. */
const COMMIT_PAUSE_FACTOR = 6;
/** Before a commit the threads are given enough to do meanwhile, but it waits no longer than this for a slow source. */
const COMMIT_DELAY_MS = 5_000;

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

/** One run: batches under way, in the order of their articles. */
class IndexingRun {
  readonly #options: IndexArticlesOptions;
  readonly #started: number;
  readonly #underWay: BatchesUnderWay;
  readonly #seen = new Set<DocumentId>();
  #batch: Article[] = [];
  /** to be kept with the next commit */
  #documents: Document[] = [];
  #removed: DocumentId[] = [];
  #committedAt: number;
  #commitDue = false;
  /** milliseconds between two */
  #commitPause = COMMIT_MS;
  #merging: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | undefined;
  #report = { added: 0, changed: 0, removed: 0, unchanged: 0, passages: 0 };

  constructor(options: IndexArticlesOptions) {
    this.#options = options;
    this.#underWay = new BatchesUnderWay(options.preparer);
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
    while (this.#underWay.size > 0 && (this.#underWay.isAnswered || !signal?.aborted)) {
      await this.#receive();
      if (this.#commitDue) await this.#commit();
    }
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
    this.#underWay.send(this.#batch);
    this.#batch = [];
    if (this.#underWay.isAnswered && !this.#commitDue) await this.#receive();
    while (this.#underWay.isFull && !this.#commitDue) await this.#receive();
    if (this.#commitDue && (this.#underWay.isFarAhead || this.#sinceCommit >= this.#commitPause + COMMIT_DELAY_MS))
      await this.#commit();
  }

  /** milliseconds */
  get #sinceCommit(): number {
    return this.#options.elapsed() - this.#committedAt;
  }

  async #receive(): Promise<void> {
    const { corpus, onProgress } = this.#options;
    for (const { article, prepared } of await this.#underWay.takeBack()) {
      this.#report[await corpus.addPrepared(prepared)] += 1;
      this.#report.passages += prepared.passages;
      this.#documents.push(documentOf(article, prepared));
    }
    this.#commitDue ||= corpus.index.uncommitted >= COMMIT_POSTINGS || this.#sinceCommit >= this.#commitPause;
    onProgress?.(this.#progress());
    // Batches that lie ready follow without a turn of the event loop: nobody else, such as who collects what was merged, would have one.
    await nextTurn();
  }

  async #commit(): Promise<void> {
    const { corpus, elapsed, keep } = this.#options;
    const begun = elapsed();
    await keep?.(this.#documents, this.#removed);
    this.#documents = [];
    this.#removed = [];
    await corpus.commit();
    this.#committedAt = elapsed();
    this.#commitPause = Math.max(COMMIT_MS, COMMIT_PAUSE_FACTOR * (this.#committedAt - begun));
    this.#commitDue = false;
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

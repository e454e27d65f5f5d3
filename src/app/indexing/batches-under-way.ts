import type { Article } from '../ingest.ts';
import type { PreparedArticle } from './prepared-article.ts';

/** Analyses articles, in this thread or in others. */
export interface Preparer {
  /** batches worth having under way at once */
  readonly parallel: number;
  /** in the same order */
  prepare(articles: readonly Article[]): Promise<readonly PreparedArticle[]>;
}

/** What was sent, and what came of it. */
export interface Analysed {
  readonly article: Article;
  readonly prepared: PreparedArticle;
}

/** Characters sent ahead: what two threads of a laptop analyse in four seconds; a commit keeps the main thread busy for two or three. */
const CHARS_AHEAD = 2_000_000;

interface Sent {
  answered: boolean;
  readonly articles: readonly Article[];
  readonly chars: number;
  readonly prepared: Promise<readonly PreparedArticle[]>;
}

/** Batches that were sent to be analysed and not taken back yet, in their order. */
export class BatchesUnderWay {
  readonly #preparer: Preparer;
  readonly #sent: Sent[] = [];
  /** of all batches */
  #chars = 0;
  /** of those not analysed yet */
  #charsAhead = 0;

  constructor(preparer: Preparer) {
    this.#preparer = preparer;
  }

  get size(): number {
    return this.#sent.length;
  }

  /** whether one should be taken back before another is sent */
  get isFull(): boolean {
    return this.#sent.length > this.#preparer.parallel * 2 && this.#chars > CHARS_AHEAD;
  }

  /** whether the oldest could be taken back at once */
  get isAnswered(): boolean {
    return this.#sent[0]?.answered === true;
  }

  /** whether the threads have enough to do while the main thread has no time for them */
  get isFarAhead(): boolean {
    return this.#charsAhead > CHARS_AHEAD;
  }

  send(articles: readonly Article[]): void {
    const chars = articles.reduce((sum, { text }) => sum + text.length, 0);
    const prepared = this.#preparer.prepare(articles);
    const sent: Sent = { answered: false, articles, chars, prepared };
    const answered = () => {
      sent.answered = true;
      this.#charsAhead -= chars;
    };
    // Whoever takes it back is told of a failure; until then it must not count as unhandled.
    prepared.then(answered, answered);
    this.#sent.push(sent);
    this.#chars += chars;
    this.#charsAhead += chars;
  }

  /** The oldest batch, once it is analysed. */
  async takeBack(): Promise<readonly Analysed[]> {
    const { articles, chars, prepared } = this.#sent.shift() ?? { articles: [], chars: 0, prepared: [] };
    this.#chars -= chars;
    return (await prepared).flatMap((one, i) => {
      const article = articles[i];
      return article === undefined ? [] : [{ article, prepared: one }];
    });
  }
}

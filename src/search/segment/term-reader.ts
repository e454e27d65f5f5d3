import { PostingList } from '../postings/posting-list.ts';
import type { PageSource } from './page-source.ts';
import { Page } from './pages.ts';

/** Pages asked for at a time. */
const READ_AHEAD_PAGES = 32;

/** Goes through all terms of a segment in order, a few pages in memory at a time. */
export class TermReader {
  /** undefined at the end */
  term: string | undefined;
  readonly #source: PageSource;
  readonly #count: number;
  #ahead: readonly Uint8Array[] = [];
  #aheadFrom = 0;
  #number = 0;
  #page: Page | undefined;
  #index = 0;

  /** @param pages how many the segment has */
  constructor(source: PageSource, pages: number) {
    this.#source = source;
    this.#count = pages;
  }

  /** Goes to the next term; must be awaited once before the first. */
  async next(): Promise<void> {
    this.#index += 1;
    if (this.#page === undefined || this.#index >= this.#page.size) {
      if (this.#number >= this.#count) {
        this.term = undefined;
        return;
      }
      this.#page = new Page(await this.#read(this.#number));
      this.#number += 1;
      this.#index = 0;
    }
    this.term = this.#page.term(this.#index);
  }

  list(): PostingList {
    if (this.#page === undefined) throw new Error('call next() first');
    return new PostingList(this.#page.list(this.#index));
  }

  async #read(page: number): Promise<Uint8Array> {
    if (page >= this.#aheadFrom + this.#ahead.length) {
      const count = Math.min(READ_AHEAD_PAGES, this.#count - page);
      this.#ahead = await this.#source(Array.from({ length: count }, (_, i) => page + i));
      this.#aheadFrom = page;
    }
    return this.#ahead[page - this.#aheadFrom] as Uint8Array;
  }
}

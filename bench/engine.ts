/** Something that finds passages by their words. Passages are numbered from 0 in the order in which they come. */
export interface Engine {
  index(passages: Iterable<readonly string[]>): Promise<void>;
  /** Closes what was built and opens it from where it is kept; absent where it is only in memory. */
  reopen?(): Promise<void>;
  /** the numbers of the `k` best passages that have any of the words, best first */
  search(words: readonly string[], k: number): number[] | Promise<number[]>;
  /** bytes on disk, where it keeps something there */
  diskBytes?(): Promise<number>;
  close(): Promise<void>;
}

/** Makes an engine whose files, if it has any, lie in `folder`. */
export type EngineFactory = (folder: string) => Promise<Engine>;

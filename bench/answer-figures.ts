/** What is measured of indexing with full analysis. */
export interface IndexingFigures {
  readonly passages: number;
  readonly indexSeconds: number;
  /** passages a second, by how many there were */
  readonly rates: readonly (readonly [passages: number, rate: number])[];
  readonly diskMegabytes: number;
  /** the most that the process took */
  readonly peakMegabytes: number;
  /** how many segments indexing leaves, which the answers are given from */
  readonly segments: number;
}

/** What is measured of a process that opens the corpus and answers; times in ms. */
export interface AnsweringFigures {
  readonly articles: number;
  readonly openMs: number;
  /** from opening on */
  readonly firstAnswerMs: number;
  readonly rssMegabytes: number;
  /** the process before the corpus was opened, lexicon read */
  readonly emptyMegabytes: number;
  /** each question for the first time */
  readonly coldP50: number;
  readonly coldP95: number;
  readonly p50: number;
  readonly p95: number;
  /** processor time of this process */
  readonly cpuP50: number;
  readonly cpuP95: number;
  readonly answersPerSecond: number;
  readonly load: number;
}

export type AnswerFigures = IndexingFigures & AnsweringFigures;

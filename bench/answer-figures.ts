/** What is measured of indexing with full analysis and of answering; times in ms. */
export interface AnswerFigures {
  readonly passages: number;
  readonly articles: number;
  readonly indexSeconds: number;
  /** passages a second, by how many there were */
  readonly rates: readonly (readonly [passages: number, rate: number])[];
  readonly openMs: number;
  /** from opening on */
  readonly firstAnswerMs: number;
  readonly diskMegabytes: number;
  readonly rssMegabytes: number;
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

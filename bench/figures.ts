/** Best passages asked for. */
export const TOP = 10;

/** What is measured of one engine with one corpus; times in ms. */
export interface EngineFigures {
  readonly name: string;
  readonly passages: number;
  /** with making the passages, which takes about 3 s a million */
  readonly indexSeconds: number;
  readonly indexCpuSeconds?: number;
  readonly openMs?: number;
  readonly diskMegabytes?: number;
  /** of this process: the corpus is not kept */
  readonly rssMegabytes: number;
  readonly queries: number;
  readonly passes: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** processor time of this process for a query, ms: what it would take on an idle machine */
  readonly cpuP50: number;
  readonly cpuP99: number;
  readonly load: number;
  /** the passages found, by query */
  readonly found: readonly (readonly number[])[];
}

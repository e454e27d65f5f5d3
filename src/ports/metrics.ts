/** What is counted and measured, by names that dashboards know. Labels are few and bounded: never a channel or a user. */

export type Labels = Readonly<Record<string, string>>;

export interface Metrics {
  count(name: CounterName, labels: Labels): void;
  /** one measurement in seconds */
  observe(name: HistogramName, labels: Labels, seconds: number): void;
  /** the present value */
  set(name: GaugeName, labels: Labels, value: number): void;
}

export const COUNTERS = {
  parley_answers_total: 'Replies to people, by kind (answer, abstention, error …).',
  parley_deliveries_total: 'Digest slots by what became of them (sent, failed, skipped, retry, uncertain).',
  parley_platform_outcomes_total: 'What a platform said to a digest, by outcome.',
} as const;

export const HISTOGRAMS = {
  parley_answer_seconds: 'How long a reply took, by kind.',
  parley_delivery_lateness_seconds: 'Time between a slot and its digest.',
} as const;

export const GAUGES = {
  parley_delivery_queue: 'Subscriptions that wait for their turn to be sent.',
  parley_corpus_articles: 'Articles in the corpus.',
} as const;

export type CounterName = keyof typeof COUNTERS;
export type HistogramName = keyof typeof HISTOGRAMS;
export type GaugeName = keyof typeof GAUGES;

/** Counts nothing: for tests and the command line. */
export const NO_METRICS: Metrics = { count: () => {}, observe: () => {}, set: () => {} };

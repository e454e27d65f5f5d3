import {
  COUNTERS,
  type CounterName,
  GAUGES,
  type GaugeName,
  HISTOGRAMS,
  type HistogramName,
  type Labels,
  type Metrics,
} from '../../ports/metrics.ts';

/** Metrics kept in memory and written as Prometheus reads them (text format 0.0.4). */
export interface PrometheusMetrics extends Metrics {
  text(): string;
}

/** Upper bounds in seconds: answers take milliseconds, digests may be late by hours. */
const BUCKETS: Readonly<Record<HistogramName, readonly number[]>> = {
  parley_answer_seconds: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  parley_delivery_lateness_seconds: [1, 5, 15, 60, 300, 900, 3600, 7200, 86_400],
};

interface Histogram {
  readonly counts: number[];
  sum: number;
  count: number;
}

export function prometheusMetrics(): PrometheusMetrics {
  const counters = new Map<CounterName, Map<string, number>>();
  const gauges = new Map<GaugeName, Map<string, number>>();
  const histograms = new Map<HistogramName, Map<string, Histogram>>();
  return {
    count(name, labels) {
      const series = seriesOf(counters, name);
      const key = labelText(labels);
      series.set(key, (series.get(key) ?? 0) + 1);
    },
    set(name, labels, value) {
      seriesOf(gauges, name).set(labelText(labels), value);
    },
    observe(name, labels, seconds) {
      const series = seriesOf(histograms, name);
      const key = labelText(labels);
      const histogram = series.get(key) ?? { counts: BUCKETS[name].map(() => 0), sum: 0, count: 0 };
      const bucket = BUCKETS[name].findIndex((bound) => seconds <= bound);
      if (bucket >= 0) histogram.counts[bucket] = (histogram.counts[bucket] ?? 0) + 1;
      histogram.sum += seconds;
      histogram.count += 1;
      series.set(key, histogram);
    },
    text() {
      const lines: string[] = [];
      for (const [name, help] of entriesOf(COUNTERS)) lines.push(...simple(name, help, 'counter', counters.get(name)));
      for (const [name, help] of entriesOf(GAUGES)) lines.push(...simple(name, help, 'gauge', gauges.get(name)));
      for (const [name, help] of entriesOf(HISTOGRAMS)) {
        lines.push(...head(name, help, 'histogram'));
        for (const [labels, histogram] of histograms.get(name) ?? [])
          lines.push(...histogramLines(name, labels, histogram));
      }
      return `${lines.join('\n')}\n`;
    },
  };
}

function seriesOf<Name, Value>(all: Map<Name, Map<string, Value>>, name: Name): Map<string, Value> {
  const known = all.get(name);
  if (known !== undefined) return known;
  const series = new Map<string, Value>();
  all.set(name, series);
  return series;
}

const entriesOf = <Name extends string>(table: Readonly<Record<Name, string>>): [Name, string][] =>
  Object.entries(table) as [Name, string][];

const head = (name: string, help: string, type: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

const simple = (
  name: string,
  help: string,
  type: string,
  series: ReadonlyMap<string, number> = new Map(),
): string[] => [
  ...head(name, help, type),
  ...[...series].map(([labels, value]) => `${name}${braces(labels)} ${value}`),
];

/** Buckets count everything up to their bound. */
function histogramLines(name: HistogramName, labels: string, { counts, sum, count }: Histogram): string[] {
  let below = 0;
  const buckets = BUCKETS[name].map((bound, i) => {
    below += counts[i] ?? 0;
    return `${name}_bucket${braces(join(labels, `le="${bound}"`))} ${below}`;
  });
  return [
    ...buckets,
    `${name}_bucket${braces(join(labels, 'le="+Inf"'))} ${count}`,
    `${name}_sum${braces(labels)} ${sum}`,
    `${name}_count${braces(labels)} ${count}`,
  ];
}

const labelText = (labels: Labels): string =>
  Object.keys(labels)
    .sort()
    .map((key) => `${key}="${escapeLabel(labels[key] ?? '')}"`)
    .join(',');

const escapeLabel = (value: string): string => value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(',');
const braces = (labels: string): string => (labels === '' ? '' : `{${labels}}`);

/** A curve to draw; `undefined` where there is no figure. */
export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** drawn heavier */
  readonly ours?: boolean;
}

export interface ChartOptions {
  readonly title: string;
  readonly x: string;
  readonly y: string;
}

const WIDTH = 760;
const HEIGHT = 460;
const LEFT = 70;
const RIGHT = 210;
const TOP = 46;
const BOTTOM = 56;
const COLOURS = [
  '#1f6f8b',
  '#3aa17e',
  '#7a9e3a',
  '#274c77',
  '#5b8e7d',
  '#d1495b',
  '#edae49',
  '#8d5a97',
  '#c06c3e',
  '#5c5c5c',
  '#a0522d',
  '#b56576',
];
/** Names at the right do not come closer than this. */
const LABEL_STEP = 15;

/** Curves on two logarithmic axes, as an SVG that reads on white and on black. */
export function drawChart(curves: readonly Curve[], { title, x, y }: ChartOptions): string {
  const points = curves.flatMap((curve) => curve.points);
  const across = scale(
    points.map(([value]) => value),
    LEFT,
    WIDTH - RIGHT,
  );
  const up = scale(
    points.map(([, value]) => value),
    HEIGHT - BOTTOM,
    TOP,
  );
  const grid = [
    ...up.ticks.map(
      (tick) =>
        `<path d="M${LEFT} ${up.at(tick)}H${WIDTH - RIGHT}" class="grid"/><text x="${LEFT - 8}" y="${up.at(tick) + 4}" text-anchor="end">${label(tick)}</text>`,
    ),
    ...across.ticks.map(
      (tick) =>
        `<path d="M${across.at(tick)} ${TOP}V${HEIGHT - BOTTOM}" class="grid"/><text x="${across.at(tick)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${label(tick)}</text>`,
    ),
  ];
  const ends = spread(curves.map((curve) => up.at(curve.points.at(-1)?.[1] ?? 1)));
  const lines = curves.map((curve, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const path = curve.points
      .map(([a, b], at) => `${at === 0 ? 'M' : 'L'}${across.at(a).toFixed(1)} ${up.at(b).toFixed(1)}`)
      .join('');
    const dots = curve.points
      .map(([a, b]) => `<circle cx="${across.at(a).toFixed(1)}" cy="${up.at(b).toFixed(1)}" r="3" fill="${colour}"/>`)
      .join('');
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${curve.ours ? 3 : 1.5}"/>${dots}<text x="${WIDTH - RIGHT + 12}" y="${(ends[i] ?? 0) + 4}" fill="${colour}" class="name">${escapeXml(curve.name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeXml(title)}">
<style>text{font:12px system-ui,sans-serif;fill:#777}.name{font-weight:600}.title{font-size:15px;font-weight:600}.grid{stroke:#8883}</style>
<text x="${LEFT}" y="24" class="title">${escapeXml(title)}</text>
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">${escapeXml(x)}</text>
<text transform="translate(16 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${escapeXml(y)}</text>
${[...grid, ...lines].join('\n')}
</svg>
`;
}

interface Scale {
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** Whole powers of ten around all values. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  return { at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from), ticks };
}

/** Moves heights apart that would overlap, keeping their order. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((height, i) => ({ height, i })).sort((a, b) => a.height - b.height);
  const placed: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { height, i } of order) {
    last = Math.max(height, last + LABEL_STEP);
    placed[i] = last;
  }
  return placed;
}

const UNITS: readonly (readonly [number, string])[] = [
  [1e6, ' M'],
  [1e3, ' k'],
];

function label(value: number): string {
  const unit = UNITS.find(([size]) => value >= size);
  return unit === undefined
    ? String(Number(value.toPrecision(3)))
    : `${Number((value / unit[0]).toPrecision(3))}${unit[1]}`;
}

const escapeXml = (text: string): string => text.replace(/[<>&"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** What somebody typed as a time zone → an IANA name, or names they may have meant. */

export type ZoneReading =
  | { readonly known: true; readonly zone: string }
  | { readonly known: false; readonly suggestions: readonly string[] };

/** Short names that mean several zones, or a fixed offset that few people want: asked back, never guessed. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  cet: ['Europe/Paris', 'Europe/Berlin', 'Europe/Madrid'],
  cest: ['Europe/Paris', 'Europe/Berlin', 'Europe/Madrid'],
  met: ['Europe/Paris', 'Europe/Berlin'],
  mez: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  mesz: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  wet: ['Europe/Lisbon', 'Atlantic/Canary'],
  eet: ['Europe/Kyiv', 'Europe/Helsinki', 'Europe/Athens'],
  eest: ['Europe/Kyiv', 'Europe/Helsinki', 'Europe/Athens'],
  gmt: ['Europe/London', 'UTC'],
  bst: ['Europe/London', 'Asia/Dhaka'],
  msk: ['Europe/Moscow'],
  trt: ['Europe/Istanbul'],
  est: ['America/New_York', 'America/Panama'],
  edt: ['America/New_York'],
  et: ['America/New_York'],
  cst: ['America/Chicago', 'Asia/Shanghai'],
  cdt: ['America/Chicago'],
  mst: ['America/Denver', 'America/Phoenix'],
  mdt: ['America/Denver'],
  pst: ['America/Los_Angeles'],
  pdt: ['America/Los_Angeles'],
  ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  jst: ['Asia/Tokyo'],
  aest: ['Australia/Sydney', 'Australia/Brisbane'],
  // Cities that have no zone of their own.
  geneva: ['Europe/Zurich'],
  geneve: ['Europe/Zurich'],
  washington: ['America/New_York'],
  lyon: ['Europe/Paris'],
  munich: ['Europe/Berlin'],
  hamburg: ['Europe/Berlin'],
  milan: ['Europe/Rome'],
  barcelona: ['Europe/Madrid'],
  ankara: ['Europe/Istanbul'],
  beijing: ['Asia/Shanghai'],
  delhi: ['Asia/Kolkata'],
  mumbai: ['Asia/Kolkata'],
  'saint-petersburg': ['Europe/Moscow'],
};

const SUGGESTIONS_MAX = 3;
/** A typing mistake changes at most so many letters. */
const TYPO_EDITS = 2;

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '_');

/** Names as IANA writes them; aliases that Node knows count too (`Asia/Calcutta`). */
export function readZone(typed: string): ZoneReading {
  const written = typed.trim();
  if (plain(written) === 'utc') return { known: true, zone: 'UTC' };
  if (written.includes('/') && isZone(written)) return { known: true, zone: spelledProperly(written) };
  return { known: false, suggestions: suggestZones(written) };
}

/** Looks like a zone, so that other words of a command are not taken for one. */
export const looksLikeZone = (word: string): boolean =>
  /^[a-z_]+\/[a-z_/+\-0-9]+$/i.test(word) ||
  plain(word) in SHORT_NAMES ||
  readZone(word).known ||
  cityZones(word).length > 0;

function suggestZones(typed: string): string[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const short = SHORT_NAMES[wanted.replace(/_/g, '-')] ?? SHORT_NAMES[wanted];
  if (short !== undefined) return short.slice(0, SUGGESTIONS_MAX);
  const exact = cityZones(typed);
  if (exact.length > 0) return exact.slice(0, SUGGESTIONS_MAX);
  const near = Intl.supportedValuesOf('timeZone')
    .map((zone) => ({ zone, edits: Math.min(edits(wanted, plain(zone)), edits(wanted, cityOf(zone))) }))
    .filter(({ edits: count }) => count <= TYPO_EDITS)
    .sort((a, b) => a.edits - b.edits || a.zone.localeCompare(b.zone));
  return near.slice(0, SUGGESTIONS_MAX).map(({ zone }) => zone);
}

/** `paris` → Europe/Paris */
const cityZones = (typed: string): string[] =>
  Intl.supportedValuesOf('timeZone').filter((zone) => cityOf(zone) === plain(typed));

const cityOf = (zone: string): string => plain(zone.split('/').at(-1) ?? '');

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `europe/paris` → `Europe/Paris`; an alias keeps its name. */
const spelledProperly = (name: string): string =>
  Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === name.toLowerCase()) ??
  name.replace(/[a-z]+/gi, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());

/** Levenshtein distance. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

import type { Unit } from './blocks.ts';
import { CLOSING_SHARE, PART_JSON_BYTES } from './limits.ts';

/** Room in one message. */
export interface Room {
  /** text displays and separators */
  readonly components: number;
  /** characters of all text displays together */
  readonly chars: number;
  /** UTF-8 bytes of their JSON */
  readonly bytes: number;
  /** small print at the end is kept at the cost of units before it */
  readonly keepClosing: boolean;
}

/** One text display, or a separator. */
export type Part = { readonly type: 'text'; readonly markdown: string } | { readonly type: 'divider' };

export interface Fitted {
  readonly parts: readonly Part[];
  /** the units that found no room, in order */
  readonly dropped: readonly Unit[];
}

/** Places as many units as there is room for, whole, from the first on. The small print that closes a message says
 *  what it rests on, so it is placed before what stands above it. `more` writes the line that says how many were left
 *  out. Only when not even the first unit fits is it shortened. */
export function fitUnits(units: readonly Unit[], room: Room, more: (count: number) => string): Fitted {
  const everything = place(units);
  if (holds(everything, room)) return { parts: everything, dropped: [] };

  const closingStart = room.keepClosing ? units.findLastIndex((unit) => unit.kind !== 'note') + 1 : units.length;
  const closing = reserve(units.slice(closingStart), room);
  const body = units.slice(0, closingStart);
  const unplaced = units.slice(closingStart).filter((unit) => !closing.includes(unit));
  const missing = (kept: readonly Unit[]) => note(more, countable(units) - countable(closing) - countable(kept));
  const layOut = (kept: readonly Unit[]) => place([...kept, ...missing(kept), ...closing]);

  let count = 0;
  while (count < body.length && holds(layOut(body.slice(0, count + 1)), room)) count += 1;
  const kept = withoutDangling(body, count);
  if (kept.length > 0 || countable(body) === 0) {
    return { parts: layOut(kept), dropped: [...trimLeading(body.slice(kept.length)), ...unplaced] };
  }
  return shorten(body, (first) => layOut([first]), unplaced, room);
}

/** The first `count` units without what leads nowhere at their end: headings, separators, and a text whose quote found no
 *  room, unless it is all there is. */
function withoutDangling(body: readonly Unit[], count: number): readonly Unit[] {
  const end = body.slice(0, count).findLastIndex(counts) + 1;
  const leadsToQuote = body[end - 1]?.kind === 'text' && body[end]?.kind === 'quote';
  const before = body.slice(0, Math.max(0, end - 1)).findLastIndex(counts) + 1;
  return body.slice(0, leadsToQuote && before > 0 ? before : end);
}

/** Not even one unit fits: the headings above it go, and it is shortened. */
function shorten(
  body: readonly Unit[],
  layOut: (first: Unit) => Part[],
  unplaced: readonly Unit[],
  room: Room,
): Fitted {
  const at = body.findIndex(counts);
  const first = body[at];
  if (first === undefined) return { parts: [], dropped: unplaced };
  const markdown = first.cut((shorter) => holds(layOut({ ...first, markdown: shorter, attached: false }), room));
  return { parts: layOut({ ...first, markdown, attached: false }), dropped: [...body.slice(at + 1), ...unplaced] };
}

/** The closing notes that may be kept before anything else is placed. */
function reserve(notes: readonly Unit[], room: Room): readonly Unit[] {
  const share: Room = { ...room, chars: room.chars * CLOSING_SHARE, bytes: room.bytes * CLOSING_SHARE };
  const kept: Unit[] = [];
  for (const unit of notes) if (holds(place([...kept, unit]), share)) kept.push(unit);
  return kept;
}

const JOINT = '\n';

/** Units → parts: attached units share a text display; separators never open, close or double. */
function place(units: readonly Unit[]): Part[] {
  const parts: Part[] = [];
  for (const [i, unit] of units.entries()) {
    const last = parts.at(-1);
    const markdown = markdownBelow(units[i - 1], unit);
    if (unit.kind === 'divider') {
      if (last?.type === 'text') parts.push({ type: 'divider' });
    } else if (unit.attached && last?.type === 'text') {
      parts[parts.length - 1] = { type: 'text', markdown: last.markdown + JOINT + markdown };
    } else {
      parts.push({ type: 'text', markdown });
    }
  }
  if (parts.at(-1)?.type === 'divider') parts.pop();
  return parts;
}

/** Of neighbouring quotes from one article, the first names it. */
const markdownBelow = (before: Unit | undefined, { from, markdown }: Unit): string =>
  from !== undefined && before?.from?.article === from.article ? from.again : markdown;

export function holds(parts: readonly Part[], room: Room): boolean {
  const texts = parts.map((part) => (part.type === 'text' ? part.markdown : ''));
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const bytes = texts.reduce((sum, text) => sum + jsonBytes(text) + PART_JSON_BYTES, 0);
  return parts.length <= room.components && chars <= room.chars && bytes <= room.bytes;
}

/** UTF-8 bytes of a value as JSON. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Headings and separators are not missed by themselves. */
const counts = (unit: Unit): boolean => unit.kind !== 'heading' && unit.kind !== 'divider';
const countable = (units: readonly Unit[]): number => units.filter(counts).length;

const trimLeading = (units: readonly Unit[]): readonly Unit[] => {
  const first = units.findIndex((unit) => unit.kind !== 'divider');
  return first < 0 ? [] : units.slice(first);
};

function note(more: (count: number) => string, count: number): Unit[] {
  if (count === 0) return [];
  const markdown = more(count);
  return markdown === '' ? [] : [{ kind: 'note', markdown, cut: () => markdown, attached: false }];
}

/** Schedule → instants at which a digest is due. Truth about time: nothing else computes slots. */
import type { Schedule } from '../../model/digest.ts';
import { type CronFields, cronNamesDay, type LocalDay, parseCron } from './cron.ts';
import { instantOf, localDayOf } from './zoned-time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A schedule may name 29 February only: four years hold every one, eight across a year without it. */
const SEARCH_DAYS = 8 * 366 + 2;

/** Slots after `after` and up to `until`, inclusive, in order. */
export function slotsBetween(schedule: Schedule, after: number, until: number): number[] {
  const slots: number[] = [];
  for (const slot of slotsFrom(schedule, after, until)) slots.push(slot);
  return slots;
}

/** The next `count` slots after an instant. */
export function nextSlots(schedule: Schedule, after: number, count: number): number[] {
  const slots: number[] = [];
  for (const slot of slotsFrom(schedule, after, after + SEARCH_DAYS * DAY_MS)) {
    slots.push(slot);
    if (slots.length === count) break;
  }
  return slots;
}

function* slotsFrom(schedule: Schedule, after: number, until: number): Generator<number> {
  const fields = parseCron(schedule.cron);
  if (fields === undefined) throw new Error(`no schedule: ${schedule.cron}`);
  let latest = after;
  // A skipped time runs after its gap, so the day before may still owe a slot.
  let day = dayAfter(localDayOf(after, schedule.timeZone), -1);
  for (; startOf(day) - DAY_MS <= until; day = dayAfter(day, 1)) {
    if (!cronNamesDay(fields, day)) continue;
    for (const slot of slotsOfDay(fields, day, schedule.timeZone)) {
      if (slot > until) return;
      if (slot <= latest) continue;
      latest = slot;
      yield slot;
    }
  }
}

/** Ascending: where clocks are set back, an hour that comes twice is named once. */
function slotsOfDay(fields: CronFields, day: LocalDay, timeZone: string): number[] {
  const instants = fields.hours.flatMap(
    (hour) => instantOf(startOf(day) + hour * HOUR_MS + fields.minute * 60_000, timeZone) ?? [],
  );
  return instants.sort((a, b) => a - b);
}

/** Midnight of a day, written as if it were UTC. */
const startOf = ({ year, month, day }: LocalDay): number => Date.UTC(year, month - 1, day);

function dayAfter(day: LocalDay, days: number): LocalDay {
  const date = new Date(startOf(day) + days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

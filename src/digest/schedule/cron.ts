/** Five-field cron → the local times it names. A subset: one minute, lists, ranges and steps; no seconds, no `@daily`. */

/** What a schedule asks of a local clock. */
export interface CronFields {
  readonly minute: number;
  readonly hours: readonly number[];
  /** undefined = every day of the month */
  readonly daysOfMonth: ReadonlySet<number> | undefined;
  readonly months: ReadonlySet<number>;
  /** 0 = Sunday; undefined = every weekday */
  readonly weekdays: ReadonlySet<number> | undefined;
}

/** A calendar day of a place, without its time. `month` is 1–12. */
export interface LocalDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FIELDS = 5;
const WEEKDAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH_NAMES = ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Cron writes Sunday as 0 and as 7. */
const SUNDAY_TOO = 7;

/** @returns undefined for what is no cron of this subset */
export function parseCron(cron: string): CronFields | undefined {
  const fields = cron.trim().toLowerCase().split(/\s+/);
  if (fields.length !== FIELDS) return undefined;
  const [minute = '', hour = '', dayOfMonth = '', month = '', weekday = ''] = fields;
  const minutes = parseField(minute, 0, 59);
  const hours = parseField(hour, 0, 23);
  const days = parseField(dayOfMonth, 1, 31);
  const months = parseField(month, 1, 12, MONTH_NAMES);
  const weekdays = parseField(weekday, 0, SUNDAY_TOO, WEEKDAY_NAMES);
  const [onlyMinute, secondMinute] = minutes ?? [];
  if (onlyMinute === undefined || secondMinute !== undefined || !hours || !days || !months || !weekdays)
    return undefined;
  return {
    minute: onlyMinute,
    hours,
    daysOfMonth: dayOfMonth === '*' ? undefined : new Set(days),
    months: new Set(months),
    weekdays: weekday === '*' ? undefined : new Set(weekdays.map((day) => day % SUNDAY_TOO)),
  };
}

/** As crontab reads it: where both the day of the month and the weekday are restricted, either is enough. */
export function cronNamesDay(fields: CronFields, { year, month, day }: LocalDay): boolean {
  if (!fields.months.has(month)) return false;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const { daysOfMonth, weekdays } = fields;
  if (daysOfMonth === undefined) return weekdays === undefined || weekdays.has(weekday);
  return daysOfMonth.has(day) || (weekdays?.has(weekday) ?? false);
}

/** A star, numbers, names, ranges, steps and lists of these → the values, ascending, without repeats. */
function parseField(field: string, min: number, max: number, names: readonly string[] = []): number[] | undefined {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const match = /^(\*|[a-z0-9]+)(?:-([a-z0-9]+))?(?:\/(\d+))?$/.exec(part);
    if (match === null) return undefined;
    const [, first = '', last, step] = match;
    const from = first === '*' ? min : numberOf(first, names);
    const to = first === '*' || (step !== undefined && last === undefined) ? max : numberOf(last ?? first, names);
    const by = Number(step ?? 1);
    if ((first === '*' && last !== undefined) || !(from >= min && to <= max && from <= to && by >= 1)) return undefined;
    for (let value = from; value <= to; value += by) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

function numberOf(text: string, names: readonly string[]): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const index = text === '' ? -1 : names.indexOf(text);
  return index < 0 ? Number.NaN : index;
}

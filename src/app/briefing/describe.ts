import { formatMoment } from '../../digest/format-time.ts';
import { parseCron } from '../../digest/schedule/cron.ts';
import { nextSlots } from '../../digest/schedule/slots.ts';
import type { Schedule, Subscription } from '../../model/digest.ts';
import type { Language } from '../../model/language.ts';
import { briefingWordsOf } from '../words/briefing-words.ts';

/** Send times that every confirmation names. */
const NEXT_TIMES = 3;
/** Sunday 2 January 2000: a week from which weekdays get their names. */
const SUNDAY = Date.UTC(2000, 0, 2);
const DAY_MS = 86_400_000;

/** `08:00, Mon, Tue (Europe/Paris)`; cron that says more is shown as cron. */
export function describeSchedule({ cron, timeZone }: Schedule, language: Language): string {
  const fields = parseCron(cron);
  if (fields === undefined || fields.daysOfMonth !== undefined || fields.months.size < 12)
    return `${cron} (${timeZone})`;
  const times = fields.hours.map((hour) => `${pad(hour)}:${pad(fields.minute)}`).join(', ');
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const mondayFirst = [...(fields.weekdays ?? [])].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  const days = mondayFirst.map((day) => name.format(SUNDAY + day * DAY_MS)).join(', ');
  return `${times}${days === '' ? '' : `, ${days}`} (${timeZone})`;
}

/** The next send times as a sentence. */
export function describeNext(
  { schedule, language: own }: Pick<Subscription, 'schedule' | 'language'>,
  now: number,
  language: Language = own,
): string {
  const times = nextSlots(schedule, now, NEXT_TIMES).map((slot) =>
    formatMoment(slot, now, schedule.timeZone, language),
  );
  return briefingWordsOf(language).nextTimes(times, schedule.timeZone);
}

const pad = (value: number): string => String(value).padStart(2, '0');

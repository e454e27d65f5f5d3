import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSlots, slotsBetween } from '../../../src/digest/schedule/slots.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FROM = Date.UTC(2025, 0, 1);
const UNTIL = Date.UTC(2031, 0, 1);

const iso = (instants: readonly number[]) => instants.map((at) => new Date(at).toISOString().slice(0, 16));
const sunday = (year: number, month: number, nth: number): number => {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const sundays = Array.from({ length: days }, (_, i) => i + 1).filter((day) => (first + day - 1) % 7 === 0);
  return Date.UTC(year, month - 1, sundays.at(nth) ?? 1);
};
const years = [2025, 2026, 2027, 2028, 2029, 2030];

/** When each zone's offset (minutes east) changes, from the laws themselves: no code under test, no Intl. */
const LAWS: Readonly<
  Record<string, { readonly first: number; readonly changes: readonly (readonly [at: number, offset: number])[] }>
> = {
  'Europe/Paris': {
    first: 60,
    changes: years.flatMap(
      (y) =>
        [
          [sunday(y, 3, -1) + HOUR, 120],
          [sunday(y, 10, -1) + HOUR, 60],
        ] as const,
    ),
  },
  'Europe/London': {
    first: 0,
    changes: years.flatMap(
      (y) =>
        [
          [sunday(y, 3, -1) + HOUR, 60],
          [sunday(y, 10, -1) + HOUR, 0],
        ] as const,
    ),
  },
  'America/New_York': {
    first: -300,
    changes: years.flatMap(
      (y) =>
        [
          [sunday(y, 3, 1) + 7 * HOUR, -240],
          [sunday(y, 11, 0) + 6 * HOUR, -300],
        ] as const,
    ),
  },
  // half an hour, on the first Sundays of April (02:00 summer time) and October (02:00 standard time)
  'Australia/Lord_Howe': {
    first: 660,
    changes: years.flatMap(
      (y) =>
        [
          [sunday(y, 4, 0) - 9 * HOUR, 630],
          [sunday(y, 10, 0) - 8.5 * HOUR, 660],
        ] as const,
    ),
  },
  'Asia/Kathmandu': { first: 345, changes: [] },
  'Pacific/Apia': { first: 780, changes: [] },
};

/** The local minute that a zone's clocks show, by its law. */
const shownBy = (zone: string, at: number): number => {
  const law = LAWS[zone];
  const offset = law?.changes.findLast(([from]) => from <= at)?.[1] ?? law?.first ?? 0;
  return at + offset * MINUTE;
};

/** Casablanca leaves summer time for Ramadan by decree: its clocks are read minute by minute instead. */
const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Africa/Casablanca',
  dateStyle: 'short',
  timeStyle: 'short',
});
const shownByIntl = (at: number): number => Date.parse(`${format.format(at).replace(' ', 'T')}Z`);

/** The first instant of each day that shows the time, or that comes right after a gap which swallowed it. */
function oracle(
  shown: (at: number) => number,
  hour: number,
  minute: number,
  weekdays: readonly number[],
  step: number,
): number[] {
  const slots: number[] = [];
  const done = new Set<number>();
  let before = shown(FROM - DAY);
  for (let at = FROM - DAY + step; at <= UNTIL; at += step) {
    const now = shown(at);
    const day = Math.floor(now / DAY) * DAY;
    const wanted = day + hour * HOUR + minute * MINUTE;
    const passed = now === wanted || (now - before > step && before < wanted && wanted < now);
    if (passed && !done.has(day)) {
      done.add(day);
      if (weekdays.includes(new Date(day).getUTCDay())) slots.push(at);
    }
    before = now;
  }
  return slots.filter((slot) => slot > FROM);
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const WEEKDAYS = [1, 2, 3, 4, 5];
/** the hours in which clocks change somewhere, and an ordinary one */
const TIMES = [
  [0, 0],
  [1, 0],
  [1, 30],
  [2, 0],
  [2, 15],
  [2, 30],
  [3, 0],
  [8, 0],
  [23, 45],
] as const;

describe('slots of 2025–2030', () => {
  describe.each(Object.keys(LAWS))('in %s', (zone) => {
    it.each(TIMES)('at %i:%i agree with the law', (hour, minute) => {
      const daily = oracle((at) => shownBy(zone, at), hour, minute, EVERY_DAY, 15 * MINUTE);
      expect(iso(slotsBetween({ cron: `${minute} ${hour} * * *`, timeZone: zone }, FROM, UNTIL))).toEqual(iso(daily));
      const weekdays = daily.filter((slot) => WEEKDAYS.includes(new Date(shownBy(zone, slot)).getUTCDay()));
      expect(iso(slotsBetween({ cron: `${minute} ${hour} * * 1-5`, timeZone: zone }, FROM, UNTIL))).toEqual(
        iso(weekdays),
      );
    });
  });

  it.each([
    [2, 30],
    [3, 0],
    [8, 0],
  ] as const)(
    'in Africa/Casablanca at %i:%i agree with its clocks',
    (hour, minute) => {
      const daily = oracle(shownByIntl, hour, minute, EVERY_DAY, 30 * MINUTE);
      expect(
        iso(slotsBetween({ cron: `${minute} ${hour} * * *`, timeZone: 'Africa/Casablanca' }, FROM, UNTIL)),
      ).toEqual(iso(daily));
    },
    60_000,
  );
});

describe('slots', () => {
  const paris = (cron: string) => ({ cron, timeZone: 'Europe/Paris' });
  it('a time that clocks skip runs at the next valid minute', () => {
    expect(iso(nextSlots(paris('30 2 * * *'), Date.UTC(2026, 2, 28, 12), 1))).toEqual(['2026-03-29T01:00']);
  });
  it('a time that comes twice runs once, at the first', () => {
    expect(iso(nextSlots(paris('30 2 * * *'), Date.UTC(2026, 9, 24, 12), 2))).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
  });
  it('two times that a gap makes one run once', () => {
    expect(iso(nextSlots(paris('0 2,3 * * *'), Date.UTC(2026, 2, 28, 12), 2))).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:00',
    ]);
  });
  it('a day that a zone skips whole has no slot', () => {
    const apia = { cron: '0 8 * * *', timeZone: 'Pacific/Apia' };
    expect(iso(nextSlots(apia, Date.UTC(2011, 11, 29, 0), 2))).toEqual(['2011-12-29T18:00', '2011-12-30T18:00']);
  });
  it('day of month and weekday: either is enough, as in crontab', () => {
    expect(iso(nextSlots(paris('0 9 13 * 5'), Date.UTC(2026, 10, 1), 3))).toEqual([
      '2026-11-06T08:00',
      '2026-11-13T08:00',
      '2026-11-20T08:00',
    ]);
  });
  it('29 February waits for its year', () => {
    expect(iso(nextSlots({ cron: '0 9 29 2 *', timeZone: 'UTC' }, Date.UTC(2026, 0, 1), 1))).toEqual([
      '2028-02-29T09:00',
    ]);
  });
  it('windows that touch give each slot once, whatever the cuts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(LAWS), 'Africa/Casablanca', 'America/Sao_Paulo', 'Africa/Cairo'),
        fc.integer({ min: 0, max: 59 }),
        fc.array(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 0, max: 60 * 24 * 20 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 365 * 5 }),
        (timeZone, minute, hours, cuts, day) => {
          const schedule = { cron: `${minute} ${hours.join(',')} * * *`, timeZone };
          const start = FROM + day * DAY;
          const end = start + 20 * DAY;
          const edges = [start, ...cuts.map((cut) => start + cut * MINUTE).sort((a, b) => a - b), end];
          const pieces = edges.slice(1).flatMap((edge, i) => slotsBetween(schedule, edges[i] ?? start, edge));
          const whole = slotsBetween(schedule, start, end);
          expect(pieces).toEqual(whole);
          expect(new Set(whole).size).toBe(whole.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

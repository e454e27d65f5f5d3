/** What a matched pattern means, in days. */
import type { Captures, Meaning } from './captures.ts';
import type { Resolution, ResolveContext } from './resolution.ts';
import {
  resolveDay,
  resolveDayOfMonth,
  resolveDayRange,
  resolveDecade,
  resolveHalf,
  resolveMonth,
  resolveQuarter,
  resolveSeason,
  resolveYear,
} from './resolve-calendar.ts';
import {
  resolveAnaphor,
  resolveNight,
  resolveOffset,
  resolvePeriod,
  resolveReach,
  resolveShiftedDay,
  resolveWeekday,
} from './resolve-relative.ts';

type Resolver = (captures: Captures, context: ResolveContext) => Resolution;

const never: Resolver = () => 'unknown';

const RESOLVERS: Readonly<Record<Meaning, Resolver>> = {
  day: resolveDay,
  'day-of-month': resolveDayOfMonth,
  'day-range': resolveDayRange,
  month: resolveMonth,
  year: resolveYear,
  decade: resolveDecade,
  quarter: resolveQuarter,
  half: resolveHalf,
  season: resolveSeason,
  weekday: resolveWeekday,
  'weekday-night': resolveNight,
  period: resolvePeriod,
  'relative-day': resolveShiftedDay,
  ago: (c, context) => resolveOffset(c, context, -1),
  ahead: (c, context) => resolveOffset(c, context, 1),
  within: (c, context) => resolveReach(c, context, 1),
  past: (c, context) => resolveReach(c, context, -1),
  anaphor: resolveAnaphor,
  duration: never,
  recurrence: never,
};

export const resolveDate = (meaning: Meaning, captures: Captures, context: ResolveContext): Resolution =>
  RESOLVERS[meaning](captures, context);

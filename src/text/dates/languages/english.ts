/** How English says when. */
import type { DateLexicon } from '../lexicon.ts';
import { ENGLISH_RULES } from './english-rules.ts';

export const ENGLISH: DateLexicon = {
  months: [
    'january|jan',
    'february|feb',
    'march|mar',
    'april|apr',
    'may',
    'june|jun',
    'july|jul',
    'august|aug',
    'september|sep,sept',
    'october|oct',
    'november|nov',
    'december|dec',
  ],
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  units: {
    minute: 'minute|minutes',
    hour: 'hour|hours',
    day: 'day|days',
    week: 'week|weeks',
    weekend: 'weekend,week-end|weekends',
    month: 'month|months',
    quarter: 'quarter|quarters',
    year: 'year|years',
    decade: 'decade|decades',
  },
  previous: 'last, past, previous',
  next: 'next, coming, upcoming',
  this: 'this, the current',
  phases: {
    early:
      'early, early in, at the start of, at the beginning of, the start of, the beginning of, start of, beginning of, the first days of, the early days of',
    mid: 'mid, in the middle of, the middle of, middle of, halfway through',
    late: 'late, late in, at the end of, by the end of, the end of, end of, the last days of, the final days of, towards the end of, toward the end of',
    sofar: 'earlier, earlier in',
    rest: 'later, later in',
  },
  ordinals: ['first', 'second', 'third', 'fourth, last, final'],
  dayWords:
    'first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth,twenty-first,twenty-second,twenty-third,twenty-fourth,twenty-fifth,twenty-sixth,twenty-seventh,twenty-eighth,twenty-ninth,thirtieth,thirty-first'.split(
      ',',
    ),
  daySuffixes: 'st, nd, rd, th',
  seasons: ['spring', 'summer', 'autumn, fall', 'winter'],
  parts:
    'morning, afternoon, evening, night, noon, midday, midnight, in the morning, in the afternoon, in the evening, at night, local time, lunchtime, at noon, at midnight',
  yearRefs: {
    '-1': 'last year, of last year, the previous year',
    '0': 'this year, of this year, of the current year',
    '1': 'next year, of next year',
  },
  numbers:
    'a:1, an:1, one:1, two:2, three:3, four:4, five:5, six:6, seven:7, eight:8, nine:9, ten:10, eleven:11, twelve:12, thirteen:13, fourteen:14, fifteen:15, sixteen:16, seventeen:17, eighteen:18, nineteen:19, twenty:20, thirty:30, forty:40, fifty:50, sixty:60, seventy:70, eighty:80, ninety:90, hundred:100, dozen:12',
  numberGlue: 'and',
  vague: 'a few, few, several, some, a couple of, a couple, a handful of, many, a number of',
  macros: {
    about: '[about|around|nearly|almost|more than|over|some|at least|less than|just|barely|only|roughly|up to]',
    year: '({year}|[in|of] {year}|{yearRef})',
  },
  rules: ENGLISH_RULES,
  roles: {
    since: ['since', 'ever since', 'starting [on|in|from]', 'beginning [on|in]', 'from', 'as of', 'effective'],
    until: ['until', 'till', 'up to', 'by', 'no later than', 'through', 'up until', 'until the'],
    before: ['before', 'ahead of', 'prior to', 'before the'],
    after: ['after', 'following', 'after the'],
  },
  range: { from: ['from'], to: ['to', 'until', 'till', 'through', 'into'], between: ['between'], and: ['and'] },
};

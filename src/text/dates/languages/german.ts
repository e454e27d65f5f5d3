/** How German says when. */
import type { DateLexicon } from '../lexicon.ts';
import { rule, ruleWith, weakRule } from '../lexicon.ts';

const PARTS_OF_DAY = ['morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht', 'früh'];

/** `Freitag` → `freitag, freitagabend, freitagabends …` */
const weekdayForms = (names: string): string =>
  names
    .split(',')
    .flatMap((name) => [name, `${name}s`, ...PARTS_OF_DAY.map((part) => name + part)])
    .filter((form) => !form.endsWith('tags') && form !== 'mittwochs' && form !== 'sonnabends')
    .join(',');

const ONES = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const TENS = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

/** `einundzwanzig` and the like are one word in German. */
const compoundNumbers = TENS.flatMap((ten, tens) => [
  `${ten}:${(tens + 2) * 10}`,
  ...ONES.map((one, ones) => `${one}und${ten}:${(tens + 2) * 10 + ones + 1}`),
]).join(',');

const inflected = (stems: string): string =>
  stems
    .split(',')
    .flatMap((stem) => ['e', 'en', 'er', 'es', 'em'].map((ending) => stem.trim() + ending))
    .join(',');

export const GERMAN: DateLexicon = {
  months: [
    'januar,jänner,januars|jan',
    'februar,feber,februars|feb,febr',
    'märz,maerz|mär',
    'april,aprils|apr',
    'mai',
    'juni|jun',
    'juli|jul',
    'august,augusts|aug',
    'september,septembers|sep,sept',
    'oktober,oktobers|okt',
    'november,novembers|nov',
    'dezember,dezembers|dez',
  ],
  weekdays: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag,sonnabend', 'sonntag'].map(
    weekdayForms,
  ),
  units: {
    minute: 'minute|minuten',
    hour: 'stunde|stunden',
    day: 'tag,tages|tage,tagen',
    week: 'woche|wochen',
    weekend: 'wochenende,wochenendes|wochenenden',
    month: 'monat,monats,monates|monate,monaten',
    quarter: 'quartal,quartals|quartale,quartalen',
    year: 'jahr,jahres,jahrs,jahre|jahre,jahren',
    decade: 'jahrzehnt,jahrzehnts|jahrzehnte,jahrzehnten',
  },
  previous: inflected('letzt, vorig, vergangen, verwichen'),
  next: inflected('nächst, kommend, naechst'),
  this: inflected('dies, laufend'),
  phases: {
    early: 'anfang, zu beginn, beginn, seit anfang, früh, zu anfang, am anfang',
    mid: 'mitte, zur mitte, in der mitte',
    late: 'ende, am ende, gegen ende, zum ende, zu ende',
    sofar: 'früher, bereits früher',
    rest: 'später, noch',
  },
  ordinals: [inflected('erst'), inflected('zweit'), inflected('dritt'), inflected('viert, letzt')],
  dayWords: ['erster,ersten', 'zweiter,zweiten', 'dritter,dritten'],
  daySuffixes: '.',
  seasons: ['frühjahr,frühling,frühjahrs,frühlings', 'sommer,sommers', 'herbst,herbsts,herbstes', 'winter,winters'],
  parts:
    'morgen, vormittag, mittag, nachmittag, abend, nacht, früh, am morgen, am vormittag, am mittag, am nachmittag, am abend, in der nacht, abends, morgens, mittags, nachmittags, nachts, ortszeit',
  yearRefs: {
    '-1': 'letzten jahres, vergangenen jahres, vorigen jahres, des letzten jahres, des vergangenen jahres, des vorigen jahres, letztes jahr, voriges jahr',
    '0': 'dieses jahres, des laufenden jahres, dieses jahr, diesen jahres',
    '1': 'nächsten jahres, kommenden jahres, des nächsten jahres, des kommenden jahres, nächstes jahr',
  },
  numbers: `eins:1, ein:1, eine:1, einem:1, einen:1, einer:1, eines:1, zwei:2, zweier:2, drei:3, dreier:3, vier:4, fünf:5, sechs:6, sieben:7, acht:8, neun:9, zehn:10, elf:11, zwölf:12, dreizehn:13, vierzehn:14, fünfzehn:15, sechzehn:16, siebzehn:17, achtzehn:18, neunzehn:19, dreissig:30, hundert:100, einhundert:100, dutzend:12, ${compoundNumbers}`,
  numberGlue: '',
  vague:
    'einige, einigen, einiger, mehrere, mehreren, mehrerer, wenige, wenigen, weniger, ein paar, paar, etliche, etlichen',
  macros: {
    about: '[etwa|rund|fast|mehr als|über|knapp|gut|ungefähr|weniger als|mindestens|kaum|nur|schon|bereits]',
    den: '[der|den|dem|des]',
    on: '[am|vom|zum|dem|den|der]',
  },
  rules: [
    rule(
      'day',
      '[{weekday} [,] [den|dem|der]] [den|dem|der] {day} {month} [[,] ({year}|{yearRef})] [{part}]',
      '{day} – {month} – {year}',
    ),
    rule(
      'day-range',
      '[vom|zwischen dem|von|am|dem] [{anyWeekday} [,]] [den|dem] {day} (bis|bis zum|und|und dem|–) [{anyWeekday} [,]] [den|dem] {dayTo} {month} [({year}|{yearRef})]',
    ),
    rule(
      'month',
      '[im] [monat] {monthName} [des jahres] ({year}|{yearRef})',
      '{month} {year}',
      '{phase} [des monats] {monthName} [({year}|{yearRef})]',
      '(im|ab|seit|monat) ^ {monthName}',
      '[im] ({previous}|{next}|{this}) {monthName}',
    ),
    weakRule('month', '[im|zum] {monthName}'),
    rule('year', '{phase} [des jahres] {year}', '[im|des|das|dem|vom|seit dem] (jahr|jahre|jahres) {year}', '{year}'),
    rule('decade', '[den|der|die] {decadeYear} er [jahre|jahren]'),
    rule(
      'period',
      '[in|im|am|an] <den> ({previous}|{next}|{this}) {period}',
      '[in|im|am] (diese|dieser|diesem|dieses) {period}',
      '{phase} [in] <den> ({previous}|{next}|{this}) {period}',
      '{phase} (der|des) {period}',
      '{phase} {period}',
    ),
    rule(
      'quarter',
      '[im|das|des|dem] {ordinal} [.] (quartal|quartals) [des jahres] [({year}|{yearRef})]',
      'q {ordinal} [{year}]',
    ),
    rule(
      'half',
      '[im|das|des|dem] {ordinal} [.] (halbjahr|halbjahres) [des jahres] [({year}|{yearRef})]',
      '[der|die|in der] {ordinal} (hälfte) (des jahres|des jahres {year}|{yearRef}|{year})',
    ),
    rule(
      'season',
      '[im|des|der] {season} [des jahres] ({year}|{yearRef})',
      '[im] ({previous}|{next}|{this}) {season}',
      '{phase} [des] {season} ({year}|{yearRef})',
      'im ^ {season}',
    ),
    rule(
      'weekday',
      '{weekday} [{part}]',
      '[am] ({previous}|{next}|{this}) {weekday} [{part}]',
      'in der nacht (vom|zum|auf den|von) {weekday} [{previous}]',
    ),
    ruleWith({ unit: 'week' }, 'weekday', '[am] {weekday} [der] ({previous}|{next}) woche'),
    rule('weekday-night', 'in der nacht (von|vom) {weekday} (auf|zum|auf den|zu) {weekdayTo}'),
    rule('weekday-night', 'in der nacht (auf|zu|zum|auf den) {weekdayTo}', 'nacht (auf|zum) {weekdayTo}'),
    ruleWith({ phase: 'late', unit: 'year', direction: 0 }, 'period', '[zum|am] jahresende', '[zum] ende des jahres'),
    ruleWith(
      { phase: 'early', unit: 'year', direction: 0 },
      'period',
      '[zum|zu] jahresbeginn',
      '[zum|zu] jahresanfang',
    ),
    ruleWith({ phase: 'late', unit: 'month', direction: 0 }, 'period', '[zum|am] monatsende'),
    ruleWith({ phase: 'early', unit: 'month', direction: 0 }, 'period', '[zum|zu|am] (monatsbeginn|monatsanfang)'),
    ruleWith({ phase: 'mid', unit: 'month', direction: 0 }, 'period', '[zur] monatsmitte'),
    ruleWith({ phase: 'mid', unit: 'year', direction: 0 }, 'period', '[zur] jahresmitte'),
    ruleWith(
      { phase: 'early', unit: 'week', direction: 0 },
      'period',
      '[zum|zu] wochenbeginn',
      '[zum|zu] wochenanfang',
    ),
    ruleWith({ phase: 'mid', unit: 'week', direction: 0 }, 'period', '[zur] wochenmitte'),
    ruleWith({ unit: 'weekend', direction: 0 }, 'period', 'am wochenende', 'übers wochenende'),
    ruleWith({ shift: -2 }, 'relative-day', 'vorgestern [{part}]'),
    ruleWith({ shift: -1 }, 'relative-day', 'gestern [{part}]'),
    ruleWith({ shift: 0 }, 'relative-day', 'heute [{part}]'),
    ruleWith({ shift: 1 }, 'relative-day', 'morgen [abend|früh|mittag|vormittag|nachmittag]'),
    ruleWith({ shift: 2 }, 'relative-day', 'übermorgen'),
    rule('ago', 'vor <about> {count} {unit}'),
    ruleWith({ count: { min: 6, max: 6 }, unit: 'month' }, 'ago', 'vor [etwa|rund|gut|fast] einem halben jahr'),
    rule('ahead', 'in <about> {count} {unit}'),
    rule(
      'within',
      '(binnen|innerhalb [von]) <about> {count} {unit}',
      '(in|während|binnen|für) <den> {next} {count} {unit}',
      '[in|während|für] [den|die|der] {next} {units}',
      'binnen einer woche',
    ),
    rule('past', '[in|während|seit] [den|die|der] {previous} [{count}] {units}'),
    ruleWith(
      { shift: 1, unit: 'day' },
      'anaphor',
      'am (nächsten|folgenden|darauffolgenden) (tag|morgen|abend)',
      'tags darauf',
      'einen tag (später|darauf)',
      'am tag (danach|darauf)',
    ),
    ruleWith(
      { shift: -1, unit: 'day' },
      'anaphor',
      'am (vortag|tag davor|tag zuvor|vorabend)',
      'am vorherigen tag',
      'tags zuvor',
      'einen tag (zuvor|vorher)',
    ),
    ruleWith({ shift: 0, unit: 'day' }, 'anaphor', 'am (selben|gleichen) tag', 'am selben abend', 'an diesem tag'),
    ruleWith(
      { shift: 1 },
      'anaphor',
      '{count} {unit} (später|danach|darauf)',
      'im (darauffolgenden|folgenden) {period}',
      'in der (darauffolgenden|folgenden) {period}',
    ),
    ruleWith({ shift: -1 }, 'anaphor', '{count} {unit} (zuvor|vorher|davor|früher)'),
    rule(
      'duration',
      '[<about>] {count} {unit} [lang]',
      '(für|während) <about> {count} {unit}',
      '{units} lang',
      'seit {units}',
    ),
    rule(
      'recurrence',
      '(jeden|jede|jedes|jeder) ({weekday}|{period}|tag)',
      '(montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags)',
      'alle {count} {units}',
    ),
  ],
  roles: {
    since: ['seit [dem|der]', 'ab [dem|der]'],
    until: [
      'bis [zum|zur|zu|in|ins]',
      'spätestens [am|bis|im|zum]',
      'bis (spätestens|einschließlich) [am|zum]',
      'bis zum',
    ],
    before: ['vor [dem|der]'],
    after: ['nach [dem|der]'],
  },
  range: {
    from: ['von', 'vom', 'ab'],
    to: ['bis', 'bis zum', 'bis zur', 'auf', 'bis in den'],
    between: ['zwischen', 'zwischen dem'],
    and: ['und', 'und dem'],
  },
};

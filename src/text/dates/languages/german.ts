/** How German says when. */
import type { DateLexicon } from '../lexicon.ts';
import { GERMAN_RULES } from './german-rules.ts';

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
  numbers: `eins:1, ein:1, eine:1, einem:1, einen:1, einer:1, eines:1, zwei:2, zweier:2, drei:3, dreier:3, vier:4, fünf:5, sechs:6, sieben:7, acht:8, neun:9, zehn:10, elf:11, zwölf:12, dreizehn:13, vierzehn:14, fünfzehn:15, sechzehn:16, siebzehn:17, achtzehn:18, neunzehn:19, dreissig:30, hundert:100, einhundert:100, dutzend:12, anderthalb:1.5, eineinhalb:1.5, zweieinhalb:2.5, dreieinhalb:3.5, viereinhalb:4.5, ${compoundNumbers}`,
  numberGlue: '',
  vague:
    'einige, einigen, einiger, mehrere, mehreren, mehrerer, wenige, wenigen, weniger, ein paar, paar, etliche, etlichen',
  macros: {
    about: '[etwa|rund|fast|mehr als|über|knapp|gut|ungefähr|weniger als|mindestens|kaum|nur|schon|bereits]',
    den: '[der|den|dem|des]',
    on: '[am|vom|zum|dem|den|der]',
  },
  rules: GERMAN_RULES,
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

/** What looks like a date and is none: counts, ages, numbers of things, names. */
import type { Language } from '../../model/language.ts';
import type { Captures, Meaning } from './captures.ts';
import type { DateToken } from './date-tokens.ts';
import { DASH } from './date-tokens.ts';

const wordSet = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));

/** `2014 soldiers` */
const QUANTITIES = wordSet(
  'people persons men women children soldiers troops civilians dead deaths victims refugees prisoners fighters tanks missiles drones homes houses jobs dollars euros pounds rubles roubles km kilometres kilometers miles metres meters tons tonnes units votes seats cases members participants delegates families students workers employees per percent billion million thousand',
  'personnes hommes femmes enfants soldats civils morts victimes réfugiés prisonniers combattants chars drones maisons emplois livres roubles kilomètres mètres tonnes voix sièges cas membres participants délégués familles étudiants salariés habitants milliards millions',
  'menschen personen männer frauen kinder soldaten zivilisten tote toten opfer flüchtlinge gefangene kämpfer panzer raketen drohnen häuser dollar euro pfund rubel kilometer meter tonnen stimmen sitze fälle mitglieder teilnehmer familien milliarden millionen einwohner',
  'personas hombres mujeres niños soldados civiles muertos víctimas refugiados presos prisioneros combatientes tanques misiles casas empleos dólares libras rublos kilómetros metros toneladas votos escaños casos miembros delegados familias millones habitantes efectivos',
  'человек людей солдат военных мирных погибших жертв беженцев пленных бойцов танков ракет домов долларов евро рублей километров метров тонн голосов мест случаев членов участников семей миллионов миллиардов тысяч',
  '% € $ £ ° ₽',
);
/** `about 2000`, `resolution 1929`, `room 2014` */
const COUNT_HEADS = wordSet(
  'about around nearly almost than over approximately resolution room flight route article paragraph no number page chapter agenda least some',
  'environ près résolution salle vol numéro n° page quelque presque',
  'rund etwa fast über knapp als resolution zimmer flug nummer nr seite',
  'casi unos unas aproximadamente resolución sala vuelo número página',
  'около почти более примерно свыше резолюция резолюции резолюцию резолюцией номер № страница рейс',
  '$ € £ # °',
);
/** Words after which a round number is a year all the same. */
const YEAR_HEADS = wordSet(
  'in of since by from until before after the year during early late mid and to for its his their this between',
  'en de depuis dès avant après l année an jusqu à fin début mi entre et du au',
  'im jahr jahre jahres seit bis vor nach ende anfang mitte von ab zwischen und das des in',
  'desde hasta antes después año del al entre y a el',
  'в с до после к по от за и года год между',
  '(',
);
const ROUND_YEAR = 100;
const AGE_BEFORE = wordSet('aged age âgé âgée âgés edad');
const AGE_AFTER = wordSet('old alt alte alter alten jährige jähriger jährigen edad');
const NAMED_DAYS = wordSet('good black bloody ash palm easter super cyber');
/** `Sunday Times` */
const NEWSPAPERS = wordSet('times express telegraph mirror mail post');
/** English verbs, unless a preposition or a capital says otherwise. */
const VERB_MONTHS = wordSet('may march');
const MONTH_HEADS = wordSet(
  'in on of since by from until before after during early late mid this last next the for to and between through till',
);
/** Names that their languages write with a capital, unlike the day or month. */
const NAME_DAYS = wordSet('domingo julio mars avril');
/** Adverbs when nothing follows, prepositions otherwise. */
const BOTH_WAYS = wordSet('après avant después antes after before nach vor');
const SENTENCE_ENDS = wordSet('. ! ? : « " “ ( … »');
const NUMBER_JOINTS = wordSet('. , / :', DASH);

export interface Candidate {
  readonly meaning: Meaning;
  readonly captures: Captures;
  readonly from: number;
  readonly to: number;
  /** a role word or the other end of a range vouches for it */
  readonly supported: boolean;
}

/** True when the words around a match say that it is no date. */
export function isFalseFriend(candidate: Candidate, tokens: readonly DateToken[], language: Language): boolean {
  const { from, to } = candidate;
  if (cutsNumber(tokens, from, to)) return true;
  switch (candidate.meaning) {
    case 'year':
      return to - from === 1 && !isBareYear(candidate, tokens, language);
    case 'duration':
      return isAgeOrSingle(candidate, tokens);
    case 'weekday':
    case 'day':
    case 'month':
      return isName(candidate, tokens, language);
    case 'anaphor':
      return isPreposition(candidate, tokens);
    case 'relative-day':
      return isMorning(candidate, tokens);
    default:
      return false;
  }
}

/** The match begins or ends inside a longer number or code: `3.5 May`, `14/07/20155`, `F16`, `2014th`. */
function cutsNumber(tokens: readonly DateToken[], from: number, to: number): boolean {
  const first = tokens[from];
  const before = tokens[from - 1];
  if (first?.value !== undefined && first.glued && before !== undefined) {
    if (/^[\p{L}#№$€£]$/u.test(before.word.slice(-1)) && !/^\p{L}\p{Ll}{3,}$/iu.test(before.word)) return true;
    if (NUMBER_JOINTS.has(before.word) && tokens[from - 2]?.value !== undefined && before.glued) return true;
  }
  const last = tokens[to - 1];
  const after = tokens[to];
  if (last?.value === undefined || after === undefined || !after.glued) return false;
  if (/^\p{L}/u.test(after.word)) return !after.capital;
  return NUMBER_JOINTS.has(after.word) && tokens[to + 1]?.glued === true && tokens[to + 1]?.value !== undefined;
}

function isBareYear(candidate: Candidate, tokens: readonly DateToken[], language: Language): boolean {
  const year = candidate.captures.year ?? 0;
  const before = tokens[candidate.from - 1];
  const after = tokens[candidate.to];
  if (after && (QUANTITIES.has(after.word) || isRussianYearless(after, language))) return false;
  if (candidate.supported) return true;
  if (before && (COUNT_HEADS.has(before.word) || before.value !== undefined)) return false;
  const headed = before !== undefined && YEAR_HEADS.has(before.word);
  if (year % ROUND_YEAR === 0 && !headed) return false;
  return headed || !isEnglishCount(before, after, language);
}

/** `2014 volunteers`: in English a year stands before a noun only after an article or a preposition. */
function isEnglishCount(before: DateToken | undefined, after: DateToken | undefined, language: Language): boolean {
  if (language !== 'en' || after === undefined) return false;
  const opens = before === undefined || SENTENCE_ENDS.has(before.word);
  return opens && /^\p{Ll}+s$/u.test(after.word) && !after.capital && !wordSet('was is has').has(after.word);
}

/** `1943 дня`: a count of days. */
const isRussianYearless = (after: DateToken, language: Language): boolean =>
  language === 'ru' && /^(?:дн|раз)/u.test(after.word);

function isAgeOrSingle(candidate: Candidate, tokens: readonly DateToken[]): boolean {
  const { count, unit } = candidate.captures;
  const first = tokens[candidate.from];
  const single = count !== undefined && count.max < 2;
  const spelled = first?.value === undefined && candidate.to - candidate.from === 2;
  if (single && spelled && !candidate.supported) return true;
  if (unit !== 'year') return false;
  const { from, to } = candidate;
  const near = (at: number, list: ReadonlySet<string>) => list.has(tokens[at]?.word ?? '');
  return near(from - 1, AGE_BEFORE) || near(from - 2, AGE_BEFORE) || near(to, AGE_AFTER) || near(to + 1, AGE_AFTER);
}

function isName(candidate: Candidate, tokens: readonly DateToken[], language: Language): boolean {
  const first = tokens[candidate.from];
  const before = tokens[candidate.from - 1];
  if (first === undefined) return true;
  const after = tokens[candidate.to];
  if (
    candidate.meaning === 'weekday' &&
    ((before && NAMED_DAYS.has(before.word)) || (after && NEWSPAPERS.has(after.word)))
  ) {
    return true;
  }
  if (language === 'en' && VERB_MONTHS.has(first.word) && !first.capital) {
    const later = candidate.meaning === 'month' && candidate.captures.phase === 'rest';
    return later || (before !== undefined && !MONTH_HEADS.has(before.word) && !SENTENCE_ENDS.has(before.word));
  }
  const named = first.capital && NAME_DAYS.has(first.word) && language !== 'en' && language !== 'de';
  return named && before !== undefined && !SENTENCE_ENDS.has(before.word) && before.value === undefined;
}

/** `trois ans après le début`: three years after something else, not after the date before. */
function isPreposition(candidate: Candidate, tokens: readonly DateToken[]): boolean {
  const last = tokens[candidate.to - 1];
  const after = tokens[candidate.to];
  return last !== undefined && BOTH_WAYS.has(last.word) && after !== undefined && /^\p{L}/u.test(after.word);
}

/** `am Morgen`, `de la mañana`: the morning, not tomorrow. */
function isMorning(candidate: Candidate, tokens: readonly DateToken[]): boolean {
  const first = tokens[candidate.from];
  const before = tokens[candidate.from - 1];
  if (first === undefined || before === undefined) return false;
  if (first.word === 'mañana') return before.word === 'la' || before.word === 'esa';
  return first.word === 'morgen' && first.capital && !SENTENCE_ENDS.has(before.word);
}

/** Words that tell a count, an age, a name or a clock time from a date; all languages together. */
import { DASH } from './date-tokens.ts';

const wordSet = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));

/** `2014 soldiers` */
export const QUANTITIES = wordSet(
  'people persons men women children soldiers troops civilians dead deaths victims refugees prisoners fighters tanks missiles drones homes houses jobs dollars euros pounds rubles roubles km kilometres kilometers miles metres meters tons tonnes units votes seats cases members participants delegates families students workers employees per percent billion million thousand',
  'personnes hommes femmes enfants soldats civils morts victimes réfugiés prisonniers combattants chars drones maisons emplois livres roubles kilomètres mètres tonnes voix sièges cas membres participants délégués familles étudiants salariés habitants milliards millions',
  'menschen personen männer frauen kinder soldaten zivilisten tote toten opfer flüchtlinge gefangene kämpfer panzer raketen drohnen häuser dollar euro pfund rubel kilometer meter tonnen stimmen sitze fälle mitglieder teilnehmer familien milliarden millionen einwohner',
  'personas hombres mujeres niños soldados civiles muertos víctimas refugiados presos prisioneros combatientes tanques misiles casas empleos dólares libras rublos kilómetros metros toneladas votos escaños casos miembros delegados familias millones habitantes efectivos',
  'человек людей солдат военных мирных погибших жертв беженцев пленных бойцов танков ракет домов долларов евро рублей километров метров тонн голосов мест случаев членов участников семей миллионов миллиардов тысяч',
  '% € $ £ ° ₽',
);
/** `about 2000`, `resolution 1929`, `room 2014` */
export const COUNT_HEADS = wordSet(
  'about around nearly almost than over approximately resolution room flight route article paragraph no number page chapter agenda least some',
  'environ près résolution salle vol numéro n° page quelque presque',
  'rund etwa fast über knapp als resolution zimmer flug nummer nr seite',
  'casi unos unas aproximadamente resolución sala vuelo número página',
  'около почти более примерно свыше резолюция резолюции резолюцию резолюцией номер № страница рейс',
  '$ € £ # °',
);
/** Words after which a round number is a year all the same. */
export const YEAR_HEADS = wordSet(
  'in of since by from until before after the year during early late mid and to for its his their this between',
  'en de depuis dès avant après l année an jusqu à fin début mi entre et du au',
  'im jahr jahre jahres seit bis vor nach ende anfang mitte von ab zwischen und das des in',
  'desde hasta antes después año del al entre y a el',
  'в с до после к по от за и года год между',
  '(',
);
export const ROUND_YEAR = 100;
/** `Arrieta, de 61 años,` */
export const ADULT_AGE = 16;
export const COMMAS = wordSet(', ( )');
export const OF = wordSet('de');
export const AGE_BEFORE = wordSet('aged age âgé âgée âgés edad');
export const AGE_AFTER = wordSet('old alt alte alter alten jährige jähriger jährigen edad');
export const NAMED_DAYS = wordSet('good black bloody ash palm easter super cyber');
/** `Sunday Times` */
export const NEWSPAPERS = wordSet('times express telegraph mirror mail post');
/** English verbs, unless a preposition or a capital says otherwise. */
export const VERB_MONTHS = wordSet('may march');
export const MONTH_HEADS = wordSet(
  'in on of since by from until before after during early late mid this last next the for to and between through till',
);
/** Names that their languages write with a capital, unlike the day or month. */
export const NAME_DAYS = wordSet('domingo julio mars avril');
export const FOLLOWING = wordSet('after following après suivant qui-suivent nach después tras после');
export const SUPERLATIVES = wordSet(
  'first time times lowest highest best worst most biggest largest only third fourth twice',
);
/** Tokens before `in nine years` among which a superlative counts. */
export const SUPERLATIVE_REACH = 8;
export const CLOCK_BEFORE = wordSet('à vers et dès las в к');
export const CLOCK_AFTER = wordSet('du утра вечера');
/** `later than`, `le lendemain de la réunion` */
export const OF_WHAT = wordSet('of than de du des d als que чем');
/** Adverbs when nothing follows, prepositions otherwise. */
export const BOTH_WAYS = wordSet('après avant después antes after before nach vor');
export const SENTENCE_ENDS = wordSet('. ! ? : « " “ ( … »');
export const NUMBER_JOINTS = wordSet('. , / :', DASH);

/** `2014 was …`: verbs that end like a plural */
export const SINGULAR_VERBS = wordSet('was is has');

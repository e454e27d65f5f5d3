import type { Lexicon } from '../lexicon/concepts.ts';
import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import type { NumberPhrase } from '../text/numbers.ts';
import type { Candidate } from './candidates.ts';
import { oncePer } from './once-per.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';

/** Asked for these, only a sum of money answers. */
const MONEY_CONCEPTS: ReadonlySet<string> = new Set([
  'price',
  'cost',
  'wage',
  'fee',
  'ransom',
  'budget',
  'money',
  'fine',
]);
/** … and asked `how much` with these, where nothing else is counted. */
const PAYING_CONCEPTS: ReadonlySet<string> = new Set([
  ...MONEY_CONCEPTS,
  'pay',
  'want',
  'demand',
  'offer',
  'receive',
  'spend',
  'owe',
  'donate',
  'earn',
  'lend',
  'compensation',
  'aid-pledge',
]);
/** `how much` before a verb: no things are counted. Folded. */
const ASKS_HOW_MUCH: Readonly<Record<Language, RegExp>> = {
  en: /\bhow much (?:did|does|do|is|was|were|will|has|have|had|would|should)\b/,
  fr: /\bcombien (?:a|ont|va|vont|doit|doivent|veut|veulent|demande\p{L}*|paie\p{L}*|paye\p{L}*|recoi\p{L}*|verse\p{L}*|coute\p{L}*)(?:-| |$)/u,
  de: /\bwie ?viel (?!prozent)(?:\p{Ll}+t|hat|haben|will|wollen|soll|sollen|muss|mussen)\b/u,
  es: /\bcuanto (?:va|quiere|quiso|pid\p{L}+|pag\p{L}+|recib\p{L}+|cuesta|costo|ofre\p{L}+|cobr\p{L}+)\b/u,
  ru: /(?:^|\s)сколько (?:стоит|стоил\p{L}*|заплат\p{L}*|плат\p{L}*|получ\p{L}*|прос\p{L}*|треб\p{L}*|хоч\p{L}*|хот\p{L}*|предл\p{L}*)/u,
};
/** Units of time as concepts: where one is asked for, a duration is a count. */
const TIME_CONCEPTS: ReadonlySet<string> = new Set([
  'day',
  'week',
  'month',
  'year',
  'hour',
  'minute',
  'night',
  'duration',
  'time',
  'age-years',
  'old',
]);
/** Between a sum and its currency (`2,74 euros`, `1.9 billion dollars`). */
const CURRENCY_MAX_GAP_TOKENS = 3;

/**
 * The counts of a sentence that may be what is asked for: no calendar dates, no durations where things are counted, and for
 * a price only sums of money.
 */
export function askedNumbers(
  question: Question,
  things: readonly QueryThing[],
  { sentence, read }: Candidate,
  lexicon: Lexicon,
): readonly NumberPhrase[] {
  const lasts = question.type === 'howmany' && !asksFor(things, TIME_CONCEPTS) ? sentence.dates : [];
  const counts = sentence.numbers.filter(
    (number) =>
      !number.calendar &&
      !lasts.some(({ kind, span }) => kind === 'duration' && span.start <= number.start && number.start < span.end),
  );
  if (!asksForMoney(things, question)) return counts;
  const currencies = sentence.concepts.filter(({ concept }) => lexicon.relatedTo(concept).has('currency'));
  return counts.filter(
    (number) =>
      /[$€£¥₽]\s?$/.test(read.document.text.slice(Math.max(0, number.start - 2), number.start)) ||
      /^\s?[$€£¥₽]/.test(read.document.text.slice(number.end, number.end + 2)) ||
      currencies.some(({ token }) => token - number.lastToken <= CURRENCY_MAX_GAP_TOKENS && number.token - token <= 1),
  );
}

const asksFor = (things: readonly QueryThing[], concepts: ReadonlySet<string>): boolean =>
  things.some((thing) => !thing.inherited && thing.concepts.some((id) => concepts.has(id)));

const asksForMoney = oncePer(
  (things: readonly QueryThing[], question: Question): boolean =>
    asksFor(things, MONEY_CONCEPTS) ||
    (ASKS_HOW_MUCH[question.language].test(fold(question.text)) && asksFor(things, PAYING_CONCEPTS)),
);

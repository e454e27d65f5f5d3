import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { fold } from './fold.ts';
import type { Token } from './tokens.ts';

/** A quantity in a text: digits, number words or both (`47`, `dix-huit`, `6 104`, `3,67 %`, `2 million`). */
export interface NumberPhrase extends Span {
  readonly value: number;
  readonly percent: boolean;
  /** index of its first and last token */
  readonly token: number;
  readonly lastToken: number;
  /** a calendar year, a day of a month or an ordinal rather than a count */
  readonly calendar: boolean;
}

const WORDS: Readonly<Record<Language, string>> = {
  en: 'zero:0 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:x100 thousand:x1000 million:x1000000 billion:x1000000000 trillion:x1000000000000 dozen:x12 half:0.5 both:2 couple:2',
  fr: 'zero:0 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 quatorze:14 quinze:15 seize:16 vingt:20 trente:30 quarante:40 cinquante:50 soixante:60 cent:x100 cents:x100 mille:x1000 million:x1000000 millions:x1000000 milliard:x1000000000 milliards:x1000000000 douzaine:x12 dizaine:x10 centaine:x100 centaines:x100 millier:x1000 milliers:x1000',
  de: 'null:0 zwei:2 drei:3 vier:4 funf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwolf:12 dreizehn:13 vierzehn:14 funfzehn:15 sechzehn:16 siebzehn:17 achtzehn:18 neunzehn:19 zwanzig:20 dreissig:30 vierzig:40 funfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90 hundert:x100 tausend:x1000 million:x1000000 millionen:x1000000 milliarde:x1000000000 milliarden:x1000000000 mio:x1000000 mrd:x1000000000 dutzend:x12',
  es: 'cero:0 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 dieciseis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90 cien:100 ciento:100 cientos:x100 mil:x1000 millon:x1000000 millones:x1000000 docena:x12 decena:x10',
  ru: 'ноль:0 два:2 две:2 двух:2 двумя:2 три:3 трех:3 тремя:3 четыре:4 четырех:4 пять:5 пяти:5 шесть:6 шести:6 семь:7 семи:7 восемь:8 восьми:8 девять:9 девяти:9 десять:10 десяти:10 одиннадцать:11 двенадцать:12 тринадцать:13 четырнадцать:14 пятнадцать:15 шестнадцать:16 семнадцать:17 восемнадцать:18 девятнадцать:19 двадцать:20 двадцати:20 тридцать:30 сорок:40 пятьдесят:50 шестьдесят:60 семьдесят:70 восемьдесят:80 девяносто:90 сто:100 двести:200 триста:300 тысяча:x1000 тысячи:x1000 тысяч:x1000 миллион:x1000000 миллиона:x1000000 миллионов:x1000000 миллиард:x1000000000 миллиарда:x1000000000 миллиардов:x1000000000 десяток:x10 сотни:x100',
};

type NumberWord = { readonly value: number; readonly multiplies: boolean };

const TABLES = Object.fromEntries(
  Object.entries(WORDS).map(([language, list]) => [
    language,
    new Map(
      list.split(' ').map((entry): [string, NumberWord] => {
        const [word = '', value = ''] = entry.split(':');
        return [fold(word), { value: Number(value.replace('x', '')), multiplies: value.startsWith('x') }];
      }),
    ),
  ]),
) as unknown as Readonly<Record<Language, ReadonlyMap<string, NumberWord>>>;

const PERCENT = /^\s*(?:%|percent|per cent|pour ?cent|prozent|por ciento|процент|v\. ?h\.)/iu;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** Quantities in `tokens`, in order. */
export function findNumbers(text: string, tokens: readonly Token[], language: Language): NumberPhrase[] {
  const phrases: NumberPhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = readNumber(tokens[at], language);
    if (first === undefined) continue;
    let value = first.value;
    let last = at;
    for (let next = at + 1; next < tokens.length; next++) {
      const more = readNumber(tokens[next], language);
      if (more === undefined || tokens[next]?.isNumber === true || !adjacent(text, tokens[last], tokens[next])) break;
      value = more.multiplies ? Math.max(value, 1) * more.value : combine(value, more.value);
      last = next;
    }
    const start = tokens[at]?.start ?? 0;
    const end = tokens[last]?.end ?? start;
    const digits = text.slice(start, end);
    phrases.push({
      start,
      end,
      value,
      token: at,
      lastToken: last,
      percent: PERCENT.test(text.slice(end, end + 12)),
      calendar: isCalendar(digits, value),
    });
    at = last;
  }
  return phrases;
}

/** The value of a digit string in news style: `6 104`, `19,000`, `3,67`, `3.67`. */
export function parseDigits(digits: string): number {
  const grouped = digits.replace(/[\s\u00a0\u202f]/g, '');
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(grouped)) return Number(grouped.replace(/[.,]/g, ''));
  return Number(grouped.replace(/[.,](?=\d{3}[.,])/g, '').replace(',', '.'));
}

/** The value of a number word (`three`, `dix`, folded); undefined for any other word. */
export const numberWord = (folded: string, language: Language): number | undefined =>
  TABLES[language].get(folded)?.value;

function readNumber(token: Token | undefined, language: Language): NumberWord | undefined {
  if (token === undefined) return undefined;
  if (!token.isNumber) return TABLES[language].get(token.folded);
  const value = parseDigits(token.surface);
  return Number.isFinite(value) ? { value, multiplies: false } : undefined;
}

/** Number words side by side: `soixante dix`, `quatre vingt` (hyphens separate tokens). */
const combine = (left: number, right: number): number =>
  left < right && left > 1 && left < 10 ? left * right : left + right;

const adjacent = (text: string, left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && /^[\s\u00a0\u202f-]*$/.test(text.slice(left.end, right.start));

const isCalendar = (digits: string, value: number): boolean =>
  /^\d{4}$/.test(digits) && value >= FIRST_YEAR && value <= LAST_YEAR;

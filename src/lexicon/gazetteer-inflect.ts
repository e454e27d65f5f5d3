/** Base form of a place name or demonym → the forms that running text has. Rules over-generate on purpose:
 *  a form that nobody writes matches nothing. */
import type { Language } from '../model/language.ts';

/** Case forms of a place name. */
export function placeForms(name: string, language: Language): readonly string[] {
  if (language === 'ru') return russianPlaceForms(name);
  if (language === 'de' && /[a-zäöüß]$/.test(name) && !/[sßxz]$/.test(name)) return [name, `${name}s`];
  return [name];
}

/** Gender, number and case forms of an adjective or inhabitant name. */
export function demonymForms(base: string, language: Language): readonly string[] {
  switch (language) {
    case 'en':
      return englishForms(base);
    case 'fr':
      return frenchForms(base);
    case 'de':
      return germanForms(base);
    case 'es':
      return spanishForms(base);
    case 'ru':
      return russianDemonymForms(base);
  }
}

function englishForms(base: string): string[] {
  if (/(?:man|woman)$/.test(base) && /(?:ch|sh)(?:wo)?man$/.test(base)) return [base, base.replace(/man$/, 'men')];
  return /(?:ese|[cs]h|ss)$/.test(base) ? [base] : [base, `${base}s`];
}

function frenchForms(base: string): string[] {
  const feminine = frenchFeminine(base);
  return [base, `${base}s`, feminine, `${feminine}s`];
}

function frenchFeminine(base: string): string {
  if (/e$/.test(base)) return base;
  if (/grec$/.test(base)) return `${base}que`;
  if (/turc$/.test(base)) return base.replace(/c$/, 'que');
  if (/(?:ien|éen|on)$/.test(base)) return `${base}ne`;
  return `${base}e`;
}

const GERMAN_ADJECTIVE_ENDINGS = ['', 'e', 'en', 'er', 'em', 'es'];

function germanForms(base: string): string[] {
  if (/^[a-zäöü]/.test(base) || /-amerikanisch$/.test(base))
    return GERMAN_ADJECTIVE_ENDINGS.map((ending) => base + ending);
  if (base === 'Deutscher') return ['Deutscher', 'Deutsche', 'Deutschen', 'Deutschem'];
  if (/in$/.test(base)) return [base, `${base}nen`];
  const stem = base.replace(/e$/, '');
  const feminine = /(?:er|[^e])$/.test(base) || /e$/.test(base) ? [`${stem}in`, `${stem}innen`] : [];
  return /e$/.test(base) ? [base, `${base}n`, ...feminine] : [base, `${base}n`, `${base}s`, `${base}en`, ...feminine];
}

function spanishForms(base: string): string[] {
  if (/o$/.test(base)) return ['o', 'a', 'os', 'as'].map((ending) => base.slice(0, -1) + ending);
  if (/és$/.test(base)) return [base, ...['esa', 'eses', 'esas'].map((ending) => base.slice(0, -2) + ending)];
  if (/[áó]n$/.test(base))
    return [
      base,
      ...['na', 'nes', 'nas'].map((ending) => base.slice(0, -2) + (base.at(-2) === 'á' ? 'a' : 'o') + ending),
    ];
  if (/[lr]$/.test(base)) return [base, `${base}a`, `${base}es`, `${base}as`];
  if (/[íú]$/.test(base)) return [base, `${base}es`, `${base}s`];
  return [base, `${base}s`];
}

const RUSSIAN_ADJECTIVE_ENDINGS = [
  'ий',
  'ого',
  'ому',
  'им',
  'ом',
  'ая',
  'ой',
  'ую',
  'ое',
  'ие',
  'их',
  'ими',
  'ою',
  'и',
];

function russianDemonymForms(base: string): string[] {
  if (/ие$/.test(base)) return ['ие', 'их', 'им', 'ими'].map((ending) => base.slice(0, -2) + ending);
  if (/ий$/.test(base)) return RUSSIAN_ADJECTIVE_ENDINGS.map((ending) => base.slice(0, -2) + ending);
  if (/анин$|янин$/.test(base)) {
    const stem = base.slice(0, -2);
    return [...nounForms(base), ...['е', '', 'ам', 'ами', 'ах'].map((ending) => stem + ending)];
  }
  if (/ец$/.test(base)) {
    const stem = `${base.slice(0, -2)}${/[аеиоуыэюя]ец$/.test(base) ? 'й' : ''}ц`;
    return [base, ...['а', 'у', 'ем', 'е', 'ы', 'ев', 'ам', 'ами', 'ах'].map((ending) => stem + ending)];
  }
  if (/ка$/.test(base))
    return [base, ...['ки', 'ке', 'ку', 'кой', 'ок', 'кам', 'ками', 'ках'].map((ending) => base.slice(0, -2) + ending)];
  return [...nounForms(base), ...['и', 'ы', 'ов', 'ам', 'ами', 'ах'].map((ending) => base + ending)];
}

const nounForms = (noun: string): string[] => CASES.map((number) => russianCase(noun, number));

/** nominative, genitive, dative, accusative, instrumental, prepositional */
const CASES = [0, 1, 2, 3, 4, 5] as const;
type CaseNumber = (typeof CASES)[number];

/** Noun and adjective endings by case; the first that fits the nominative counts. */
const RUSSIAN_DECLENSIONS: readonly (readonly [nominative: string, ...oblique: readonly string[]])[] = [
  ['ская', 'ской', 'ской', 'скую', 'ской', 'ской'],
  ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
  ['яя', 'ей', 'ей', 'юю', 'ей', 'ей'],
  ['ское', 'ского', 'скому', 'ское', 'ским', 'ском'],
  ['ое', 'ого', 'ому', 'ое', 'ым', 'ом'],
  ['ский', 'ского', 'скому', 'ский', 'ским', 'ском'],
  ['ный', 'ного', 'ному', 'ный', 'ным', 'ном'],
  ['ний', 'него', 'нему', 'ний', 'ним', 'нем'],
  ['ый', 'ого', 'ому', 'ый', 'ым', 'ом'],
  ['ские', 'ских', 'ским', 'ские', 'скими', 'ских'],
  ['ные', 'ных', 'ным', 'ные', 'ными', 'ных'],
  ['ия', 'ии', 'ии', 'ию', 'ией', 'ии'],
  ['я', 'и', 'е', 'ю', 'ей', 'е'],
  ['ка', 'ки', 'ке', 'ку', 'кой', 'ке'],
  ['га', 'ги', 'ге', 'гу', 'гой', 'ге'],
  ['ха', 'хи', 'хе', 'ху', 'хой', 'хе'],
  ['а', 'ы', 'е', 'у', 'ой', 'е'],
  ['ие', 'ия', 'ию', 'ие', 'ием', 'ии'],
  ['ье', 'ья', 'ью', 'ье', 'ьем', 'ье'],
  ['ь', 'и', 'и', 'ь', 'ью', 'и'],
  ['ай', 'ая', 'аю', 'ай', 'аем', 'ае'],
  ['ей', 'ея', 'ею', 'ей', 'еем', 'ее'],
  ['ец', 'ца', 'цу', 'ец', 'цем', 'це'],
  ['ы', '', 'ам', 'ы', 'ами', 'ах'],
];
const INDECLINABLE = /[оэуюиё]$/;
const CONSONANT_ENDINGS: readonly string[] = ['', 'а', 'у', '', 'ом', 'е'];

function russianPlaceForms(name: string): string[] {
  const forms = CASES.map((number) =>
    name
      .split(' ')
      .map((word) => russianWordForm(word, number))
      .join(' '),
  );
  // masculine soft nouns: Кремль, Кремля
  if (/ль$/.test(name)) forms.push(...['я', 'ю', 'ем', 'е'].map((ending) => name.slice(0, -1) + ending));
  // plurals with genitive -ов: Эмираты, Эмиратов
  if (/ты$/.test(name)) forms.push(`${(forms[1] ?? name).replace(/т$/, '')}тов`);
  return [...new Set(forms)];
}

/** Only the last part of a hyphenated name is declined (Эр-Рияд, Нью-Йорк), of a capitalised or long word. */
function russianWordForm(word: string, number: CaseNumber): string {
  if (!/[а-яё]$/.test(word) || word.length < 3) return word;
  return russianCase(word, number);
}

function russianCase(noun: string, number: CaseNumber): string {
  const declension = RUSSIAN_DECLENSIONS.find(([nominative]) => noun.endsWith(nominative));
  if (declension !== undefined) {
    const [nominative] = declension;
    return noun.slice(0, noun.length - nominative.length) + (declension[number] ?? nominative);
  }
  return INDECLINABLE.test(noun) || /е$/.test(noun) ? noun : noun + (CONSONANT_ENDINGS[number] ?? '');
}

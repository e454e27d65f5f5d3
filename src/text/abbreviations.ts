import type { Language } from '../model/language.ts';

/** Abbreviations whose full stop does not end a sentence (started from CLDR's suppression lists, Unicode-3.0). */
const SHARED =
  'inc ltd corp co st dr prof pr jr sr vs no nr art abs cf etc al fig vol pp ca gen col lt sgt capt gov sen rep rev hon';

const OWN: Readonly<Record<Language, string>> = {
  en: 'mr mrs ms mt ft dept est jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n e.g i.e a.m p.m pres lt',
  fr: 'm mm mme mmes mlle me mgr ste janv févr avr juil oct nov déc av bd env apr h tél',
  de: 'hr fr bzw usw z b u a d h vgl bundesreg mio mrd jan feb okt nov dez str abt inkl zzgl sog',
  es: 'sr sra srta dra d dª ee uu pág núm nº av aprox gral p m a ej ud uds lic ing',
  ru: 'г гг в вв ул д им т е п ч млн млрд тыс руб коп стр рис см проф акад ст обл р н э',
};

const SETS = Object.fromEntries(
  Object.entries(OWN).map(([language, words]) => [language, new Set(`${SHARED} ${words}`.split(' '))]),
) as unknown as Readonly<Record<Language, ReadonlySet<string>>>;

/** `word` in lower case without its last full stop. */
export const isAbbreviation = (word: string, language: Language): boolean => SETS[language].has(word);

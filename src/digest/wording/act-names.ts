import type { Language } from '../../model/language.ts';

/** Gender and number, for what agrees with it: `p` = plural (feminine: `fp`). */
export type Gender = 'm' | 'f' | 'n' | 'p' | 'fp';

export interface ActName {
  readonly name: string;
  readonly gender: Gender;
}

type Names = Readonly<Record<Language, string>>;

/** What digests call the kinds of happenings that desks follow; lower case but for German nouns. Behind the bar the gender,
 *  where words agree with it. */
const NAMES = {
  meeting: { en: 'meeting', fr: 'rencontre|f', de: 'Treffen|n', es: 'reunión|f', ru: 'встреча|f' },
  talks: { en: 'talks', fr: 'pourparlers|p', de: 'Gespräche|p', es: 'negociaciones|fp', ru: 'переговоры|p' },
  'secret-talks': {
    en: 'secret talks',
    fr: 'pourparlers secrets|p',
    de: 'Geheimgespräche|p',
    es: 'negociaciones secretas|fp',
    ru: 'тайные переговоры|p',
  },
  call: {
    en: 'phone call',
    fr: 'appel téléphonique|m',
    de: 'Telefonat|n',
    es: 'llamada telefónica|f',
    ru: 'телефонный разговор|m',
  },
  summit: { en: 'summit', fr: 'sommet|m', de: 'Gipfeltreffen|n', es: 'cumbre|f', ru: 'саммит|m' },
  visit: { en: 'visit', fr: 'visite|f', de: 'Besuch|m', es: 'visita|f', ru: 'визит|m' },
  signing: { en: 'signing', fr: 'signature|f', de: 'Unterzeichnung|f', es: 'firma|f', ru: 'подписание|n' },
  agreement: { en: 'agreement', fr: 'accord|m', de: 'Einigung|f', es: 'acuerdo|m', ru: 'соглашение|n' },
  ceasefire: { en: 'ceasefire', fr: 'cessez-le-feu|m', de: 'Waffenruhe|f', es: 'alto el fuego|m', ru: 'перемирие|n' },
  resignation: { en: 'resignation', fr: 'démission|f', de: 'Rücktritt|m', es: 'dimisión|f', ru: 'отставка|f' },
  exchange: {
    en: 'prisoner exchange',
    fr: 'échange de prisonniers|m',
    de: 'Gefangenenaustausch|m',
    es: 'canje de prisioneros|m',
    ru: 'обмен пленными|m',
  },
  arrival: { en: 'arrival', fr: 'arrivée|f', de: 'Ankunft|f', es: 'llegada|f', ru: 'прибытие|n' },
  departure: { en: 'departure', fr: 'départ|m', de: 'Abreise|f', es: 'salida|f', ru: 'отъезд|m' },
  trip: { en: 'trip', fr: 'déplacement|m', de: 'Reise|f', es: 'viaje|m', ru: 'поездка|f' },
  'walk-out': {
    en: 'walk-out',
    fr: 'départ de la table|m',
    de: 'Verlassen der Gespräche|n',
    es: 'abandono de la mesa|m',
    ru: 'уход с переговоров|m',
  },
  vote: { en: 'vote', fr: 'vote|m', de: 'Abstimmung|f', es: 'votación|f', ru: 'голосование|n' },
  referendum: { en: 'referendum', fr: 'référendum|m', de: 'Referendum|n', es: 'referéndum|m', ru: 'референдум|m' },
  summons: {
    en: 'ambassador summoned',
    fr: 'ambassadeur convoqué|m',
    de: 'Botschafter einbestellt|m',
    es: 'embajador convocado|m',
    ru: 'вызов посла|m',
  },
} as const satisfies Record<string, Names>;

export type Act = keyof typeof NAMES;

export const ACTS = Object.keys(NAMES) as readonly Act[];

export function actName(act: Act, language: Language): ActName {
  const [name = '', gender = 'n'] = NAMES[act][language].split('|');
  return { name, gender: gender as Gender };
}

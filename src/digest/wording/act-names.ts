import type { Language } from '../../model/language.ts';

/** What digests call the kinds of happenings that desks follow; lower case but for German nouns. */
export const ACT_NAMES = {
  meeting: { en: 'meeting', fr: 'rencontre', de: 'Treffen', es: 'reunión', ru: 'встреча' },
  talks: { en: 'talks', fr: 'pourparlers', de: 'Gespräche', es: 'negociaciones', ru: 'переговоры' },
  'secret-talks': {
    en: 'secret talks',
    fr: 'pourparlers secrets',
    de: 'Geheimgespräche',
    es: 'negociaciones secretas',
    ru: 'тайные переговоры',
  },
  call: {
    en: 'phone call',
    fr: 'appel téléphonique',
    de: 'Telefonat',
    es: 'llamada telefónica',
    ru: 'телефонный разговор',
  },
  summit: { en: 'summit', fr: 'sommet', de: 'Gipfeltreffen', es: 'cumbre', ru: 'саммит' },
  visit: { en: 'visit', fr: 'visite', de: 'Besuch', es: 'visita', ru: 'визит' },
  signing: { en: 'signing', fr: 'signature', de: 'Unterzeichnung', es: 'firma', ru: 'подписание' },
  agreement: { en: 'agreement', fr: 'accord', de: 'Einigung', es: 'acuerdo', ru: 'соглашение' },
  ceasefire: { en: 'ceasefire', fr: 'cessez-le-feu', de: 'Waffenruhe', es: 'alto el fuego', ru: 'перемирие' },
  resignation: { en: 'resignation', fr: 'démission', de: 'Rücktritt', es: 'dimisión', ru: 'отставка' },
  exchange: {
    en: 'prisoner exchange',
    fr: 'échange de prisonniers',
    de: 'Gefangenenaustausch',
    es: 'canje de prisioneros',
    ru: 'обмен пленными',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type Act = keyof typeof ACT_NAMES;

import type { EventStatus } from '../../model/event.ts';
import type { Language } from '../../model/language.ts';
import { type Act, type ActName, actName, type Gender } from './act-names.ts';
import { joinList } from './join-list.ts';

/** What a headline tells, each part connected with the act by the source's own words. Names in the reader's language. */
export interface Happening {
  readonly act: Act;
  readonly status: Exclude<EventStatus, 'denied'>;
  readonly who: readonly string[];
  readonly city?: string;
  readonly country?: string;
  readonly day?: string;
}

/** `Planned meeting in Varnholm: Ilsa Brendtner and Tomas Ravel`, with everything that is given. */
export function happeningHeadline({ act, status, who, city, country, day }: Happening, language: Language): string {
  const { told, and } = WORDING[language];
  const name = actName(act, language);
  const when = day === undefined ? '' : `, ${day}`;
  const people = who.length === 0 ? '' : `${COLON[language]}${joinList(who, and)}`;
  return capital(`${told[status](name)}${placeOf(act, city, country, language)}${when}${people}`);
}

/** `Arrival of Anna Lindqvist`: one person's act. */
export function ofHeadline({ act, status, who: [who = ''] }: Happening, language: Language): string {
  const { told, of } = WORDING[language];
  return capital(of(told[status](actName(act, language)), who));
}

/** `Ostmere denies: meeting in Varnholm`: who denies, and what. */
export function denialHeadline(
  teller: string,
  { act, who, city, country }: Omit<Happening, 'status' | 'day'>,
  language: Language,
): string {
  const { denies, and } = WORDING[language];
  const people = who.length === 0 ? '' : `, ${joinList(who, and)}`;
  return `${teller} ${denies}${COLON[language]}${actName(act, language).name}${placeOf(act, city, country, language)}${people}`;
}

/** `Statement by Tomas Ravel: planned talks in Varnholm`. */
export function sayingHeadline(
  speaker: string,
  { act, status, city, country }: Omit<Happening, 'who' | 'day'>,
  language: Language,
): string {
  const { saying, told } = WORDING[language];
  return `${saying(speaker)}${COLON[language]}${told[status](actName(act, language))}${placeOf(act, city, country, language)}`;
}

/** Where it happens, with the blank before it: the city in the words of the act, else the country in brackets. */
function placeOf(act: Act, city: string | undefined, country: string | undefined, language: Language): string {
  if (city !== undefined) return ` ${WORDING[language].where(city, act)}`;
  return country === undefined ? '' : ` (${country})`;
}

interface HeadlineWording {
  readonly saying: (speaker: string) => string;
  readonly told: Readonly<Record<Exclude<EventStatus, 'denied'>, (act: ActName) => string>>;
  readonly where: (city: string, act: Act) => string;
  readonly of: (act: string, who: string) => string;
  readonly denies: string;
  readonly and: string;
}

const COLON: Readonly<Record<Language, string>> = { en: ': ', fr: ' : ', de: ': ', es: ': ', ru: ': ' };

/** `prévu`, `prévue`, `prévus`, `prévues` */
const romance =
  (stem: string, masculine = '') =>
  ({ name, gender }: ActName): string =>
    `${name} ${stem}${({ m: masculine, n: masculine, f: 'e', p: `${masculine}s`, fp: 'es' } satisfies Record<Gender, string>)[gender]}`;
const spanish =
  (stem: string) =>
  ({ name, gender }: ActName): string =>
    `${name} ${stem}${({ m: 'o', n: 'o', f: 'a', p: 'os', fp: 'as' } satisfies Record<Gender, string>)[gender]}`;
const german =
  (stem: string) =>
  ({ name, gender }: ActName): string =>
    `${stem}${({ m: 'er', n: 'es', f: 'e', p: 'e', fp: 'e' } satisfies Record<Gender, string>)[gender]} ${name}`;
const russian =
  (forms: Readonly<Record<Gender, string>>) =>
  ({ name, gender }: ActName): string =>
    `${forms[gender]} ${name}`;
/** `de Marie`, `d’Anna` */
const ofFrench = (who: string): string => (/^[AEIOUYÀÂÉÈÊÎÔÛ]/u.test(who) ? `d’${who}` : `de ${who}`);
const plural = (gender: Gender): boolean => gender === 'p' || gender === 'fp';

const WORDING: Readonly<Record<Language, HeadlineWording>> = {
  en: {
    told: {
      held: ({ name }) => name,
      planned: ({ name }) => `planned ${name}`,
      reported: ({ name }) => `reported ${name}`,
      hypothetical: ({ name }) => `possible ${name}`,
    },
    where: (city, act) => `${act === 'visit' || act === 'trip' ? 'to' : 'in'} ${city}`,
    of: (act, who) => `${act} of ${who}`,
    denies: 'denies',
    saying: (who) => `Statement by ${who}`,
    and: 'and',
  },
  fr: {
    told: {
      held: ({ name }) => name,
      planned: romance('prévu'),
      reported: romance('rapporté'),
      hypothetical: ({ name, gender }) => `${name} possible${plural(gender) ? 's' : ''}`,
    },
    where: (city) => (/^Le\s/u.test(city) ? `au ${city.slice(3)}` : `à ${city}`),
    of: (act, who) => `${act} ${ofFrench(who)}`,
    denies: 'dément',
    saying: (who) => `Déclaration ${ofFrench(who)}`,
    and: 'et',
  },
  de: {
    told: {
      held: ({ name }) => name,
      planned: german('geplant'),
      reported: german('gemeldet'),
      hypothetical: german('möglich'),
    },
    where: (city, act) => `${act === 'trip' ? 'nach' : 'in'} ${city}`,
    of: (act, who) => `${act} von ${who}`,
    denies: 'dementiert',
    saying: (who) => `Äußerung von ${who}`,
    and: 'und',
  },
  es: {
    told: {
      held: ({ name }) => name,
      planned: spanish('previst'),
      reported: spanish('informad'),
      hypothetical: ({ name, gender }) => `${plural(gender) ? 'posibles' : 'posible'} ${name}`,
    },
    where: (city, act) => `${act === 'visit' || act === 'trip' || act === 'arrival' ? 'a' : 'en'} ${city}`,
    of: (act, who) => `${act} de ${who}`,
    denies: 'desmiente',
    saying: (who) => `Declaración de ${who}`,
    and: 'y',
  },
  ru: {
    told: {
      held: ({ name }) => name,
      planned: russian({
        m: 'запланированный',
        f: 'запланированная',
        n: 'запланированное',
        p: 'запланированные',
        fp: 'запланированные',
      }),
      reported: ({ name }) => `по сообщениям, ${name}`,
      hypothetical: russian({ m: 'возможный', f: 'возможная', n: 'возможное', p: 'возможные', fp: 'возможные' }),
    },
    // a name behind `город` stays as it is
    where: (city) => `в городе ${city}`,
    of: (act, who) => `событие: ${act}, ${who}`,
    denies: 'опровергает',
    saying: (who) => `${who} сообщает, тема`,
    and: 'и',
  },
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

import { LANGUAGES } from '../../model/language.ts';
import type { CommandOption } from '../command.ts';

/** The native options of `/briefing subscribe`; typed, they are the same words. */
export const SUBSCRIBE_OPTIONS: readonly CommandOption[] = [
  {
    name: 'time',
    type: 'string',
    required: true,
    description: {
      en: 'Time of day, 08:00, or five cron fields',
      fr: 'Heure, 08:00, ou cinq champs cron',
      de: 'Uhrzeit, 08:00, oder fünf Cron-Felder',
      es: 'Hora, 08:00, o cinco campos cron',
      ru: 'Время, 08:00, или пять полей cron',
    },
  },
  {
    name: 'zone',
    type: 'string',
    required: true,
    description: {
      en: 'Time zone, such as Europe/Paris',
      fr: 'Fuseau horaire, par exemple Europe/Paris',
      de: 'Zeitzone, etwa Europe/Berlin',
      es: 'Zona horaria, por ejemplo Europe/Madrid',
      ru: 'Часовой пояс, например Europe/Moscow',
    },
    autocomplete: 'time-zone',
  },
  {
    name: 'days',
    type: 'string',
    required: false,
    description: {
      en: 'weekdays, daily, or days such as mon,wed,fri',
      fr: 'weekdays, daily ou des jours : mon,wed,fri',
      de: 'weekdays, daily oder Tage wie mon,wed,fri',
      es: 'weekdays, daily o días como mon,wed,fri',
      ru: 'weekdays, daily или дни: mon,wed,fri',
    },
  },
  {
    name: 'lang',
    type: 'string',
    required: false,
    description: {
      en: 'Language of the frame; quotes stay as they are',
      fr: 'Langue du cadre ; les citations restent telles quelles',
      de: 'Sprache des Rahmens; Zitate bleiben, wie sie sind',
      es: 'Idioma del marco; las citas quedan como están',
      ru: 'Язык оформления; цитаты остаются как есть',
    },
    choices: LANGUAGES,
  },
  {
    name: 'topic',
    type: 'string',
    required: false,
    description: {
      en: 'Names or words, separated by commas; none = everything',
      fr: 'Noms ou mots, séparés par des virgules ; rien = tout',
      de: 'Namen oder Wörter, durch Kommas getrennt; leer = alles',
      es: 'Nombres o palabras, separados por comas; nada = todo',
      ru: 'Имена или слова через запятую; пусто — всё',
    },
    autocomplete: 'topic',
  },
  {
    name: 'quiet',
    type: 'string',
    required: false,
    description: {
      en: 'When nothing is new: one line, or silence',
      fr: 'Sans nouveauté : une ligne ou le silence',
      de: 'Wenn es nichts Neues gibt: eine Zeile oder Stille',
      es: 'Si no hay novedades: una línea o silencio',
      ru: 'Когда нового нет: строка или молчание',
    },
    choices: ['line', 'silence'],
  },
];

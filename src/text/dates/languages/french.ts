/** How French says when. */
import type { DateLexicon } from '../lexicon.ts';
import { FRENCH_RULES } from './french-rules.ts';

export const FRENCH: DateLexicon = {
  months: [
    'janvier|janv,jan',
    'février|févr,fév',
    'mars',
    'avril|avr',
    'mai',
    'juin',
    'juillet|juil',
    'août',
    'septembre|sept',
    'octobre|oct',
    'novembre|nov',
    'décembre|déc',
  ],
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  units: {
    minute: 'minute|minutes',
    hour: 'heure|heures',
    day: 'jour,journée|jours,journées',
    week: 'semaine|semaines',
    weekend: 'week-end,weekend|week-ends,weekends',
    month: 'mois|mois',
    quarter: 'trimestre|trimestres',
    year: 'an,année|ans,années',
    decade: 'décennie|décennies',
  },
  previous: 'dernier, dernière, derniers, dernières, passé, passée, écoulé, écoulée',
  next: 'prochain, prochaine, prochains, prochaines',
  this: 'ce, cet, cette',
  phases: {
    early:
      'début, au début de, au début, le début, le début de, dès le début, au tout début, au commencement, les premiers jours, courant début',
    mid: 'mi, à la mi, la mi, au milieu, milieu, le milieu',
    late: 'fin, à la fin, la fin, en fin, vers la fin, à la toute fin, les derniers jours, au terme, à l’issue',
    sofar: 'plus tôt, plus tôt dans, plus tôt au cours',
    rest: 'plus tard, plus tard dans, plus tard au cours',
  },
  ordinals: [
    'premier, première, 1er, 1ère',
    'deuxième, second, seconde, 2e, 2ème',
    'troisième, 3e',
    'quatrième, dernier, 4e',
  ],
  dayWords: ['premier'],
  daySuffixes: 'er',
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  parts:
    'matin, midi, soir, après-midi, dans la nuit, dans la soirée, dans la matinée, en soirée, en matinée, au soir, au matin, à midi, dans l’après-midi, en fin de journée, en fin d’après-midi, tard, à l’aube',
  yearRefs: {
    '-1': 'l’an dernier, de l’an dernier, de l’année dernière, l’année dernière, l’an passé, de l’an passé, de l’année passée',
    '0': 'cette année, de cette année, de l’année en cours',
    '1': 'l’an prochain, de l’an prochain, de l’année prochaine, l’année prochaine',
  },
  numbers:
    'un:1, une:1, deux:2, trois:3, quatre:4, cinq:5, six:6, sept:7, huit:8, neuf:9, dix:10, onze:11, douze:12, treize:13, quatorze:14, quinze:15, seize:16, vingt:20, vingts:20, trente:30, quarante:40, cinquante:50, soixante:60, septante:70, nonante:90, cent:100, dizaine:10, douzaine:12, quinzaine:15, vingtaine:20, trentaine:30, centaine:100',
  numberGlue: 'et',
  vague: 'quelques, plusieurs, une poignée de, de nombreux, de nombreuses, certains',
  macros: {
    about: '[environ|près de|plus de|moins de|à peine|presque|au moins|une bonne|quelque|déjà|bientôt|seulement]',
    n: '({count}|une {count} d|une {count} de)',
    year: '[de] ({year}|{yearRef})',
    of: '[de|du|de la|de l|d|dans la|dans le|dans l|au cours du]',
  },
  rules: FRENCH_RULES,
  roles: {
    since: [
      'depuis [le|la|l]',
      'dès [le|la|l]',
      'à partir (de|du|d|de la|de l)',
      'à compter (de|du|d)',
      'à dater (de|du)',
      "depuis l'année",
    ],
    until: ['jusqu (à|au|en|à la|à l|aux)', "d'ici [à|au|le|la|l|à la]", 'au plus tard [le|en]'],
    before: ['avant [le|la|l]', 'avant le'],
    after: ['après [le|la|l]', 'à la suite du'],
  },
  range: {
    from: ['de', 'du', 'de la', 'à partir de'],
    to: ['à', 'au', 'jusqu au', 'jusqu à', 'jusqu en', 'à la'],
    between: ['entre', 'entre le', 'entre la'],
    and: ['et', 'et le', 'et la'],
  },
};

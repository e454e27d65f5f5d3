/** How Spanish says when. */
import type { DateLexicon } from '../lexicon.ts';
import { SPANISH_RULES } from './spanish-rules.ts';

export const SPANISH: DateLexicon = {
  months: [
    'enero|ene',
    'febrero|feb',
    'marzo',
    'abril|abr',
    'mayo',
    'junio|jun',
    'julio|jul',
    'agosto|ago',
    'septiembre,setiembre|sept,sep',
    'octubre|oct',
    'noviembre|nov',
    'diciembre|dic',
  ],
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  units: {
    minute: 'minuto|minutos',
    hour: 'hora|horas',
    day: 'día,jornada|días,dias,jornadas',
    week: 'semana|semanas',
    weekend: 'fin de semana|fines de semana',
    month: 'mes|meses',
    quarter: 'trimestre|trimestres',
    year: 'año|años',
    decade: 'década,decenio|décadas,decenios',
  },
  previous: 'pasado, pasada, pasados, pasadas, último, última, últimos, últimas',
  next: 'próximo, próxima, próximos, próximas, que viene, entrante, venidero, venideros',
  this: 'este, esta, el presente, el actual',
  phases: {
    early:
      'principios, a principios, comienzos, a comienzos, inicios, a inicios, el inicio, al inicio, al comienzo, el comienzo, el principio, primeros, a primeros, los primeros días',
    mid: 'mediados, a mediados, mitad, a mitad, la mitad, en la mitad',
    late: 'finales, a finales, fines, a fines, fin, a fin, el final, al final, final, el fin, los últimos días',
    sofar: 'antes, más temprano, a comienzos ya',
    rest: 'más adelante, más tarde, después en',
  },
  ordinals: [
    'primer, primero, primera',
    'segundo, segunda',
    'tercer, tercero, tercera',
    'cuarto, cuarta, último, última',
  ],
  dayWords: ['primero, uno'],
  daySuffixes: 'º, °, o',
  seasons: ['primavera', 'verano', 'otoño', 'invierno'],
  parts:
    'por la mañana, por la tarde, por la noche, en la mañana, en la tarde, en la noche, de madrugada, a mediodía, al mediodía, a medianoche, en la madrugada, por la madrugada, noche, tarde, mañana',
  yearRefs: {
    '-1': 'del año pasado, el año pasado, del pasado año, del último año',
    '0': 'de este año, este año, del presente año, del año en curso, del año actual, del corriente año',
    '1': 'del próximo año, del año próximo, del año que viene, el próximo año, el año que viene',
  },
  numbers:
    'un:1, uno:1, una:1, dos:2, tres:3, cuatro:4, cinco:5, seis:6, siete:7, ocho:8, nueve:9, diez:10, once:11, doce:12, trece:13, catorce:14, quince:15, dieciséis:16, diecisiete:17, dieciocho:18, diecinueve:19, veinte:20, veintiún:21, veintiuno:21, veintiuna:21, veintidós:22, veintitrés:23, veinticuatro:24, veinticinco:25, veintiséis:26, veintisiete:27, veintiocho:28, veintinueve:29, treinta:30, cuarenta:40, cincuenta:50, sesenta:60, setenta:70, ochenta:80, noventa:90, cien:100, ciento:100, docena:12, decena:10, veintena:20',
  numberGlue: 'y',
  vague:
    'unos, unas, algunos, algunas, varios, varias, pocos, pocas, unos pocos, unas pocas, unos cuantos, unas cuantas, un par de, numerosos',
  macros: {
    about: '[unos|unas|casi|más de|menos de|cerca de|aproximadamente|alrededor de|al menos|apenas|solo|ya|los|las]',
    el: '[el|la|los|las]',
    year: '[[,] (de|del|del año)] ({year}|{yearRef})',
    of: '[de|del|de la|de los]',
  },
  rules: SPANISH_RULES,
  roles: {
    since: ['desde [el|la]', 'a partir (de|del|de la)', 'desde (el año|principios de)'],
    until: ['hasta [el|la]', 'a más tardar [el|en]', 'hasta (el año)'],
    before: ['antes (de|del|de la|de el)'],
    after: ['después (de|del|de la)', 'tras [el|la]', 'luego del'],
  },
  range: {
    from: ['de', 'del', 'desde', 'desde el', 'de la'],
    to: ['a', 'al', 'hasta', 'hasta el'],
    between: ['entre', 'entre el'],
    and: ['y', 'y el'],
  },
};

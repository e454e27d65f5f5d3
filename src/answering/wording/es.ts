import { joinList } from './lists.ts';
import type { Wording } from './wording.ts';

const articles = (n: number): string => (n === 1 ? 'el único artículo' : `los ${n} artículos`);

export const ES: Wording = {
  list: (parts) => joinList(parts, 'y'),
  quote: (text) => `«${text}»`,
  named: (names, status) =>
    ({
      held: `Los artículos nombran a ${names}.`,
      planned: `Se espera, según los artículos, a ${names}.`,
      denied: `Nombrados en un desmentido: ${names}.`,
      reported: `Según informaciones sin confirmar: ${names}.`,
      hypothetical: `Mencionados como posibles: ${names}.`,
    })[status],
  side: (country, names) => `por ${country} ${names}`,
  spelled: (name, source) => `${name} («${source}»)`,
  unclearList: (names) =>
    `También se nombra, en una frase cuya redacción no es clara y que por tanto no prueba la presencia de nadie, a ${names}.`,
  when: (date, status) =>
    status === 'planned' ? `Está previsto para ${withArticle(date)}.` : `La fecha indicada es ${date}.`,
  howLong: (duration) => `La duración indicada es ${duration}.`,
  where: (place, status) =>
    status === 'planned' ? `El lugar previsto es ${place}.` : `El lugar indicado es ${place}.`,
  howMany: (quantity) => `La cifra indicada es ${quantity}.`,
  yes: (source) => `Sí, según ${source}:`,
  no: (source) => `No, según ${source}:`,
  denied: (who) => `Lo desmiente ${who}:`,
  saysSource: (source) => `Según ${source}:`,
  says: (speaker) => `En las palabras que se atribuyen a ${speaker}:`,
  described: (name) => `A ${name} se le describe así:`,
  differ: 'Las versiones difieren:',
  also: 'También se lee esto:',
  inTimeOrder: 'En orden cronológico, según los artículos:',
  theArticle: 'el artículo',
  articleOf: (publisher) => publisher,
  status: {
    held: 'celebrado',
    planned: 'previsto',
    denied: 'desmentido',
    reported: 'según informaciones',
    hypothetical: 'posible',
  },
  coverage: (cited, all, latest, inferred) =>
    `De ${cited} de ${all} artículos${latest === undefined ? '' : `; el último, ${latest}${inferred ? ' (deducido)' : ''}`}.`,
  inferredNote: 'Las fechas deducidas no las indican sus fuentes.',
  inferredMark: 'fecha deducida',
  toldOn: 'artículo del',
  undated: 'sin fecha',
  garbledNote: 'Una frase citada parece haber perdido palabras en la traducción; se cita tal como está.',
  singleSourceNote: 'Esto se apoya en un solo artículo.',
  reprintNote: (count) => `${count} de los artículos reproducen un mismo texto y cuentan como uno.`,
  deniedNote: 'Otra fuente lo desmiente.',
  statusNote: {
    planned: 'En el momento del artículo estaba previsto, no celebrado.',
    reported: 'En la fuente es de oídas.',
    hypothetical: 'La fuente lo presenta como posibilidad.',
  },
  unknownName: (name, n) => `«${name}» no aparece en ${articles(n)} que tengo.`,
  didYouMean: (names) => `¿Quería decir ${names}?`,
  nothingOnPoint: (about, n) => `En ${articles(n)} que tengo se habla de ${about}, pero la respuesta no está.`,
  nothingAtAll: (n) => `En ${articles(n)} que tengo no hay nada sobre esto.`,
  nearest: 'Lo más cercano que dicen:',
  empty: 'Hágame una pregunta, por ejemplo quién asistió a una reunión, cuándo se celebra o qué dijo alguien.',
  emptyCorpus: 'Todavía no tengo artículos. Añada archivos .txt o .md a la carpeta del corpus e indéxelos.',
  refuted: (n) => `Nada en ${articles(n)} que tengo confirma lo que la pregunta supone.`,
};

/** `el jueves`, `el 27 de febrero`; a month or a year alone has no article. */
const withArticle = (date: string): string =>
  /^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|\d{1,2} )/.test(date) ? `el ${date}` : date;

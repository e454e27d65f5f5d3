import type { Words } from './words.ts';

export const ES: Words = {
  helpTitle: 'Parley responde a partir de sus artículos',
  helpIntro: (n, latest) =>
    `Pregunte por las conversaciones con sus palabras. Respondo solo con ${n} artículo${n === 1 ? '' : 's'}${latest === undefined ? '' : ` (el último, ${latest})`}, con citas textuales, y lo digo cuando la respuesta no está.`,
  tryThese: 'Pruebe por ejemplo',
  commandsTitle: 'Comandos',
  privacy:
    'Solo leo lo que se me dirige. Una pregunta se guarda siete días para las repreguntas y, con su respuesta, treinta para los botones.',
  share: 'Compartir en el canal',
  sources: 'Fuentes',
  timeline: 'Cronología',
  helpful: '👍 Útil',
  notHelpful: '👎 No es útil',
  thanks: 'Gracias, anotado.',
  nextSource: 'Fuente siguiente',
  sourcesTitle: 'Artículos',
  sourceLine: (title, publisher, date, inferred) =>
    [
      title,
      [publisher, date === undefined ? undefined : `${date}${inferred ? ' (fecha deducida)' : ''}`]
        .filter(Boolean)
        .join(', '),
    ]
      .filter((part) => part !== '')
      .join(' — '),
  inferredBecause: (why) => `La fecha es deducida: ${why}`,
  stated: 'La fecha la indica la fuente.',
  noSuchSource: (asked, count) => `No hay ningún artículo «${asked}». Indique un número del 1 al ${count}.`,
  statusTitle: 'Lo que tengo',
  statusLine: (n, languages, version) =>
    `${n} artículo${n === 1 ? '' : 's'} (${languages}); versión del corpus ${version}.`,
  freshness: (latest, inferred) => `El último es del ${latest}${inferred ? ' (fecha deducida)' : ''}.`,
  problems: (count) => `${count} archivo${count === 1 ? '' : 's'} no se pueden usar:`,
  timelineTitle: (topic) => `Cronología: ${topic}`,
  timelineAll: 'Cronología',
  noEvents: (topic) => `No encuentro acontecimientos sobre «${topic}» en los artículos que tengo.`,
  spellings: 'Grafías vistas',
  roles: 'Descrito como',
  did: 'Lo que hizo',
  said: 'Lo que dijo',
  namedIn: (n) => `Aparece en ${n} artículo${n === 1 ? '' : 's'}.`,
  unknownProfile: (name) => `«${name}» no aparece en los artículos que tengo.`,
  didYouMean: (text) => `¿Quería decir ${text}?`,
  answerGone: 'Esta respuesta ya no se conserva. Pregunte de nuevo, por favor.',
  failed: (id) => `Algo falló por mi parte y quedó registrado como ${id}. Inténtelo de nuevo.`,
  managersOnly: 'Solo quienes gestionan este canal o espacio pueden cambiar sus resúmenes.',
  usage: (usage) => `Escríbalo así: ${usage}`,
};

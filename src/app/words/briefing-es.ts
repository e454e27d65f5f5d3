import type { BriefingWords } from './briefing-words.ts';

export const BRIEFING_ES: BriefingWords = {
  suspended: (channel, reason) =>
    `He detenido el resumen que configuró para el canal ${channel}: fue rechazado (${reason}). Vuelva a añadirme al canal y escriba allí /briefing resume, o déjelo así.`,
  refused: (channel, reason) =>
    `No pude publicar el resumen que configuró para el canal ${channel} (${reason}). Añádame a ese canal y llegará la próxima vez; tras tres rechazos seguidos lo detengo.`,
  subscribed: (topics) => `Hecho. Este canal recibe un resumen: ${topics}.`,
  nextTimes: (times, zone) => `Próximos: ${times.join(' · ')} (${zone}).`,
  stopHint: '/briefing preview lo muestra ahora, /briefing unsubscribe lo detiene.',
  listTitle: 'Resúmenes de este canal',
  none: 'Este canal no tiene resumen. Para configurar uno: /briefing subscribe 08:00 Europe/Madrid weekdays',
  everything: 'todo lo nuevo',
  paused: 'en pausa',
  suspendedState: 'suspendido tras rechazos; /briefing resume lo reanuda',
  next: (time, zone) => `próximo ${time} (${zone})`,
  covers: (since) => `abarca lo llegado desde ${since}`,
  coversAll: 'el primero es una visión general',
  lastDelivery: (state) => `última entrega: ${state}`,
  pausedNow: (n) =>
    `El resumen ${n} está en pausa. /briefing resume lo reanuda; lo que falte entretanto no se envía después.`,
  resumedNow: (n) => `El resumen ${n} vuelve a estar activo.`,
  unsubscribed: (n) => `El resumen ${n} se ha borrado, con todo lo que se guardaba de él.`,
  alreadyPaused: 'Ya está en pausa.',
  alreadyActive: 'Ya está activo.',
  which: (usage) => `Este canal tiene varios resúmenes. Indique cuál con su número en /briefing list: ${usage}`,
  noSuch: (typed, count) => `Aquí no hay resumen «${typed}». Dé un número del 1 al ${count}.`,
  running: 'El resumen se publicará aquí en menos de un minuto.',
  runningAlready: 'Ahora mismo se está publicando un resumen aquí.',
  pausedCannotRun: 'Este resumen no está activo. Escriba primero /briefing resume.',
  previewTitle: 'Vista previa: exactamente lo que se publicaría ahora. Solo usted lo ve.',
  previewWhy: 'Por qué cada elemento entra o no',
  previewSilent: 'No hay nada nuevo y este canal eligió silencio en los días tranquilos: no se publicaría nada.',
  in: 'Entra',
  inThread: 'En el hilo',
  out: 'No entra',
  needTime: '¿A qué hora? Dé HH:MM o una expresión cron.',
  needZone: '¿En qué zona horaria? Dé un nombre IANA, por ejemplo Europe/Madrid.',
  badTime: (typed) =>
    `«${typed}» no es una hora. Dé HH:MM de 00:00 a 23:59, o cinco campos cron con un solo minuto, por ejemplo 30 7 * * 1-5.`,
  badZone: (typed, suggestions) =>
    `No conozco la zona horaria «${typed}».${suggestions.length === 0 ? ' Dé un nombre IANA, por ejemplo Europe/Madrid.' : ` ¿Quiso decir ${suggestions.join(', ')}?`}`,
  badLanguage: (typed) => `«${typed}» no es uno de mis idiomas. Elija en, fr, de, es o ru.`,
  badQuiet: (typed) => `«${typed}» no es una opción para los días tranquilos. Elija line o silence.`,
  notUnderstood: (typed) => `No entiendo «${typed}».`,
  answersAreOpen:
    'Todo el canal ve las respuestas a /talks. Quien gestiona el servidor lo cambia con /briefing answers private; una pregunta queda privada con la opción «visible».',
  answersArePrivate:
    'En este canal, solo quien pregunta ve la respuesta a /talks, y puede compartirla. Quien gestiona el servidor lo cambia con /briefing answers public.',
  answersManagersOnly:
    'Quién ve aquí las respuestas lo deciden quienes tienen el permiso «Gestionar servidor». Pregunte a una de esas personas o use la opción «visible».',
  badAnswers: (typed) => `«${typed}» no es una opción. Indique public o private: /briefing answers public`,
  tooMany: (max) => `Un canal puede tener ${max} resúmenes como máximo. Borre uno antes: /briefing list`,
};

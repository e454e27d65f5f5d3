import type { BriefingWords } from './briefing-words.ts';

export const BRIEFING_DE: BriefingWords = {
  suspended: (channel, reason) =>
    `Ich habe die Übersicht eingestellt, die Sie für den Kanal ${channel} eingerichtet haben: Sie wurde abgewiesen (${reason}). Fügen Sie mich wieder hinzu und tippen Sie dort /briefing resume, oder lassen Sie es dabei.`,
  refused: (channel, reason) =>
    `Die Übersicht, die Sie für den Kanal ${channel} eingerichtet haben, konnte ich nicht veröffentlichen (${reason}). Fügen Sie mich dem Kanal hinzu, dann kommt sie beim nächsten Mal; nach drei Abweisungen hintereinander stelle ich sie ein.`,
  subscribed: (topics) => `Erledigt. Dieser Kanal bekommt eine Übersicht: ${topics}.`,
  nextTimes: (times, zone) => `Nächste: ${times.join(' · ')} (${zone}).`,
  stopHint: '/briefing preview zeigt sie jetzt, /briefing unsubscribe beendet sie.',
  listTitle: 'Übersichten dieses Kanals',
  none: 'Dieser Kanal hat keine Übersicht. So richten Sie eine ein: /briefing subscribe 08:00 Europe/Paris weekdays',
  everything: 'alles Neue',
  paused: 'pausiert',
  suspendedState: 'nach Abweisungen eingestellt; /briefing resume startet sie wieder',
  next: (time, zone) => `nächste ${time} (${zone})`,
  covers: (since) => `umfasst, was seit ${since} kam`,
  coversAll: 'die erste ist ein Überblick',
  lastDelivery: (state) => `letzte Zustellung: ${state}`,
  pausedNow: (n) =>
    `Übersicht ${n} ist pausiert. /briefing resume startet sie wieder; was inzwischen ausfällt, wird nicht nachgereicht.`,
  resumedNow: (n) => `Übersicht ${n} läuft wieder.`,
  unsubscribed: (n) => `Übersicht ${n} ist gelöscht, mit allem, was dazu aufbewahrt war.`,
  alreadyPaused: 'Sie ist schon pausiert.',
  alreadyActive: 'Sie läuft schon.',
  which: (usage) => `Dieser Kanal hat mehrere Übersichten. Nennen Sie die Nummer aus /briefing list: ${usage}`,
  noSuch: (typed, count) => `Hier gibt es keine Übersicht „${typed}“. Geben Sie eine Nummer von 1 bis ${count} an.`,
  running: 'Die Übersicht erscheint hier innerhalb einer Minute.',
  runningAlready: 'Hier wird gerade eine Übersicht veröffentlicht.',
  pausedCannotRun: 'Diese Übersicht ist nicht aktiv. Tippen Sie zuerst /briefing resume.',
  previewTitle: 'Vorschau: genau das würde jetzt erscheinen. Nur Sie sehen dies.',
  previewWhy: 'Warum etwas enthalten ist oder fehlt',
  previewSilent: 'Es gibt nichts Neues, und dieser Kanal will an ruhigen Tagen Stille: Es würde nichts erscheinen.',
  in: 'Enthalten',
  inThread: 'Im Thread',
  out: 'Nicht enthalten',
  needTime: 'Um wie viel Uhr? Geben Sie HH:MM oder einen Cron-Ausdruck an.',
  needZone: 'In welcher Zeitzone? Geben Sie einen IANA-Namen an, etwa Europe/Berlin.',
  badTime: (typed) =>
    `„${typed}“ ist keine Uhrzeit. Geben Sie HH:MM von 00:00 bis 23:59 an oder fünf Cron-Felder mit einer Minute, etwa 30 7 * * 1-5.`,
  badZone: (typed, suggestions) =>
    `Die Zeitzone „${typed}“ kenne ich nicht.${suggestions.length === 0 ? ' Geben Sie einen IANA-Namen an, etwa Europe/Berlin.' : ` Meinten Sie ${suggestions.join(', ')}?`}`,
  badLanguage: (typed) => `„${typed}“ ist keine meiner Sprachen. Wählen Sie en, fr, de, es oder ru.`,
  badQuiet: (typed) => `„${typed}“ ist keine Wahl für ruhige Tage. Wählen Sie line oder silence.`,
  notUnderstood: (typed) => `„${typed}“ verstehe ich nicht.`,
  answersAreOpen:
    'Antworten auf /talks sehen in diesem Kanal alle. Wer den Server verwaltet, ändert das mit /briefing answers private; eine einzelne Frage bleibt privat mit der Option „sichtbar“.',
  answersArePrivate:
    'Antworten auf /talks sieht in diesem Kanal nur, wer fragt, und kann sie teilen. Wer den Server verwaltet, ändert das mit /briefing answers public.',
  answersManagersOnly:
    'Wer hier Antworten sieht, entscheidet, wer das Recht „Server verwalten“ hat. Wenden Sie sich an eine dieser Personen, oder nutzen Sie die Option „sichtbar“.',
  badAnswers: (typed) => `„${typed}“ ist keine Wahl. Geben Sie public oder private an: /briefing answers public`,
  tooMany: (max) => `Ein Kanal kann höchstens ${max} Übersichten haben. Löschen Sie zuerst eine: /briefing list`,
};

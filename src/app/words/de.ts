import type { Words } from './words.ts';

export const DE: Words = {
  helpTitle: 'Parley antwortet aus Ihren Artikeln',
  helpIntro: (n, latest) =>
    `Fragen Sie in einfachen Worten nach den Gesprächen. Ich antworte nur aus ${n} Artikel${n === 1 ? '' : 'n'}${latest === undefined ? '' : ` (neuester ${latest})`}, mit wörtlichen Zitaten, und sage es, wenn die Antwort nicht darin steht.`,
  tryThese: 'Versuchen Sie zum Beispiel',
  commandsTitle: 'Befehle',
  privacy:
    'Ich lese nur, was an mich gerichtet ist. Eine Frage wird sieben Tage für Nachfragen aufbewahrt, mit ihrer Antwort dreißig Tage für die Knöpfe.',
  share: 'Im Kanal teilen',
  sources: 'Quellen',
  timeline: 'Zeitleiste',
  helpful: '👍 Hilfreich',
  notHelpful: '👎 Nicht hilfreich',
  thanks: 'Danke, notiert.',
  nextSource: 'Nächste Quelle',
  sourcesTitle: 'Artikel',
  sourceLine: (title, publisher, date, inferred) =>
    [
      title,
      [publisher, date === undefined ? undefined : `${date}${inferred ? ' (erschlossen)' : ''}`]
        .filter(Boolean)
        .join(', '),
    ]
      .filter((part) => part !== '')
      .join(' — '),
  inferredBecause: (why) => `Das Datum ist erschlossen: ${why}`,
  stated: 'Das Datum nennt die Quelle selbst.',
  noSuchSource: (asked, count) => `Es gibt keinen Artikel „${asked}“. Nennen Sie eine Nummer von 1 bis ${count}.`,
  statusTitle: 'Mein Bestand',
  statusLine: (n, languages, version) => `${n} Artikel (${languages}); Korpusversion ${version}.`,
  freshness: (latest, inferred) => `Der neueste ist vom ${latest}${inferred ? ' (erschlossen)' : ''}.`,
  problems: (count) => `${count} Datei${count === 1 ? '' : 'en'} nicht verwendbar:`,
  timelineTitle: (topic) => `Zeitleiste: ${topic}`,
  timelineAll: 'Zeitleiste',
  noEvents: (topic) => `Zu „${topic}“ finde ich in meinen Artikeln keine Ereignisse.`,
  spellings: 'Schreibweisen',
  roles: 'Bezeichnet als',
  did: 'Handlungen',
  said: 'Aussagen',
  namedIn: (n) => `In ${n} Artikel${n === 1 ? '' : 'n'} genannt.`,
  unknownProfile: (name) => `„${name}“ wird in meinen Artikeln nicht genannt.`,
  didYouMean: (text) => `Meinten Sie ${text}?`,
  answerGone: 'Diese Antwort ist nicht mehr gespeichert. Bitte fragen Sie noch einmal.',
  failed: (id) => `Bei mir ist ein Fehler aufgetreten, vermerkt unter ${id}. Bitte versuchen Sie es noch einmal.`,
  managersOnly: 'Nur wer diesen Kanal oder Arbeitsbereich verwaltet, darf seine Übersichten ändern.',
  usage: (usage) => `So wird es geschrieben: ${usage}`,
};

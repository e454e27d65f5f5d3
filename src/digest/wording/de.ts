import { joinList } from './join-list.ts';
import type { DigestWording } from './wording.ts';

const articles = (n: number): string => `${n} Artikel`;

export const DE: DigestWording = {
  talks: 'Gespräche',
  quote: (text) => `„${text}“`,
  list: (parts) => joinList(parts, 'und'),
  overview: (n) => `Erste Übersicht: ein Überblick über ${articles(n)}`,
  newSince: (n, since) => `${n} ${n === 1 ? 'neuer' : 'neue'} Artikel seit ${since}`,
  readTime: (minutes) => `${minutes} Min. Lesezeit`,
  late: (scheduled, sent) => `Verspätet: geplant ${scheduled}, gesendet ${sent}`,
  standsFor: (n) => `steht für ${n} Übersichten, die nicht gesendet werden konnten`,
  bottomLine: 'Das Wichtigste',
  fresh: 'Neu',
  differ: 'Die Darstellungen widersprechen sich',
  newcomers: 'Wer und wo: Änderungen',
  next: 'Demnächst',
  corrections: 'Berichtigungen',
  more: 'Mehr aus diesen Artikeln',
  status: {
    held: 'als Tatsache berichtet',
    planned: 'geplant',
    denied: 'dementiert',
    reported: 'berichtet, nicht bestätigt',
    hypothetical: 'als möglich genannt',
  },
  changed: 'Geändert',
  corrected: 'Aus einem berichtigten Artikel',
  named: (names) => `genannt: ${names}`,
  sources: (n) => `${n} unabhängige Quellen`,
  toldBy: (publisher) => `laut ${publisher}`,
  source: 'Quelle ungenannt',
  undated: 'ohne Datum',
  firstNamed: (name) => `Erstmals genannt: ${name}`,
  articleChanged: (title) =>
    `Ein hier zitierter Artikel hat sich seither geändert: „${title}“. Prüfen Sie, was Sie daraus übernommen haben.`,
  articleWithdrawn: (title) =>
    `Ein hier zitierter Artikel wurde zurückgezogen: „${title}“. Verlassen Sie sich nicht mehr darauf.`,
  inferred: 'erschlossen',
  inThread: (n) => `+${n} im Thread`,
  coverage: (cited, all) => `Aus ${cited} von ${all} Artikeln`,
  latest: (date) => `neuester ${date}`,
  nextRun: (time, zone) => `Nächste Übersicht: ${time} (${zone})`,
  setUpBy: (name) => `Eingerichtet von ${name}`,
  stop: '/briefing unsubscribe beendet sie',
  quiet: (since, n) => `Nichts Neues seit ${since} in den ${n} Artikeln, die ich habe.`,
  timeline: 'Zeitleiste',
  pause: 'Pausieren',
  verdict: {
    new: 'neues Ereignis',
    changed: 'schon gemeldet, geändert',
    corrected: 'aus einem geänderten Artikel',
    told: 'schon gemeldet, unverändert',
    'off-topic': 'nicht zu den Themen dieser Übersicht',
    'no-room': 'kein Platz; das Wichtigste zuerst',
  },
};

import { joinList } from './lists.ts';
import type { Wording } from './wording.ts';

const inArticles = (n: number): string => (n === 1 ? 'dem einen Artikel' : `den ${n} Artikeln`);

export const DE: Wording = {
  list: (parts) => joinList(parts, 'und'),
  quote: (text) => `„${text}“`,
  named: (names, status) =>
    ({
      held: `Die Artikel nennen ${names}.`,
      planned: `Laut den Artikeln werden erwartet: ${names}.`,
      denied: `In einem Dementi genannt: ${names}.`,
      reported: `Berichtet, aber nicht bestätigt: ${names}.`,
      hypothetical: `Als möglich genannt: ${names}.`,
    })[status],
  side: (country, names) => `für ${country} ${names}`,
  spelled: (name, source) => `${name} („${source}“)`,
  unclearList: (names) =>
    `Außerdem genannt, in einem Satz, dessen Wortlaut unklar ist und der daher niemandes Anwesenheit belegt: ${names}.`,
  when: (date, status) => (status === 'planned' ? `Geplant ist es für ${date}.` : `Als Datum ist angegeben: ${date}.`),
  howLong: (duration) => `Als Dauer ist angegeben: ${duration}.`,
  where: (place, status) =>
    status === 'planned' ? `Der geplante Ort ist ${place}.` : `Als Ort ist angegeben: ${place}.`,
  howMany: (quantity) => `Als Zahl ist angegeben: ${quantity}.`,
  yes: (source) => `Ja, laut ${source}:`,
  no: (source) => `Nein, laut ${source}:`,
  denied: (who) => `Das wird dementiert von ${who}:`,
  saysSource: (source) => `Laut ${source}:`,
  says: (speaker) => `In den berichteten Worten von ${speaker}:`,
  described: (name) => `${name} wird so beschrieben:`,
  differ: 'Die Darstellungen gehen auseinander:',
  also: 'Außerdem heißt es:',
  inTimeOrder: 'In zeitlicher Reihenfolge, wie die Artikel es berichten:',
  theArticle: 'dem Artikel',
  articleOf: (publisher) => publisher,
  status: {
    held: 'stattgefunden',
    planned: 'geplant',
    denied: 'dementiert',
    reported: 'berichtet',
    hypothetical: 'möglich',
  },
  coverage: (cited, all, latest, inferred) =>
    `Aus ${cited} von ${all} Artikeln${latest === undefined ? '' : `; neuester ${latest}${inferred ? ' (erschlossen)' : ''}`}.`,
  inferredNote: 'Als erschlossen bezeichnete Daten geben die Quellen nicht selbst an.',
  inferredMark: 'Datum erschlossen',
  toldOn: 'Artikel vom',
  undated: 'ohne Datum',
  garbledNote:
    'Ein zitierter Satz liest sich, als hätte eine Übersetzung Wörter verloren; er ist zitiert, wie er dasteht.',
  singleSourceNote: 'Das stützt sich auf einen einzigen Artikel.',
  reprintNote: (count) => `${count} der Artikel sind Nachdrucke eines Textes und zählen einmal.`,
  deniedNote: 'Eine andere Quelle dementiert das.',
  statusNote: {
    planned: 'Zur Zeit des Artikels war das geplant und noch nicht geschehen.',
    reported: 'In der Quelle ist das Hörensagen.',
    hypothetical: 'Die Quelle nennt es als Möglichkeit.',
  },
  unknownName: (name, n) => `„${name}“ kommt in ${inArticles(n)}, die ich habe, nicht vor.`,
  didYouMean: (names) => `Meinten Sie ${names}?`,
  nothingOnPoint: (about, n) =>
    `In ${inArticles(n)}, die ich habe, geht es um ${about}, aber die Antwort steht nicht darin.`,
  nothingAtAll: (n) => `In ${inArticles(n)}, die ich habe, steht nichts dazu.`,
  nearest: 'Am nächsten kommt dies:',
  empty:
    'Stellen Sie mir eine Frage, zum Beispiel wer an einem Treffen teilnahm, wann es stattfindet oder was jemand sagte.',
  emptyCorpus:
    'Ich habe noch keine Artikel. Legen Sie .txt- oder .md-Dateien in den Korpusordner und indizieren Sie sie.',
  refuted: (n) => `In ${inArticles(n)}, die ich habe, bestätigt nichts, was die Frage voraussetzt.`,
};

import { joinList } from './lists.ts';
import type { Wording } from './wording.ts';

const articles = (n: number): string => (n === 1 ? '1 article' : `${n} articles`);

export const EN: Wording = {
  list: (parts) => joinList(parts, 'and'),
  quote: (text) => `“${text}”`,
  named: (names, status) =>
    ({
      held: `The articles name ${names}.`,
      planned: `Expected, according to the articles: ${names}.`,
      denied: `Named in a denial: ${names}.`,
      reported: `Reported, not confirmed: ${names}.`,
      hypothetical: `Mentioned as possible: ${names}.`,
    })[status],
  side: (country, names) => `for ${country} ${names}`,
  spelled: (name, source) => `${name} (“${source}”)`,
  unclearList: (names) =>
    `Also named, in a sentence whose wording is unclear and which therefore proves nobody's presence: ${names}.`,
  when: (date, status) => (status === 'planned' ? `Planned for ${date}.` : `The date given is ${date}.`),
  howLong: (duration) => `The duration given is ${duration}.`,
  where: (place, status) => (status === 'planned' ? `The planned place is ${place}.` : `The place given is ${place}.`),
  howMany: (quantity) => `The figure given is ${quantity}.`,
  yes: (source) => `Yes, according to ${source}:`,
  no: (source) => `No, according to ${source}:`,
  denied: (who) => `This is denied by ${who}:`,
  saysSource: (source) => `According to ${source}:`,
  says: (speaker) => `In the words reported from ${speaker}:`,
  described: (name) => `${name} is described as follows:`,
  differ: 'The accounts differ:',
  also: 'There is also this:',
  inTimeOrder: 'In order of time, as the articles tell it:',
  theArticle: 'the article',
  articleOf: (publisher) => publisher,
  status: { held: 'held', planned: 'planned', denied: 'denied', reported: 'reported', hypothetical: 'possible' },
  coverage: (cited, all, latest, inferred) =>
    `From ${cited} of ${articles(all)}${latest === undefined ? '' : `; latest ${latest}${inferred ? ' (inferred)' : ''}`}.`,
  inferredNote: 'Dates marked inferred are not stated by their sources.',
  inferredMark: 'date inferred',
  toldOn: 'article of',
  undated: 'undated',
  garbledNote: 'A sentence quoted here reads as if a translation had lost words; it is quoted as it stands.',
  singleSourceNote: 'This rests on a single article.',
  reprintNote: (count) => `${count} of the articles are reprints of one text and count once.`,
  deniedNote: 'Another source denies this.',
  statusNote: {
    planned: 'At the time of the article this was planned, not held.',
    reported: 'This is hearsay in the source.',
    hypothetical: 'The source tells it as a possibility.',
  },
  unknownName: (name, n) => `“${name}” does not occur in the ${articles(n)} I have.`,
  didYouMean: (names) => `Did you mean ${names}?`,
  nothingOnPoint: (about, n) => `The ${articles(n)} I have mention ${about} but do not answer this.`,
  nothingAtAll: (n) => `The ${articles(n)} I have say nothing about this.`,
  nearest: 'The nearest thing they do say:',
  empty: 'Ask me a question, for example who attended a meeting, when it takes place or what somebody said.',
  emptyCorpus: 'I hold no articles yet. Add .txt or .md files to the corpus folder and index them.',
  refuted: (n) => `The ${articles(n)} I have do not bear out what the question assumes.`,
};

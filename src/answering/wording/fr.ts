import { joinList } from './lists.ts';
import type { Wording } from './wording.ts';

const articles = (n: number): string => (n === 1 ? "l'unique article" : `les ${n} articles`);

export const FR: Wording = {
  list: (parts) => joinList(parts, 'et'),
  quote: (text) => `« ${text} »`,
  named: (names, status) =>
    ({
      held: `Les articles nomment ${names}.`,
      planned: `Attendus, selon les articles : ${names}.`,
      denied: `Nommés dans un démenti : ${names}.`,
      reported: `Rapporté sans confirmation : ${names}.`,
      hypothetical: `Évoqués comme possibles : ${names}.`,
    })[status],
  side: (country, names) => `pour ${country} ${names}`,
  spelled: (name, source) => `${name} (« ${source} »)`,
  unclearList: (names) =>
    `Nommés aussi, dans une phrase dont la formulation n'est pas claire et qui ne prouve donc la présence de personne : ${names}.`,
  when: (date, status) => (status === 'planned' ? `C'est prévu pour ${date}.` : `La date donnée est ${date}.`),
  howLong: (duration) => `La durée donnée est ${duration}.`,
  where: (place, status) => (status === 'planned' ? `Le lieu prévu est ${place}.` : `Le lieu donné est ${place}.`),
  howMany: (quantity) => `Le chiffre donné est ${quantity}.`,
  yes: (source) => `Oui, selon ${source} :`,
  no: (source) => `Non, selon ${source} :`,
  denied: (who) => `Cela est démenti par ${who} :`,
  saysSource: (source) => `Selon ${source} :`,
  says: (speaker) => `Dans les mots rapportés de ${speaker} :`,
  described: (name) => `${name} est décrit ainsi :`,
  differ: 'Les versions diffèrent :',
  also: 'On lit aussi ceci :',
  inTimeOrder: "Dans l'ordre du temps, selon les articles :",
  theArticle: "l'article",
  articleOf: (publisher) => publisher,
  status: { held: 'tenu', planned: 'prévu', denied: 'démenti', reported: 'rapporté', hypothetical: 'possible' },
  coverage: (cited, all, latest, inferred) =>
    `D'après ${cited} article${cited > 1 ? 's' : ''} sur ${all}${latest === undefined ? '' : ` ; le plus récent : ${latest}${inferred ? ' (date déduite)' : ''}`}.`,
  inferredNote: 'Les dates dites déduites ne sont pas données par leurs sources.',
  inferredMark: 'date déduite',
  toldOn: 'article du',
  undated: 'sans date',
  garbledNote: 'Une phrase citée semble avoir perdu des mots à la traduction ; elle est citée telle quelle.',
  singleSourceNote: 'Cela repose sur un seul article.',
  reprintNote: (count) => `${count} des articles reprennent un même texte et comptent pour un.`,
  deniedNote: 'Une autre source le dément.',
  statusNote: {
    planned: "Au moment de l'article, c'était prévu et pas encore tenu.",
    reported: "C'est un ouï-dire dans la source.",
    hypothetical: 'La source le présente comme une possibilité.',
  },
  unknownName: (name, n) => `« ${name} » n'apparaît pas dans ${articles(n)} dont je dispose.`,
  didYouMean: (names) => `Vouliez-vous dire ${names} ?`,
  nothingOnPoint: (about, n) =>
    `Il est question de ${about} dans ${articles(n)} dont je dispose, mais la réponse n'y est pas.`,
  nothingAtAll: (n) => `Il n'y a rien à ce sujet dans ${articles(n)} dont je dispose.`,
  nearest: "Ce qui s'en rapproche le plus :",
  empty:
    "Posez-moi une question, par exemple qui a participé à une réunion, quand elle a lieu ou ce que quelqu'un a dit.",
  emptyCorpus: "Je n'ai encore aucun article. Ajoutez des fichiers .txt ou .md au dossier du corpus et indexez-les.",
  refuted: (n) => `Rien dans ${articles(n)} dont je dispose ne confirme ce que la question suppose.`,
};

import type { Words } from './words.ts';

export const FR: Words = {
  helpTitle: 'Parley répond à partir de vos articles',
  helpIntro: (n, latest) =>
    `Posez vos questions sur les pourparlers en langage courant. Je réponds uniquement d'après ${n} article${n === 1 ? '' : 's'}${latest === undefined ? '' : ` (le plus récent : ${latest})`}, citations à l'appui, et je le dis quand la réponse n'y est pas.`,
  tryThese: 'Essayez par exemple',
  commandsTitle: 'Commandes',
  privacy:
    'Je ne lis que ce qui m’est adressé. Une question est conservée sept jours pour les relances, et trente avec sa réponse, pour les boutons.',
  share: 'Partager dans le canal',
  sources: 'Sources',
  timeline: 'Chronologie',
  helpful: '👍 Utile',
  notHelpful: '👎 Pas utile',
  thanks: "Merci, c'est noté.",
  nextSource: 'Source suivante',
  sourcesTitle: 'Articles',
  sourceLine: (title, publisher, date, inferred) =>
    [
      title,
      [publisher, date === undefined ? undefined : `${date}${inferred ? ' (date déduite)' : ''}`]
        .filter(Boolean)
        .join(', '),
    ]
      .filter((part) => part !== '')
      .join(' — '),
  inferredBecause: (why) => `La date est déduite : ${why}`,
  stated: 'La date est donnée par la source.',
  noSuchSource: (asked, count) => `Il n'y a pas d'article « ${asked} ». Donnez un numéro de 1 à ${count}.`,
  statusTitle: 'Ce que je détiens',
  statusLine: (n, languages, version) =>
    `${n} article${n === 1 ? '' : 's'} (${languages}) ; version du corpus ${version}.`,
  freshness: (latest, inferred) => `Le plus récent est du ${latest}${inferred ? ' (date déduite)' : ''}.`,
  problems: (count) => `${count} fichier${count === 1 ? '' : 's'} inutilisable${count === 1 ? '' : 's'} :`,
  timelineTitle: (topic) => `Chronologie : ${topic}`,
  timelineAll: 'Chronologie',
  noEvents: (topic) => `Je ne trouve aucun événement sur « ${topic} » dans les articles dont je dispose.`,
  spellings: 'Graphies relevées',
  roles: 'Désigné comme',
  did: 'Actions',
  said: 'Déclarations',
  namedIn: (n) => `Nommé dans ${n} article${n === 1 ? '' : 's'}.`,
  unknownProfile: (name) => `« ${name} » n'est pas nommé dans les articles dont je dispose.`,
  didYouMean: (text) => `Vouliez-vous dire ${text} ?`,
  answerGone: "Cette réponse n'est plus conservée. Reposez la question.",
  failed: (id) => `Une erreur est survenue de mon côté, consignée sous ${id}. Réessayez.`,
  managersOnly: 'Seules les personnes qui gèrent ce canal ou cet espace peuvent modifier ses synthèses.',
  usage: (usage) => `Écrivez-le ainsi : ${usage}`,
};

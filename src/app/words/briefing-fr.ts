import type { BriefingWords } from './briefing-words.ts';

export const BRIEFING_FR: BriefingWords = {
  suspended: (channel, reason) =>
    `J'ai arrêté la synthèse que vous aviez programmée pour le canal ${channel} : elle a été refusée (${reason}). Ajoutez-moi de nouveau au canal et tapez-y /briefing resume, ou laissez les choses en l'état.`,
  refused: (channel, reason) =>
    `Je n'ai pas pu publier la synthèse que vous avez programmée pour le canal ${channel} (${reason}). Ajoutez-moi à ce canal et elle arrivera la prochaine fois ; après trois refus de suite, je l'arrête.`,
  subscribed: (topics) => `C'est fait. Ce canal reçoit une synthèse : ${topics}.`,
  nextTimes: (times, zone) => `Prochains envois : ${times.join(' · ')} (${zone}).`,
  stopHint: "/briefing preview la montre tout de suite, /briefing unsubscribe l'arrête.",
  listTitle: 'Synthèses de ce canal',
  none: "Ce canal n'a pas de synthèse. Pour en programmer une : /briefing subscribe 08:00 Europe/Paris weekdays",
  everything: 'toutes les nouveautés',
  paused: 'en pause',
  suspendedState: 'suspendue après des refus ; /briefing resume la relance',
  next: (time, zone) => `prochaine ${time} (${zone})`,
  covers: (since) => `couvre ce qui est arrivé depuis ${since}`,
  coversAll: "la première est une vue d'ensemble",
  lastDelivery: (state) => `dernier envoi : ${state}`,
  pausedNow: (n) =>
    `La synthèse ${n} est en pause. /briefing resume la relance ; ce qui est manqué entre-temps n'est pas envoyé après coup.`,
  resumedNow: (n) => `La synthèse ${n} est relancée.`,
  unsubscribed: (n) => `La synthèse ${n} est supprimée, avec tout ce qui était conservé à son sujet.`,
  alreadyPaused: 'Elle est déjà en pause.',
  alreadyActive: 'Elle est déjà active.',
  which: (usage) => `Ce canal a plusieurs synthèses. Indiquez laquelle par son numéro dans /briefing list : ${usage}`,
  noSuch: (typed, count) => `Il n'y a pas de synthèse « ${typed} » ici. Donnez un numéro de 1 à ${count}.`,
  running: "La synthèse sera publiée ici d'ici une minute.",
  runningAlready: 'Une synthèse est en cours de publication ici.',
  pausedCannotRun: "Cette synthèse n'est pas active. Tapez d'abord /briefing resume.",
  previewTitle: 'Aperçu : exactement ce qui serait publié maintenant. Vous seul le voyez.',
  previewWhy: 'Pourquoi chaque élément est retenu ou écarté',
  previewSilent: 'Rien de nouveau, et ce canal a choisi le silence les jours calmes : rien ne serait publié.',
  in: 'Retenu',
  inThread: 'Dans le fil',
  out: 'Écarté',
  needTime: 'À quelle heure ? Donnez HH:MM ou une expression cron.',
  needZone: 'Dans quel fuseau horaire ? Donnez un nom IANA, par exemple Europe/Paris.',
  badTime: (typed) =>
    `« ${typed} » n'est pas une heure. Donnez HH:MM de 00:00 à 23:59, ou cinq champs cron avec une seule minute, par exemple 30 7 * * 1-5.`,
  badZone: (typed, suggestions) =>
    `Je ne connais pas le fuseau « ${typed} ».${suggestions.length === 0 ? ' Donnez un nom IANA, par exemple Europe/Paris.' : ` Vouliez-vous dire ${suggestions.join(', ')} ?`}`,
  badLanguage: (typed) => `« ${typed} » n'est pas une de mes langues. Choisissez en, fr, de, es ou ru.`,
  badQuiet: (typed) => `« ${typed} » n'est pas un choix pour les jours calmes. Choisissez line ou silence.`,
  notUnderstood: (typed) => `Je ne comprends pas « ${typed} ».`,
  answersAreOpen:
    "Tout le canal voit les réponses à /talks. Qui gère le serveur change cela avec /briefing answers private ; une question reste privée avec l'option « visible ».",
  answersArePrivate:
    'Dans ce canal, seule la personne qui demande voit la réponse à /talks, et peut la partager. Qui gère le serveur change cela avec /briefing answers public.',
  answersManagersOnly:
    "Qui voit les réponses ici est décidé par les personnes ayant la permission « Gérer le serveur ». Adressez-vous à l'une d'elles, ou utilisez l'option « visible ».",
  badAnswers: (typed) => `« ${typed} » n'est pas un choix. Indiquez public ou private : /briefing answers public`,
  tooMany: (max) => `Un canal peut avoir ${max} synthèses au plus. Supprimez-en une d'abord : /briefing list`,
};

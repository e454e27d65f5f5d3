import type { Language } from '../../model/language.ts';

/** What this adapter says of its own: about buttons, permissions and failures, never about content. */
export interface Words {
  /** `+3 more`: what a platform's limits left out */
  readonly more: (count: number) => string;
  readonly asked: string;
  readonly alreadyShared: string;
  readonly notYours: string;
  readonly expired: string;
  readonly failed: (reference: string) => string;
  readonly restarting: string;
  readonly noText: string;
  readonly missingHere: (channel: string, permissions: string) => string;
  readonly noChannel: string;
  readonly sourceOf: (position: number, count: number) => string;
  readonly markedQuote: string;
  readonly openArticle: string;
  /** below a quote: from the article that the quote above it names */
  readonly sameArticle: string;
  readonly previous: string;
  readonly next: string;
  readonly noSource: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    more: (count) => `+${count} more that did not fit here.`,
    asked: 'asked:',
    alreadyShared: 'This answer was already shared here.',
    notYours: 'This button belongs to someone else’s answer. Ask the question yourself to get your own.',
    expired: 'This button is too old or was changed. Ask the question again with /talks.',
    failed: (reference) =>
      `Something went wrong here, not with your question. Please try again. Reference: ${reference}`,
    restarting: 'I am restarting. Please ask again in a minute.',
    noText: 'That message has no text that I can read. Choose one with text, or ask with /talks.',
    missingHere: (channel, permissions) =>
      `I cannot write in ${channel}: I lack the permission ${permissions} there. Whoever manages the server can grant it in the channel’s settings, under “Permissions”.`,
    noChannel: 'One of us cannot see that channel. Choose another, or grant “View Channel” in its settings.',
    sourceOf: (position, count) => `Source ${position} of ${count}`,
    markedQuote: 'The quoted words are in bold.',
    openArticle: 'Open article',
    sameArticle: 'same article',
    previous: 'Previous',
    next: 'Next',
    noSource: 'This answer’s sources are no longer kept. Ask the question again.',
  },
  fr: {
    more: (count) => `+${count} qui n’ont pas trouvé place ici.`,
    asked: 'a demandé :',
    alreadyShared: 'Cette réponse a déjà été partagée ici.',
    notYours: 'Ce bouton appartient à la réponse d’une autre personne. Posez la question vous-même.',
    expired: 'Ce bouton est trop ancien ou a été modifié. Posez la question à nouveau avec /talks.',
    failed: (reference) =>
      `Une erreur s’est produite ici, pas dans votre question. Veuillez réessayer. Référence : ${reference}`,
    restarting: 'Je redémarre. Reposez la question dans une minute.',
    noText: 'Ce message n’a pas de texte que je puisse lire. Choisissez-en un autre, ou demandez avec /talks.',
    missingHere: (channel, permissions) =>
      `Je ne peux pas écrire dans ${channel} : il m’y manque la permission ${permissions}. Qui gère le serveur peut l’accorder dans les paramètres du salon, sous « Permissions ».`,
    noChannel:
      'L’un de nous ne voit pas ce salon. Choisissez-en un autre, ou accordez « Voir le salon » dans ses paramètres.',
    sourceOf: (position, count) => `Source ${position} sur ${count}`,
    markedQuote: 'Les mots cités sont en gras.',
    openArticle: 'Ouvrir l’article',
    sameArticle: 'même article',
    previous: 'Précédent',
    next: 'Suivant',
    noSource: 'Les sources de cette réponse ne sont plus conservées. Posez la question à nouveau.',
  },
  de: {
    more: (count) => `+${count} weitere passten hier nicht hinein.`,
    asked: 'fragte:',
    alreadyShared: 'Diese Antwort wurde hier schon geteilt.',
    notYours: 'Dieser Knopf gehört zur Antwort einer anderen Person. Stellen Sie die Frage selbst.',
    expired: 'Dieser Knopf ist zu alt oder wurde verändert. Stellen Sie die Frage noch einmal mit /talks.',
    failed: (reference) =>
      `Hier ist etwas schiefgegangen, nicht bei Ihrer Frage. Bitte versuchen Sie es noch einmal. Kennung: ${reference}`,
    restarting: 'Ich starte gerade neu. Bitte fragen Sie in einer Minute noch einmal.',
    noText:
      'Diese Nachricht hat keinen Text, den ich lesen kann. Wählen Sie eine mit Text, oder fragen Sie mit /talks.',
    missingHere: (channel, permissions) =>
      `In ${channel} kann ich nicht schreiben: Mir fehlt dort das Recht ${permissions}. Wer den Server verwaltet, kann es in den Kanaleinstellungen unter „Berechtigungen“ geben.`,
    noChannel: 'Einer von uns sieht diesen Kanal nicht. Wählen Sie einen anderen, oder geben Sie dort „Kanal ansehen“.',
    sourceOf: (position, count) => `Quelle ${position} von ${count}`,
    markedQuote: 'Die zitierten Worte sind fett.',
    openArticle: 'Artikel öffnen',
    sameArticle: 'derselbe Artikel',
    previous: 'Zurück',
    next: 'Weiter',
    noSource: 'Die Quellen dieser Antwort sind nicht mehr gespeichert. Stellen Sie die Frage noch einmal.',
  },
  es: {
    more: (count) => `+${count} más que no cabían aquí.`,
    asked: 'preguntó:',
    alreadyShared: 'Esta respuesta ya se compartió aquí.',
    notYours: 'Este botón pertenece a la respuesta de otra persona. Haga usted la pregunta.',
    expired: 'Este botón es demasiado antiguo o fue modificado. Haga la pregunta de nuevo con /talks.',
    failed: (reference) => `Algo falló aquí, no en su pregunta. Inténtelo de nuevo. Referencia: ${reference}`,
    restarting: 'Me estoy reiniciando. Pregunte de nuevo dentro de un minuto.',
    noText: 'Ese mensaje no tiene texto que yo pueda leer. Elija uno con texto, o pregunte con /talks.',
    missingHere: (channel, permissions) =>
      `No puedo escribir en ${channel}: me falta allí el permiso ${permissions}. Quien gestione el servidor puede darlo en los ajustes del canal, en «Permisos».`,
    noChannel: 'Uno de los dos no ve ese canal. Elija otro, o conceda «Ver canal» en sus ajustes.',
    sourceOf: (position, count) => `Fuente ${position} de ${count}`,
    markedQuote: 'Las palabras citadas están en negrita.',
    openArticle: 'Abrir el artículo',
    sameArticle: 'el mismo artículo',
    previous: 'Anterior',
    next: 'Siguiente',
    noSource: 'Las fuentes de esta respuesta ya no se conservan. Haga la pregunta de nuevo.',
  },
  ru: {
    more: (count) => `Ещё ${count} не поместилось здесь.`,
    asked: 'спрашивает:',
    alreadyShared: 'Этот ответ здесь уже отправляли.',
    notYours: 'Эта кнопка относится к чужому ответу. Задайте вопрос сами.',
    expired: 'Эта кнопка устарела или была изменена. Задайте вопрос ещё раз через /talks.',
    failed: (reference) => `Произошла ошибка, ваш вопрос ни при чём. Попробуйте ещё раз. Код: ${reference}`,
    restarting: 'Я перезапускаюсь. Спросите ещё раз через минуту.',
    noText: 'В этом сообщении нет текста, который я могу прочитать. Выберите другое или спросите через /talks.',
    missingHere: (channel, permissions) =>
      `Я не могу писать в ${channel}: там у меня нет права ${permissions}. Тот, кто управляет сервером, может дать его в настройках канала, раздел «Права доступа».`,
    noChannel: 'Кто-то из нас не видит этот канал. Выберите другой или дайте право «Просматривать канал».',
    sourceOf: (position, count) => `Источник ${position} из ${count}`,
    markedQuote: 'Цитируемые слова выделены жирным.',
    openArticle: 'Открыть статью',
    sameArticle: 'та же статья',
    previous: 'Назад',
    next: 'Далее',
    noSource: 'Источники этого ответа больше не хранятся. Задайте вопрос ещё раз.',
  },
};

import type { Language } from '../../model/language.ts';

/** What adapters say of their own: about buttons, waiting and failures, never about content. */
export interface Words {
  readonly searching: string;
  /** the same as Slack puts it behind our name: `Parley is looking …` */
  readonly status: string;
  /** `+3 more`: what a platform's limits left out */
  readonly more: (count: number) => string;
  readonly asked: string;
  readonly shared: string;
  readonly alreadyShared: string;
  readonly notYours: string;
  readonly expired: string;
  readonly tooFast: (seconds: number) => string;
  readonly failed: (reference: string) => string;
  readonly invite: string;
  readonly sources: string;
  readonly sourceOf: (position: number, count: number) => string;
  readonly markedQuote: string;
  readonly openArticle: string;
  /** below a quote: from the article that the quote above it names; `within` a line: not at its start */
  readonly sameArticle: (within: boolean) => string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly noSource: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    searching: 'Looking through the articles…',
    status: 'is looking through the articles…',
    more: (count) => `+${count} more that did not fit here.`,
    asked: 'asked:',
    shared: 'Shared with the channel.',
    alreadyShared: 'This answer was already shared here.',
    notYours: 'This button belongs to someone else’s answer. Ask the question yourself to get your own.',
    expired: 'This button is too old or was changed. Ask the question again.',
    tooFast: (seconds) => `That was a lot of questions in a short time. Please try again in ${seconds} s.`,
    failed: (reference) =>
      `Something went wrong here, not with your question. Please try again. Reference: ${reference}`,
    invite: 'I cannot write in this channel. Add me to it first: type /invite and choose me.',
    sources: 'Sources',
    sourceOf: (position, count) => `Source ${position} of ${count}`,
    markedQuote: 'The quoted words are in bold.',
    openArticle: 'Open article',
    sameArticle: (within) => (within ? 'same article' : 'Same article'),
    previous: 'Previous',
    next: 'Next',
    close: 'Close',
    noSource: 'This answer’s sources are no longer kept. Ask the question again.',
  },
  fr: {
    searching: 'Recherche dans les articles…',
    status: 'cherche dans les articles…',
    more: (count) => `+${count} autres éléments n’ont pas trouvé place ici.`,
    asked: 'a demandé :',
    shared: 'Partagé avec le canal.',
    alreadyShared: 'Cette réponse a déjà été partagée ici.',
    notYours: 'Ce bouton appartient à la réponse d’une autre personne. Posez la question vous-même.',
    expired: 'Ce bouton est trop ancien ou a été modifié. Posez la question à nouveau.',
    tooFast: (seconds) => `Beaucoup de questions en peu de temps. Réessayez dans ${seconds} s.`,
    failed: (reference) =>
      `Une erreur s’est produite ici, pas dans votre question. Veuillez réessayer. Référence : ${reference}`,
    invite: 'Je ne peux pas écrire dans ce canal. Ajoutez-moi d’abord : tapez /invite et choisissez-moi.',
    sources: 'Sources',
    sourceOf: (position, count) => `Source ${position} sur ${count}`,
    markedQuote: 'Les mots cités sont en gras.',
    openArticle: 'Ouvrir l’article',
    sameArticle: (within) => (within ? 'même article' : 'Même article'),
    previous: 'Précédent',
    next: 'Suivant',
    close: 'Fermer',
    noSource: 'Les sources de cette réponse ne sont plus conservées. Posez la question à nouveau.',
  },
  de: {
    searching: 'Ich sehe die Artikel durch…',
    status: 'sieht die Artikel durch…',
    more: (count) => `+${count} weitere passten hier nicht hinein.`,
    asked: 'fragte:',
    shared: 'Im Kanal geteilt.',
    alreadyShared: 'Diese Antwort wurde hier schon geteilt.',
    notYours: 'Dieser Knopf gehört zur Antwort einer anderen Person. Stellen Sie die Frage selbst.',
    expired: 'Dieser Knopf ist zu alt oder wurde verändert. Stellen Sie die Frage noch einmal.',
    tooFast: (seconds) => `Das waren viele Fragen in kurzer Zeit. Bitte in ${seconds} s noch einmal.`,
    failed: (reference) =>
      `Hier ist etwas schiefgegangen, nicht bei Ihrer Frage. Bitte versuchen Sie es noch einmal. Kennung: ${reference}`,
    invite: 'In diesem Kanal darf ich nicht schreiben. Fügen Sie mich hinzu: /invite eingeben und mich auswählen.',
    sources: 'Quellen',
    sourceOf: (position, count) => `Quelle ${position} von ${count}`,
    markedQuote: 'Die zitierten Worte sind fett.',
    openArticle: 'Artikel öffnen',
    sameArticle: (within) => (within ? 'derselbe Artikel' : 'Derselbe Artikel'),
    previous: 'Zurück',
    next: 'Weiter',
    close: 'Schließen',
    noSource: 'Die Quellen dieser Antwort sind nicht mehr gespeichert. Stellen Sie die Frage noch einmal.',
  },
  es: {
    searching: 'Buscando en los artículos…',
    status: 'busca en los artículos…',
    more: (count) => `+${count} más que no cabían aquí.`,
    asked: 'preguntó:',
    shared: 'Compartido con el canal.',
    alreadyShared: 'Esta respuesta ya se compartió aquí.',
    notYours: 'Este botón pertenece a la respuesta de otra persona. Haga usted la pregunta.',
    expired: 'Este botón es demasiado antiguo o fue modificado. Haga la pregunta de nuevo.',
    tooFast: (seconds) => `Han sido muchas preguntas en poco tiempo. Inténtelo de nuevo en ${seconds} s.`,
    failed: (reference) => `Algo falló aquí, no en su pregunta. Inténtelo de nuevo. Referencia: ${reference}`,
    invite: 'No puedo escribir en este canal. Añádame primero: escriba /invite y elíjame.',
    sources: 'Fuentes',
    sourceOf: (position, count) => `Fuente ${position} de ${count}`,
    markedQuote: 'Las palabras citadas están en negrita.',
    openArticle: 'Abrir el artículo',
    sameArticle: (within) => (within ? 'el mismo artículo' : 'El mismo artículo'),
    previous: 'Anterior',
    next: 'Siguiente',
    close: 'Cerrar',
    noSource: 'Las fuentes de esta respuesta ya no se conservan. Haga la pregunta de nuevo.',
  },
  ru: {
    searching: 'Ищу в статьях…',
    status: 'ищет в статьях…',
    more: (count) => `Ещё ${count} не поместилось здесь.`,
    asked: 'спрашивает:',
    shared: 'Отправлено в канал.',
    alreadyShared: 'Этот ответ здесь уже отправляли.',
    notYours: 'Эта кнопка относится к чужому ответу. Задайте вопрос сами.',
    expired: 'Эта кнопка устарела или была изменена. Задайте вопрос ещё раз.',
    tooFast: (seconds) => `Слишком много вопросов за короткое время. Попробуйте снова через ${seconds} с.`,
    failed: (reference) => `Произошла ошибка, ваш вопрос ни при чём. Попробуйте ещё раз. Код: ${reference}`,
    invite: 'Я не могу писать в этот канал. Сначала добавьте меня: наберите /invite и выберите меня.',
    sources: 'Источники',
    sourceOf: (position, count) => `Источник ${position} из ${count}`,
    markedQuote: 'Цитируемые слова выделены жирным.',
    openArticle: 'Открыть статью',
    sameArticle: (within) => (within ? 'та же статья' : 'Та же статья'),
    previous: 'Назад',
    next: 'Далее',
    close: 'Закрыть',
    noSource: 'Источники этого ответа больше не хранятся. Задайте вопрос ещё раз.',
  },
};

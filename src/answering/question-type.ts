import type { Lexicon } from '../lexicon/concepts.ts';
import { editDistance } from '../lexicon/spelling.ts';
import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { asksForPlace, asksForRole, isRole } from './asked-noun.ts';
import type { QuestionWord } from './asked-words.ts';
import type { Question } from './question.ts';
import { spellOut } from './question-words/chat-spellings.ts';
import type { QuestionType } from './question-words/question-type-name.ts';
import { TYPE_PATTERNS } from './question-words.ts';

/** Words that open a question, for reading misspelt ones. Folded. */
const QUESTION_OPENERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['when', 'where', 'who', 'why', 'what', 'how', 'which', 'did', 'does'],
  fr: ['quand', 'pourquoi', 'combien', 'qui', 'quoi', 'quel', 'quelle', 'comment'],
  de: ['wann', 'warum', 'wieso', 'weshalb', 'wer', 'was', 'wie', 'wem', 'wen', 'welche', 'welcher'],
  es: ['cuando', 'donde', 'quien', 'quienes', 'cuanto', 'cuantos', 'cuantas', 'que', 'cual', 'como'],
  ru: ['когда', 'почему', 'зачем', 'сколько', 'где', 'куда', 'кто', 'что', 'какои', 'какая'],
};

/** What is asked for the whole shape of an answer, wherever it stands in the question. */
const OVERRIDING: readonly QuestionType[] = ['timeline', 'compare'];
/** More specific than the question word they contain (`how many days`, `what did X say`). */
const REFINING: readonly QuestionType[] = ['howlong', 'howmany', 'say', 'when', 'where'];

/** An auxiliary in front makes a question of fact, whatever follows: `was he there when …`. Folded. */
const OPENS_WITH_AUXILIARY: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:and |but |so )?(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|any)\b(?! (?:it |they )?(?:who|what|when|where|why|how))/,
  fr: /^\W*(?:et |mais )?(?:est-ce qu(?:e\b|')|(?:a|ont|est|sont|etait|sera|va|vont|peut|doit|avait)-t?-?(?:il|elle|ils|elles|on)\b)/,
  de: /^\W*(?:und |aber )?(?:hat|haben|hatte|ist|sind|war|waren|wird|werden|wurde|kann|konnte|soll|will|gibt|gab|stimmt)\b/,
  es: /^\W*¿?(?:y |pero )?(?:ha|han|es|esta|estan|fue|fueron|hay|hubo|habra|va|puede|tiene|era|sera)\b/,
  ru: /(?:^|\s)\S+ ли(?:\s|\?|$)|^[^\p{L}]*(?:правда|верно|действительно)/u,
};

/** `… o no`, at the end. Folded. */
const OR_NOT: Readonly<Record<Language, RegExp>> = {
  en: /\bor not\W*$/,
  fr: /\bou (?:non|pas)\W*$/,
  de: /\boder (?:nicht|nein|net)\W*$/,
  es: /\bo no\W*$/,
  ru: /(?:^|\s)или нет[^\p{L}]*$/u,
};

/** The type of a folded question: the question word that comes first, unless the whole question overrides it. */
function findType(folded: string, language: Language): QuestionType | undefined {
  const hits: { readonly type: QuestionType; readonly at: number; readonly order: number }[] = [];
  for (const [order, [type, pattern]] of TYPE_PATTERNS[language].entries()) {
    const match = pattern.exec(folded);
    if (match !== null) hits.push({ type, at: match.index + (match[0].length - match[0].trimStart().length), order });
  }
  const overriding = hits.find((hit) => OVERRIDING.includes(hit.type));
  if (overriding !== undefined) return overriding.type;
  if (OPENS_WITH_AUXILIARY[language].test(folded) || OR_NOT[language].test(folded)) return 'yesno';
  const [first] = [...hits].sort((a, b) => a.at - b.at || a.order - b.order);
  if (first === undefined) return undefined;
  if (first.type === 'what' && hits.some((hit) => hit.type === 'why')) return 'why';
  const refined = hits.find(
    (hit) =>
      REFINING.includes(hit.type) &&
      hit.at - first.at <= REFINING_REACH_CHARS &&
      (first.type === 'what' || hit.at === first.at),
  );
  return refined?.type ?? first.type;
}

/** A refinement starts within so many characters of the question word (`in what city`). */
const REFINING_REACH_CHARS = 4;

/** What is asked for, from the question word, the names and the words. */
export function typeOf(
  { text, language, names, words }: Omit<Question, 'type' | 'dates'>,
  lexicon: Lexicon,
): QuestionType {
  const written = fold(withoutConjunctions(text, language)).replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').trim();
  const folded = withQuestionWord(spellOut(written, language), language);
  const found = findType(folded, language);
  if (found === 'whois') return asksWhoSomebodyIs(folded, { names, words }, lexicon) ? 'whois' : 'who';
  if (found === 'who' && language === 'ru' && names.length === 1 && words.length === 0)
    return BEHIND_RUSSIAN_PREPOSITION.test(folded) ? 'who' : 'whois';
  if (found === 'what' && asksForRole(folded, language, { names, words }, lexicon)) return 'who';
  if (found === 'what' && asksForPlace(folded, language, words, lexicon)) return 'where';
  if (found !== undefined) return found;
  return language !== 'en' && saysSomething(folded, language, words, lexicon) ? 'yesno' : 'what';
}

/** `кто был в Варнхольме` asks for people, `кто Равель` about one. Folded. */
const BEHIND_RUSSIAN_PREPOSITION = /(?:^|\s)(?:в|во|на|из|от|с|со|у|к|ко|за|против|при) /;

/** Verbs that hold a sentence together without being in the lexicon. Folded. */
const FINITE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:is|are|was|were|has|have|had|did|does|do|will)\b/,
  fr: /\b(?:a|ont|est|sont|etait|etaient|avait|avaient|sera|seront|va|vont|peut|doit)\b/,
  de: /\b(?:hat|haben|hatte|hatten|ist|sind|war|waren|wird|werden|wurde|wurden|kann|soll|sollen|will)\b/,
  es: /\b(?:ha|han|habia|es|son|esta|estan|fue|fueron|era|hay|hubo|va|van|puede|sera|ira)\b|^\W*[a-z]{2,}(?:aron|ieron|ia|ian|aba|aban)\b/,
  ru: /\p{L}{2,}(?:л|ла|ло|ли|лся|лась|лись|ет|ют|ит|ят|ется|ится|ются|ятся)(?=\s|\?|$)/u,
};

/** `L'Iran a accepté ?` asks whether it is so; `recette de soupe` asks for a thing. */
const saysSomething = (folded: string, language: Language, words: readonly QuestionWord[], lexicon: Lexicon): boolean =>
  FINITE[language].test(folded) ||
  words.some(
    (word) =>
      word.concepts.some((concept) => lexicon.concepts.get(concept)?.verb === true) &&
      !BEHIND_ARTICLE[language].test(folded.slice(0, folded.indexOf(fold(word.surface)))),
  );

/** What stands here is a noun: `la forme de l'état`. Folded. */
const BEHIND_ARTICLE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:the|an?)\s$/,
  fr: /(?:\b(?:le|la|les|un|une|des|du|au|aux)\s|\b[ld]')$/,
  de: /\b(?:der|den|dem|des|eine?[nmrs]?|zum|zur|vom|beim)\s$/,
  es: /\b(?:el|la|los|un|una|unos|unas|del|al)\s$/,
  ru: /^$/,
};

/** A misspelt first word (`wen was it`) is read as the question word that it is one slip away from. */
function withQuestionWord(folded: string, language: Language): string {
  const [first = '', ...rest] = folded.split(' ');
  if (QUESTION_OPENERS[language].includes(first) || isFunctionWord(first, language)) return folded;
  const near = QUESTION_OPENERS[language].filter((opener) => opener.length >= 3 && editDistance(opener, first) === 1);
  const meant = near.find((opener) => opener.startsWith(first)) ?? near[0];
  return meant === undefined ? folded : [meant, ...rest].join(' ');
}

/** `кто такая` asks about a person even where the name is not known; the others need a name and nothing else. */
const ASKS_ABOUT_PERSON = /^[^\p{L}]*кто так(?:ои|ая|ие) /u;
const asksWhoSomebodyIs = (
  folded: string,
  { names, words }: Pick<Question, 'names' | 'words'>,
  lexicon: Lexicon,
): boolean =>
  words.length === 0
    ? names.length > 0
    : ASKS_ABOUT_PERSON.test(folded) && !words.some((word) => isRole(word, lexicon));

/** Behind these a Spanish `que` without an accent still asks. */
const BEFORE_ASKING_QUE =
  'a al con cual decidme decime del desde dime e en entre hacia hasta lo o para pero por saber sabes sobre y'.split(
    ' ',
  );

/**
 * French `où` and Spanish `qué` are told from `ou` and `que` by their accents, which folding takes. A Spanish `que` without one
 * in the middle of a sentence joins two clauses (`pidió que lo arresten`) and asks for nothing.
 */
function withoutConjunctions(text: string, language: Language): string {
  if (language === 'fr')
    return text
      .replace(/(?<!\p{L})(qu|[cdlns]) (?=[aeiouyhàâéèêîôû])/giu, "$1'")
      .replace(/(?<!\p{L})où(?! en (?:est|sont|étai))(?!\p{L})/giu, 'dans quel lieu');
  if (language !== 'es') return text;
  return text.replace(/(?<=(\p{L}+) )que(?= )/gu, (que, before: string) =>
    BEFORE_ASKING_QUE.includes(fold(before)) ? que : '',
  );
}

/** Words of a question that nothing knows: which of them are names? */
import type { Language } from '../../model/language.ts';
import { isFunctionWord } from '../../text/function-words.ts';
import { isCyrillic } from '../../text/names/cyrillic.ts';
import { ARTICLES } from '../mentions/cue-words.ts';
import type { Certainty } from '../mentions.ts';
import type { QuestionName } from './question-names.ts';
import { isCapitalInside, type QuestionScene, textOf } from './question-scene.ts';

/** An unknown word this short is more likely an abbreviation or a slip than a name. */
const UNKNOWN_MIN_LETTERS = 3;
/** Without a capital, only a longer word counts as a probable name. */
const PROBABLE_MIN_LETTERS = 4;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Where English has a name and no article: after an auxiliary, a preposition of company, `about`. */
const ENGLISH_SLOTS = set(
  'did does do is was were are has have had will would can could should who about with by from to for and or vs between against of than when if that after before mr mrs ms',
);

const SLOTS: Partial<Record<Language, ReadonlySet<string>>> = {
  en: ENGLISH_SLOTS,
  fr: set('que qu qui avec par entre chez et ou contre selon monsieur mme m'),
  de: set('ist war hat wer mit von und oder gegen laut zwischen herr frau'),
  es: set('es fue quien con por entre y contra segun senor'),
  ru: set('кто с между и против'),
};

/** Verbs after which a question has its subject: `qué opina aznar`, `что сказал лавров`, `was hält weidmann davon`. Folded. */
const SUBJECT_SLOTS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set('did does'),
  fr: set('dit disait pense pensait propose proposait veut voulait demande repondu dirait'),
  de: set('hat hatte sagt sagte halt meint meinte denkt will wollte fordert forderte'),
  es: set(
    'dijo dice opina opino piensa penso propone propuso pide pidio quiere quiso respondio llego dimitio renuncio',
  ),
  ru: set(
    'сказал сказала говорил говорила говорит думает думал предложил предложила хочет хотел ответил ответила заявил заявила приехал приехала',
  ),
};
/** Where a subject stands these endings are those of a surname, though a dictionary has the root: `лавров`, `weidmann`. Folded. */
const SURNAME_ENDING: Partial<Record<Language, RegExp>> = {
  de: /(?:mann|berg|meier|meyer|mayer|stein|hofer)$/,
  ru: /(?:[ое]в|ын|ин|[сц]кии|енко|ич|дзе|швили|ян)$|(?:[ое]в|[иы]н)(?:ым|у|а|е)$|[сц]к(?:им|ому|ого)$/,
};

/** `когда путин приедет`, `где мэй встречалась`: between a question word and a verb. Folded. */
const RUSSIAN_ASKING = set('когда где куда откуда почему зачем отчего что как чем чего кого кому');
const RUSSIAN_VERB = /(?:л|ла|ло|ли|лся|лась|лись|ет|ит|ут|ют|ат|ят|ется|ится|ются|ятся)$/;
/** `с путиным`, at the end of what is said: an adjective would have its noun behind it. */
const RUSSIAN_WITH = set('с со к ко у от между против');
const RUSSIAN_SURNAME_IN_CASE = /(?:[ое]в|[иы]н)(?:ым|у|а|е)$|[сц]к(?:им|ому|ого)$/;

function isSubjectSlot({ language, folded, words }: QuestionScene, at: number): boolean {
  const before = folded[at - 1] ?? '';
  if (SUBJECT_SLOTS[language].has(before)) return true;
  if (language !== 'ru') return false;
  if (RUSSIAN_ASKING.has(before))
    return RUSSIAN_VERB.test(folded[at + 1] ?? '') && !RUSSIAN_VERB.test(folded[at] ?? '');
  return (
    RUSSIAN_WITH.has(before) &&
    endsPhrase(words[at + 1], folded[at + 1]) &&
    RUSSIAN_SURNAME_IN_CASE.test(folded[at] ?? '')
  );
}

const endsPhrase = (next: QuestionScene['words'][number] | undefined, folded = ''): boolean =>
  next === undefined || next.gap !== 'space' || isFunctionWord(folded, 'ru') || RUSSIAN_VERB.test(folded);

/** Whether a name without article is at home after this word. */
export const isNameSlot = (language: Language, before: string): boolean => SLOTS[language]?.has(before) === true;

/** Endings of verbs, adjectives and abstract nouns: an unknown word that has one is an ordinary word. */
const INFLECTED: Readonly<Record<Language, RegExp>> = {
  en: /(?:ing|ed|ly|tions?|sions?|ments?|ness|ities|ity|ous|ful|less|able|ible|ive|ies|ors?|ism|ists?|ware|line|map|work)$|[^aeiou]s$|es$/,
  fr: /(?:ent|ait|aient|ions|ez|er|era|eront|erait|erent|ments?|tions?|sions?|iques?|eurs?|euses?|aux|elles?|istes?|ismes?|ables?|ibles?|ives?|ifs?|ees?|es)$/,
  de: /(?:t|te|ten|tet|en|ung|ungen|keit|heit|schaft|tion|tionen|isch|ische|ischer|ischen|lich|liche|lichen|embargo|abkommen|s)$/,
  es: /(?:encias?|ancias?|cion|ciones|sion|siones|mente|mientos?|idad|idades|aron|ieron|aban|ando|iendo|ados?|adas?|idos?|idas?|ables?|ibles?|ivos?|ivas?|icos?|icas?|ar|er|ir|os|as|es)$|^(?:hizo|hace|hacen|dijo|dice|fue|puso|tuvo|vino)$/,
  ru: /(?:ть|ти|л|ла|ло|ли|ет|ут|ют|ит|ат|ят|ешь|ишь|ем|им|ся|сь|ого|его|ому|ему|ыи|ии|ои|еи|ая|яя|ое|ее|ые|ие|ых|их|ыми|ими|ую|юю|ости|ость|ение|ения|ению|ением|ции|ция|цию|ство|ства|ов|ев|ам|ям|ами|ями|ах|ях)$/,
};

/** How sure it is that an unknown word is a name; undefined = it is none. */
function unknownCertainty(scene: QuestionScene, at: number): Certainty | undefined {
  const word = scene.words[at];
  if (word === undefined || word.number || word.end - word.start < UNKNOWN_MIN_LETTERS) return undefined;
  const inside = at > 0 && word.capital && !scene.shouted;
  if (inside && scene.language !== 'de') return 'likely';
  if (isCyrillic(word.folded) !== (scene.language === 'ru')) return 'likely';
  if (scene.lexicon.gazetteer.isFirstName(word.folded) && word.folded.length >= PROBABLE_MIN_LETTERS) return 'likely';
  const before = scene.folded[at - 1] ?? '';
  if (word.folded.length >= PROBABLE_MIN_LETTERS && isSubjectSlot(scene, at))
    return SURNAME_ENDING[scene.language]?.test(word.folded) === true ? 'sure' : 'likely';
  if (word.folded.length < PROBABLE_MIN_LETTERS || INFLECTED[scene.language].test(word.folded)) return 'weak';
  if (isMisspeltWord(scene, word.folded)) return 'weak';
  if (ARTICLES[scene.language].has(before)) return 'weak';
  if (scene.language === 'en') return at === 0 || isNameSlot('en', before) ? 'likely' : 'weak';
  return 'likely';
}

/** `hottel`, `anohter`, `ambasador`: a letter doubled, swapped or not doubled makes it an ordinary word. */
function isMisspeltWord(scene: QuestionScene, word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const [before, letter, next, rest] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
    if (letter === next && scene.isOrdinary(before + next + rest)) return true;
    if (letter !== next && next !== '' && scene.isOrdinary(before + next + letter + rest)) return true;
    if (scene.isOrdinary(`${before}${letter}${letter}${next}${rest}`)) return true;
  }
  return false;
}

/** Ends no surname. Folded. */
const ADVERB = /(?:al|ent|ous|ic)l?ly$|aly$|mente?$/;

/** `gerry kelly`: a given name, and a surname that neither the corpus nor any list has. */
export function unknownFullName(scene: QuestionScene, from: number, to: number): QuestionName | undefined {
  const [given = '', ...rest] = scene.folded.slice(from, to);
  if (given.length < PROBABLE_MIN_LETTERS || !scene.lexicon.gazetteer.isFirstName(given) || scene.isCommon(from))
    return undefined;
  // `washington entgegengenommen`: rather the town
  if (scene.lexicon.gazetteer.find(given).length > 0 && !isCapitalInside(scene, from + 1)) return undefined;
  if (rest.some((word, i) => scene.isCommon(from + 1 + i) || word.length < UNKNOWN_MIN_LETTERS)) return undefined;
  // `come to washington originaly`
  if (rest.some((word) => ADVERB.test(word) || isMisspeltWord(scene, word))) return undefined;
  if (scene.words.slice(from + 1, to).some(({ gap, number }) => gap !== 'space' || number)) return undefined;
  if (rest.some((word) => scene.linker.hasWord(word) || scene.lookup(word, true).length > 0)) return undefined;
  const [first, last] = [scene.words[from], scene.words[to - 1]];
  if (first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end };
  return { span, surface: textOf(scene, from, to), candidates: [], certainty: 'sure', suggestions: [] };
}

/** Spellings shown for a name that nothing knows. */
const SUGGESTIONS_MAX = 3;

/** Not an ordinary word and known nowhere: perhaps a name that the corpus does not have. */
export function unknownName(scene: QuestionScene, at: number): QuestionName | undefined {
  const word = scene.words[at];
  const certainty = unknownCertainty(scene, at);
  if (word === undefined || certainty === undefined || scene.linker.hasWord(word.folded)) return undefined;
  const surface = textOf(scene, at, at + 1);
  const suggestions = scene.linker
    .suggest(surface)
    .slice(0, SUGGESTIONS_MAX)
    .flatMap(
      (entity) => scene.linker.get(entity)?.name ?? scene.lexicon.gazetteer.entry(entity)?.names[scene.language] ?? [],
    );
  return { span: { start: word.start, end: word.end }, surface, candidates: [], certainty, suggestions };
}

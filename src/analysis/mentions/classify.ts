import {
  ACTOR_VERBS,
  ARTICLES,
  CONNECTORS,
  NAMED_PLACES,
  NAMED_THINGS,
  OF,
  ORGANISATION_HEADS,
  PLACE_HEADS,
  PLACE_PREPOSITIONS,
  PORTFOLIOS,
} from './cue-words.ts';
import { roleAfter, roleBefore } from './role-near.ts';
import { type Certainty, type Draft, isGivenName, isNextTo, namesNothing, type Scene, surfaceOf } from './scene.ts';

/** Acronyms have at most this many letters; longer shouting is a headline. */
const ACRONYM_MAX_LETTERS = 6;
/** A lone word this short is an abbreviation or a slip, not a name. */
const LONE_NAME_MIN_LETTERS = 3;
/** Persons rarely have more words than this without particles. */
const PERSON_MAX_WORDS = 4;

const GERMAN_NOUN =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tat|taten|nis|nisse|tum|ismus|chen|gesprache?|verhandlungs?|konferenz|politik|recht|land|zeit|tag|jahr|welt|staat|krieg|frieden|vertrag|partei|regierung|prasident|minister|kreise?|chef)s?$|^(?:million(?:en)?|milliarden?|euro|dollar|prozent|uhr|tonnen?|kilometer|meter|grad|stunden?|tagen?|wochen?|monaten?|jahren?|mal|ende|anfang|mitte|leben|menschen|leute|frauen?|manner|kinder|haus|stadt)$/;

/** A run of capitalised words → what it names, or nothing. */
export function classifyRun(scene: Scene, start: number, to: number): Draft | undefined {
  const from = skipLeading(scene, start, to);
  if (from >= to) return undefined;
  return to - from === 1 ? classifyLone(scene, from) : classifyPhrase(scene, from, to);
}

/** Leaves out what is capitalised for another reason: sentence starts, titles (`Prime Minister`), function words. */
function skipLeading(scene: Scene, start: number, to: number): number {
  let from = start;
  while (from < to) {
    const word = scene.words[from];
    if (word === undefined) break;
    const role = scene.lexicon.roles.match(scene.folded, from, scene.language);
    const fillsRun = role !== undefined && from + role.length > to;
    if (
      namesNothing(scene, from) ||
      (word.starts && to - from > 1 && scene.seenSmall.has(word.folded) && !isGivenName(scene, from))
    )
      from += 1;
    // `secrétaire à l'|Énergie| Ernest Moniz`
    else if (to - from > 1 && PORTFOLIOS[scene.language].has(word.folded) && !isGivenName(scene, from)) from += 1;
    else if (role !== undefined && !fillsRun && !isGivenNameHere(scene, from, to)) from += role.length;
    else break;
  }
  return from;
}

const isGivenNameHere = (scene: Scene, at: number, to: number): boolean =>
  at + 1 < to && isGivenName(scene, at) && scene.language !== 'en';

function classifyPhrase(scene: Scene, start: number, to: number): Draft | undefined {
  let from = start;
  if (hasOrganisationHead(scene, from, to) && !isGivenName(scene, from)) {
    return { from, to, kind: 'organisation', way: 'name', certainty: 'likely' };
  }
  // a given name inside the run starts the person: `Ökonom |Moritz Schularick`
  const given = firstGivenName(scene, from, to);
  if (
    given !== undefined &&
    given > from &&
    given < to - 1 &&
    (scene.language === 'de' || scene.words[from]?.starts === true)
  )
    from = given;
  const role = roleBefore(scene, from) ?? roleAfter(scene, to);
  const base = { from, to, way: 'name', ...(role === undefined ? {} : { role }) } as const;
  if (role !== undefined) return { ...base, kind: 'person', certainty: 'sure' };
  if (NAMED_PLACES.has(wordBefore(scene, from))) return { ...base, kind: 'place', certainty: 'likely' };
  if (NAMED_THINGS.has(wordBefore(scene, from))) return { ...base, kind: 'organisation', certainty: 'likely' };
  if (given !== undefined && isFirstUnit(scene, from, given)) return { ...base, kind: 'person', certainty: 'sure' };
  if (isInitial(scene, from)) return { ...base, kind: 'person', certainty: 'sure' };
  const before = wordBefore(scene, from);
  if (isPlaceCue(scene, from) || GEOGRAPHIC_FIRST.has(scene.folded[from] ?? ''))
    return { ...base, kind: 'place', certainty: 'likely' };
  if (ARTICLES[scene.language].has(before) || isQuoted(scene, from, to))
    return { ...base, kind: 'name', certainty: scene.language === 'de' ? 'weak' : 'likely' };
  // `banco de Siete Hermanas`: of something, and no given name
  if (given === undefined && OF[scene.language].has(before))
    return { ...base, kind: 'name', certainty: scene.language === 'de' ? 'weak' : 'likely' };
  if (given === undefined && isAnyOrdinary(scene, from, to)) return { ...base, kind: 'name', certainty: 'weak' };
  const shouted = scene.words.slice(from, to).every((word) => word.shouted);
  if (shouted || isTitleCase(scene, from) || to - from > PERSON_MAX_WORDS)
    return { ...base, kind: 'name', certainty: 'weak' };
  if (scene.language === 'de')
    return {
      ...base,
      kind: looksForeign(scene, from, to) ? 'person' : 'name',
      certainty: looksForeign(scene, from, to) ? 'likely' : 'weak',
    };
  return {
    ...base,
    kind: 'person',
    certainty: given === undefined && scene.words[from]?.starts === true ? 'weak' : 'likely',
  };
}

const hasOrganisationHead = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (ORGANISATION_HEADS.has(scene.folded[at] ?? '') && scene.words[at]?.capital === true) return true;
  return false;
};

function firstGivenName(scene: Scene, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) if (isGivenName(scene, at)) return at;
  return undefined;
}

/** `Frank-Walter`: the second part is on the list, the first is not. */
function isFirstUnit(scene: Scene, from: number, given: number): boolean {
  for (let at = from + 1; at <= given; at++) if (scene.words[at]?.gap !== 'hyphen') return false;
  return true;
}

const isInitial = (scene: Scene, at: number): boolean => {
  const word = scene.words[at];
  return word !== undefined && word.end - word.start === 1 && scene.text.charAt(word.end) === '.';
};

const isAnyOrdinary = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isOrdinary(scene, at)) return true;
  return false;
};

/** First words of place names: a run that starts so is no person unless a given name or role says otherwise. */
const GEOGRAPHIC_FIRST: ReadonlySet<string> = new Set(
  'cap cape kap cabo punta puerto port porto san santa santo saint sainte sankt ile isla insel mont monte mount lac lago lake rio mar mer gulf golfe golfo north south east west nord sud norte sur este oeste nueva nuevo new neu nouvelle schloss palais palacio camp fort villa мыс остров порт'.split(
    ' ',
  ),
);

/** German writes every noun with a capital; a run of two without article and without German endings is a name. */
function looksForeign(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (scene.words[at]?.gap === 'hyphen' && at > from) continue;
    if (GERMAN_NOUN.test(scene.folded[at] ?? '') || scene.seenSmall.has(scene.folded[at] ?? '')) return false;
  }
  return to - from <= 3;
}

function classifyLone(scene: Scene, at: number): Draft | undefined {
  const word = scene.words[at];
  if (word === undefined || word.number || PORTFOLIOS[scene.language].has(word.folded)) return undefined;
  const to = at + 1;
  const role = roleBefore(scene, at) ?? roleAfter(scene, to);
  const base = { from: at, to, way: 'name', ...(role === undefined ? {} : { role }) } as const;
  const length = word.end - word.start;
  const ordinary = isOrdinary(scene, at);
  const before = wordBefore(scene, at);
  if (length >= LONE_NAME_MIN_LETTERS && NAMED_PLACES.has(before))
    return { ...base, kind: 'place', certainty: 'likely' };
  if (length >= LONE_NAME_MIN_LETTERS && NAMED_THINGS.has(before))
    return { ...base, kind: 'organisation', certainty: 'likely' };
  if (ORGANISATION_HEADS.has(word.folded)) return { ...base, kind: 'organisation', certainty: 'weak' };
  if (role !== undefined && length >= LONE_NAME_MIN_LETTERS && !ordinary)
    return { ...base, kind: 'person', certainty: 'sure', cue: 'person' };
  if (word.shouted) {
    const acronym = length <= ACRONYM_MAX_LETTERS && !isShoutedLine(scene, at);
    return acronym ? { ...base, kind: 'organisation', certainty: 'likely' } : undefined;
  }
  if (length < LONE_NAME_MIN_LETTERS || scene.seenSmall.has(word.folded)) return undefined;
  const cue = loneCue(scene, at, ordinary);
  const certainty = loneCertainty(scene, at, ordinary, cue);
  return certainty === undefined
    ? undefined
    : { ...base, kind: 'name', certainty, ...(cue === undefined ? {} : { cue }) };
}

function loneCue(scene: Scene, at: number, ordinary: boolean): 'place' | 'person' | undefined {
  if (isPlaceCue(scene, at) && !ordinary) return 'place';
  if (isActor(scene, at + 1)) return 'person';
  return undefined;
}

/** German capitalises every noun, and machine-translated French many: there a lone word needs support. */
function loneCertainty(
  scene: Scene,
  at: number,
  ordinary: boolean,
  cue: 'place' | 'person' | undefined,
): Certainty | undefined {
  const { language } = scene;
  if (language === 'de' && (ordinary || ARTICLES.de.has(wordBefore(scene, at)) || isInflectedAdjective(scene, at)))
    return undefined;
  if (scene.words[at]?.starts === true || isTitleCase(scene, at) || ordinary) return 'weak';
  if (cue === 'place') return 'likely';
  return language === 'de' ? 'weak' : 'likely';
}

/** Endings of common nouns that no name has. */
const COMMON_NOUN = {
  en: /(?:tion|tions|ment|ments|ness|ship|ity|ities|ings?)$/,
  fr: /(?:tions?|sions?|ments?|ites?|eurs?|ages?|ismes?|ances?|ences?|aux)$/,
  de: GERMAN_NOUN,
  es: /(?:cion|ciones|siones|miento|mientos|idad|idades|ismo|ancia|encia)$/,
  ru: /(?:ние|ния|ность|ости|ство|ства|ция|ции)$/,
};

const isOrdinary = (scene: Scene, at: number): boolean => {
  const word = scene.folded[at] ?? '';
  return COMMON_NOUN[scene.language].test(word) || scene.lexicon.isOrdinaryWord(word, scene.language);
};

/** A verb of speech or action follows, and nothing before makes the name its complement. */
const isActor = (scene: Scene, to: number): boolean =>
  scene.words[to]?.gap === 'space' &&
  ACTOR_VERBS[scene.language].has(scene.folded[to] ?? '') &&
  !(isNextTo(scene, to - 1) && CONNECTORS[scene.language].has(scene.folded[to - 2] ?? ''));

const isInflectedAdjective = (scene: Scene, at: number): boolean =>
  isNextTo(scene, at) &&
  scene.words[at - 1]?.capital === false &&
  /(?:e|en|er|es|em)$/.test(scene.folded[at - 1] ?? '') &&
  (scene.folded[at - 1] ?? '').length > 4;

const wordBefore = (scene: Scene, at: number): string => (isNextTo(scene, at) ? (scene.folded[at - 1] ?? '') : '');

/** `à X`, `in X`, `capitale du X`, `île de X` */
export function isPlaceCue(scene: Scene, at: number): boolean {
  const before = wordBefore(scene, at);
  if (before === '') return false;
  if (OF[scene.language].has(before) || (scene.language === 'fr' && /^(?:la|l)$/.test(before))) {
    let head = at - 2;
    if (/^(?:la|l)$/.test(before) && OF[scene.language].has(scene.folded[head] ?? '')) head -= 1;
    if (PLACE_HEADS[scene.language].has(scene.folded[head] ?? '')) return true;
    return false;
  }
  if (PLACE_HEADS[scene.language].has(before) && scene.language !== 'ru')
    return /^(?:ile|cap|isla|cabo|insel|kap|port|lac|lago|mont|monte)$/.test(before);
  // `a` is the French verb "has" as well as the Spanish preposition; only `à` is the place cue
  if (scene.language === 'fr' && before === 'a') return surfaceOf(scene, at - 1) !== 'a';
  if (scene.language === 'es' && before === 'a') return false;
  return PLACE_PREPOSITIONS[scene.language].has(before);
}

const QUOTE = /["«»“”„]/;

const isQuoted = (scene: Scene, from: number, to: number): boolean => {
  const first = scene.words[from];
  const last = scene.words[to - 1];
  if (first === undefined || last === undefined) return false;
  return (
    QUOTE.test(scene.text.slice(Math.max(0, first.start - 2), first.start)) &&
    QUOTE.test(scene.text.slice(last.end, last.end + 2))
  );
};

/** Words of a sentence that must be looked at before it counts as a headline in title case. */
const TITLE_CASE_MIN_WORDS = 4;
const TITLE_CASE_MIN_SHARE = 0.6;

/** English headlines capitalise everything: `Ministers Meet Again In Lausanne`. */
function isTitleCase(scene: Scene, at: number): boolean {
  if (scene.language === 'de') return false;
  const { capitals, words } = countCapitals(scene, at);
  return words >= TITLE_CASE_MIN_WORDS && capitals / words >= TITLE_CASE_MIN_SHARE;
}

function isShoutedLine(scene: Scene, at: number): boolean {
  const sentence = scene.words[at]?.sentence;
  const neighbours = scene.words
    .slice(Math.max(0, at - 2), at + 3)
    .filter((word) => word.sentence === sentence && word.end - word.start > 2);
  return neighbours.length > 2 && neighbours.every((word) => word.shouted);
}

const counts = new WeakMap<Scene, Map<number, { capitals: number; words: number }>>();

function countCapitals(scene: Scene, at: number): { capitals: number; words: number } {
  let bySentence = counts.get(scene);
  if (bySentence === undefined) {
    bySentence = new Map();
    for (const word of scene.words) {
      if (word.end - word.start < 4 || word.number) continue;
      const count = bySentence.get(word.sentence) ?? { capitals: 0, words: 0 };
      count.words += 1;
      if (word.capital) count.capitals += 1;
      bySentence.set(word.sentence, count);
    }
    counts.set(scene, bySentence);
  }
  return bySentence.get(scene.words[at]?.sentence ?? -1) ?? { capitals: 0, words: 0 };
}

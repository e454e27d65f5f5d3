import type { ConceptMatch } from '../lexicon/concept.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { EventStatus } from '../model/event.ts';
import type { Language } from '../model/language.ts';
import { perWord } from '../text/per-word.ts';
import type { Token } from '../text/tokens.ts';

/** Verb endings and auxiliaries that put a clause into the future. Lower-case words as written: an accent tells `será` from `sera`, a capital a name from a verb. */
const FUTURE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:will|shall|ll|would)$/,
  fr: /^(?!opéra|caméra|contra|extra|sera[ck])\p{L}+(?:er|ir|r)(?:a|ont)$|^(?:devrait|devraient|doit|doivent)$/u,
  de: /^(?:wird|werden|werde|soll|sollen|solle|will|wollen)$/,
  es: /^\p{L}+(?:ar|er|ir|dr|br|rr)(?:á|án|emos)$|^(?:debe|deben)$/u,
  ru: /^(?:буд(?:ет|ут|ем|у)|намерен[аы]?|предстоит|должн[аоы]|должен|состо(?:ится|ятся)|прой(?:дет|дут|дёт)|начн(?:ется|ётся|утся)|встрет(?:ится|ятся)|подпиш(?:ет|ут)|обсуд(?:ит|ят)|провед(?:ет|ёт|ут)|прибу(?:дет|дут)|посет(?:ит|ят)|прим(?:ет|ут)|верн(?:ется|ётся|утся)|продолж(?:ится|атся)|заверш(?:ится|атся)|откро(?:ется|ются)|возобнов(?:ится|ятся)|соберу?(?:тся|ётся|ется)|рассмотр(?:ит|ят)|объяв(?:ит|ят)|приед(?:ет|ут)|вступ(?:ит|ят))$/u,
};
/** Modal and conditional forms: it may happen, or somebody says that it did. Lower-case words as written. */
const CONDITIONAL: Readonly<Record<Language, RegExp>> = {
  en: /^(?:could|might|may)$/,
  fr: /^(?!devrai|retrait|portrait|extrait|attrait|paraît|parait|trait|distrait|concret)\p{L}+(?:er|ir|r)(?:ait|aient)$/u,
  de: /^(?:würden?|könnten?|dürften?|möchten?|sollte|sollten|wäre|wären|hätte|hätten)$/,
  es: /^(?!mayoría|minoría|secretaría|tesorería|categoría|quería|refería|había|moría|corría)\p{L}+(?:ar|er|ir|dr|br)(?:ía|ían)$/u,
  ru: /^(?:бы|мог|могла|могли|могут|может)$/,
};

const NEGATION: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['not', 'no', 'never', 'without', 'nor', 'neither', 'none', 'cannot', 'nobody', 'nothing', 'nowhere']),
  fr: new Set(['ne', 'n', 'pas', 'jamais', 'aucun', 'aucune', 'sans', 'ni', 'non', 'rien', 'nul', 'nulle']),
  de: new Set([
    'nicht',
    'kein',
    'keine',
    'keinen',
    'keiner',
    'keinem',
    'nie',
    'niemals',
    'ohne',
    'weder',
    'niemand',
    'niemanden',
    'niemandem',
    'nichts',
    'nirgends',
    'keines',
  ]),
  es: new Set(['no', 'nunca', 'jamas', 'ningun', 'sin', 'ni', 'tampoco', 'nadie', 'nada', 'ninguno', 'ninguna']),
  ru: new Set([
    'не',
    'нет',
    'ни',
    'никогда',
    'без',
    'никакои',
    'никаких',
    'никто',
    'никого',
    'никому',
    'ничего',
    'ничто',
    'нигде',
  ]),
};

export const isNegation = (folded: string, language: Language): boolean => NEGATION[language].has(folded);

/** The same of a word of a text. */
export const negates = perWord(({ folded, language }) => isNegation(folded, language));

/** `sans préciser la date`: negates what follows it, and leaves the sentence as it is. */
const WITHOUT: ReadonlySet<string> = new Set(['without', 'sans', 'ohne', 'sin', 'без']);

/** A negation that may say no to what the whole sentence tells. */
export const negatesSentence = (folded: string, language: Language): boolean =>
  isNegation(folded, language) && !WITHOUT.has(folded);

/** Concepts that by themselves put a happening into the future, into hearsay or into the possible; flags are wider than that. */
const PLAN = new Set(['plan-n', 'schedule', 'expect', 'intend', 'coming-up', 'tomorrow']);
const HEARSAY_CONCEPTS = new Set(['report-news', 'reportedly', 'rumor', 'speculation', 'allege', 'not-confirmed']);
const POSSIBILITY = new Set(['possible', 'likely', 'maybe', 'consider', 'imagine']);

/**
 * The status of what a sentence tells: denied beats hypothetical, reported, planned; told plainly it was held.
 * `According to X` names who says it and makes it no hearsay. A sentence is read as a whole: clauses of different status keep the strongest doubt.
 */
export function statusOf(tokens: readonly Token[], concepts: readonly ConceptMatch[], lexicon: Lexicon): EventStatus {
  const attributed = new Set(concepts.filter((match) => match.concept === 'according-to').map((match) => match.token));
  const has = (ids: ReadonlySet<string>) =>
    concepts.some((match) => ids.has(match.concept) && !attributed.has(match.token));
  const denies = concepts.some(
    (match) => lexicon.flagged(match.concept, 'neg') && lexicon.flagged(match.concept, 'claim'),
  );
  if (denies) return 'denied';
  let forms = 0;
  for (const { word } of tokens) forms |= formOf(word);
  const conditional = (forms & CONDITIONAL_FORM) !== 0;
  if (has(HEARSAY_CONCEPTS) || (conditional && (forms & HEARSAY_FORM) !== 0)) return 'reported';
  if (has(POSSIBILITY) || conditional) return 'hypothetical';
  if (has(PLAN) || (forms & FUTURE_FORM) !== 0) return 'planned';
  return 'held';
}

/** French puts what others say into the conditional perfect: `aurait prévu`. */
const HEARSAY = /^aurai(?:t|ent)$/;

const FUTURE_FORM = 1;
const CONDITIONAL_FORM = 2;
const HEARSAY_FORM = 4;

/** What the form of a verb says, as bits; capitals are names. */
const formOf = perWord(({ surface, small, language }) => {
  if (surface !== small) return 0;
  let form = 0;
  if (FUTURE[language].test(surface)) form |= FUTURE_FORM;
  if (CONDITIONAL[language].test(surface)) form |= CONDITIONAL_FORM;
  if (HEARSAY.test(surface)) form |= HEARSAY_FORM;
  return form;
});

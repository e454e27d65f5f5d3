import type { ConceptMatch } from '../lexicon/concept.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { EventStatus } from '../model/event.ts';
import type { Language } from '../model/language.ts';
import type { Token } from '../text/tokens.ts';

/** Verb endings and auxiliaries that put a clause into the future. Folded forms. */
const FUTURE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:will|shall|ll)$/,
  fr: /^(?!camera|opera|contra|sera[ck]|verra[^i])\p{L}{2,}(?:er|ir|r)(?:a|ont|ez)$/u,
  de: /^(?:wird|werden|soll|sollen)$/,
  es: /^\p{L}{2,}(?:ar|er|ir|dr|br)(?:a|an|emos)$/u,
  ru: /^(?:буд(?:ет|ут|ем)|\p{L}{4,}(?:ится|ятся|утся|ется))$/u,
};

/** Modal and conditional forms: it may happen, or somebody says that it did. */
const CONDITIONAL: Readonly<Record<Language, RegExp>> = {
  en: /^(?:would|could|might|may)$/,
  fr: /^\p{L}{2,}(?:er|ir|r)(?:ait|aient)$/u,
  de: /^(?:wurde|wurden|konnte|konnten|durfte|sollte|sollten|mochte|wolle|habe|sei|seien)$/,
  es: /^\p{L}{2,}(?:ar|er|ir|dr|br)(?:ia|ian)$/u,
  ru: /^(?:бы|мог|могла|могут|может)$/,
};

const NEGATION: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['not', 'no', 'never', 'without', 'nor', 'neither', 'none', 'cannot']),
  fr: new Set(['ne', 'n', 'pas', 'jamais', 'aucun', 'aucune', 'sans', 'ni', 'non']),
  de: new Set(['nicht', 'kein', 'keine', 'keinen', 'keiner', 'keinem', 'nie', 'niemals', 'ohne', 'weder']),
  es: new Set(['no', 'nunca', 'jamas', 'ningun', 'ninguna', 'sin', 'ni', 'tampoco']),
  ru: new Set(['не', 'нет', 'ни', 'никогда', 'без', 'никакои', 'никаких']),
};

export const isNegation = (folded: string, language: Language): boolean => NEGATION[language].has(folded);

/** Concepts that by themselves put a happening into the future, into hearsay or into the possible; flags are wider than that. */
const PLAN = new Set(['plan-n', 'schedule', 'expect', 'intend', 'coming-up', 'tomorrow']);
const HEARSAY = new Set(['report-news', 'reportedly', 'rumor', 'speculation', 'allege', 'not-confirmed']);
const POSSIBILITY = new Set(['possible', 'likely', 'maybe', 'consider', 'imagine']);

/**
 * The status of what a sentence tells: denied beats hypothetical, reported, planned; told plainly it was held.
 * A sentence is read as a whole: clauses of different status keep the strongest doubt.
 */
export function statusOf(
  tokens: readonly Token[],
  concepts: readonly ConceptMatch[],
  lexicon: Lexicon,
  language: Language,
): EventStatus {
  const has = (ids: ReadonlySet<string>) => concepts.some((match) => ids.has(match.concept));
  const denies = concepts.some(
    (match) => lexicon.flagged(match.concept, 'neg') && lexicon.flagged(match.concept, 'claim'),
  );
  if (denies) return 'denied';
  const conditional = tokens.some((token) => CONDITIONAL[language].test(token.folded));
  if (has(HEARSAY) || (conditional && /aurai(?:t|ent)/.test(tokens.map((t) => t.folded).join(' ')))) return 'reported';
  if (has(POSSIBILITY) || conditional) return 'hypothetical';
  if (has(PLAN) || tokens.some((token) => FUTURE[language].test(token.folded))) return 'planned';
  return 'held';
}

import type { ConceptMatch } from '../lexicon/concept.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { perWord } from '../text/per-word.ts';
import type { Token } from '../text/tokens.ts';
import type { RawMention } from './mentions.ts';

/** Pronouns that stand for the person of the sentence before. Folded. */
const PRONOUNS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['he', 'she']),
  fr: new Set(['il', 'elle']),
  de: new Set(['er', 'sie']),
  es: new Set(['el', 'ella']),
  ru: new Set(['он', 'она']),
};

/** `according to X`, `selon X`, `nach Angaben von X`. Folded first words. */
const ACCORDING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(['according', 'per']),
  fr: new Set(['selon', 'apres', 'dapres']),
  de: new Set(['laut', 'zufolge', 'angaben']),
  es: new Set(['segun']),
  ru: new Set(['словам', 'данным', 'мнению']),
};

const introducesSource = perWord(({ folded, language }) => ACCORDING[language].has(folded));

/** A speaker stands within this many characters of the verb of saying. */
const SPEAKER_MAX_DISTANCE_CHARS = 90;

export interface SpeakerContext {
  readonly tokens: readonly Token[];
  readonly concepts: readonly ConceptMatch[];
  /** mentions of this sentence */
  readonly mentions: readonly RawMention[];
  readonly quotations: readonly Span[];
  readonly language: Language;
}

/** Who says what the sentence reports: the nearest name outside quotations to a verb of saying or to `according to`. */
export function findSpeaker(context: SpeakerContext, lexicon: Lexicon): Span | undefined {
  if (context.mentions.length === 0) return undefined;
  // `conseiller` is an office before it is advice
  const offices = new Set(
    context.concepts.filter((match) => lexicon.flagged(match.concept, 'role')).map((match) => match.token),
  );
  const anchors = [
    ...context.concepts.filter((match) => lexicon.flagged(match.concept, 'claim') && !offices.has(match.token)),
    ...context.tokens.filter(({ word }) => introducesSource(word)),
    ...(context.language === 'de' ? context.tokens.filter((token) => followsQuotation(token, context.quotations)) : []),
  ].filter((anchor) => !insideAny(anchor, context.quotations));
  let best: { span: Span; distance: number } | undefined;
  for (const mention of context.mentions) {
    if (mention.way === 'demonym' || insideAny(mention.span, context.quotations)) continue;
    for (const anchor of anchors) {
      const distance = gap(anchor, mention.span) + kindPenalty(mention);
      if (distance <= SPEAKER_MAX_DISTANCE_CHARS && (best === undefined || distance < best.distance))
        best = { span: mention.span, distance };
    }
  }
  return best?.span;
}

/** True when the subject is a pronoun for somebody named before, at the start or with the verb of saying at the end. */
export const opensWithPronoun = (tokens: readonly Token[], language: Language): boolean =>
  tokens.slice(0, 2).some((token) => PRONOUNS[language].has(token.folded)) || hasSpokenPronoun(tokens, language);

/** `… », a-t-il déclaré`, `…, he said`: a pronoun close to the end. */
const TAIL_TOKENS = 6;

function hasSpokenPronoun(tokens: readonly Token[], language: Language): boolean {
  return tokens.slice(-TAIL_TOKENS).some((token) => PRONOUNS[language].has(token.folded) && language !== 'es');
}

/** `„…“, so Brendtner`: two marks and a blank stand between. */
const QUOTATION_GAP_CHARS = 4;
const followsQuotation = (token: Token, quotations: readonly Span[]): boolean =>
  token.folded === 'so' && quotations.some(({ end }) => end < token.start && token.start - end <= QUOTATION_GAP_CHARS);

const insideAny = (span: Span, outer: readonly Span[]): boolean =>
  outer.some((o) => o.start <= span.start && span.end <= o.end);

const gap = (a: Span, b: Span): number => (a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : 0);

/** Places and organisations speak too, but a person nearby is the likelier speaker. */
const kindPenalty = (mention: RawMention): number =>
  mention.kind === 'person' ? 0 : mention.kind === 'name' ? 10 : 25;

import type { LinkedMention } from '../analysis/entities/linker.ts';
import { mentionAt, mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { namesOfThing } from './asked-keys.ts';
import type { Candidate } from './candidates.ts';
import { predicateOf, tellings } from './predicate.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';

/** How a sentence stands to what the question says happens; every value 0–1. */
export interface PredicateFit {
  /** it tells that very happening (0.5: a related one) */
  readonly predicateHere: number;
  /** the question has a happening, which is told neither here nor directly before */
  readonly predicateMissing: number;
  /** only something related is told */
  readonly predicateLoose: number;
  /** who the question says did it stands here as the one who did */
  readonly agentAgrees: number;
  /** somebody else does */
  readonly agentDiffers: number;
  /** asked why: the happening is told as the cause of something else */
  readonly isItselfCause: number;
}

const NOT_ASKED: PredicateFit = {
  predicateHere: 0,
  predicateMissing: 0,
  predicateLoose: 0,
  agentAgrees: 0,
  agentDiffers: 0,
  isItselfCause: 0,
};
const SURE = 0.9;
const RELATED = 0.45;
const NAME_PRESENT = 0.6;

export function predicateFit(
  question: Question,
  things: readonly QueryThing[],
  candidate: Candidate,
  lexicon: Lexicon,
): PredicateFit {
  const predicate = predicateOf(question, things, lexicon);
  if (predicate === undefined) return NOT_ASKED;
  const here = candidate.here[predicate.thing] ?? 0;
  const near = Math.max(here, candidate.before[predicate.thing] ?? 0);
  const places = tellings(things[predicate.thing], candidate);
  const agent = predicate.agent === undefined ? undefined : things[predicate.agent];
  const done =
    agent === undefined || places.length === 0 ? 0 : Math.max(...places.map((at) => doneBy(agent, at, candidate)));
  return {
    predicateHere: here,
    predicateMissing: near < RELATED ? 1 : 0,
    predicateLoose: near >= RELATED && near < SURE ? 1 : 0,
    agentAgrees: Math.max(0, done),
    agentDiffers: Math.max(0, -done),
    isItselfCause:
      question.type === 'why' && places.length > 0 && places.every((at) => standsAsCause(at, candidate)) ? 1 : 0,
  };
}

/** A subject stands so near before its verb (UTF-16 units). */
const SUBJECT_REACH_CHARS = 120;
/** Before a name that is no subject stands one of these. Folded, with the blank. */
const OBLIQUE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:in|at|to|from|with|by|against|near|for|on|over|between|about|after|before|toward|towards) (?:the )?$/,
  fr: /\b(?:a|au|aux|en|dans|avec|par|contre|vers|chez|pour|sur|entre|selon|apres|avant|depuis) (?:la |le |les |l')?$/,
  de: /\b(?:in|im|bei|mit|von|vom|aus|nach|gegen|zu|zum|zur|fur|uber|zwischen|vor|seit) (?:der |dem |den |das )?$/,
  es: /\b(?:a|al|en|con|por|contra|hacia|para|sobre|entre|segun|tras|desde) (?:el |la |los |las )?$/,
  ru: /(?:^|\s)(?:в|во|на|с|со|из|к|ко|от|у|по|против|для|о|об|между|после|до|при) $/,
};
const OBLIQUE_CHARS = 14;

/** 1 = the named one does it, -1 = somebody else does, 0 = the sentence leaves it open. */
function doneBy(agent: QueryThing, { start }: Span, { sentence, read }: Candidate): number {
  const names = namesOfThing(agent);
  const meant = (mention: LinkedMention) => (names.get(mention.nameId) ?? 0) >= NAME_PRESENT;
  const before = mentionsIn(read.mentions, sentence).filter(
    (mention) =>
      mention.span.end <= start &&
      start - mention.span.end <= SUBJECT_REACH_CHARS &&
      !OBLIQUE[read.document.language].test(
        fold(
          read.document.text.slice(
            Math.max(sentence.span.start, mention.span.start - OBLIQUE_CHARS),
            mention.span.start,
          ),
        ),
      ),
  );
  if (before.some(meant)) return meant(before.at(-1) as LinkedMention) ? 1 : 0.5;
  const behind = [sentence.inherited, sentence.speaker].some((span) => {
    const mention = mentionAt(read.mentions, span);
    return mention !== undefined && meant(mention);
  });
  if (behind) return 0.75;
  return before.length > 0 ? -1 : 0;
}

/** Words after which a cause is told. Folded, with the blank. */
const CAUSE_OPENS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:because(?: of)?|since|due to|owing to|after|citing|over) [^,;:]*$/,
  fr: /\b(?:parce qu\S*|car|puisqu\S*|en raison d\S*|a cause d\S*|apres|faute d\S*) ?[^,;:]*$/,
  de: /\b(?:weil|da|denn|wegen|aufgrund|nachdem|infolge) [^,;:]*$/,
  es: /\b(?:porque|ya que|pues|debido a|a causa de|puesto que|dado que|tras|por) [^,;:]*$/,
  ru: /(?:потому что|так как|поскольку|из-за|ввиду|вследствие|после) [^,;:]*$/,
};

/** `The siren failed because the cable had been sold`: the sale is the cause here, its own is not told. */
const standsAsCause = ({ start }: Span, { sentence, read }: Candidate): boolean =>
  CAUSE_OPENS[read.document.language].test(fold(read.document.text.slice(sentence.span.start, start)));

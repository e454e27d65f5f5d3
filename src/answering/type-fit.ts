import type { LinkedMention } from '../analysis/entities/linker.ts';
import { mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { fold } from '../text/fold.ts';
import { isAsked } from './asked-keys.ts';
import { askedNumbers } from './asked-numbers.ts';
import type { Candidate } from './candidates.ts';
import { foldedText } from './folded-text.ts';
import { freshMentions, nearness } from './nearness.ts';
import { oncePer } from './once-per.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';

/** Words that introduce a cause or a purpose. Folded. */
const CAUSE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:because|since|due to|owing to|in order to|so that|so as to|to avoid|to prevent|after|for fear|therefore|which is why|the reason|as a result|over|aimed? (?:at|to)|designed to|to (?:secure|protect|allow|give|make|help|keep|discuss|show|put))\b/,
  fr: /\b(?:parce qu|car|puisqu|en raison|a cause|grace a|afin d|pour|faute de|sous pretexte|du fait|de peur|c'est pourquoi|la raison|suite a|vise|visant|etant donne|comme)\b/,
  de: /\b(?:weil|da|denn|wegen|aufgrund|um .{3,80} zu|damit|deshalb|daher|aus angst|grund|infolge|angesichts|zwecks|begrundet)\b/,
  es: /\b(?:porque|ya que|pues|debido a|a causa de|por|para|con el fin|a fin de|puesto que|dado que|por eso|motivo|razon|tras|con el objetivo)\b/,
  ru: /(?:потому что|так как|поскольку|из-за|ввиду|чтобы|для того|поэтому|причин|ради|благодаря|в связи с|вследствие|в целях)/,
};

/** 0–1: how well the sentence holds the kind of thing that is asked for. */
export function typeFit(
  question: Question,
  things: readonly QueryThing[],
  candidate: Candidate,
  lexicon: Lexicon,
): number {
  const { sentence, read } = candidate;
  switch (question.type) {
    case 'who': {
      const fresh = freshMentions(things, candidate);
      if (fresh.some((mention) => mention.kind === 'person')) return 1;
      return fresh.some((mention) => mention.kind !== 'place' || mention.way !== 'name') ? 0.5 : 0;
    }
    case 'whois':
      return mentionsIn(read.mentions, sentence).some(
        (mention) => mention.role !== undefined && isAsked(things, mention),
      )
        ? 1
        : 0;
    case 'when':
      return sentence.dates.some((date) => date.kind === 'point') ? 1 : sentence.dates.length > 0 ? 0.5 : 0;
    case 'howlong':
      return sentence.dates.some((date) => date.kind === 'duration') ? 1 : sentence.numbers.length > 0 ? 0.5 : 0;
    case 'where': {
      const fresh = freshMentions(things, candidate);
      if (fresh.some((mention) => mention.kind === 'place' && mention.way === 'name')) return 1;
      return sentence.concepts.some((match) => lexicon.flagged(match.concept, 'place')) ? 0.7 : 0;
    }
    case 'howmany':
      return numberFit(question, things, candidate, lexicon);
    case 'why':
      return CAUSE[read.document.language].test(foldedText(candidate)) ? 1 : 0;
    case 'say':
      return (
        (sentence.quotations.length > 0 ? 0.6 : 0) +
        (sentence.concepts.some((match) => lexicon.flagged(match.concept, 'claim')) ? 0.4 : 0)
      );
    default:
      return 0;
  }
}

/** Tokens between a number and the thing that is counted. */
const COUNTED_MAX_GAP_TOKENS = 4;

const countable = oncePer(
  (things: readonly QueryThing[]): ReadonlySet<string> =>
    new Set(things.filter((thing) => thing.kind === 'word').flatMap((thing) => thing.concepts)),
);

function numberFit(question: Question, things: readonly QueryThing[], candidate: Candidate, lexicon: Lexicon): number {
  const { sentence } = candidate;
  const numbers = askedNumbers(question, things, candidate, lexicon);
  if (numbers.length === 0) return 0;
  const counted = countable(things);
  const near = numbers.some((number) =>
    sentence.concepts.some(
      (match) =>
        counted.has(match.concept) &&
        match.token - number.lastToken <= COUNTED_MAX_GAP_TOKENS &&
        number.token - match.token <= COUNTED_MAX_GAP_TOKENS,
    ),
  );
  return near ? 1 : 0.5;
}

/** Words that state a cause outright; `for` and `to` need not. Folded. */
const STRONG_CAUSE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:because|due to|owing to|in order to|so that|for fear|which is why|the reason|as a result|on the grounds|citing|blam\w+|accus\w+|over)\b/,
  fr: /\b(?:parce qu|car|puisqu|en raison|a cause|afin d|faute de|sous pretexte|du fait|de peur|c'est pourquoi|la raison|raisons?|motif|grief|accus\w+|reproch\w+|invoqu\w+)/,
  de: /\b(?:weil|denn|wegen|aufgrund|damit|deshalb|daher|aus angst|grund|begrund\w+|vorwurf|vorwirft|wirft|um)\b/,
  es: /\b(?:porque|ya que|pues|debido a|a causa de|con el fin|puesto que|dado que|por eso|motivos?|razon\w*|alega\w*|acus\w+|reproch\w+)\b/,
  ru: /(?:потому что|так как|поскольку|из-за|ввиду|чтобы|поэтому|причин|в связи с|вследствие|обвин|объясн)/,
};

export const statesCause = (candidate: Candidate): boolean =>
  STRONG_CAUSE[candidate.read.document.language].test(foldedText(candidate));

/** 0–1: how near a stated cause stands to what is to be explained. */
export function causeNear(anchors: readonly Span[], candidate: Candidate): number {
  const { start } = candidate.sentence.span;
  const match = STRONG_CAUSE[candidate.read.document.language].exec(foldedText(candidate));
  return match === null
    ? 0
    : nearness(anchors, [{ start: start + match.index, end: start + match.index + match[0].length }]);
}

/** What stands before a place where something happens. Folded, with the blank. */
const LOCATIVE: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:in|at|near|inside|outside|on|from|to|of)(?: the)?|,) $/,
  fr: /(?:\b(?:a|au|aux|en|dans|sur|pres de|pres d'|vers|depuis|de|du)(?: la| le| les| l')?|,) ?$|l'$/,
  de: /(?:\b(?:in|im|am|an|auf|bei|beim|nahe|nach|aus|von|vor)(?: der| dem| den)?|,) $/,
  es: /(?:\b(?:en|a|al|de|del|cerca de|desde|hacia)(?: el| la| los| las)?|,) $/,
  ru: /(?:(?:^|\s)(?:в|во|на|у|под|возле|близ|из|около)|,) $/,
};
const BEFORE_CHARS = 14;

/** True when a place that the question does not name stands where a place of happening stands, or a kind of venue does. */
export function isLocative(things: readonly QueryThing[], candidate: Candidate, lexicon: Lexicon): boolean {
  const { sentence, read } = candidate;
  const { text, language } = read.document;
  const venue = sentence.concepts.some(
    (match) =>
      lexicon.flagged(match.concept, 'place') && !things.some((thing) => thing.concepts.includes(match.concept)),
  );
  if (venue) return true;
  return freshMentions(things, candidate).some(
    (mention) =>
      (mention.kind === 'place' || mention.kind === 'name') &&
      mention.way === 'name' &&
      LOCATIVE[language].test(
        fold(text.slice(Math.max(sentence.span.start, mention.span.start - BEFORE_CHARS), mention.span.start)),
      ),
  );
}

/** 0–1: a person stands before what is done, as its doer mostly does, and near. */
export function personBeforeVerb(anchors: readonly Span[], persons: readonly LinkedMention[]): number {
  return Math.max(
    0,
    ...anchors.map((anchor) =>
      nearness(
        [anchor],
        persons.filter((person) => person.span.end <= anchor.start).map((person) => person.span),
      ),
    ),
  );
}

/** 1 when the sentence has a count that the question does not have itself. */
export function freshNumber(
  question: Question,
  things: readonly QueryThing[],
  candidate: Candidate,
  lexicon: Lexicon,
): number {
  return askedNumbers(question, things, candidate, lexicon).some(
    (number) => !things.some((thing) => thing.keys.has(`n:${number.value}`)),
  )
    ? 1
    : 0;
}

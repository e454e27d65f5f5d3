import type { AnalysedSentence } from '../analysis/analysed.ts';
import type { LinkedMention } from '../analysis/entities/linker.ts';
import { mentionsIn } from '../analysis/sentence-mentions.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
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
  const asked = (mention: LinkedMention) => things.some((thing) => (thing.keys.get(`e:${mention.nameId}`) ?? 0) >= 0.6);
  const mentions = mentionsIn(read.mentions, sentence);
  const fresh = mentions.filter((mention) => !asked(mention));
  switch (question.type) {
    case 'who': {
      if (fresh.some((mention) => mention.kind === 'person')) return 1;
      return fresh.some((mention) => mention.kind !== 'place' || mention.way !== 'name') ? 0.5 : 0;
    }
    case 'whois':
      return mentions.some((mention) => asked(mention) && mention.role !== undefined) ? 1 : 0;
    case 'when':
      return sentence.dates.some((date) => date.kind === 'point') ? 1 : sentence.dates.length > 0 ? 0.5 : 0;
    case 'howlong':
      return sentence.dates.some((date) => date.kind === 'duration') ? 1 : sentence.numbers.length > 0 ? 0.5 : 0;
    case 'where': {
      if (fresh.some((mention) => mention.kind === 'place' && mention.way === 'name')) return 1;
      return sentence.concepts.some((match) => lexicon.flagged(match.concept, 'place')) ? 0.7 : 0;
    }
    case 'howmany':
      return numberFit(sentence, things);
    case 'why':
      return CAUSE[read.document.language].test(fold(read.document.text.slice(sentence.span.start, sentence.span.end)))
        ? 1
        : 0;
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

function numberFit(sentence: AnalysedSentence, things: readonly QueryThing[]): number {
  if (sentence.numbers.length === 0) return 0;
  const counted = new Set(things.filter((thing) => thing.kind === 'word').flatMap((thing) => thing.concepts));
  const near = sentence.numbers.some((number) =>
    sentence.concepts.some(
      (match) =>
        counted.has(match.concept) &&
        match.token - number.lastToken <= COUNTED_MAX_GAP_TOKENS &&
        number.token - match.token <= COUNTED_MAX_GAP_TOKENS,
    ),
  );
  return near ? 1 : 0.5;
}

import type { LinkedMention } from '../analysis/entities/linker.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { Language } from '../model/language.ts';
import type { Ranked } from './rank.ts';

/** `selon X`, `nach Angaben von X`, with at most a title between. */
const ACCORDING_TO: Readonly<Record<Language, RegExp>> = {
  en: /\baccording to(?: [^,;:.!?«»“”"„]{0,40})?\s$/iu,
  fr: /(?:^|[^\p{L}])(?:selon|d['’]après)(?: [^,;:.!?«»“”"„]{0,40})?\s$/iu,
  de: /(?:^|[^\p{L}])(?:laut|nach angaben von|nach den worten von|nach ansicht von|(?<=[“”"«»],\s)so)(?: [^,;:.!?«»“”"„]{0,40})?\s$/iu,
  es: /(?:^|[^\p{L}])según(?: [^,;:.!?«»“”"„]{0,40})?\s$/iu,
  ru: /(?:^|[^\p{L}])по (?:словам|мнению|данным)(?: [^,;:.!?«»“”"„]{0,40})?\s$/iu,
};
const ZUFOLGE = /^\s+zufolge(?!\p{L})/iu;

/** Whoever stands behind such a word is spoken of, not speaking. */
export const NO_SUBJECT: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:in|at|to|from|with|for|of|by|about|against|on|near|between|through|via|than|that|like)\s+(?:the\s+)?$/iu,
  fr: /(?:^|[^\p{L}])(?:à|au|aux|de|du|des|en|dans|pour|avec|sur|contre|par|chez|entre|vers|que)\s+(?:la\s+|le\s+|les\s+)?$|[^\p{L}](?:d|l|qu)['’]$/iu,
  de: /(?:^|[^\p{L}])(?:in|im|an|am|auf|aus|bei|beim|mit|von|vom|zu|zum|zur|für|gegen|nach|über|um|durch|zwischen|dass|als|wie|des|dem|den)\s+$/iu,
  es: /(?:^|[^\p{L}])(?:a|al|ante|con|contra|de|del|desde|en|entre|hacia|para|por|sobre|que)\s+(?:la\s+|el\s+|los\s+|las\s+)?$/iu,
  ru: /(?:^|[^\p{L}])(?:в|во|на|к|ко|от|из|с|со|для|о|об|обо|у|при|про|против|между|что|чем)\s+$/iu,
};

/** A clause of its own stands between the name and the verb. */
const OTHER_CLAUSE =
  /[;:.!?«»“”"„()–—]|(?:^|[^\p{L}])(?:that|where|whose|que|où|dont|dass|wo|dessen|deren|donde|cuyo|cuya|что|где)(?!\p{L})/iu;

const CLAUSE_END = /[,;:.!?«»“”"„()–—]/u;

/** So far from its subject a verb of saying may stand, an apposition between (UTF-16 units). */
const SUBJECT_MAX_CHARS = 70;
/** `said the deputy foreign minister X`: so much title between verb and name (UTF-16 units). */
const TITLE_MAX_CHARS = 50;
/** What was said, before `said X`, with an auxiliary between: `», a déclaré X`. */
const WORDS_BEFORE = /[,»”"“’]\s*(?:\p{L}+\s+){0,2}$/u;

/**
 * True where the sentence plainly has this name speaking: behind `according to`, as the subject before a verb of saying, or behind
 * one that follows what was said. A name that merely stands near such a verb is not to be given as a source.
 */
export function speaksPlainly(mention: LinkedMention, { sentence, read }: Ranked, lexicon: Lexicon): boolean {
  if (mention.kind === 'place' && mention.way !== 'metonym') return false;
  const { text, language } = read.document;
  const before = text.slice(sentence.span.start, mention.span.start);
  const after = text.slice(mention.span.end, sentence.span.end);
  if (ACCORDING_TO[language].test(before) || (language === 'de' && ZUFOLGE.test(after))) return true;
  if (NO_SUBJECT[language].test(before)) return false;
  const claims = sentence.concepts.filter(
    ({ concept }) => lexicon.flagged(concept, 'claim') && !lexicon.flagged(concept, 'role'),
  );
  // `an official said X had told …`: what X told is hearsay
  const isHearsay = claims.some(
    ({ end }) => end <= mention.span.start && !CLAUSE_END.test(text.slice(end, mention.span.start)),
  );
  return claims.some(({ start, end }) => {
    if (start >= mention.span.end) return !isHearsay && isSubjectBefore(text.slice(mention.span.end, start));
    const title = text.slice(end, mention.span.start);
    return (
      end <= mention.span.start &&
      title.length <= TITLE_MAX_CHARS &&
      !/,/.test(title) &&
      !OTHER_CLAUSE.test(title) &&
      WORDS_BEFORE.test(text.slice(sentence.span.start, start))
    );
  });
}

const isSubjectBefore = (between: string): boolean =>
  between.length <= SUBJECT_MAX_CHARS && !OTHER_CLAUSE.test(between) && (between.match(/,/g)?.length ?? 0) !== 1;

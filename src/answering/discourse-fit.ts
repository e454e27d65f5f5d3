import type { AnalysedSentence } from '../analysis/analysed.ts';
import type { Document } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import type { ReadDocument } from '../search/corpus-view.ts';
import { fold } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { oncePer } from './once-per.ts';

/** Openings by which a sentence goes on with what the one before said. Folded. */
const LEANS_BACK: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:he|she|it|they|this|that|these|those|his|her|their|its|both|the two|the three|also|but|instead|so|then|there|such|another|the other|in return|in exchange|later|earlier|him|here|nor|nobody|neither|either|both of|one of them|some of them|all of them|of them|among them|across the)\b/,
  fr: /^\W*(?:il|elle|ils|elles|ce|c'|cela|cette|ces|cet|celui|celle|ceux|son|sa|ses|leur|leurs|les deux|les trois|tous|toutes|mais|ainsi|puis|la-bas|en echange|en retour|de plus|en outre|pour sa part|plus tard|l'autre|aussi|y|la|ici|celle-ci|celui-ci|ceux-ci|les deux|l'un|l'une|aucun|aucune|chacun|chacune|a ses cotes|autour|parmi)\b/,
  de: /^\W*(?:er|sie|es|das|dies|diese|dieser|dieses|sein|seine|seinen|ihr|ihre|beide|die beiden|die drei|aber|doch|dort|dazu|dafur|dabei|dann|zudem|ausserdem|im gegenzug|spater|auch|damit|so|deren|dessen|seiner|seinem|seines|ihren|ihrem|ihrer|ihres|darin|daran|davon|darauf|daraus|darunter|daruber|dorthin|hier|hierzu|hierbei|jener|jene|gegen|keiner|keine von|einer von|eine von)\b/,
  es: /^\W*(?:el|ella|ellos|ellas|lo|los dos|los tres|esto|este|esta|estos|estas|ese|esa|su|sus|ambos|ambas|pero|asi|luego|alli|ademas|tambien|a cambio|por su parte|mas tarde|alla|aqui|aquel|aquella|ninguno|ninguna|cada uno|uno de ellos|entre ellos|entre ellas|el otro|la otra)\b/,
  ru: /^[^\p{L}]*(?:он|она|оно|они|это|этот|эта|эти|его|ее|их|обе|оба|но|однако|там|тогда|также|кроме того|взамен|позже|затем|так|ему|еи|им|у него|у нее|у них|с ним|с неи|здесь|никто|один из них|среди них|каждыи|другои|другая)(?:\s|,)/u,
};

/** A dateline opens the sentence: `Vienna, 14 July 2015 –`, `GENEVA (AP) -`. */
const DATELINE = /^\s*\p{Lu}[\p{L}\p{N}\s.,'’()/]{2,70}?\s[-–—]\s/u;
const DATELINE_LAST_SENTENCE = 3;

/** Whether the article itself asks here, with nobody quoted: it tells nothing. */
export const asksItself = ({ span, quotations, role }: AnalysedSentence, { document }: ReadDocument): boolean =>
  role === 'body' &&
  document.text
    .slice(span.end - CLOSING_CHARS, span.end)
    .trimEnd()
    .endsWith('?') &&
  !quotations.some((quotation) => quotation.end >= span.end - CLOSING_CHARS);
/** A quotation that ends so near to the end of its sentence has the question mark (UTF-16 units). */
const CLOSING_CHARS = 3;

/** True when the sentence takes up the one before: by a pronoun, a demonstrative or a connective, or as what the article answers itself. */
export const leansBack = ({ sentence, read }: Candidate): boolean =>
  sentence.inherited !== undefined || answersTheArticle(sentence, read) || opensLeaning(sentence, read.document);

function answersTheArticle(sentence: AnalysedSentence, read: ReadDocument): boolean {
  const before = read.analysed.sentences[sentence.index - 1];
  return before?.paragraph === sentence.paragraph && asksItself(before, read);
}

const opensLeaning = oncePer(({ span }: AnalysedSentence, { text, language }: Document): boolean =>
  LEANS_BACK[language].test(fold(text.slice(span.start, span.start + OPENING_CHARS))),
);

const OPENING_CHARS = 40;

export const hasDateline = ({ sentence, read }: Candidate): boolean =>
  sentence.index <= DATELINE_LAST_SENTENCE &&
  DATELINE.test(read.document.text.slice(sentence.span.start, sentence.span.end));

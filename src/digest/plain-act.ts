import { mentionsIn } from '../analysis/sentence-mentions.ts';
import { isNegation } from '../analysis/status.ts';
import type { ConceptMatch } from '../lexicon/concept.ts';
import type { Language } from '../model/language.ts';
import { type Span, sliceSpan, spanContains } from '../model/span.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { boundsOfClause } from '../text/clause-ends.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { Account } from './accounts.ts';
import { actOf, actsOf, areOneAct, isLight, undoes } from './acts.ts';

const PREPOSITIONS: Readonly<Record<Language, string>> = {
  en: 'to|at|after|before|during|for|of|about|from|on|in|since|without|against',
  fr: "de|du|des|d['’]|à|au|aux|pour|lors|sur|en|dans|sans|contre|après|avant|depuis",
  de: 'zu|zum|zur|bei|beim|vor|nach|für|von|vom|über|am|im|in|auf|um|ohne|gegen|seit',
  es: 'a|al|de|para|del|por|sobre|durante|en|sin|contra|tras|desde',
  ru: 'о|об|на|для|за|к|ко|от|из|до|после|в|во|при|без|против',
};
const ARTICLES = "the|a|an|their|la|le|les|l['’]|un|une|el|los|las|una|der|die|das|dem|den|einem|einer|eine|ein";
/** An act behind a preposition is the background of something else: `after the talks`, `agreed to meet`, `for a visit`. */
const BACKGROUND = new Map(
  Object.entries(PREPOSITIONS).map(([language, words]) => [
    language,
    new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})\\s*(?:(?:${ARTICLES})\\s*)?$`, 'iu'),
  ]),
);

/** Verbs of plans and possibilities, which put an act into its status and do not take it over. Folded. */
const MODAL =
  /^(?:devr\p{L}+|doi\p{L}+|pourr\p{L}+|va|vont|soll\p{L}*|woll\p{L}*|wird|werden|konn\p{L}+|durf\p{L}+|wurd\p{L}+|will|shall|may|might|could|should|would|must|due|set|expected|scheduled|planned|debe\p{L}*|podr\p{L}+|van|долж\p{L}+|буд\p{L}+|мог\p{L}+|может|haben|hat|ont|han|ha|se|sich)$/u;

/**
 * One act, said in plain words of its clause: nothing takes it back, asks for it, defends it or goes before it.
 * @param focus the act's own word
 */
export function tellsOneAct(
  account: Account,
  span: Span,
  focus: Span,
  { lexicon }: Pick<CorpusView, 'lexicon'>,
): boolean {
  const { sentence, event, read } = account;
  const { status } = event;
  const flagged = (concept: string, ...flags: readonly Parameters<typeof lexicon.flagged>[1][]): boolean =>
    flags.some((flag) => lexicon.flagged(concept, flag));
  const quoted = sentence.concepts.filter((match) => spanContains(span, match));
  const takesBack = quoted.some(
    ({ concept }) => flagged(concept, 'neg') && !flagged(concept, 'claim') && concept !== event.trigger,
  );
  const { language } = read.analysed;
  const isNegated = tokenize(read.document.text, language, span).some(({ folded }) => isNegation(folded, language));
  if (takesBack || undoes(new Set(quoted.map(({ concept }) => concept))) || sentence.garbled) return false;
  if (isNegated && status !== 'denied') return false;
  if (quoted.some(({ concept }) => concept === 'witness')) return false;
  // what somebody is quoted with is what he says
  if (sentence.quotations.some((quotation) => spanContains(quotation, focus))) return false;
  const { text } = read.document;
  const clause = boundsOfClause(text, span, focus);
  const inside = sentence.concepts.filter((match) => spanContains(clause, match));
  if (!areOneAct(actsOf(new Set(inside.map(({ concept }) => concept))))) return false;
  if (status === 'denied') return isDenied(account, clause, focus, lexicon);
  const opening = text.slice(clause.start, focus.start);
  const isAhead = status === 'planned' || status === 'hypothetical';
  if (
    BACKGROUND.get(language)?.test(opening) === true &&
    !(isAhead && /(?<!\p{L})(?:to|de|d['’]|à|zu|a)\s*$/iu.test(opening))
  )
    return false;
  const takesOver = ({ concept }: ConceptMatch): boolean =>
    actOf(concept) === undefined &&
    !isLight(concept) &&
    !flagged(concept, 'role', 'weak') &&
    flagged(concept, 'claim', 'event', 'plan', 'hyp', 'neg', 'purpose');
  // `hatte die Gespräche zäh genannt`: the German verb of the clause stands at its end
  if (language === 'de' && isNoun(account, focus, lexicon)) {
    if (sentence.quotations.length > 0 || inside.some((match) => match.start >= focus.end && takesOver(match)))
      return false;
  }
  if (isAhead) return true;
  if (inside.some((match) => match.end <= focus.start && takesOver(match))) return false;
  return !isTakenOver(account, { start: clause.start, end: focus.start }, focus, lexicon);
}

/** `denied the talks`, `denied that X would meet Y`; but `denied that the talks` *went badly* denies no talks. */
function isDenied({ sentence, read }: Account, clause: Span, focus: Span, lexicon: CorpusView['lexicon']): boolean {
  const denial = sentence.concepts.find(({ concept }) => concept === 'deny' || concept === 'refute');
  if (denial === undefined || denial.start > focus.start) return false;
  const isSubordinate = clause.start > denial.end && THAT.test(read.document.text.slice(denial.end, clause.start));
  const isVerb = sentence.concepts.some(
    ({ concept, start }) =>
      start === focus.start && actOf(concept) !== undefined && lexicon.concepts.get(concept)?.pos === 'v',
  );
  return !isSubordinate || isVerb;
}
const THAT = /(?:that|que|qu['’]|dass|что)\s*$/iu;

/** Words that are neither grammar nor a name, an office, a number or a date. */
function wordsOfWeight({ read, sentence }: Pick<Account, 'read' | 'sentence'>, within: Span): Token[] {
  const { language } = read.analysed;
  const covered = [
    ...mentionsIn(read.mentions, sentence).flatMap(({ span, role }) => (role === undefined ? [span] : [span, role])),
    ...sentence.dates.map(({ span }) => span),
  ];
  return tokenize(read.document.text, language, within).filter(
    (token) =>
      !token.isNumber &&
      !isFunctionWord(token.folded, language) &&
      !MODAL.test(token.folded) &&
      !covered.some((span) => spanContains(span, token)),
  );
}

/** The last word of weight before the act is a verb of its own or unknown: `defended the talks`. */
function isTakenOver(account: Account, opening: Span, focus: Span, lexicon: CorpusView['lexicon']): boolean {
  const { read, sentence } = account;
  const names = mentionsIn(read.mentions, sentence);
  const last = wordsOfWeight(account, opening).at(-1);
  if (last === undefined || /^\p{Lu}/u.test(last.surface)) return false;
  // a name between it and the act: that is who acts, what stands before is about the name
  if (names.some(({ span }) => span.start >= last.end && span.end <= opening.end)) return false;
  const concepts = sentence.concepts.filter(({ start, end }) => start <= last.start && last.end <= end);
  if (concepts.some(({ concept }) => isLight(concept) || actOf(concept) !== undefined)) return false;
  const is = (pos: string) => concepts.some(({ concept }) => lexicon.concepts.get(concept)?.pos === pos);
  return isNoun(account, focus, lexicon) ? !is('a') : is('v');
}

/** The act's word is a noun: `talks`, not `negotiated`. */
const isNoun = ({ sentence }: Account, focus: Span, lexicon: CorpusView['lexicon']): boolean =>
  sentence.concepts.some(
    ({ concept, start }) =>
      start === focus.start && actOf(concept) !== undefined && lexicon.concepts.get(concept)?.pos === 'n',
  );

/** Past forms and the auxiliaries of past tenses, as written. */
const PAST: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:had|has|have|was|were|met|spoke|held|sat|\p{L}{2,}ed)(?!\p{L})/u,
  fr: /(?<!\p{L})(?:a|ont|avait|avaient|est|sont allés|\p{L}{2,}(?:èrent|é|ée|és|ées))(?!\p{L})/u,
  de: /(?<!\p{L})(?:hat|haben|hatten?|wurden?|ist|sind|traf|trafen|sprach|sprachen|\p{L}{3,}ten?)(?!\p{L})/u,
  es: /(?<!\p{L})(?:ha|han|había|habían|\p{L}{2,}(?:ó|aron|ieron))(?!\p{L})/u,
  ru: /(?<!\p{L})\p{L}{2,}л(?:а|о|и|ся|ась|ись)?(?!\p{L})/u,
};

/** Whether a verb of the words is past. */
export const isPast = ({ read }: Account, span: Span): boolean =>
  PAST[read.analysed.language].test(sliceSpan(read.document.text, span));

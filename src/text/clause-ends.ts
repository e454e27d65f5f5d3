import type { Span } from '../model/span.ts';

/** Where a sentence may be cut, in the five languages. All results are raw offsets. */

/** A new clause begins: the sentence may be entered or left here by a reader who sees the rest elsewhere. */
const CLAUSE_END =
  /[;:]\s|,\s(?=(?:et|mais|qui|où|dont|tandis|and|but|while|which|who|und|aber|während|y|pero|mientras|и|но|а|что)(?![\p{L}\p{M}]))|[.!?…]["»”]?\s/gu;

/** What only adds to a statement that is whole without it, after a comma: relative clauses, meanwhiles, circumstances. */
const ADDED = [
  'which|who|whose|where|while|after|following|amid|ending|without|(?:hours|days|weeks|months) after',
  'qui|où|dont|tandis que|pendant que|alors que|après|sans|faisant suite|(?:en )?\\p{L}{3,}ant',
  'während|nachdem|wobei|ohne|nach',
  'mientras|después|tras|sin|quien(?:es)?|cuy[oa]s?|\\p{L}{2,}(?:ando|iendo)',
  'котор\\p{L}+|где|пока|после|без',
].join('|');
/** A second verb of the same subject: *spoke by telephone* | *and agreed to …*. */
const SECOND_VERB = [
  'and (?:has|have|had|was|were|is|are|will|\\p{L}{2,}ed)',
  "et (?:se |s[’']|l[’'])?(?:ont|a|avaient|avait|sont|est|était|étaient|vont|va)",
  'und (?:haben|hat|hatten|hatte|sind|ist|wurden?|werden|wird)',
  'y (?:se )?(?:ha|han|había|habían|\\p{L}{2,}(?:ó|aron|ieron))',
  'и \\p{L}{3,}л(?:а|о|и|ся|ась|ись)?',
].join('|');

/**
 * Ends of statements that are whole without the rest. Not before `but` or `if` or an attribution, which a statement must
 * not lose, nor before a bare `and`, which may go on listing people.
 */
const STATEMENT_END = new RegExp(
  String.raw`;\s|,\s(?=(?:${ADDED})(?![\p{L}\p{M}]))|,\s(?=(?:des?|les?|la|sa|son|ses|leurs?)\s[^,;.]{3,60}?\s\p{L}{3,}ant\s)|\s(?=(?:${SECOND_VERB})\s)`,
  'gu',
);

/** `The summit,` *which was due on Thursday*`, is postponed`: after a comma the statement may still go on. */
const GOES_ON = /,\s(?!(?:and|et|und|y|и)\s)/u;

export const clauseEnds = (text: string, span: Span): number[] => endsOf(CLAUSE_END, text, span);

export const statementEnds = (text: string, span: Span): number[] =>
  endsOf(STATEMENT_END, text, span).filter((end) => !GOES_ON.test(text.slice(end, span.end)));

const endsOf = (pattern: RegExp, text: string, { start, end }: Span): number[] =>
  [...text.slice(start, end).matchAll(pattern)].map((match) => start + match.index + match[0].length);

/** Words behind which somebody else may be meant than before them: subordinate clauses, circumstances, what is about something. */
const SUBORDINATE = [
  'that|which|who|whose|whom|where|while|after|before|because|although|though|if|whether|when|since|until|amid|despite|without|so|instead',
  'que|qui|dont|(?:les?|la|aux?|du|des)quel(?:le)?s?|où|après|avant|tandis|alors|pendant|parce|si|lorsque|quand|malgré|sans|afin|pour|depuis|puisque|mais',
  'dass|den(?:en)|welche[rnms]?|weil|nachdem|bevor|obwohl|wenn|während|wobei|ohne|damit|ob|seit|statt|aber|sondern|als',
  'quien(?:es)?|cuy[oa]s?|donde|después|antes|tras|mientras|porque|aunque|cuando|para|sin|pese|desde|pero',
  'что|котор\\p{L}+|где|когда|после|перед|до|пока|если|чтобы|без|хотя|ли',
].join('|');
const BOUNDARY = new RegExp(
  String.raw`[;:!?…«»„“”"()]|(?<!\d|(?<!\p{L})\p{L}{1,4})\.(?=\s|$)|\s[–—-]\s|(?<![\p{L}\p{M}])(?:qu|lorsqu|puisqu)['’]|,\s(?:der|die|das|dem|den|dessen|deren|bei dem|bei der|neben ih(?:m|r|nen)|he|she|they|it|il|elle|ils|elles|er|sie|es|él|ella|он|она|они)(?=\s)|(?<![\p{L}\p{M}])(?:${SUBORDINATE})(?![\p{L}\p{M}])|\s(?=(?:${SECOND_VERB})\s)`,
  'giu',
);

/** The stretch of `span` around `focus` in which one thing is said of the same people. */
export function boundsOfClause(text: string, span: Span, focus: Span): Span {
  const bounds = { start: span.start, end: span.end };
  for (const match of text.slice(span.start, span.end).matchAll(BOUNDARY)) {
    const at = span.start + match.index;
    const after = at + match[0].length;
    if (after <= focus.start) bounds.start = after;
    else if (at >= focus.end) {
      bounds.end = at;
      break;
    }
  }
  return bounds;
}

/** Without blanks and separators at either end. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const front = /^[\s,;:–—]+/u.exec(slice)?.[0].length ?? 0;
  return { start: start + front, end: start + front + slice.slice(front).replace(/[\s,;:–—]+$/u, '').length };
}

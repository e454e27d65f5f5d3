import { mentionsIn } from '../analysis/sentence-mentions.ts';
import { SHORT_ANSWER_MAX_CHARS } from '../model/answer.ts';
import { attribution } from './attribution.ts';
import type { Drafting } from './draft.ts';
import { marginBeside } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import { asksForAttendance, tellsOfMeeting } from './extract/attendance.ts';
import { leadOf } from './lead.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import { type Quotable, quoteOf, quotesOf } from './quotes.ts';
import type { Ranked } from './rank.ts';
import type { Verdict } from './verdict.ts';

/** The first quote leaves room for a second (UTF-16 units). */
const FIRST_QUOTE_MAX_CHARS = 430;
const FURTHER_QUOTE_MIN_ROOM_CHARS = 90;
/** Each side of a conflict gets so much. */
const CONFLICT_QUOTE_MAX_CHARS = 280;
/** Quotation marks, ellipses and blanks around a quote. */
const QUOTE_MARKS_CHARS = 10;
/** Further sentences this close to the best (unit of scores) are shown beside it; other accounts of a figure from further away. */
const FURTHER_QUOTE_MARGIN = 3;
const FURTHER_ACCOUNT_MARGIN = 5;

/** The short answer: one frame in the asker's language around verbatim parts; never longer than SHORT_ANSWER_MAX_CHARS. */
export function composeAnswer(
  verdict: Extract<Verdict, { kind: 'supported' | 'conflicting' }>,
  context: Drafting,
): { headline: string; text: string } {
  const { evidence } = verdict;
  const [first, second] = evidence;
  const { wording } = context;
  if (first === undefined) return { headline: '', text: '' };
  if (verdict.kind === 'conflicting' && second !== undefined) {
    return {
      headline: wording.differ,
      text: fit([
        wording.differ,
        attributed(first, context, CONFLICT_QUOTE_MAX_CHARS),
        attributed(second, context, CONFLICT_QUOTE_MAX_CHARS),
      ]),
    };
  }
  // a date, a place or a name of what somebody denies is no answer of Parley's own
  const isDenied = verdict.kind === 'supported' && verdict.denied && context.question.type !== 'yesno';
  const [quote = quoteOf(first), ...others] = quotesOf(evidence, joinMargin(context.question));
  const margin = furtherMargin(first, context);
  let shown = [
    quote,
    ...others.filter(({ main }) => first.score - main.score <= margin || isListed(main, first, context)),
  ];
  // the headline says nothing that the quotes below it do not; a shorter one may leave room for them
  for (;;) {
    const headline = isDenied ? attribution(first, context) : leadOf(sentencesOf(shown), context);
    const parts = [headline, ...quotedAll(shown, headline, context)];
    if (parts.length > shown.length || shown.length === 1) return { headline, text: fit(withAlso(parts, context)) };
    shown = shown.slice(0, -1);
  }
}

/** Who was there is told by several articles, some far from the words of the question. */
const isListed = (one: Ranked, first: Ranked, { question, things }: Drafting): boolean =>
  asksForAttendance(question, things) && tellsOfMeeting(first) && tellsOfMeeting(one);

/** As many quotes as there is room for below the headline. */
function quotedAll([first, ...others]: readonly Quotable[], headline: string, context: Drafting): string[] {
  if (first === undefined) return [];
  const { also } = context.wording;
  const parts = [quoted(first, context, FIRST_QUOTE_MAX_CHARS)];
  for (const further of others) {
    const length = [headline, ...parts, ...(parts.length > 1 ? [also] : [])].join(' ').length;
    const room = SHORT_ANSWER_MAX_CHARS - length - also.length - QUOTE_MARKS_CHARS;
    if (room < FURTHER_QUOTE_MIN_ROOM_CHARS) break;
    parts.push(quoted(further, context, room));
  }
  return parts;
}

const withAlso = ([headline = '', first = '', ...others]: readonly string[], { wording }: Drafting): string[] =>
  others.length === 0 ? [headline, first] : [headline, first, wording.also, ...others];

/** Best first. */
const sentencesOf = (quotes: readonly Quotable[]): Ranked[] =>
  quotes.flatMap(({ members }) => members).sort((a, b) => b.score - a.score);

/** Why something happened may stand in a sentence that repeats no word of the question. */
export const joinMargin = ({ type }: Question): number | undefined =>
  type === 'why' ? Number.POSITIVE_INFINITY : undefined;

function furtherMargin(first: Ranked, { question }: Drafting): number {
  if (question.type === 'howmany' || question.type === 'compare') return FURTHER_ACCOUNT_MARGIN;
  if (question.type === 'why') return Number.POSITIVE_INFINITY;
  return Math.min(FURTHER_QUOTE_MARGIN, marginBeside(first));
}

function attributed(ranked: Ranked, context: Drafting, max: number): string {
  return `${attribution(ranked, context)} ${quoted(quoteOf(ranked), context, max)}`;
}

function quoted({ main, span }: Quotable, { things, wording }: Drafting, max: number): string {
  const { text } = main.read.document;
  // neighbours that do not fit are left to the citation
  const whole = span.end - span.start <= max ? span : main.sentence.span;
  const shown = excerpt(text, whole, focusOf(main, things), max);
  const cutStart = shown.start > whole.start ? '… ' : '';
  const cutEnd = shown.end < whole.end ? ' …' : '';
  return wording.quote(`${cutStart}${text.slice(shown.start, shown.end)}${cutEnd}`);
}

/** What an excerpt must show: the answer's own parts. */
function focusOf(ranked: Ranked, things: readonly QueryThing[]): { start: number; end: number } {
  const spots = [
    ...ranked.sentence.concepts.filter((match) => things.some((thing) => thing.concepts.includes(match.concept))),
    ...mentionsIn(ranked.read.mentions, ranked.sentence).map((mention) => mention.span),
  ];
  const first = spots[0] ?? { start: ranked.sentence.span.start, end: ranked.sentence.span.start + 1 };
  return { start: first.start, end: first.end };
}

/** Joins parts; should they be too long after all, drops whole parts from the end. */
function fit(parts: readonly string[]): string {
  for (let count = parts.length; count > 1; count--) {
    const text = parts.slice(0, count).join(' ').trim();
    if (text.length <= SHORT_ANSWER_MAX_CHARS) return text;
  }
  return (parts[0] ?? '').slice(0, SHORT_ANSWER_MAX_CHARS);
}

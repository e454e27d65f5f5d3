import { mentionsIn } from '../analysis/sentence-mentions.ts';
import { SHORT_ANSWER_MAX_CHARS } from '../model/answer.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { formatWithPhrase } from '../text/dates/format-date.ts';
import { attribution, sourceOf, speakerOf } from './attribution.ts';
import type { Drafting } from './draft.ts';
import { marginBeside } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import { findDate } from './extract/dates.ts';
import { type FoundName, findPlaces } from './extract/names.ts';
import { findQuantity } from './extract/quantities.ts';
import type { QueryThing } from './query-terms.ts';
import type { Question } from './question.ts';
import { type Quotable, quoteOf, quotesOf } from './quotes.ts';
import type { Ranked } from './rank.ts';
import type { Verdict } from './verdict.ts';
import { denies } from './verdict.ts';
import { whoLead } from './who-lead.ts';
import type { Wording } from './wording/wording.ts';

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
  const headline = isDenied ? attribution(first, context) : leadOf(evidence, context);
  const [quote = quoteOf(first), ...others] = quotesOf(evidence, joinMargin(context.question));
  const parts = [headline, quoted(quote, context, FIRST_QUOTE_MAX_CHARS)];
  const margin = furtherMargin(first, context);
  for (const further of others) {
    const room = SHORT_ANSWER_MAX_CHARS - parts.join(' ').length - wording.also.length - QUOTE_MARKS_CHARS;
    if (first.score - further.main.score > margin || room < FURTHER_QUOTE_MIN_ROOM_CHARS) break;
    if (parts.length === 2) parts.push(wording.also);
    parts.push(quoted(further, context, room));
  }
  return { headline, text: fit(parts) };
}

/** Why something happened may stand in a sentence that repeats no word of the question. */
export const joinMargin = ({ type }: Question): number | undefined =>
  type === 'why' ? Number.POSITIVE_INFINITY : undefined;

function furtherMargin(first: Ranked, { question }: Drafting): number {
  if (question.type === 'howmany' || question.type === 'compare') return FURTHER_ACCOUNT_MARGIN;
  if (question.type === 'why') return Number.POSITIVE_INFINITY;
  return Math.min(FURTHER_QUOTE_MARGIN, marginBeside(first));
}

function leadOf(evidence: readonly Ranked[], context: Drafting): string {
  const { question, things, corpus, wording } = context;
  const [first] = evidence;
  if (first === undefined) return '';
  const { language } = question;
  const status = first.sentence.status;
  switch (question.type) {
    case 'who':
      return whoLead(evidence, context);
    case 'when': {
      const found = findDate(evidence.slice(0, 1), things, 'point');
      return found === undefined
        ? attribution(first, context)
        : wording.when(formatWithPhrase(found.date, found.date.range, language, found.inferred), status);
    }
    case 'howlong': {
      const found = findDate(evidence.slice(0, 1), things, 'duration');
      return found === undefined ? attribution(first, context) : wording.howLong(wording.quote(found.date.phrase));
    }
    case 'where': {
      // asked where in a town, only a building answers: another place of the sentence is not claimed
      const places = first.features.venueMissing === 1 ? [] : findPlaces(evidence, things);
      return places.length === 0
        ? attribution(first, context)
        : wording.where(wording.list(places.map((place) => placeName(place, corpus, wording, language))), status);
    }
    case 'howmany': {
      const found = findQuantity(evidence.slice(0, 1), things);
      return found === undefined ? attribution(first, context) : wording.howMany(wording.quote(found.text));
    }
    case 'yesno':
      return yesNo(first, context);
    case 'say': {
      const speaker = speakerOf(first, corpus);
      return speaker === undefined ? attribution(first, context) : wording.says(speaker);
    }
    case 'whois':
      return wording.described(
        fullName(
          things.find((thing) => thing.kind === 'name'),
          corpus,
        ),
      );
    default:
      return attribution(first, context);
  }
}

/** A negation answers no only where the sentence has this much of the question. */
const PLAIN_MIN_COVERAGE = 0.6;

/** Yes or no only where the sentence itself is plain; otherwise the source speaks for itself. */
function yesNo(first: Ranked, context: Drafting): string {
  const { things, corpus, wording } = context;
  const asksForDenial = things.some((thing) =>
    thing.concepts.some((id) => corpus.lexicon.flagged(id, 'neg') && corpus.lexicon.flagged(id, 'claim')),
  );
  const source = speakerOf(first, corpus) ?? sourceOf(first, wording);
  const denial = denies(first, corpus.lexicon);
  // `nobody was excluded` tells of excluding, and takes it back
  if (denial && asksForDenial) return first.sentence.negated ? attribution(first, context) : wording.yes(source);
  if (denial) return wording.denied(source);
  if (first.sentence.negated && first.features.coverageHere >= PLAIN_MIN_COVERAGE) return wording.no(source);
  return attribution(first, context);
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

/** The corpus's name for what was typed. */
const fullName = (thing: QueryThing | undefined, corpus: CorpusView): string => {
  const entity = thing?.entities[0];
  return (entity === undefined ? undefined : corpus.linker.get(entity)?.name) ?? thing?.surface ?? '';
};

/** A place under the asker's name for it, with the source's spelling beside it where it differs. */
function placeName(place: FoundName, corpus: CorpusView, wording: Wording, language: Language): string {
  const own = corpus.names.gazetteer.entry(place.entity)?.names[language];
  return own === undefined || own === place.mention.surface
    ? place.mention.surface
    : wording.spelled(own, place.mention.surface);
}

/** Joins parts; should they be too long after all, drops whole parts from the end. */
function fit(parts: readonly string[]): string {
  for (let count = parts.length; count > 1; count--) {
    const text = parts.slice(0, count).join(' ').trim();
    if (text.length <= SHORT_ANSWER_MAX_CHARS) return text;
  }
  return (parts[0] ?? '').slice(0, SHORT_ANSWER_MAX_CHARS);
}

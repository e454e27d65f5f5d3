import type { AnalysedSentence } from '../analysis/analysed.ts';
import { eventOf } from '../analysis/events.ts';
import { statusOf as statusOfWords } from '../analysis/status.ts';
import type { Event, EventStatus } from '../model/event.ts';
import { type Span, sliceSpan, spanContains } from '../model/span.ts';
import type { CorpusView, ReadDocument } from '../search/corpus-view.ts';
import { tokenize } from '../text/tokens.ts';
import { partsOf } from './clauses.ts';
import { countWords } from './clip.ts';
import { statementOf } from './statement.ts';
import { sentenceHash } from './told-facts.ts';

/** One sentence that tells of an event: what stories are made of. */
export interface Account {
  readonly read: ReadDocument;
  readonly sentence: AnalysedSentence;
  /** the sentence without a dateline before it: what may be quoted */
  readonly statement: Span;
  readonly event: Event;
  readonly hash: string;
  /** what a stretch of the sentence tells by itself: a cut may not change it */
  readonly statusWithin: (span: Span) => EventStatus;
  /** every event concept of the sentence, so that accounts meet that name it in other words */
  readonly concepts: ReadonlySet<string>;
  /** 0–1: how much it is what the article is about */
  readonly weight: number;
}

/** Shorter sentences tell no story. */
const ACCOUNT_MIN_WORDS = 6;

/** The accounts of a document in text order. What follows an appeal to readers is the publisher's own matter. */
export function accountsOf(read: ReadDocument, corpus: CorpusView): Account[] {
  const accounts: Account[] = [];
  let body = 0;
  for (const sentence of read.analysed.sentences) {
    if (sentence.role === 'appeal') break;
    if (sentence.role === 'body') body += 1;
    if (read.repeated.has(sentence.index)) continue;
    const statement = statementOf(read, sentence);
    const text = sliceSpan(read.document.text, statement);
    const event = countWords(text) < ACCOUNT_MIN_WORDS ? undefined : eventIn(read, sentence, statement, corpus);
    // a sentence that has lost words proves nothing: quoted alone as news it would pass for a fact
    if (event === undefined || event.garbled) continue;
    accounts.push({
      read,
      sentence,
      statement,
      event: { ...event, status: statusOf(read, event, sentence, statusInTitle(read, sentence, event, corpus)) },
      statusWithin: (span) => statusWithin(read, sentence, span, corpus),
      hash: sentenceHash(text),
      concepts: eventConcepts(sentence, corpus),
      weight: weightOf(read, sentence, event, body) + (isDiplomatic(sentence, corpus) ? DIPLOMATIC_WEIGHT : 0),
    });
  }
  return accounts;
}

/** What a dateline names is where and when somebody wrote, not what happened. */
function eventIn(
  read: ReadDocument,
  sentence: AnalysedSentence,
  statement: Span,
  { lexicon }: CorpusView,
): Event | undefined {
  const event = eventOf(read, sentence, lexicon);
  if (event === undefined || statement.start === sentence.span.start) return event;
  const named = new Set(read.mentions.filter(({ span }) => spanContains(statement, span)).map(({ entity }) => entity));
  const { date, participants, places, ...rest } = event;
  const stated = {
    ...rest,
    participants: participants.filter((id) => named.has(id)),
    places: places.filter((id) => named.has(id)),
    ...(date !== undefined && spanContains(statement, date.span) && { date }),
  };
  return stated.participants.length + stated.places.length === 0 ? undefined : stated;
}

function statusWithin(
  { document, analysed }: ReadDocument,
  { concepts }: AnalysedSentence,
  span: Span,
  { lexicon }: CorpusView,
): EventStatus {
  const { language } = analysed;
  const inside = concepts.filter((match) => spanContains(span, match));
  return statusOfWords(tokenize(document.text, language, span), inside, lexicon);
}

function eventConcepts(sentence: AnalysedSentence, { lexicon }: CorpusView): ReadonlySet<string> {
  const ids = sentence.concepts.map(({ concept }) => concept);
  return new Set(
    ids.filter((id) => lexicon.flagged(id, 'event') && !lexicon.flagged(id, 'claim') && !lexicon.flagged(id, 'weak')),
  );
}

/** What desks that follow talks want to hear of first. */
const DIPLOMATIC = [
  'meeting',
  'talks',
  'meet',
  'summit',
  'phone-call',
  'negotiate',
  'agreement',
  'sign',
  'ceasefire',
  'visit',
  'delegation',
];
const DIPLOMATIC_WEIGHT = 0.15;

const isDiplomatic = ({ concepts }: AnalysedSentence, { lexicon }: CorpusView): boolean =>
  concepts.some(({ concept }) => DIPLOMATIC.some((root) => concept === root || lexicon.relatedTo(root).has(concept)));

/** A date so far from the article's own is background: `since 2014`. */
const BACKGROUND_DAYS = 20;
const DAY_MS = 86_400_000;

/** What an article puts first it is about; names, a place and a date make a sentence stand alone. */
function weightOf(read: ReadDocument, sentence: AnalysedSentence, event: Event, body: number): number {
  const position = sentence.role === 'title' ? 1 : 0.75 / (1 + 0.35 * Math.max(0, body - 1));
  const named = Math.min(2, event.participants.length) * 0.1 + (event.places.length > 0 ? 0.1 : 0);
  const dated = event.date?.range === undefined ? 0 : isBackground(read, event) ? -0.4 : 0.15;
  return Math.max(0, position * 0.8 + named + dated);
}

function isBackground({ document }: ReadDocument, { date }: Event): boolean {
  if (document.published === undefined || date?.range === undefined) return false;
  return Date.parse(document.published.date) - Date.parse(date.range.to) > BACKGROUND_DAYS * DAY_MS;
}

/** `Accord in Geneva: the gas will flow` tells of an accord that is there; only a plan stays within its part of a title. */
function statusInTitle(read: ReadDocument, sentence: AnalysedSentence, event: Event, corpus: CorpusView): EventStatus {
  const word = sentence.concepts.find(({ concept }) => concept === event.trigger);
  if (sentence.role !== 'title' || event.status !== 'planned' || word === undefined) return event.status;
  const part = partsOf(read.document.text, sentence.span).findLast((span) => spanContains(span, word));
  return part === undefined ? event.status : statusWithin(read, sentence, part, corpus);
}

/** Sayings that take something back or rule it out; a rebuke or an outcry denies nothing. */
const DENIALS: ReadonlySet<string> = new Set('deny refute rule-out retract'.split(' '));

/** What is told in the present of a day that is still to come is planned: `Istanbul prepares for 6 March`. */
function statusOf(
  { document: { published } }: ReadDocument,
  { date }: Event,
  { concepts }: AnalysedSentence,
  status: EventStatus,
): EventStatus {
  if (status === 'denied' && !concepts.some(({ concept }) => DENIALS.has(concept))) return 'held';
  const isAhead = published !== undefined && date?.range !== undefined && date.range.from > published.date;
  return status === 'held' && isAhead ? 'planned' : status;
}

import type { AnalysedSentence } from '../analysis/analysed.ts';
import { eventOf } from '../analysis/events.ts';
import type { TimelineEntry } from '../model/answer.ts';
import type { Event } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import { citationOf } from '../search/cite.ts';
import type { CorpusView, ReadDocument } from '../search/corpus-view.ts';
import { rangesOverlap } from '../text/dates/compare-dates.ts';
import { findCandidates, LEAD_SENTENCES } from './candidates.ts';
import { coverage } from './coverage.ts';
import type { QueryThing } from './query-terms.ts';
import { denyingTitle } from './taken-back.ts';
import type { Period } from './timeline-period.ts';
import { topicOf } from './timeline-topic.ts';
import { isBackground, weightOfEvent } from './timeline-weight.ts';

interface Told {
  readonly event: Event;
  readonly read: ReadDocument;
  readonly sentence: AnalysedSentence;
  /** how much of the topic the sentence and its surroundings have, 0–1 */
  readonly relevance: number;
}

/** Entries of a timeline at most; a longer one is no overview. */
export const TIMELINE_MAX_ENTRIES = 12;
/** Documents read for a timeline without a topic. */
const TIMELINE_MAX_DOCUMENTS = 40;
/** An event is on the topic from this much of it on. */
const RELEVANCE_MIN = 0.25;
/** What an article opens with counts so much of its best sentence. */
const LEAD_SHARE = 0.9;
/** What another event of the same article must weigh more, and what a further origin adds (unit of weights). */
const SAME_DOCUMENT_COST = 1.5;
const ORIGIN_WORTH = 0.5;

/** Events of a period on a topic (all events without one) in order of time; accounts of the same event stand together. */
export async function buildTimeline(
  things: readonly QueryThing[],
  period: Period,
  corpus: CorpusView,
): Promise<TimelineEntry[]> {
  const topic = topicOf(things);
  const all = topic.length === 0 ? await everything(corpus) : await onTopic(topic, corpus);
  const told = all.filter(({ event, read }) => period(event.date?.range, read.document.published?.date));
  const groups: Told[][] = [];
  for (const item of told) {
    const group = groups.find((others) => others.some((other) => sameEvent(other, item)));
    if (group === undefined) groups.push([item]);
    else group.push(item);
  }
  return endsFirst(spreadOverDocuments(groups))
    .map((group, rank) => ({ group, rank }))
    .sort((a, b) => whenOf(a.group).localeCompare(whenOf(b.group)))
    .map(({ group, rank }) => entryOf(group, rank));
}

/** The weightiest events; each further one of an article has to weigh more, so that no article fills the timeline. */
function spreadOverDocuments(groups: readonly Told[][]): Told[][] {
  const chosen: Told[][] = [];
  const taken = new Map<string, number>();
  const rest = new Map(groups.map((group) => [group, weightOf(group)]));
  const worth = ([group, weight]: readonly [Told[], number]) =>
    weight - SAME_DOCUMENT_COST * (taken.get(group[0]?.read.origin ?? '') ?? 0);
  while (chosen.length < TIMELINE_MAX_ENTRIES && rest.size > 0) {
    const [best] = [...rest].reduce((a, b) => (worth(b) > worth(a) ? b : a));
    rest.delete(best);
    chosen.push(best);
    const origin = best[0]?.read.origin ?? '';
    taken.set(origin, (taken.get(origin) ?? 0) + 1);
  }
  return chosen;
}

/** Where a story begins and where it has got to must not fall to the limit of a short answer: the ends of what is dated lead. */
function endsFirst(chosen: readonly Told[][]): Told[][] {
  const leads = new Map<string, Told[]>();
  for (const group of chosen) {
    const origin = group[0]?.read.origin ?? '';
    if (whenOf(group) !== UNDATED && !isLongPast(group) && !leads.has(origin)) leads.set(origin, group);
  }
  const dated = [...leads.values()].sort((a, b) => whenOf(a).localeCompare(whenOf(b)));
  const ends = new Set([dated[0], dated.at(-1)]);
  return [...chosen.filter((group) => ends.has(group)), ...chosen.filter((group) => !ends.has(group))];
}

/** Told only as what came long before. */
const isLongPast = (group: readonly Told[]): boolean =>
  group.every(({ event, read }) => isBackground(event.date?.range, read.document.published?.date));

async function onTopic(things: readonly QueryThing[], corpus: CorpusView): Promise<Told[]> {
  const candidates = await findCandidates(things, corpus);
  const relevanceOf = new Map<AnalysedSentence, number>();
  const documents = new Map<ReadDocument, number>();
  for (const { read, sentence, around } of candidates) {
    const relevance = coverage(things, around, () => true);
    relevanceOf.set(sentence, relevance);
    documents.set(read, Math.max(relevance, documents.get(read) ?? 0));
  }
  return [...documents].flatMap(([read, relevance]) =>
    read.analysed.sentences.flatMap((sentence) => {
      // what an article on the topic opens with belongs to its story, whatever words it has
      const lead = sentence.index < LEAD_SENTENCES ? relevance * LEAD_SHARE : 0;
      const own = Math.max(relevanceOf.get(sentence) ?? 0, lead);
      const event =
        own < RELEVANCE_MIN || read.repeated.has(sentence.index) ? undefined : eventOf(read, sentence, corpus.lexicon);
      return event === undefined ? [] : [{ event, read, sentence, relevance: own }];
    }),
  );
}

async function everything(corpus: CorpusView): Promise<Told[]> {
  const reads = await corpus.read(corpus.ids().slice(-TIMELINE_MAX_DOCUMENTS));
  return reads.flatMap((read) =>
    read.analysed.sentences.flatMap((sentence) => {
      const event = read.repeated.has(sentence.index) ? undefined : eventOf(read, sentence, corpus.lexicon);
      return event === undefined ? [] : [{ event, read, sentence, relevance: 1 }];
    }),
  );
}

/** Same status, a shared place or participants, and dates that do not exclude each other. Accounts of different status stay apart. */
function sameEvent(a: Told, b: Told): boolean {
  if (a.read === b.read && denyingTitle(b.read, b.sentence) === a.sentence) return true;
  if (a.event.status !== b.event.status) return false;
  const left = a.event.date?.range;
  const right = b.event.date?.range;
  if (left === undefined || right === undefined || !rangesOverlap(left, right))
    return a.read.origin === b.read.origin && a.sentence.role === 'title' && b.sentence.index === 1;
  const sharedPlaces = a.event.places.some((place) => b.event.places.includes(place));
  const sharedPeople = a.event.participants.filter((person) => b.event.participants.includes(person)).length;
  return a.event.trigger === b.event.trigger ? sharedPlaces || sharedPeople >= 1 : sharedPlaces && sharedPeople >= 1;
}

/** The weight of the best account; told by several origins an event weighs more. */
function weightOf(group: readonly Told[]): number {
  const origins = new Set(group.map((item) => item.read.origin)).size;
  return Math.max(...group.map(weightOfTold)) + origins * ORIGIN_WORTH;
}

function weightOfTold({ event, relevance, sentence, read }: Told): number {
  const quoted = sentence.quotations.reduce((sum, { start, end }) => sum + end - start, 0);
  return weightOfEvent({
    event,
    relevance,
    index: sentence.index,
    quoted: quoted / (sentence.span.end - sentence.span.start),
    published: read.document.published?.date,
  });
}

/** Sorts behind every date. */
const UNDATED = '9999';

/** Sort key: the event's own date, else that of the article; undated last. */
function whenOf(group: readonly Told[]): string {
  const dated = group.find((item) => item.event.date?.range !== undefined);
  return dated?.event.date?.range?.from ?? group[0]?.read.document.published?.date ?? UNDATED;
}

function entryOf(group: readonly Told[], rank: number): TimelineEntry {
  const denial = (item: Told) => (item.event.status === 'denied' ? 1 : 0);
  const sorted = [...group].sort((a, b) => denial(b) - denial(a) || weightOfTold(b) - weightOfTold(a));
  const [first] = sorted;
  const date = sorted.find(({ event }) => event.date?.range !== undefined)?.event.date ?? first?.event.date;
  const published = first?.read.document.published;
  return {
    status: first?.event.status ?? 'held',
    ...(date?.range !== undefined
      ? { range: date.range }
      : published !== undefined && date === undefined
        ? { publishedOn: published.date }
        : {}),
    ...(date !== undefined && { phrase: date.phrase }),
    inferred: date?.inferred ?? published?.basis === 'inferred',
    rank,
    ...(first !== undefined && { focus: focusOf(first) }),
    citations: sorted.slice(0, 3).map((item) => citationOf(item)),
  };
}

/** From the happening to the place or the date beside it, whichever comes first. */
function focusOf({ event, sentence }: Told): Span {
  const trigger = sentence.concepts.find((match) => match.concept === event.trigger) ?? sentence.span;
  return { start: trigger.start, end: trigger.end };
}

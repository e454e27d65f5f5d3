import type { IsoDate } from '../model/document.ts';
import type { DateRange, Event } from '../model/event.ts';
import { LEAD_SENTENCES } from './candidates.ts';

/** Happenings that a chronicle of talks is made of. */
const LANDMARKS = new Set([
  'meet',
  'meeting',
  'summit',
  'talks',
  'negotiate',
  'round-of-talks',
  'session',
  'phone-call',
  'visit',
  'sign',
  'agree',
  'agreement',
  'treaty',
  'conclude',
  'conclude-talks',
  'begin',
  'begin-talks',
  'open',
  'resume',
  'postpone',
  'reschedule',
  'suspend',
  'cancel',
  'fail',
  'collapse-talks',
  'walk-out',
  'ceasefire',
  'truce',
  'release-person',
  'prisoner-exchange',
  'deny',
]);

/** What counts for an event in a timeline; unitless, one is about the worth of a date. */
const WORTH = { topic: 2, date: 1.5, landmark: 1, lead: 1, denial: 1.5, person: 0.4, place: 0.6 } as const;
/** What counts against it: a saying, a date without a day, a date long before the article, no date at all. */
const COST = { saying: 1.5, vague: 0.7, past: 2, undated: 3 } as const;
const PERSONS_COUNTED = 2;
/** Events so long before their article are background, days. */
const BACKGROUND_DAYS = 180;
/** A sentence that is to this share quotation tells what was said, not what happened. */
const SAYING_SHARE = 0.5;

export interface WeighedEvent {
  readonly event: Event;
  /** how much of the topic the sentence and its surroundings have, 0–1 */
  readonly relevance: number;
  readonly index: number;
  /** share of the sentence between quotation marks */
  readonly quoted: number;
  readonly published: IsoDate | undefined;
}

/** How much an event belongs into a timeline: landmarks of talks with a day, told in the lead of an article, first. */
export function weightOfEvent({ event, relevance, index, quoted, published }: WeighedEvent): number {
  const range = event.date?.range;
  const vague = range !== undefined && !['hour', 'day'].includes(range.grain);
  return (
    relevance * WORTH.topic +
    (range === undefined ? 0 : WORTH.date) +
    (LANDMARKS.has(event.trigger) ? WORTH.landmark : 0) +
    (index < LEAD_SENTENCES ? WORTH.lead : 0) +
    (event.status === 'denied' ? WORTH.denial : 0) +
    Math.min(PERSONS_COUNTED, event.participants.length) * WORTH.person +
    Math.min(1, event.places.length) * WORTH.place -
    (quoted >= SAYING_SHARE ? COST.saying : 0) -
    (vague ? COST.vague : 0) -
    (isBackground(range, published) ? COST.past : 0) -
    (range === undefined && published === undefined ? COST.undated : 0)
  );
}

/** Whether an event lies long before its article. */
export const isBackground = (range: DateRange | undefined, published: IsoDate | undefined): boolean =>
  range !== undefined && published !== undefined && daysBetween(range.to, published) > BACKGROUND_DAYS;

const MS_PER_DAY = 86_400_000;
const daysBetween = (from: IsoDate, to: IsoDate): number => (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;

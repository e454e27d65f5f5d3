import type { Lexicon } from '../lexicon/concepts.ts';
import type { Document } from '../model/document.ts';
import type { Event, EventDate } from '../model/event.ts';
import type { EntityId } from '../model/ids.ts';
import type { AnalysedSentence } from './analysed.ts';
import type { LinkedMention } from './entities/linker.ts';
import { mentionAt, mentionsIn } from './sentence-mentions.ts';

/** What an event is read from. */
export interface EventSource {
  readonly document: Document;
  readonly mentions: readonly LinkedMention[];
}

/** The happening that a sentence tells, or undefined when it tells none: a trigger with somebody or some place to it. */
export function eventOf(source: EventSource, sentence: AnalysedSentence, lexicon: Lexicon): Event | undefined {
  if (sentence.role === 'appeal' || sentence.role === 'heading') return undefined;
  const mentions = mentionsIn(source.mentions, sentence);
  const participants = unique(
    mentions
      .filter((mention) => mention.kind === 'person' || mention.way === 'metonym')
      .map((mention) => mention.entity),
  );
  const places = unique(
    mentions.filter((mention) => mention.kind === 'place' && mention.way === 'name').map((mention) => mention.entity),
  );
  const date = dateOf(source.document, sentence);
  const trigger = triggerOf(sentence, lexicon, date?.span.start);
  if (trigger === undefined || (participants.length === 0 && places.length === 0)) return undefined;
  const teller = mentionAt(source.mentions, sentence.speaker);
  return {
    documentId: source.document.id,
    sentence: sentence.span,
    trigger,
    status: sentence.status,
    participants,
    places,
    ...(date !== undefined && { date }),
    ...(teller !== undefined && { teller: teller.entity }),
    garbled: sentence.garbled,
  };
}

/** The event concept nearest to the date, else the first one. */
function triggerOf(sentence: AnalysedSentence, lexicon: Lexicon, near: number | undefined): string | undefined {
  const events = sentence.concepts.filter(
    (match) =>
      lexicon.flagged(match.concept, 'event') &&
      !lexicon.flagged(match.concept, 'claim') &&
      !lexicon.flagged(match.concept, 'weak'),
  );
  const sorted =
    near === undefined ? events : [...events].sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
  return sorted[0]?.concept;
}

function dateOf(document: Document, sentence: AnalysedSentence): EventDate | undefined {
  const date =
    sentence.dates.find((phrase) => phrase.kind === 'point' && phrase.range !== undefined) ??
    sentence.dates.find((phrase) => phrase.kind === 'point');
  if (date === undefined) return undefined;
  return {
    span: date.span,
    phrase: date.phrase,
    ...(date.range !== undefined && { range: date.range }),
    inferred: date.anchored && document.published?.basis === 'inferred',
  };
}

const unique = (ids: readonly EntityId[]): EntityId[] => [...new Set(ids)];

import type { IsoDate, Publication } from './document.ts';
import type { DateRange, EventStatus } from './event.ts';
import type { AnswerId, DocumentId } from './ids.ts';
import type { Language } from './language.ts';
import type { Span } from './span.ts';

/** A literal slice of a document. Invariant: `document.text.slice(span.start, span.end) === quote`. */
export interface Citation {
  readonly documentId: DocumentId;
  readonly span: Span;
  readonly quote: string;
  readonly title: string;
  readonly language: Language;
  readonly publisher?: string;
  readonly url?: string;
  readonly published?: Publication;
  readonly status?: EventStatus;
  /** the sentence reads as if a translation had lost words: quote it, infer nothing */
  readonly garbled: boolean;
}

const ABSTENTION_REASONS = [
  'unknown-name',
  'nothing-on-point',
  'refuted-premise',
  'off-topic',
  'empty-question',
  'empty-corpus',
] as const;
export type AbstentionReason = (typeof ABSTENTION_REASONS)[number];

/** What the answer rests on: how much of the corpus, how fresh. */
export interface Coverage {
  readonly citedDocuments: number;
  readonly corpusDocuments: number;
  readonly latest?: IsoDate;
  readonly latestInferred: boolean;
}

interface AnswerBase {
  readonly id: AnswerId;
  readonly question: string;
  /** the asker's language: that of `text` */
  readonly language: Language;
  /** the frame alone, without quotes, but for the lines of a timeline: what stands above the quotes in a message */
  readonly headline: string;
  /** the short answer, at most SHORT_ANSWER_MAX_CHARS */
  readonly text: string;
  /** 1–3 quotes; for an abstention the nearest thing that the corpus does say, or none */
  readonly citations: readonly Citation[];
  readonly coverage: Coverage;
  /** sentences in the asker's language that say what the answer rests on and what is doubtful */
  readonly notes: readonly string[];
  /** 0–1: the estimated chance that the quotes answer the question */
  readonly confidence: number;
  /** entities of the question, canonical names: what follow-ups and buttons may reuse */
  readonly about: readonly string[];
  readonly timingMs: number;
}

export type Answer =
  | (AnswerBase & { readonly status: 'answered' | 'conflicting' })
  | (AnswerBase & { readonly status: 'abstained'; readonly reason: AbstentionReason });

/** One line of a timeline: an event with what is known of its date. */
export interface TimelineEntry {
  readonly status: EventStatus;
  readonly range?: DateRange;
  readonly phrase?: string;
  /** the article's own date, where the sentence gives none */
  readonly publishedOn?: IsoDate;
  readonly inferred: boolean;
  /** where the happening itself stands in the first citation's document */
  readonly focus?: Span;
  /** 0 = what belongs into the timeline most */
  readonly rank: number;
  readonly citations: readonly Citation[];
}

/** Longest short answer, in UTF-16 units (issue: 700 characters). */
export const SHORT_ANSWER_MAX_CHARS = 700;

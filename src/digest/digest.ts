import type { Citation } from '../model/answer.ts';
import type { Story } from '../model/digest.ts';
import type { IsoDate } from '../model/document.ts';
import type { DateRange, EventStatus } from '../model/event.ts';
import type { DocumentId } from '../model/ids.ts';
import type { Headline } from './headline.ts';

/** What came since the channel's last digest. Times in epoch ms. */
export interface Window {
  /** undefined for the first digest of a channel: an overview */
  readonly from: number | undefined;
  readonly to: number;
  readonly fresh: ReadonlySet<DocumentId>;
  readonly changed: ReadonlySet<DocumentId>;
}

/** A story as a digest shows it: facts in the reader's language, words of the source as they are. */
export interface DigestItem extends Story {
  readonly headlineKind: Headline['kind'];
  /** told after the others, however new: only a title stands above it, or its quote points back at something */
  readonly isWeak: boolean;
  /** `sentence` with the article's title, for a digest that has room */
  readonly context?: string;
  readonly status: EventStatus;
  readonly origins: number;
  readonly published?: IsoDate;
  /** the first citation cut shorter, for a digest that is short of room */
  readonly shortQuote?: Citation;
  /** hashes of the sentences that tell it */
  readonly sentences: readonly string[];
}

/** One line of a section, with what it rests on. `text` may hold quotes, which are slices of the citations' quotes. */
export interface DigestLine {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly sentences: readonly string[];
  /** what stands instead where the digest has quoted the sentence already */
  readonly short?: string;
}

/** The bottom line: the top story in one line, and what a preview says of it. */
export interface Lead extends DigestLine, Pick<DigestItem, 'headline' | 'why' | 'origins' | 'published'> {
  /** status, date, place, names that the line does not say; empty where it says all */
  readonly facts: string;
  /** further accounts, for the thread */
  readonly further: readonly Citation[];
}

/** Two accounts of one event that cannot both be right. */
export interface Difference {
  readonly citations: readonly [Citation, Citation];
  /** the same, cut shorter, for a digest that is short of room */
  readonly shortQuotes?: readonly [Citation, Citation];
  readonly sentences: readonly string[];
}

export interface Upcoming {
  readonly range: DateRange;
  readonly line: DigestLine;
}

/** Why a story is in a digest or not: what a preview tells. */
export interface Considered {
  readonly headline: string;
  readonly verdict: 'new' | 'changed' | 'corrected' | 'told' | 'off-topic' | 'no-room' | 'no-quote' | 'no-headline';
  readonly origins: number;
  readonly published?: IsoDate;
  /** the bottom line's own story */
  readonly isLead?: boolean;
}

/** A quoted article that is not any more what it was. */
export interface Correction {
  readonly documentId: DocumentId;
  readonly kind: 'changed' | 'withdrawn';
  readonly title: string;
  readonly publisher?: string;
  /** the document's hash now; empty when withdrawn */
  readonly hash: string;
}

/** Everything that a digest may show, in order of weight; composing keeps what fits. */
export interface DigestDraft {
  readonly window: Window;
  readonly bottomLine: Lead | undefined;
  readonly items: readonly DigestItem[];
  readonly differences: readonly Difference[];
  readonly newcomers: readonly DigestLine[];
  readonly upcoming: readonly Upcoming[];
  readonly corrections: readonly Correction[];
  readonly considered: readonly Considered[];
  readonly corpusDocuments: number;
  readonly latest: { readonly date: IsoDate; readonly inferred: boolean } | undefined;
}

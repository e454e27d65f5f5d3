import type { ConceptMatch } from '../lexicon/concept.ts';
import type { EventStatus } from '../model/event.ts';
import type { DocumentId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import type { DatePhrase } from '../text/dates/date-phrase.ts';
import type { NumberPhrase } from '../text/numbers.ts';
import type { RawMention } from './mentions.ts';

/** A content word: where it stands and the form it is compared by. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  readonly folded: string;
  /** token index inside the sentence, function words counted */
  readonly token: number;
}

export type SentenceRole = 'title' | 'heading' | 'body' | 'appeal';

/** One sentence with everything that answering looks at. Offsets are raw. */
export interface AnalysedSentence {
  readonly span: Span;
  readonly index: number;
  readonly paragraph: number;
  /** `appeal` = fund-raising, credits, navigation: never evidence */
  readonly role: SentenceRole;
  readonly words: readonly Word[];
  readonly concepts: readonly ConceptMatch[];
  readonly dates: readonly DatePhrase[];
  readonly numbers: readonly NumberPhrase[];
  /** what stands between quotation marks, marks excluded */
  readonly quotations: readonly Span[];
  readonly status: EventStatus;
  readonly negated: boolean;
  /** where the name stands that says it */
  readonly speaker?: Span;
  /** where the name stands, in an earlier sentence, that a pronoun of this one means */
  readonly inherited?: Span;
  readonly garbled: boolean;
}

/** What indexing keeps of a document; everything follows from its text, so it can always be redone. */
export interface AnalysedDocument {
  readonly id: DocumentId;
  readonly language: Language;
  readonly sentences: readonly AnalysedSentence[];
  readonly mentions: readonly RawMention[];
  /** MinHash of the body's word shingles: near-duplicates share most of it */
  readonly signature: readonly number[];
  /** a hash per sentence, for finding blocks that recur in other documents */
  readonly sentenceHashes: readonly number[];
  /** finds its index keys, where they are known without looking at the sentences */
  readonly findKeys?: FindKeys;
}

/** Calls back for each time that a sentence has one of these keys (names are no keys), with what the key is wanted for. */
export type FindKeys = <Use>(wanted: WantedKeys<Use>, found: (sentence: number, use: Use) => void) => void;

/** Index keys that are looked for. */
export interface WantedKeys<Use> {
  get(key: string): Use | undefined;
  /** whether a key with this hash (`keyHash`) may be among them */
  mayHave(hash: number): boolean;
}

/** The different index keys of a document but for names, and those of its sentences, one after the other, with repeats. */
export interface DocumentKeys {
  readonly keys: readonly string[];
  /** by their places among the keys */
  readonly places: Uint32Array;
  /** where those of each sentence begin; one more for the end */
  readonly starts: Uint32Array;
}

import type { Answer, Citation } from '../model/answer.ts';
import type { AnswerId, TenantId } from '../model/ids.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Language } from '../model/language.ts';
import type { ActionPayload, Reply } from '../model/reply.ts';
import type { Clock, Logger } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import type { Managers } from './briefing/managers.ts';
import type { CommandOption } from './command.ts';

/** Everything a use case may touch. Built once by main. */
export interface App {
  readonly corpus: CorpusView;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
  /** who may change digests; absent = whom the platform calls a manager */
  readonly managers?: Managers;
  /** files that could not be used, as `status` and `doctor` tell */
  readonly problems: readonly { readonly file: string; readonly reason: string }[];
}

/** A citation in its surroundings: what a view that pages through the evidence shows. */
export interface CitedPassage {
  readonly citation: Citation;
  /** verbatim text around the quote: `before + citation.quote + after` is a slice of the document */
  readonly before: string;
  readonly after: string;
  /** the line that names the source, as in a quote block */
  readonly source: string;
  /** a sentence in the asker's language that says how the date is known, where a date is known */
  readonly dating?: string;
  /** which of the answer's citations this is, from 0, and how many there are */
  readonly index: number;
  readonly of: number;
}

/** What a completion is for. */
type CompletionKind = NonNullable<CommandOption['autocomplete']>;

/** Who types what where, when they stop to look at what is offered. */
export interface HalfTyped extends Pick<Invocation, 'place' | 'user' | 'isPrivate'> {
  readonly partial: string;
  readonly language: Language;
  readonly kind?: CompletionKind;
}

/** What an adapter may ask of the core. Every method resolves; mistakes and bugs come back as replies. */
export interface Core {
  /** runs a command or answers a question */
  handle(invocation: Invocation): Promise<Reply>;
  /** Runs a button: the payload was looked up by the adapter in `stores.actions`.
   *  `share` comes back as the answer itself, which the adapter posts for all; `feedback` as a notice. */
  press(invocation: Invocation, payload: ActionPayload): Promise<Reply>;
  /** up to 25 completions for a half-typed question, or for another kind of option where `kind` says so */
  complete(half: HalfTyped): Promise<readonly string[]>;
  answer(tenant: TenantId, id: AnswerId): Promise<Answer | undefined>;
  /** one citation of an answer in its context; undefined when the answer is unknown here or has no such citation */
  passage(tenant: TenantId, id: AnswerId, index: number): Promise<CitedPassage | undefined>;
  /** what the corpus holds, example questions, privacy line: home tabs and help */
  overview(invocation: Invocation): Promise<Reply>;
}

import type { Citation } from './answer.ts';
import type { AnswerId } from './ids.ts';
import type { Language } from './language.ts';

/** One part of a message, in plain text: adapters escape, mark up and cut to their platform's limits. */
export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  /** A verbatim quote with the line that names its source (`Title — publisher, 26 Feb 2025 (inferred)`). */
  | { readonly type: 'quote'; readonly citation: Citation; readonly source: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  /** Small print: coverage, doubts, privacy. */
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'divider' };

/** What a button does. Adapters keep the payload in a store and put only its id on the platform. */
export type ActionPayload =
  | { readonly do: 'ask'; readonly question: string }
  | { readonly do: 'share'; readonly answer: AnswerId }
  | { readonly do: 'sources'; readonly answer: AnswerId; readonly page: number }
  | { readonly do: 'timeline'; readonly topic: string }
  | { readonly do: 'feedback'; readonly answer: AnswerId; readonly value: 'up' | 'down' }
  | { readonly do: 'command'; readonly text: string };

export interface Action {
  readonly label: string;
  /** what a screen reader says where the label alone is not enough */
  readonly description?: string;
  readonly payload: ActionPayload;
}

/** A platform-neutral message. Items at the end are dropped whole when a platform has no room for them. */
export interface Reply {
  readonly kind:
    | 'answer'
    | 'abstention'
    | 'help'
    | 'profile'
    | 'timeline'
    | 'sources'
    | 'status'
    | 'digest'
    | 'notice'
    | 'error';
  readonly language: Language;
  /** the reply in one plain line of at most REPLY_SUMMARY_MAX_CHARS: notifications and screen readers */
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** present when the reply is an answer that can be shared, cited and rated */
  readonly answer?: AnswerId;
  /** further messages for the thread below a digest */
  readonly thread?: readonly Block[];
}

export const REPLY_SUMMARY_MAX_CHARS = 300;

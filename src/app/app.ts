import type { Answer } from '../model/answer.ts';
import type { AnswerId, TenantId } from '../model/ids.ts';
import type { Invocation } from '../model/invocation.ts';
import type { Language } from '../model/language.ts';
import type { ActionPayload, Reply } from '../model/reply.ts';
import type { Clock, Logger } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';
import type { Corpus } from './corpus.ts';

/** Everything a use case may touch. Built once by main. */
export interface App {
  readonly corpus: Corpus;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What an adapter may ask of the core. Every method resolves; mistakes and bugs come back as replies. */
export interface Core {
  /** runs a command or answers a question */
  handle(invocation: Invocation): Promise<Reply>;
  /** runs a button: the payload was looked up by the adapter in `stores.actions` */
  press(invocation: Invocation, payload: ActionPayload): Promise<Reply>;
  /** up to 25 completions for a half-typed question */
  complete(tenant: TenantId, partial: string, language: Language): Promise<readonly string[]>;
  answer(tenant: TenantId, id: AnswerId): Promise<Answer | undefined>;
  /** what the corpus holds, example questions, privacy line: home tabs and help */
  overview(invocation: Invocation): Promise<Reply>;
}

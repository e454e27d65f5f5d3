/** What the handlers share: what they work with, what buttons mean, and sentences of our own. */
import type { Client } from 'discord.js';
import type { Core } from '../../app/app.ts';
import type { Command } from '../../app/command.ts';
import type { Place } from '../../model/invocation.ts';
import type { Language } from '../../model/language.ts';
import type { Reply } from '../../model/reply.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import type { Stores } from '../../ports/stores.ts';
import type { Button } from './buttons.ts';
import type { DiscordConfig } from './config.ts';
import { WORDS, type Words } from './words.ts';

export interface DiscordDeps {
  readonly core: Core;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
  readonly commands: readonly Command[];
  /** Discord refused the bot for good after it had started (token reset, intents disallowed …): the process should end */
  readonly onFatal: (error: Error) => void;
}

export interface Tools extends DiscordDeps {
  readonly config: DiscordConfig;
  readonly client: Client;
}

/** A reply of one sentence of our own. */
export function sentence(language: Language, say: (words: Words) => string): Reply {
  const text = say(WORDS[language]);
  return { kind: 'notice', language, summary: text, blocks: [{ type: 'text', text }], actions: [] };
}

/** Keeps what the reply's buttons mean; `owner` is the only one who may press them, if anyone. What everybody sees has
 *  nothing left to share. */
export function keepButtons(
  { stores, clock }: Pick<Tools, 'stores' | 'clock'>,
  place: Place,
  reply: Reply,
  owner?: string,
): Promise<Button[]> {
  const actions = reply.actions.filter(({ payload }) => owner !== undefined || payload.do !== 'share');
  return Promise.all(
    actions.map(async (action) => ({
      action,
      id: await stores.actions.put(place, owner, action.payload, clock.now()),
    })),
  );
}

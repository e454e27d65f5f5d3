import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { messageOf } from '../../errors.ts';
import type { PostOutcome } from '../../ports/chat.ts';
import { REST_RETRIES } from './limits.ts';

/** The channel, server or person is not there any more. */
const GONE: ReadonlySet<number> = new Set([Code.UnknownChannel, Code.UnknownGuild, Code.UnknownUser]);
/** Somebody has to grant or open something. */
const CLOSED: ReadonlySet<number> = new Set([
  Code.MissingAccess,
  Code.MissingPermissions,
  Code.CannotSendMessagesToThisUser,
  Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  Code.MessageWasBlockedByAutomaticModeration,
  Code.InvalidActionOnArchivedThread,
  Code.ThreadLocked,
  Code.CannotReplyWithoutPermissionToReadMessageHistory,
  Code.CannotSendMessagesInNonTextChannel,
]);
const SLOW_DOWN: ReadonlySet<number> = new Set([Code.ChannelSendRateLimit, Code.OpeningDirectMessagesTooFast]);
/** The answer's place is gone, but it can be given anew. */
const REPOST: ReadonlySet<number> = new Set([
  Code.UnknownMessage,
  Code.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
]);
/** The interaction's token is spent. */
const SPENT: ReadonlySet<number> = new Set([Code.UnknownWebhook, Code.InvalidWebhookToken]);
/** How long to leave a request alone that failed without saying so, in ms. */
const RETRY_AFTER_MS = 30_000;
/** After codes that ask us to slow down, in ms. */
const SLOW_DOWN_MS = 60_000;
const HTTP_UNAUTHORIZED = 401;
const HTTP_FORBIDDEN = 403;
const HTTP_NOT_FOUND = 404;
const HTTP_INTERNAL_ERROR = 500;

export type Failure = 'too-late' | 'answered' | 'spent' | 'repost' | 'invalid' | 'closed' | 'gone' | 'other';

/** What a failed request means for an answer somebody waits for. */
export function sortFailure(error: unknown): Failure {
  const code = codeOf(error);
  if (code === Code.UnknownInteraction) return 'too-late';
  if (code === Code.InteractionHasAlreadyBeenAcknowledged) return 'answered';
  if (SPENT.has(code)) return 'spent';
  if (REPOST.has(code)) return 'repost';
  if (code === Code.InvalidFormBodyOrContentType || code === Code.CannotSendAnEmptyMessage) return 'invalid';
  if (GONE.has(code)) return 'gone';
  if (CLOSED.has(code)) return 'closed';
  return 'other';
}

/** Whether the same words may get through in another form: Discord finds the message invalid, or breaks on it. It answers
 *  500 to some components that are within its limits (discord/discord-api-docs#8554). */
export const refusesForm = (error: unknown): boolean =>
  sortFailure(error) === 'invalid' ||
  ((error instanceof DiscordAPIError || error instanceof HTTPError) && error.status === HTTP_INTERNAL_ERROR);

/** What a failed request means for a digest. `missing` = permissions we lack there, where that is known. */
export function toOutcome(error: unknown, missing: readonly string[] = []): Exclude<PostOutcome, { outcome: 'sent' }> {
  const reason = describe(error);
  const retry = (retryAfterMs: number) => ({ outcome: 'retry', reason, retryAfterMs }) as const;
  if (error instanceof RateLimitError) return retry(error.retryAfter);
  if (!(error instanceof DiscordAPIError)) return retry(RETRY_AFTER_MS);
  const code = codeOf(error);
  if (SLOW_DOWN.has(code)) return retry(SLOW_DOWN_MS);
  if (GONE.has(code)) return { outcome: 'refused', reason, gone: true };
  const lacking = missing.length > 0 ? `${reason}; missing permission: ${missing.join(', ')}` : reason;
  if (CLOSED.has(code) || error.status === HTTP_FORBIDDEN) return { outcome: 'refused', reason: lacking, gone: false };
  if (error.status === HTTP_UNAUTHORIZED) return retry(SLOW_DOWN_MS);
  if (error.status === HTTP_NOT_FOUND) return { outcome: 'refused', reason, gone: false };
  return error.status >= 500 ? retry(RETRY_AFTER_MS) : { outcome: 'invalid', reason };
}

/** Sends once more when the connection broke, so that it is open whether Discord took it. Only for what may be sent twice:
 *  edits, and posts with a nonce. discord.js itself repeats after ECONNRESET and 5xx, but not after other breaks. */
export async function persistently<T>(send: () => Promise<T>): Promise<T> {
  for (let left = REST_RETRIES; ; left--) {
    try {
      return await send();
    } catch (error) {
      const answered =
        error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof RateLimitError;
      if (answered || left === 0) throw error;
    }
  }
}

/** One line for the log: the code and Discord's words, never the address, which may hold a token. */
export function describe(error: unknown): string {
  if (error instanceof DiscordAPIError) return `${error.code}: ${error.message.split('\n').join(' ')}`;
  if (error instanceof HTTPError) return `HTTP ${error.status}`;
  if (error instanceof RateLimitError) return `rate limited for ${error.retryAfter} ms`;
  return messageOf(error);
}

function codeOf(error: unknown): number {
  return error instanceof DiscordAPIError ? Number(error.code) : 0;
}

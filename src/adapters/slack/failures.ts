/** Whatever a call to Slack threw → what is to be done about it (table A14 of the platform research). */
import { webApi } from '@slack/bolt';
import { messageOf } from '../../errors.ts';
import type { PostOutcome } from '../../ports/chat.ts';
import { redact } from './redact.ts';

export type Failure =
  /** the token will never work again: stop using it */
  | { readonly kind: 'dead-token'; readonly code: string }
  /** not a member, or no such channel for us: somebody must invite the bot */
  | { readonly kind: 'closed-channel'; readonly code: string }
  | { readonly kind: 'archived'; readonly code: string }
  | { readonly kind: 'missing-scope'; readonly code: string; readonly needed: string; readonly provided: string }
  | { readonly kind: 'rate-limited'; readonly code: string; readonly retryAfterMs: number }
  /** our blocks are wrong or too long: the same words as plain text may pass */
  | { readonly kind: 'bad-blocks'; readonly code: string }
  /** an ephemeral message to somebody who is not in the channel */
  | { readonly kind: 'absent-user'; readonly code: string }
  /** a response_url that was used up or has expired */
  | { readonly kind: 'spent-url'; readonly code: string }
  /** Slack did not answer, or with a server error: it may have done what was asked */
  | { readonly kind: 'unreached'; readonly code: string; readonly connected: boolean }
  | { readonly kind: 'refused'; readonly code: string };

const KINDS: Readonly<Record<string, Exclude<Failure['kind'], 'missing-scope' | 'rate-limited' | 'unreached'>>> = {
  invalid_auth: 'dead-token',
  not_authed: 'dead-token',
  token_revoked: 'dead-token',
  account_inactive: 'dead-token',
  channel_not_found: 'closed-channel',
  not_in_channel: 'closed-channel',
  is_archived: 'archived',
  msg_blocks_too_long: 'bad-blocks',
  invalid_blocks: 'bad-blocks',
  invalid_blocks_format: 'bad-blocks',
  msg_too_long: 'bad-blocks',
  user_not_in_channel: 'absent-user',
};
/** Slack's own trouble: worth another try. */
const TRANSIENT = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  // Of a rotated token whose renewal failed: the next look for it renews it.
  'token_expired',
]);
/** When Slack does not say how long to wait. */
const RETRY_AFTER_MS = 30_000;
const HTTP_SERVER_ERROR = 500;

export function sortFailure(error: unknown): Failure {
  if (error instanceof webApi.WebAPIPlatformError) return sortCode(error.data as RefusalData);
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { kind: 'rate-limited', code: 'ratelimited', retryAfterMs: error.retryAfter * 1000 };
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    const code = `http_${error.statusCode}`;
    return error.statusCode >= HTTP_SERVER_ERROR
      ? { kind: 'unreached', code, connected: true }
      : { kind: 'refused', code };
  }
  if (error instanceof webApi.WebAPIRequestError) {
    const cause = causeCode(error.cause) ?? 'request_failed';
    return { kind: 'unreached', code: cause, connected: !NEVER_CONNECTED.has(cause) };
  }
  return { kind: 'refused', code: redact(messageOf(error)) };
}

/** Failures before the request was sent: repeating it cannot do anything twice. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

function causeCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  return typeof code === 'string'
    ? code
    : (causeCode(error.cause) ?? (error.name === 'TimeoutError' ? 'timeout' : undefined));
}

interface RefusalData {
  readonly error?: string;
  readonly needed?: unknown;
  readonly provided?: unknown;
}

function sortCode(data: RefusalData): Failure {
  const code = data.error ?? 'unknown_error';
  if (code === 'missing_scope') {
    return {
      kind: 'missing-scope',
      code,
      needed: String(data.needed ?? ''),
      provided: String(data.provided ?? ''),
    };
  }
  if (code === 'ratelimited' || code === 'rate_limited')
    return { kind: 'rate-limited', code, retryAfterMs: RETRY_AFTER_MS };
  if (TRANSIENT.has(code)) return { kind: 'unreached', code, connected: true };
  return { kind: KINDS[code] ?? 'refused', code };
}

/** The same for a post that the core asked for. */
export function toOutcome(failure: Failure): Exclude<PostOutcome, { outcome: 'sent' }> {
  const { code: reason } = failure;
  switch (failure.kind) {
    case 'rate-limited':
      return { outcome: 'retry', reason, retryAfterMs: failure.retryAfterMs };
    case 'unreached':
      return { outcome: 'retry', reason, retryAfterMs: RETRY_AFTER_MS };
    case 'bad-blocks':
      return { outcome: 'invalid', reason };
    case 'missing-scope':
      return { outcome: 'refused', reason: `${reason}: ${failure.needed}`, gone: false };
    case 'archived':
      return { outcome: 'refused', reason, gone: true };
    // A dead token among them: a new one may be set or installed before the next digest.
    default:
      return { outcome: 'refused', reason, gone: false };
  }
}

/** Web API clients, one per token and kind of traffic, so that a digest's rate limit never holds up an answer. */
import { webApi } from '@slack/bolt';
import type { Logger } from '../../ports/clock.ts';
import { sortFailure } from './failures.ts';
import { REQUEST_TIMEOUT_MS } from './limits.ts';
import { boltLogger } from './redact.ts';

type WebClient = webApi.WebClient;

/** `lookups` may be repeated and are retried; `answers` and `digests` post, and a repeated post is a second message. */
export type Traffic = 'lookups' | 'answers' | 'digests';

export interface Clients {
  /** Runs one call; a token that Slack calls dead is never used again. */
  call<T>(traffic: Traffic, token: string, request: (client: WebClient) => Promise<T>): Promise<T>;
  isDead(token: string): boolean;
  bury(token: string): void;
}

const LOOKUP_RETRIES = { retries: 2, factor: 2, minTimeout: 300, randomize: true } as const;
const NO_RETRIES = { retries: 0 } as const;
/** Tokens in use at a time; the oldest is forgotten first. */
const TOKENS_MAX = 2_000;

export function createClients(apiUrl: string | undefined, log: Logger): Clients {
  const open = new Map<string, WebClient>();
  const dead = new Set<string>();

  function clientFor(traffic: Traffic, token: string): WebClient {
    const key = `${traffic} ${token}`;
    const known = open.get(key);
    if (known !== undefined) return known;
    const oldest = open.keys().next();
    if (open.size >= TOKENS_MAX && oldest.done !== true) open.delete(oldest.value);
    const client = new webApi.WebClient(token, clientOptions(apiUrl, log, traffic));
    open.set(key, client);
    return client;
  }

  return {
    async call(traffic, token, request) {
      if (dead.has(token)) throw new DeadTokenError();
      try {
        return await request(clientFor(traffic, token));
      } catch (error) {
        const failure = sortFailure(error);
        if (failure.kind === 'dead-token') dead.add(token);
        if (failure.kind === 'missing-scope') {
          log.error(
            { code: failure.code, needed: failure.needed, provided: failure.provided },
            'Slack misses a scope: reinstall the app with the scopes of manifest.yaml',
          );
        }
        throw error;
      }
    },
    isDead: (token) => dead.has(token),
    bury: (token) => void dead.add(token),
  };
}

/** What Slack would say, without asking it again. */
class DeadTokenError extends webApi.WebAPIPlatformError {
  constructor() {
    super({ ok: false, error: 'token_revoked' } as ConstructorParameters<typeof webApi.WebAPIPlatformError>[0]);
  }
}

/** Fresh for every client: WebClient writes into what it is given. Never add `headers` here: the first token would
 *  go out with every other workspace's calls. */
export function clientOptions(apiUrl: string | undefined, log: Logger, traffic: Traffic): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    timeout: REQUEST_TIMEOUT_MS,
    retryConfig: traffic === 'lookups' ? { ...LOOKUP_RETRIES } : { ...NO_RETRIES },
    rejectRateLimitedCalls: true,
    logger: boltLogger(log),
    fetch: fetchWithTimeout,
  };
}

/** Bolt's `respond` sets no deadline of its own. */
const fetchWithTimeout: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(REQUEST_TIMEOUT_MS) });

/** Gets a rendered reply to where people see it, whatever Slack says about the first attempt. */
import { RespondError, type RespondFn } from '@slack/bolt';
import type { Clock, Logger } from '../../ports/clock.ts';
import { jsonBytes } from './blocks.ts';
import type { Clients } from './clients.ts';
import { type Failure, sortFailure } from './failures.ts';
import { HISTORY_PAGE } from './limits.ts';
import type { SlackMessage } from './render.ts';

/** A reply in its two forms: with blocks, and for the case that Slack refuses them. */
export interface Letter {
  readonly message: SlackMessage;
  readonly plain: { readonly text: string };
}

interface PrivateTarget {
  readonly token: string;
  readonly channel: string;
  readonly user: string;
  readonly thread?: string | undefined;
  readonly respond?: RespondFn | undefined;
  /** take the place of what was shown before (`Searching…`) */
  readonly replace: boolean;
}

interface PublicTarget {
  readonly token: string;
  readonly channel: string;
  readonly thread?: string | undefined;
  /** names this post, so that it can be found after a failure that leaves open whether it arrived */
  readonly key: string;
}

type Sent = { readonly sent: true } | { readonly sent: false; readonly failure: Failure };

export interface Sender {
  privately(to: PrivateTarget, letter: Letter): Promise<Sent>;
  /** for everybody through a response_url, which reaches channels that the bot is not in */
  openly(to: PrivateTarget, letter: Letter, key: string): Promise<Sent>;
  publicly(to: PublicTarget, letter: Letter): Promise<Sent>;
}

const ATTEMPTS = 3;
const RETRY_BASE_MS = 500;
/** Longer waits are not worth an answer to a person. */
const PATIENCE_MS = 60_000;
const ANSWER_EVENT = 'parley_answer';
const NO_UNFURL = { unfurl_links: false, unfurl_media: false } as const;

export function createSender(clients: Clients, clock: Clock, log: Logger): Sender {
  async function responded(respond: RespondFn, body: Parameters<RespondFn>[0]): Promise<Failure | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await respond(body);
        return undefined;
      } catch (error) {
        const failure = sortRespondFailure(error);
        if (failure.kind !== 'unreached' || attempt === ATTEMPTS) return failure;
        await clock.sleep(RETRY_BASE_MS * 2 ** attempt);
      }
    }
  }

  async function respondWith(respond: RespondFn, letter: Letter, how: object): Promise<Failure | undefined> {
    const failure = await responded(respond, { ...NO_UNFURL, ...letter.message, ...how });
    if (failure?.kind !== 'bad-blocks') return failure;
    reportBlocks(failure, letter);
    return responded(respond, { ...NO_UNFURL, ...letter.plain, ...how });
  }

  function reportBlocks({ code }: Failure, { message }: Letter): void {
    const bytes = jsonBytes(message.blocks);
    log.error({ code, bytes }, 'Slack refused our blocks: a bug in render; sent as plain text');
  }

  async function post(to: PublicTarget, letter: Letter): Promise<Failure | undefined> {
    let body: { text: string; blocks?: SlackMessage['blocks'] } = letter.message;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await clients.call('answers', to.token, (client) =>
          client.chat.postMessage({
            channel: to.channel,
            ...body,
            ...NO_UNFURL,
            ...(to.thread === undefined ? {} : { thread_ts: to.thread }),
            metadata: { event_type: ANSWER_EVENT, event_payload: { key: to.key } },
          }),
        );
        return undefined;
      } catch (error) {
        const failure = sortFailure(error);
        if (attempt === ATTEMPTS) return failure;
        if (failure.kind === 'bad-blocks') {
          reportBlocks(failure, letter);
          body = letter.plain;
        } else if (failure.kind === 'rate-limited' && failure.retryAfterMs <= PATIENCE_MS) {
          await clock.sleep(failure.retryAfterMs);
        } else if (failure.kind === 'unreached') {
          if (failure.connected && (await arrived(to))) return undefined;
          await clock.sleep(RETRY_BASE_MS * 2 ** attempt);
        } else return failure;
      }
    }
  }

  /** Did a post arrive although its answer did not? Unknown counts as no: an answer twice is better than none. */
  async function arrived({ token, channel, thread, key }: PublicTarget): Promise<boolean> {
    try {
      const page = { channel, limit: HISTORY_PAGE, include_all_metadata: true } as const;
      const found = await clients.call('lookups', token, (client) =>
        thread === undefined
          ? client.conversations.history(page)
          : client.conversations.replies({ ...page, ts: thread }),
      );
      return (found.messages ?? []).some(({ metadata }) => (metadata?.event_payload as { key?: unknown })?.key === key);
    } catch {
      return false;
    }
  }

  async function toPerson(to: PrivateTarget, letter: Letter): Promise<Failure | undefined> {
    const thread = to.thread === undefined ? {} : { thread_ts: to.thread };
    try {
      await clients.call('answers', to.token, (client) =>
        client.chat.postEphemeral({ channel: to.channel, user: to.user, ...thread, ...letter.message }),
      );
      return undefined;
    } catch (error) {
      const failure = sortFailure(error);
      if (failure.kind !== 'absent-user' && failure.kind !== 'closed-channel') return failure;
    }
    try {
      const direct = await clients.call('lookups', to.token, (client) => client.conversations.open({ users: to.user }));
      return await post(
        { token: to.token, channel: direct.channel?.id ?? to.user, key: `direct ${clock.now()}` },
        letter,
      );
    } catch (error) {
      return sortFailure(error);
    }
  }

  const result = (failure: Failure | undefined, where: string): Sent => {
    if (failure === undefined) return { sent: true };
    log.warn({ where, kind: failure.kind, code: failure.code }, 'a reply did not reach Slack');
    return { sent: false, failure };
  };

  return {
    async privately(to, letter) {
      const thread = to.thread === undefined || to.replace ? {} : { thread_ts: to.thread };
      const how = { response_type: 'ephemeral', replace_original: to.replace, ...thread };
      const failure = to.respond === undefined ? SPENT : await respondWith(to.respond, letter, how);
      return result(failure === undefined ? failure : await toPerson(to, letter), 'private');
    },
    async openly(to, letter, key) {
      const thread = to.thread === undefined ? {} : { thread_ts: to.thread };
      const how = { response_type: 'in_channel', replace_original: false, ...thread };
      const failure = to.respond === undefined ? SPENT : await respondWith(to.respond, letter, how);
      return result(failure === undefined ? failure : await post({ ...to, key }, letter), 'shared');
    },
    async publicly(to, letter) {
      return result(await post(to, letter), 'public');
    },
  };
}

const SPENT: Failure = { kind: 'spent-url', code: 'no_response_url' };
const BAD_REQUEST = 400;
const SERVER_ERROR = 500;
const TOO_MANY = 429;

function sortRespondFailure(error: unknown): Failure {
  if (error instanceof RespondError) {
    const { statusCode } = error;
    const code = `http_${statusCode}`;
    if (statusCode === BAD_REQUEST) return { kind: 'bad-blocks', code };
    if (statusCode >= SERVER_ERROR || statusCode === TOO_MANY) return { kind: 'unreached', code, connected: true };
    return { kind: 'spent-url', code };
  }
  return { kind: 'unreached', code: 'response_url', connected: true };
}

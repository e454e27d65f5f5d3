/** What the handlers share: asks the core, keeps what buttons mean, renders, sends; apologises when something breaks. */
import { randomBytes } from 'node:crypto';
import type { RespondFn } from '@slack/bolt';
import type { Core } from '../../app/app.ts';
import { messageOf } from '../../errors.ts';
import type { TenantId } from '../../model/ids.ts';
import type { Invocation, Place } from '../../model/invocation.ts';
import { languageOfLocale } from '../../model/language.ts';
import type { Reply } from '../../model/reply.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import type { Stores } from '../../ports/stores.ts';
import type { Button } from './buttons.ts';
import type { Clients } from './clients.ts';
import { TRIGGER_TTL_MS } from './limits.ts';
import type { People } from './people.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Asker } from './receive.ts';
import { redact } from './redact.ts';
import { renderMessage, renderPlain } from './render.ts';
import type { Letter, Sender } from './send.ts';
import { WORDS, type Words } from './words.ts';

export interface Tools {
  readonly core: Core;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
  readonly clients: Clients;
  readonly people: People;
  readonly sender: Sender;
  readonly limit: RateLimit;
}

/** Where a payload came from. */
export interface Origin {
  readonly token: string;
  readonly tenant: TenantId;
  readonly user: string;
  readonly bot: string | undefined;
}

export interface PrivateReply {
  readonly invocation: Invocation;
  readonly origin: Origin;
  readonly respond?: RespondFn | undefined;
  readonly replace?: boolean;
  readonly thread?: string | undefined;
}

const REFERENCE_BYTES = 4;
const MS_PER_S = 1000;

export const wordsFor = (locale: string | undefined): Words => WORDS[languageOfLocale(locale)];

export async function asker({ people }: Tools, origin: Origin, manages?: { readonly channel: string }): Promise<Asker> {
  const [locale, manager] = await Promise.all([
    people.locale(origin.token, origin.tenant, origin.user),
    manages === undefined ? false : people.isManager(origin.token, manages.channel, origin.user),
  ]);
  return { user: { id: origin.user, ...(locale === undefined ? {} : { locale }) }, manager };
}

/** The core promises to resolve; where it does not, people get a reference and the log gets the reason. */
export async function reliably({ log }: Tools, locale: string | undefined, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    const reference = randomBytes(REFERENCE_BYTES).toString('hex');
    log.error({ reference, error: redact(messageOf(error)) }, 'a request failed');
    return sentence(wordsFor(locale).failed(reference), locale, 'error');
  }
}

/** A reply of one sentence of our own. */
export const sentence = (text: string, locale: string | undefined, kind: 'notice' | 'error' = 'notice'): Reply => ({
  kind,
  language: languageOfLocale(locale),
  summary: text,
  blocks: [{ type: 'text', text }],
  actions: [],
});

/** Without the button to share it: everybody who may see it sees it already. */
export const unshareable = (reply: Reply): Reply => ({
  ...reply,
  actions: reply.actions.filter(({ payload }) => payload.do !== 'share'),
});

/** Keeps what the reply's buttons mean; `owner` is the only one who may press them, if anyone. */
export function keepButtons(
  { stores, clock }: Pick<Tools, 'stores' | 'clock'>,
  place: Place,
  reply: Reply,
  owner?: string,
): Promise<Button[]> {
  return Promise.all(
    reply.actions.map(async (action) => ({
      action,
      id: await stores.actions.put(place, owner, action.payload, clock.now()),
    })),
  );
}

export async function toLetter(tools: Tools, place: Place, reply: Reply, owner?: string): Promise<Letter> {
  return { message: renderMessage(reply, await keepButtons(tools, place, reply, owner)), plain: renderPlain(reply) };
}

/** Shows a reply to its asker alone. */
export async function replyPrivately(tools: Tools, to: PrivateReply, reply: Reply): Promise<void> {
  const { invocation, origin } = to;
  const letter = await toLetter(tools, invocation.place, reply, origin.user);
  const { channel } = invocation.place;
  const { thread, respond, replace = false } = to;
  await tools.sender.privately({ token: origin.token, channel, user: origin.user, thread, respond, replace }, letter);
}

/** May this person ask now? The reply that says when, where not. */
export async function refusal(
  { limit }: Tools,
  { tenant, user }: Origin,
  locale: string | undefined,
): Promise<{ readonly reply: Reply; readonly first: boolean } | undefined> {
  const permission = await limit(`${tenant} ${user}`);
  if (permission.allowed) return undefined;
  const seconds = Math.ceil(permission.retryAfterMs / MS_PER_S);
  return { reply: sentence(wordsFor(locale).tooFast(seconds), locale), first: permission.first };
}

/** Socket Mode may deliver an envelope twice; a trigger is good for one effect. */
export const firstTime = ({ stores, clock }: Tools, tenant: TenantId, trigger: string): Promise<boolean> =>
  stores.once.claim(`slack:trigger:${tenant}:${trigger}`, clock.now(), TRIGGER_TTL_MS);

/** Whatever breaks outside the core (a store, ourselves): the asker is told, the log has the reason, nothing crashes. */
export async function survive(
  tools: Tools,
  to: Omit<PrivateReply, 'invocation'> & { readonly channel: string },
  work: () => Promise<void>,
) {
  try {
    await work();
  } catch (error) {
    const { origin, respond, thread, channel, replace = false } = to;
    const locale = tools.people.knownLocale(origin.tenant, origin.user);
    const apology = await reliably(tools, locale, () => Promise.reject(error));
    const letter = { message: renderMessage(apology), plain: renderPlain(apology) };
    await tools.sender.privately({ token: origin.token, channel, user: origin.user, thread, respond, replace }, letter);
  }
}

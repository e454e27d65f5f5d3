/** Buttons: what one means is looked up by its id; another person's, an old or a forged one is refused politely. */
import type { BlockAction, ButtonAction, RespondFn } from '@slack/bolt';
import type { Invocation } from '../../model/invocation.ts';
import { languageOfLocale } from '../../model/language.ts';
import type { ActionPayload, Reply } from '../../model/reply.ts';
import { ACTION_TTL_MS } from '../../ports/stores.ts';
import {
  asker,
  firstTime,
  keepButtons,
  type Origin,
  refusal,
  reliably,
  replyPrivately,
  sentence,
  type Tools,
  toLetter,
  unshareable,
  wordsFor,
} from './desk.ts';
import { sortFailure } from './failures.ts';
import { buttonThread, fromButton } from './receive.ts';
import { renderPlain, renderShared } from './render.ts';
import { type PageIds, renderSource, renderSourceNotice } from './source-view.ts';

/** What `ActionStore.put` may have written. */
const STORED_ID = /^[\w-]{1,64}$/;

/** Buttons that ask the core anew; turning pages, sharing and feedback are not counted as questions. */
const QUESTIONS: ReadonlySet<ActionPayload['do']> = new Set(['ask', 'command', 'timeline']);

interface Press {
  readonly origin: Origin;
  readonly body: BlockAction;
  readonly invocation: Invocation;
  readonly respond?: RespondFn | undefined;
}

export async function onButton(tools: Tools, origin: Origin, body: BlockAction, respond?: RespondFn): Promise<void> {
  if (body.trigger_id !== undefined && !(await firstTime(tools, origin.tenant, body.trigger_id))) return;
  const [pressed] = body.actions as ButtonAction[];
  const id = pressed?.value ?? '';
  const stored = STORED_ID.test(id) ? await tools.stores.actions.get(origin.tenant, id) : undefined;
  const channel = body.channel?.id ?? stored?.place.channel ?? origin.user;
  const manages = stored?.payload.do === 'command' ? { channel } : undefined;
  const invocation = fromButton(body, origin.tenant, channel, await asker(tools, origin, manages));
  const press: Press = { origin, body, invocation, respond };
  const { locale } = invocation.user;
  if (stored === undefined) return answer(tools, press, sentence(wordsFor(locale).expired, locale));
  const { owner, payload } = stored;
  if (owner !== undefined && owner !== origin.user)
    return answer(tools, press, sentence(wordsFor(locale).notYours, locale));
  const refused = QUESTIONS.has(payload.do) ? await refusal(tools, origin, locale) : undefined;
  if (refused !== undefined) return answer(tools, press, refused.reply);
  if (payload.do === 'share') return share(tools, press, payload);
  if (payload.do === 'sources') return showSources(tools, press, payload);
  return answer(tools, press, await run(tools, press, payload));
}

const run = (tools: Tools, { invocation }: Press, payload: ActionPayload) =>
  reliably(tools, invocation.user.locale, () => tools.core.press(invocation, payload));

/** For the clicker alone; in direct messages, and for buttons of the Home tab, as a message that stays. */
async function answer(tools: Tools, { origin, body, invocation, respond }: Press, reply: Reply): Promise<void> {
  const { channel } = invocation.place;
  const thread = buttonThread(body);
  if (!channel.startsWith('D')) return replyPrivately(tools, { invocation, origin, respond, thread }, reply);
  const letter = await toLetter(tools, invocation.place, unshareable(reply), origin.user);
  await tools.sender.publicly({ token: origin.token, channel, thread, key: `press ${body.trigger_id ?? ''}` }, letter);
}

/** Posts the answer for all, once; then the private answer loses its Share button. */
async function share(tools: Tools, press: Press, payload: Extract<ActionPayload, { do: 'share' }>): Promise<void> {
  const { origin, body, invocation, respond } = press;
  const { locale } = invocation.user;
  const { channel } = invocation.place;
  const thread = buttonThread(body);
  const once = `slack:share:${origin.tenant}:${channel}:${thread ?? ''}:${payload.answer}`;
  if (!(await tools.stores.once.claim(once, tools.clock.now(), ACTION_TTL_MS))) {
    return answer(tools, press, sentence(wordsFor(locale).alreadyShared, locale));
  }
  const [reply, asked] = await Promise.all([
    run(tools, press, payload),
    tools.core.answer(origin.tenant, payload.answer).catch(() => undefined),
  ]);
  const unshared = unshareable(reply);
  const buttons = await keepButtons(tools, invocation.place, unshared);
  const message = renderShared(unshared, origin.user, asked?.question ?? '', buttons);
  const target = { token: origin.token, channel, user: origin.user, thread, respond, replace: false };
  const sent =
    reply.kind === 'error' ? NOT_SENT : await tools.sender.openly(target, { message, plain: renderPlain(reply) }, once);
  if (sent.sent)
    return replyPrivately(tools, { invocation, origin, respond, thread, replace: respond !== undefined }, unshared);
  await tools.stores.once.release(once);
  await answer(tools, press, reply.kind === 'error' ? reply : sentence(wordsFor(locale).invite, locale, 'error'));
}

const NOT_SENT = { sent: false } as const;

/** A modal must be opened within three seconds of the click: first with a sentence, then with the passage. */
async function showSources(
  tools: Tools,
  press: Press,
  payload: Extract<ActionPayload, { do: 'sources' }>,
): Promise<void> {
  const { origin, body, invocation } = press;
  const { locale } = invocation.user;
  const language = languageOfLocale(locale);
  try {
    const shown = body.view?.type === 'modal' ? body.view.id : await openModal(tools, press);
    const passage = await tools.core.passage(origin.tenant, payload.answer, payload.page);
    const view =
      passage === undefined
        ? renderSourceNotice(wordsFor(locale).noSource, language)
        : renderSource(passage, await pageIds(tools, press, payload, passage.of), language);
    await tools.clients.call('lookups', origin.token, (client) => client.views.update({ view_id: shown, view }));
  } catch (error) {
    tools.log.warn({ failure: sortFailure(error).code }, 'the sources view could not be shown; sent as a message');
    if (body.view?.type !== 'modal') await answer(tools, press, await run(tools, press, payload));
  }
}

async function openModal(tools: Tools, { origin, body, invocation }: Press): Promise<string> {
  const { locale } = invocation.user;
  const view = renderSourceNotice(wordsFor(locale).searching, languageOfLocale(locale));
  const trigger = body.trigger_id ?? '';
  const opened = await tools.clients.call('answers', origin.token, (client) =>
    client.views.open({ trigger_id: trigger, view }),
  );
  if (opened.view?.id === undefined) throw new Error('Slack opened a view without an id');
  return opened.view.id;
}

async function pageIds(
  { stores, clock }: Tools,
  { origin, invocation }: Press,
  payload: Extract<ActionPayload, { do: 'sources' }>,
  of: number,
): Promise<PageIds> {
  const keep = (page: number) => stores.actions.put(invocation.place, origin.user, { ...payload, page }, clock.now());
  return {
    ...(payload.page > 0 ? { previous: await keep(payload.page - 1) } : {}),
    ...(payload.page + 1 < of ? { next: await keep(payload.page + 1) } : {}),
  };
}

/** Commands, mentions, direct messages and the message shortcut: acknowledge, ask the core, show what it says. */
import type { AckFn, MessageShortcut, RespondArguments, RespondFn, SlashCommand, types } from '@slack/bolt';
import type { Invocation } from '../../model/invocation.ts';
import {
  asker,
  firstTime,
  type Origin,
  refusal,
  reliably,
  replyPrivately,
  type Tools,
  toLetter,
  unshareable,
  wordsFor,
} from './desk.ts';
import { fromCommand, fromMention, fromMessage, fromShortcut, shortcutThread } from './receive.ts';

export async function onCommand(
  tools: Tools,
  origin: Origin,
  command: SlashCommand,
  ack: AckFn<string | RespondArguments>,
  respond: RespondFn,
): Promise<void> {
  const { searching } = wordsFor(tools.people.knownLocale(origin.tenant, origin.user));
  await ack({ response_type: 'ephemeral', text: searching });
  if (!(await firstTime(tools, origin.tenant, command.trigger_id))) return;
  const manages = command.command === '/briefing' ? { channel: command.channel_id } : undefined;
  const invocation = fromCommand(command, origin.tenant, await asker(tools, origin, manages));
  const refused = await refusal(tools, origin, invocation.user.locale);
  await replyPrivately(
    tools,
    { invocation, origin, respond, replace: true },
    refused?.reply ?? (await ask(tools, invocation)),
  );
}

export async function onShortcut(
  tools: Tools,
  origin: Origin,
  shortcut: MessageShortcut,
  ack: AckFn<void>,
  respond: RespondFn,
): Promise<void> {
  await ack();
  if (!(await firstTime(tools, origin.tenant, shortcut.trigger_id))) return;
  const invocation = fromShortcut(shortcut, origin.tenant, await asker(tools, origin));
  const to = { invocation, origin, respond, thread: shortcutThread(shortcut) };
  const refused = await refusal(tools, origin, invocation.user.locale);
  await replyPrivately(tools, to, refused?.reply ?? (await ask(tools, invocation)));
}

/** The gate has let each of these in once. */
export async function onMention(tools: Tools, origin: Origin, event: types.AppMentionEvent): Promise<void> {
  const thread = event.thread_ts ?? event.ts;
  const invocation = fromMention(event, origin.tenant, await asker(tools, origin), origin.bot);
  await answerPublicly(tools, origin, invocation, { ts: event.ts, thread });
}

export async function onMessage(tools: Tools, origin: Origin, event: types.GenericMessageEvent): Promise<void> {
  const invocation = fromMessage(event, origin.tenant, await asker(tools, origin), origin.bot);
  await answerPublicly(tools, origin, invocation, { ts: event.ts, thread: event.thread_ts });
}

async function answerPublicly(
  tools: Tools,
  origin: Origin,
  invocation: Invocation,
  at: { readonly ts: string; readonly thread: string | undefined },
): Promise<void> {
  const { channel } = invocation.place;
  const refused = await refusal(tools, origin, invocation.user.locale);
  if (refused !== undefined) {
    return refused.first ? replyPrivately(tools, { invocation, origin, thread: at.thread }, refused.reply) : undefined;
  }
  showStatus(tools, origin, channel, at.thread ?? at.ts, invocation.user.locale);
  const reply = await ask(tools, invocation);
  const letter = await toLetter(tools, invocation.place, unshareable(reply));
  await tools.sender.publicly({ token: origin.token, channel, thread: at.thread, key: `${channel} ${at.ts}` }, letter);
}

const ask = (tools: Tools, invocation: Invocation) =>
  reliably(tools, invocation.user.locale, () => tools.core.handle(invocation));

/** “Parley is looking through the articles…” below the message, until the answer stands there. Only a courtesy. */
function showStatus(tools: Tools, origin: Origin, channel: string, thread: string, locale: string | undefined): void {
  tools.clients
    .call('answers', origin.token, (client) =>
      client.assistant.threads.setStatus({
        channel_id: channel,
        thread_ts: thread,
        status: wordsFor(locale).status,
      }),
    )
    .catch(() => tools.log.debug({}, 'Slack shows no status here'));
}

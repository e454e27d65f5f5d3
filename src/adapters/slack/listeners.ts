/** Which of Bolt's events goes to which handler. */
import type { App, BlockAction, Context, MessageShortcut } from '@slack/bolt';
import type { TenantId } from '../../model/ids.ts';
import { ACTION_ID } from './buttons.ts';
import { type Origin, survive, type Tools } from './desk.ts';
import { onHomeOpened } from './home.ts';
import { SHORTCUT_ID } from './manifest.ts';
import { onButton } from './presses.ts';
import { onCommand, onMention, onMessage, onShortcut } from './questions.ts';
import { shortcutThread } from './receive.ts';
import { toTenant } from './workspaces.ts';

/** What happens when a workspace takes its permission back. Both may be called more than once, in any order. */
export interface Departures {
  readonly uninstalled: (tenant: TenantId) => Promise<void>;
  readonly revoked: (tenant: TenantId) => Promise<void>;
}

export function listen(app: App, tools: Tools, departures: Departures): void {
  for (const name of ['/talks', '/briefing']) {
    app.command(name, ({ command, ack, respond, context }) => {
      const origin = originOf(context, command.user_id);
      const to = { origin, respond, channel: command.channel_id, replace: true };
      return survive(tools, to, () => onCommand(tools, origin, command, ack, respond));
    });
  }
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: SHORTCUT_ID },
    ({ shortcut, ack, respond, context }) => {
      const origin = originOf(context, shortcut.user.id);
      const to = { origin, respond, channel: shortcut.channel.id, thread: shortcutThread(shortcut) };
      return survive(tools, to, () => onShortcut(tools, origin, shortcut, ack, respond));
    },
  );
  app.action<BlockAction>(ACTION_ID, async ({ body, ack, respond, context }) => {
    await ack();
    const origin = originOf(context, body.user.id);
    const answers = body.response_url === undefined ? undefined : respond;
    const to = { origin, respond: answers, channel: body.channel?.id ?? origin.user };
    return survive(tools, to, () => onButton(tools, origin, body, answers));
  });

  app.event('app_mention', ({ event, body, context }) => {
    const origin = originOf(context, event.user ?? '', botOf(body));
    const to = { origin, channel: event.channel, thread: event.thread_ts ?? event.ts };
    return survive(tools, to, () => onMention(tools, origin, event));
  });
  app.event('message', async ({ event, body, context }) => {
    if (!('user' in event) || event.user === undefined || event.channel_type !== 'im') return;
    const origin = originOf(context, event.user, botOf(body));
    const message = event as Parameters<typeof onMessage>[2];
    await survive(tools, { origin, channel: event.channel }, () => onMessage(tools, origin, message));
  });
  app.event('app_home_opened', ({ event, context }) => onHomeOpened(tools, originOf(context, event.user), event));

  app.event('app_uninstalled', ({ context }) => departures.uninstalled(toTenant(context)));
  app.event('tokens_revoked', async ({ event, context }) => {
    if ((event.tokens.bot ?? []).length > 0) await departures.revoked(toTenant(context));
  });
}

const originOf = (context: Context, user: string, bot: string | undefined = context.botUserId): Origin => ({
  token: context.botToken ?? '',
  tenant: toTenant(context),
  user,
  bot,
});

function botOf(body: object): string | undefined {
  const { authorizations } = body as { authorizations?: readonly { user_id?: string }[] };
  return authorizations?.[0]?.user_id;
}

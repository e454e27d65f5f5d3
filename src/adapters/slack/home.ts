/** The app's own tab and conversation: what the core's overview says, and its questions as suggestions. */
import type { types } from '@slack/bolt';
import { asker, keepButtons, type Origin, reliably, type Tools } from './desk.ts';
import { sortFailure } from './failures.ts';
import { SUGGESTED_PROMPTS_MAX } from './limits.ts';
import { renderHome } from './render.ts';

export async function onHomeOpened(tools: Tools, origin: Origin, event: types.AppHomeOpenedEvent): Promise<void> {
  const { channel } = event;
  const person = await asker(tools, origin, { channel });
  const place = { platform: 'slack', tenant: origin.tenant, channel } as const;
  const invocation = { ...person, place, command: 'talks', via: 'message', text: '' } as const;
  const reply = await reliably(tools, person.user.locale, () => tools.core.overview(invocation));
  try {
    if (event.tab === 'home') {
      const view = renderHome(reply, await keepButtons(tools, place, reply, origin.user));
      await tools.clients.call('lookups', origin.token, (client) =>
        client.views.publish({ user_id: origin.user, view }),
      );
      return;
    }
    const prompts = reply.actions.flatMap(({ label, payload }) =>
      payload.do === 'ask' ? [{ title: label, message: payload.question }] : [],
    );
    if (prompts.length === 0) return;
    await tools.clients.call('lookups', origin.token, (client) =>
      client.assistant.threads.setSuggestedPrompts({
        channel_id: channel,
        prompts: prompts.slice(0, SUGGESTED_PROMPTS_MAX),
      }),
    );
  } catch (error) {
    tools.log.info(
      { tab: event.tab, failure: sortFailure(error).code },
      'Slack did not take the home tab or its prompts',
    );
  }
}

/** Which of Discord's events goes to which handler. */
import { Events, type Interaction } from 'discord.js';
import { onAutocomplete } from './complete.ts';
import type { Tools } from './desk.ts';
import { describe } from './failures.ts';
import { onChannelDeleted, onGuildLeft } from './leave.ts';
import { apologise, onMessage } from './mentions.ts';
import { onButton } from './presses.ts';
import { onCommand, onShortcut } from './questions.ts';
import { wantsAnswer } from './receive.ts';
import { note } from './send.ts';
import type { Work } from './work.ts';

export function listen(tools: Tools, work: Work): void {
  const { client, log } = tools;
  client.on(Events.InteractionCreate, (i) => {
    const sorry = (reference: string) => tell(i, (words) => words.failed(reference));
    if (work.open) work.start('interaction', () => onInteraction(tools, i), sorry);
    else work.start('refusal', () => tell(i, (words) => words.restarting));
  });
  client.on(Events.MessageCreate, (message) => {
    const sorry = (reference: string) => apologise(message, reference);
    const answer = async () => {
      if (wantsAnswer(message)) await onMessage(tools, message);
    };
    if (work.open) work.start('message', answer, sorry);
  });
  client.on(Events.GuildDelete, (guild) => work.start('server left', () => onGuildLeft(tools, guild.id)));
  client.on(Events.ChannelDelete, (channel) => work.start('channel deleted', () => onChannelDeleted(tools, channel)));
  client.on(Events.Error, (error) => log.error({ error: describe(error) }, 'the Discord client failed'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'the Discord client warns'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, error: describe(error) }, 'no connection to Discord'),
  );
  client.on(Events.ShardReconnecting, (shard) => {
    if (work.open) log.info({ shard }, 'reconnecting to Discord');
  });
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'reconnected to Discord'));
  client.rest.on('rateLimited', ({ route, retryAfter }) => log.warn({ route, retryAfter }, 'Discord asks us to wait'));
  client.rest.on('invalidRequestWarning', ({ count }) => log.warn({ count }, 'Discord refuses many requests'));
}

async function onInteraction(tools: Tools, i: Interaction): Promise<void> {
  if (i.isAutocomplete()) await onAutocomplete(tools, i);
  else if (i.isChatInputCommand()) await onCommand(tools, i);
  else if (i.isMessageContextMenuCommand()) await onShortcut(tools, i);
  else if (i.isButton()) await onButton(tools, i);
}

/** A note to whoever waits for an answer; autocomplete has nobody to tell. */
async function tell(i: Interaction, say: Parameters<typeof note>[1]): Promise<void> {
  if (i.isChatInputCommand() || i.isMessageContextMenuCommand() || i.isButton()) await note(i, say);
}

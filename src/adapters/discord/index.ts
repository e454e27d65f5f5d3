/** Discord: connects, listens, answers, stops. */
import { Events, type Interaction } from 'discord.js';
import type { Chat } from '../../ports/chat.ts';
import { note } from './answer.ts';
import { discordChat } from './chat.ts';
import { runCommand, runContextMenu } from './commands.ts';
import { completeOption } from './complete.ts';
import { buildClient, closed, connect } from './connection.ts';
import type { Desk, DiscordConfig, DiscordParts } from './desk.ts';
import { describe } from './faults.ts';
import { leaveChannel, leaveGuild } from './leave.ts';
import { answerMessage, apologise, isForBot } from './mentions.ts';
import { pressButton } from './presses.ts';
import { Work } from './work.ts';

export interface DiscordBot {
  readonly chat: Chat;
  /** true while every shard is connected: readiness */
  ready(): boolean;
  /** resolves when nothing is in hand */
  idle(): Promise<void>;
  /** refuses new work, finishes what is in hand (at most DRAIN_MAX_MS), closes the connection */
  stop(): Promise<void>;
}

/** Resolves when the bot serves; rejects with a UserError that names the remedy when Discord refuses it. */
export async function startDiscord(config: DiscordConfig, parts: DiscordParts): Promise<DiscordBot> {
  const client = buildClient(config);
  const desk: Desk = { ...parts, config, client };
  const work = new Work(desk.log);
  listen(desk, work);
  await connect(client, config);
  client.on(Events.ShardDisconnect, ({ code }) => desk.onFatal(closed(code)));
  desk.log.info({ guilds: client.guilds.cache.size, shards: client.ws.shards.size }, 'Discord is connected');
  return {
    chat: discordChat(desk),
    ready: () => client.isReady(),
    idle: () => work.idle(),
    async stop() {
      const left = await work.drain(desk.clock);
      if (left > 0) desk.log.warn({ left }, 'stopped before all answers were given');
      client.removeAllListeners(Events.ShardDisconnect);
      await client.destroy();
    },
  };
}

function listen(desk: Desk, work: Work): void {
  const { client, log } = desk;
  client.on(Events.InteractionCreate, (i) => {
    if (work.open)
      work.start(
        'interaction',
        () => interact(desk, i),
        (reference) => tell(i, (words) => words.failed(reference)),
      );
    else work.start('refusal', () => tell(i, (words) => words.restarting));
  });
  client.on(Events.MessageCreate, (message) => {
    if (!work.open) return;
    work.start(
      'message',
      async () => {
        if (isForBot(message)) await answerMessage(desk, message);
      },
      (reference) => apologise(message, reference),
    );
  });
  client.on(Events.GuildDelete, (guild) => work.start('guild left', () => leaveGuild(desk, guild.id)));
  client.on(Events.ChannelDelete, (channel) => work.start('channel deleted', () => leaveChannel(desk, channel)));
  client.on(Events.Error, (error) => log.error({ error: describe(error) }, 'the Discord client failed'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'the Discord client warns'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, error: describe(error) }, 'the connection to Discord failed'),
  );
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting to Discord'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'reconnected to Discord'));
  client.rest.on('rateLimited', ({ route, retryAfter }) =>
    log.warn({ route, retryAfterMs: retryAfter }, 'Discord asks us to wait'),
  );
  client.rest.on('invalidRequestWarning', ({ count }) => log.warn({ count }, 'many requests were refused'));
}

async function interact(desk: Desk, i: Interaction): Promise<void> {
  if (i.isAutocomplete()) await completeOption(desk, i);
  else if (i.isChatInputCommand()) await runCommand(desk, i);
  else if (i.isMessageContextMenuCommand()) await runContextMenu(desk, i);
  else if (i.isButton()) await pressButton(desk, i);
}

/** A note to whoever waits for an answer; autocomplete has nobody to tell. */
async function tell(i: Interaction, say: Parameters<typeof note>[1]): Promise<void> {
  if (i.isChatInputCommand() || i.isMessageContextMenuCommand() || i.isButton()) await note(i, say);
}

/** The adapter started against the fake Discord, as the chat contract wants to see it. */
import { ApplicationCommandOptionType as Option } from 'discord.js';
import { createDiscord, type DiscordAdapter } from '../../../src/adapters/discord/index.ts';
import { tenantId } from '../../../src/model/ids.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Stores } from '../../../src/ports/stores.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import type { ChatHarness, Person, Seen } from '../../contracts/chat-contract.ts';
import { FakeDiscord } from '../../peers/discord/fake-discord.ts';
import { flatten } from '../../peers/discord/message-limits.ts';
import type { FakeInteraction, FakeMessage, FakeUser } from '../../peers/discord/wire.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { FakeLog } from '../../support/fake-log.ts';
import { COMMANDS } from './commands.ts';
import { dangersIn, textOf, toSeen, turnButtons } from './seen.ts';

export interface DiscordHarness extends ChatHarness {
  readonly discord: FakeDiscord;
  readonly adapter: DiscordAdapter;
  readonly users: { readonly anna: FakeUser; readonly ben: FakeUser };
  readonly fatal: Error[];
  /** resolves when the bot has received everything that was sent to it so far */
  received(): Promise<void>;
  /** the bot's messages in the order they were posted, with what only one person sees */
  messages(): readonly FakeMessage[];
}

/** What hangs at the end of a test is not waited for. */
const PATIENCE_MS = 10_000;

export interface HarnessOptions {
  readonly clock?: Clock;
  readonly stores?: Stores;
  readonly prepare?: (discord: FakeDiscord) => void;
}

export async function startHarness(options: HarnessOptions = {}): Promise<DiscordHarness> {
  const clock = new FakeClock();
  const discord = await new FakeDiscord(() => clock.now()).start();
  const users = { anna: discord.addUser('anna'), ben: discord.addUser('ben') };
  const otherBot = discord.addUser('otherbot', true);
  discord.managers.add(users.anna.id);
  options.prepare?.(discord);
  const core = new FakeCore();
  const log = new FakeLog();
  const stores = options.stores ?? memoryStores();
  const fatal: Error[] = [];
  const config = {
    token: discord.token,
    appId: discord.bot.id,
    apiUrl: discord.apiUrl,
  };
  const adapter = createDiscord(config, {
    core,
    stores,
    clock: options.clock ?? clock,
    log,
    commands: COMMANDS,
    onFatal: (error) => fatal.push(error),
  });
  await adapter.start();

  const me = `<@${discord.bot.id}>`;
  const userOf = (person: Person): FakeUser => discord.users.get(person.id) ?? users.ben;
  const where = (person: Person) => ({ locale: person.locale });
  const channelOf = (id?: string) =>
    id === undefined ? discord.general : (discord.channels.get(id) ?? discord.general);
  let lastMention: FakeMessage | undefined;

  async function received(): Promise<void> {
    await discord.autocomplete(users.ben, 'talks', [
      { name: 'question', type: Option.String, value: '', focused: true },
    ]).ack;
  }
  const acked = async (interaction: FakeInteraction) => {
    const ack = await interaction.ack;
    return { ackMs: ack.ok ? ack.afterMs : Number.POSITIVE_INFINITY };
  };
  const raw = (seen: Seen): FakeMessage => {
    const message = discord.messages.get(seen.id);
    if (message === undefined) throw new Error(`no message ${seen.id}`);
    return message;
  };
  const messages = () => [...discord.messages.values()].filter((message) => message.author.id === discord.bot.id);
  const views = (person: Person) => messages().filter((m) => m.onlyFor === person.id && turnButtons(m).length > 0);

  return {
    core,
    stores,
    clock,
    log,
    chat: adapter.chat,
    discord,
    adapter,
    users,
    fatal,
    received,
    messages,
    anna: { id: users.anna.id, manager: true, locale: 'fr' },
    ben: { id: users.ben.id, manager: false, locale: 'en-US' },
    place: { platform: 'discord', tenant: tenantId(discord.guildId), channel: discord.general.id },
    type(by, command, text) {
      const talks = [{ name: 'question', type: Option.String, value: text }];
      const briefing = [{ name: text, type: Option.Subcommand, options: [] }];
      return acked(discord.slash(userOf(by), command, command === 'talks' ? talks : briefing, where(by)));
    },
    async mention(by, text, thread) {
      lastMention = discord.say(userOf(by), `${me} ${text}`, { channel: channelOf(thread) });
      await received();
      return lastMention.id;
    },
    async direct(by, text) {
      discord.say(userOf(by), text, { channel: discord.directChannel(userOf(by)) });
      await received();
    },
    async askAbout(by, text) {
      const message = discord.say(users.anna, text);
      await discord.contextMenu(userOf(by), 'Ask about this', message, where(by)).ack;
    },
    async click(by, seen, label) {
      const button = flatten(raw(seen).components).find((c) => c.label === label);
      await discord.click(userOf(by), raw(seen), button?.custom_id ?? '', where(by)).ack;
    },
    async clickForged(by, seen, id) {
      await discord.click(userOf(by), raw(seen), `parley:${id}`, where(by)).ack;
    },
    async botsMention(text) {
      for (const author of [otherBot, discord.bot]) discord.say(author, `${me} ${text}`);
      discord.say(users.ben, `${me} ${text}`, { webhook_id: otherBot.id });
      for (const message of discord.messages.values()) discord.messages.delete(message.id);
      await received();
    },
    async deliverAgain() {
      if (lastMention !== undefined) discord.deliver(lastMention);
      await received();
    },
    seen: () => messages().map((message) => toSeen(discord, message)),
    sourcesView(by) {
      const view = views(by).at(-1);
      return view === undefined
        ? undefined
        : {
            text: textOf(view),
            buttons: turnButtons(view)
              .filter((b) => b.disabled !== true)
              .map((b) => b.label ?? ''),
          };
    },
    async turnPage(by, label) {
      const view = views(by).at(-1);
      const button = view && turnButtons(view).find((b) => b.label === label);
      if (view !== undefined) await discord.click(userOf(by), view, button?.custom_id ?? '', where(by)).ack;
    },
    dangers: (seen) => dangersIn(raw(seen)),
    idle: () => adapter.idle(),
    async stop() {
      const stopped = adapter.stop();
      clock.advance(PATIENCE_MS);
      await stopped;
      await discord.stop();
    },
  };
}

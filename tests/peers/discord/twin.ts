/** discord-digital-twin, with two holes mended from outside: mentions are always empty, and RESUME is ignored. The
 *  mending relies on its insides, so its version is pinned. */
import { GatewayOpcodes } from 'discord.js';
import { DigitalDiscord } from 'discord-digital-twin';
import { flatten, type WireComponent } from './message-limits.ts';

const CHANNEL = '1500000000000000001';
const ASKER = '1500000000000000002';

interface TwinMessage {
  readonly id: string;
  readonly components?: unknown;
}

export interface Twin {
  readonly token: string;
  readonly appId: string;
  readonly apiUrl: string;
  /** runs a command and waits until its answer has been edited in */
  slash(
    name: string,
    options: Readonly<Record<string, string>>,
  ): Promise<{ readonly acknowledged: boolean; readonly reply: TwinMessage }>;
  click(message: TwinMessage, label: string): Promise<void>;
  mention(
    text: string,
  ): Promise<{ readonly thread: { readonly name?: string | null }; readonly answers: readonly TwinMessage[] }>;
  stop(): Promise<void>;
}

export async function startTwin(): Promise<Twin> {
  const discord = new DigitalDiscord({
    channels: [{ id: CHANNEL, name: 'general', type: 0 }],
    users: [{ id: ASKER, username: 'anna' }],
  });
  await discord.start();
  mend(discord);
  const channel = discord.channel(CHANNEL);
  const asker = channel.user(ASKER);
  const answered = (message: TwinMessage) => flatten((message.components ?? []) as WireComponent[]).length > 0;
  return {
    token: discord.botToken,
    appId: discord.botUserId,
    apiUrl: discord.restUrl,
    async slash(name, options) {
      const given = Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value }));
      const { id } = await asker.runSlashCommand({ name, options: given });
      const { acknowledged, messageId } = await channel.waitForInteractionAck({ interactionId: id });
      const reply = await channel.waitForMessage({
        predicate: (message) => (messageId === null || message.id === messageId) && answered(message),
      });
      return { acknowledged, reply };
    },
    async click(message, label) {
      const buttons = flatten((message.components ?? []) as WireComponent[]);
      const customId = buttons.find((button) => button.label === label)?.custom_id ?? '';
      await asker.clickButton({ messageId: message.id, customId });
    },
    async mention(text) {
      await asker.sendMessage({ content: `<@${discord.botUserId}> ${text}` });
      const thread = await channel.waitForThread();
      await discord.thread(thread.id).waitForMessage({ predicate: answered });
      return { thread: { name: thread.name ?? null }, answers: await discord.thread(thread.id).getMessages() };
    },
    stop: () => discord.stop(),
  };
}

interface GatewayInsides {
  broadcast(event: string, data: object): void;
  broadcastMessageCreate(message: { readonly content?: string }, guildId: string): Promise<void>;
  handleMessage(client: { readonly ws: { send(text: string): void } }, raw: string): unknown;
}

function mend(discord: DigitalDiscord): void {
  const { server, botUserId } = discord as unknown as { server: { gateway: GatewayInsides }; botUserId: string };
  const { gateway } = server;
  const insides = Object.getPrototypeOf(gateway) as GatewayInsides;
  gateway.broadcastMessageCreate = async (message, guildId) => {
    const mentioned = message.content?.includes(`<@${botUserId}>`) === true;
    const bot = { id: botUserId, username: 'parley', discriminator: '0', global_name: null, avatar: null, bot: true };
    gateway.broadcast('MESSAGE_CREATE', { ...message, guild_id: guildId, mentions: mentioned ? [bot] : [] });
  };
  gateway.handleMessage = (client, raw) => {
    const { op } = JSON.parse(raw) as { op: number };
    if (op !== GatewayOpcodes.Resume) return insides.handleMessage.call(gateway, client, raw);
    client.ws.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null }));
    return undefined;
  };
}

/** What every chat platform does alike. An adapter's test hands in a harness: the adapter started against a fake of its
 *  platform. Nothing here sleeps; `idle` waits until the adapter has finished what it has in hand. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliveryId } from '../../src/model/ids.ts';
import type { Place } from '../../src/model/invocation.ts';
import type { Reply } from '../../src/model/reply.ts';
import type { Chat } from '../../src/ports/chat.ts';
import type { Stores } from '../../src/ports/stores.ts';
import type { FakeClock } from '../support/fake-clock.ts';
import type { FakeCore } from '../support/fake-core.ts';
import type { FakeLog } from '../support/fake-log.ts';
import { ANSWER, HOSTILE, REPLIES, replyWith } from '../support/replies.ts';

/** A person as the platform knows them. */
export interface Person {
  readonly id: string;
  readonly manager: boolean;
  readonly locale: string;
}

/** A message as people see it. */
export interface Seen {
  readonly id: string;
  readonly channel: string;
  readonly thread?: string;
  /** the only one who sees it; absent = everybody in the channel */
  readonly onlyFor?: string;
  /** all words that a person reads, in order, without marks of the platform */
  readonly text: string;
  /** labels of the buttons, in order */
  readonly buttons: readonly string[];
}

export interface ChatHarness {
  readonly core: FakeCore;
  readonly stores: Stores;
  readonly clock: FakeClock;
  readonly log: FakeLog;
  readonly chat: Chat;
  /** a manager whose locale is French */
  readonly anna: Person;
  /** an ordinary member whose locale is English */
  readonly ben: Person;
  /** a channel that the bot is in */
  readonly place: Place;
  /** types a command; resolves when the platform has its acknowledgement, with the time that took */
  type(by: Person, command: 'talks' | 'briefing', text: string): Promise<{ readonly ackMs: number }>;
  /** mentions the bot, in a thread where one is given; resolves with the id of that message */
  mention(by: Person, text: string, thread?: string): Promise<string>;
  direct(by: Person, text: string): Promise<void>;
  /** the message shortcut or context menu on a message with this text */
  askAbout(by: Person, messageText: string): Promise<void>;
  click(by: Person, seen: Seen, label: string): Promise<void>;
  /** clicks a button of this message whose id the clicker has changed to `id` */
  clickForged(by: Person, seen: Seen, id: string): Promise<void>;
  /** another bot, and this bot itself, mention the bot */
  botsMention(text: string): Promise<void>;
  /** the platform delivers the last mention once more */
  deliverAgain(): Promise<void>;
  /** everything shown so far, oldest first; a message that was replaced shows its last state */
  seen(): readonly Seen[];
  /** the sources view that this person has open: its words, and buttons to turn the page */
  sourcesView(by: Person): { readonly text: string; readonly buttons: readonly string[] } | undefined;
  turnPage(by: Person, label: string): Promise<void>;
  /** what in a message would ping somebody or hide where a link leads, read as the platform reads it */
  dangers(seen: Seen): readonly string[];
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Acknowledgements must take less, whatever the core does (issue: 500 ms). */
const ACK_MAX_MS = 500;
const LONG_TEXT_CHARS = 13_000;

export function chatContract(platform: string, start: () => Promise<ChatHarness>): void {
  describe(`${platform} keeps the chat contract`, () => {
    let h: ChatHarness;
    beforeEach(async () => {
      h = await start();
    });
    afterEach(() => h.stop());

    const last = (): Seen => {
      const seen = h.seen().at(-1);
      if (seen === undefined) throw new Error('nothing was shown');
      return seen;
    };
    const ask = async (text = 'who attended riyadh') => {
      await h.type(h.ben, 'talks', text);
      await h.idle();
      return last();
    };

    describe('commands', () => {
      it('are acknowledged at once while the core takes its time', async () => {
        const { promise, resolve } = defer<Reply>();
        h.core.onHandle = () => promise;
        const { ackMs } = await h.type(h.ben, 'talks', 'who attended riyadh');
        expect(ackMs).toBeLessThan(ACK_MAX_MS);
        resolve(REPLIES.answer);
        await h.idle();
        expect(last().text).toContain('Lavrov');
      });

      it('are answered for the asker alone, with buttons', async () => {
        const seen = await ask();
        expect(seen.onlyFor).toBe(h.ben.id);
        expect(seen.buttons).toEqual(REPLIES.answer.actions.map(({ label }) => label));
      });

      it('reach the core as they were typed', async () => {
        await ask('  who attended <riyadh> & “why”? ');
        expect(h.core.handled[0]).toMatchObject({
          place: { platform: h.place.platform, tenant: h.place.tenant, channel: h.place.channel },
          user: { id: h.ben.id, locale: h.ben.locale },
          command: 'talks',
          via: 'command',
        });
        expect(h.core.handled[0]?.text.trim()).toBe('who attended <riyadh> & “why”?');
      });

      it('say who may manage digests', async () => {
        for (const person of [h.anna, h.ben]) {
          await h.type(person, 'briefing', 'list');
          await h.idle();
        }
        expect(h.core.handled.map(({ manager, command, text }) => ({ manager, command, text }))).toEqual([
          { manager: true, command: 'briefing', text: 'list' },
          { manager: false, command: 'briefing', text: 'list' },
        ]);
      });

      it('that make the core throw end in an apology with a reference that is in the log', async () => {
        h.core.onHandle = () => {
          throw new Error('a bug of ours');
        };
        const seen = await ask();
        const reference = /\b[0-9a-f]{8}\b/.exec(seen.text)?.[0] ?? 'no reference';
        expect(h.log.at('error').join('\n')).toContain(reference);
        expect(seen.text).not.toContain('a bug of ours');
        h.core.onHandle = () => REPLIES.answer;
        expect((await ask()).text).toContain('Lavrov');
      });
    });

    describe('mentions', () => {
      it('are answered for all, below the message, and keep one context there', async () => {
        const message = await h.mention(h.anna, 'who attended riyadh?');
        await h.idle();
        const seen = last();
        expect(seen.onlyFor).toBeUndefined();
        expect(seen.thread).toBeDefined();
        await h.mention(h.ben, 'and for russia?', seen.thread);
        await h.idle();
        expect(last().thread).toBe(seen.thread);
        const [first, second] = h.core.handled;
        expect(first).toMatchObject({
          via: 'mention',
          command: 'talks',
          text: 'who attended riyadh?',
          user: { id: h.anna.id },
        });
        expect(second).toMatchObject({ text: 'and for russia?', user: { id: h.ben.id } });
        expect(first?.place.thread).toBeDefined();
        expect(second?.place).toEqual(first?.place);
        expect(message).not.toBe('');
      });

      it('without a question reach the core as an empty one', async () => {
        await h.mention(h.ben, '');
        await h.idle();
        expect(h.core.handled[0]?.text).toBe('');
        expect(last().text).toContain('/talks who attended riyadh');
      });

      it('of other bots and of itself are not answered', async () => {
        await h.botsMention('who attended riyadh?');
        await h.idle();
        expect(h.core.handled).toEqual([]);
        expect(h.seen()).toEqual([]);
      });

      it('that the platform delivers more than once are answered once', async () => {
        await h.mention(h.ben, 'who attended riyadh?');
        await Promise.all([h.deliverAgain(), h.deliverAgain()]);
        await h.idle();
        await h.deliverAgain();
        await h.idle();
        expect(h.core.handled).toHaveLength(1);
        expect(h.seen()).toHaveLength(1);
      });
    });

    it('a direct message is a question', async () => {
      await h.direct(h.ben, 'who attended riyadh?');
      await h.idle();
      expect(h.core.handled[0]).toMatchObject({ via: 'message', text: 'who attended riyadh?' });
      expect(last().text).toContain('Lavrov');
    });

    it('“Ask about this” asks with the text of the message', async () => {
      await h.askAbout(h.ben, 'Lavrov met Rubio in Riyadh');
      await h.idle();
      expect(h.core.handled[0]).toMatchObject({ via: 'shortcut', text: 'Lavrov met Rubio in Riyadh' });
      expect(last()).toMatchObject({ onlyFor: h.ben.id });
    });

    describe('buttons', () => {
      it('ask their question', async () => {
        const seen = await ask();
        await h.click(h.ben, seen, 'When was the meeting in Riyadh?');
        await h.idle();
        expect(h.core.pressed[0]).toMatchObject({
          payload: { do: 'ask', question: 'When was the meeting in Riyadh?' },
          invocation: { via: 'button', user: { id: h.ben.id }, place: { channel: h.place.channel } },
        });
        expect(last().onlyFor).toBe(h.ben.id);
      });

      it('share an answer once, for all, under the name of who asked', async () => {
        const seen = await ask();
        await h.click(h.ben, seen, 'Share to channel');
        await h.idle();
        await h.click(h.ben, seen, 'Share to channel');
        await h.idle();
        const shared = h.seen().filter(({ onlyFor }) => onlyFor === undefined);
        expect(shared).toHaveLength(1);
        expect(shared[0]).toMatchObject({ channel: h.place.channel });
        expect(shared[0]?.text).toContain(h.ben.id);
        expect(shared[0]?.text).toContain('Lavrov');
        expect(shared[0]?.buttons).not.toContain('Share to channel');
      });

      it('keep feedback', async () => {
        const seen = await ask();
        await h.click(h.ben, seen, '👍');
        await h.idle();
        expect(h.core.pressed[0]?.payload).toEqual({ do: 'feedback', answer: ANSWER.id, value: 'up' });
      });

      it('open the sources, where pages turn', async () => {
        const seen = await ask();
        await h.click(h.ben, seen, 'Sources');
        await h.idle();
        const first = h.sourcesView(h.ben);
        expect(first?.text).toContain('Moscou était représentée');
        expect(first?.text).toContain('Mardi dernier, des délégations');
        expect(first?.buttons).toHaveLength(1);
        await h.turnPage(h.ben, first?.buttons.at(-1) ?? '');
        await h.idle();
        expect(h.sourcesView(h.ben)?.text).toContain('avaient participé à la réunion');
        expect(h.sourcesView(h.ben)?.buttons).toHaveLength(2);
      });

      it('of a private answer are refused to others', async () => {
        const seen = await ask();
        await h.click(h.anna, seen, 'Share to channel');
        await h.idle();
        expect(h.core.pressed).toEqual([]);
        expect(last().onlyFor).toBe(h.anna.id);
        expect(h.seen().every(({ onlyFor }) => onlyFor !== undefined)).toBe(true);
      });

      it('whose id was forged, cut or has expired are refused politely', async () => {
        const seen = await ask();
        for (const id of ['', 'x', 'A'.repeat(22), '../../etc', '{"do":"share"}', 'é'.repeat(22)]) {
          await h.clickForged(h.ben, seen, id);
          await h.idle();
          expect(last().onlyFor).toBe(h.ben.id);
        }
        expect(h.core.pressed).toEqual([]);
      });
    });

    describe('text from a corpus or a question', () => {
      it('cannot ping, link or hide, wherever it stands', async () => {
        h.core.onHandle = () => replyWith(HOSTILE);
        await ask(HOSTILE);
        await h.mention(h.ben, HOSTILE);
        await h.idle();
        await h.chat.post(
          h.place,
          { ...replyWith(HOSTILE), thread: replyWith(HOSTILE).blocks },
          deliveryId('d-hostile'),
        );
        await h.idle();
        expect(h.seen().length).toBeGreaterThan(2);
        for (const seen of h.seen()) expect(h.dangers(seen)).toEqual([]);
      });

      it('may be far too long: whole items are left out, and how many is said', async () => {
        const items = Array.from({ length: 400 }, (_, i) => `item ${i} — ${'слово 语言 🇺🇦 '.repeat(4)}`);
        h.core.onHandle = () => ({
          ...replyWith('a'.repeat(LONG_TEXT_CHARS)),
          summary: 'x'.repeat(LONG_TEXT_CHARS),
          blocks: [
            { type: 'text', text: 'First.' },
            { type: 'list', items },
          ],
        });
        const seen = await ask();
        expect(seen.text).toContain('First.');
        expect(seen.text).toMatch(/\+\d+/);
      });

      it('may be empty', async () => {
        h.core.onHandle = () => ({ ...replyWith(''), blocks: [{ type: 'text', text: ' ' }] });
        const seen = await ask();
        expect(seen.onlyFor).toBe(h.ben.id);
      });
    });

    describe('digests', () => {
      it('are posted for all and found again by their delivery', async () => {
        const since = h.clock.now() - 60_000;
        const sent = await h.chat.post(h.place, REPLIES.digest, deliveryId('delivery-1'));
        expect(sent).toMatchObject({ outcome: 'sent' });
        expect(await h.chat.find(h.place, deliveryId('delivery-1'), since)).toEqual({
          found: 'yes',
          messageId: sent.outcome === 'sent' ? sent.messageId : '',
        });
        expect(await h.chat.find(h.place, deliveryId('delivery-2'), since)).toMatchObject({ found: 'no' });
        const posts = h.seen();
        expect(posts.every(({ onlyFor }) => onlyFor === undefined)).toBe(true);
        expect(posts.some(({ text }) => text.includes('Istanbul'))).toBe(true);
        expect(posts.at(-1)?.text).toContain('Rubio and Lavrov spoke by telephone');
        expect(posts.at(-1)?.thread).toBeDefined();
      });

      it('tell one person something in private', async () => {
        expect(await h.chat.tell(h.place, h.anna.id, REPLIES.error)).toMatchObject({ outcome: 'sent' });
        expect(last().text).toContain('time zone');
        expect(last().channel).not.toBe(h.place.channel);
      });
    });

    it('writes no secret into its log, at any level', async () => {
      await ask();
      await h.mention(h.ben, 'who attended riyadh?');
      await h.idle();
      const log = h.log.lines.map(({ line }) => line).join('\n');
      expect(log).not.toMatch(/xox[a-z]-|xapp-|fake\.bot\.token|hooks\.slack\.com|response_url=|who attended riyadh/);
    });
  });
}

function defer<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

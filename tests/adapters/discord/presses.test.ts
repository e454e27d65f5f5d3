import { ButtonStyle, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tenantId } from '../../../src/model/ids.ts';
import { flatten } from '../../peers/discord/message-limits.ts';
import type { FakeMessage } from '../../peers/discord/wire.ts';
import { ANSWER, REPLIES } from '../../support/replies.ts';
import { type DiscordHarness, startHarness } from './harness.ts';
import { dangersIn, markdownOf, textOf } from './seen.ts';

let h: DiscordHarness;
beforeEach(async () => {
  h = await startHarness();
});
afterEach(() => h.stop());

const last = (): FakeMessage => {
  const message = h.messages().at(-1);
  if (message === undefined) throw new Error('nothing was shown');
  return message;
};
const ask = async (): Promise<FakeMessage> => {
  await h.type(h.ben, 'talks', 'who attended riyadh');
  await h.idle();
  return last();
};
const idOf = (message: FakeMessage, label: string): string =>
  flatten(message.components).find((c) => c.label === label)?.custom_id ?? '';
const press = async (message: FakeMessage, customId: string, user = h.users.ben) => {
  await h.discord.click(user, message, customId).ack;
  await h.idle();
  return textOf(last());
};

describe('a button that is not what it seems (pitfall 19)', () => {
  it('of another channel is refused', async () => {
    const message = await ask();
    const elsewhere = h.discord.addChannel('elsewhere');
    h.discord.gateway.dispatch('CHANNEL_CREATE', elsewhere);
    await h.discord.click(h.users.ben, { ...message, channel_id: elsewhere.id }, idOf(message, 'Timeline'), {
      channel: elsewhere,
    }).ack;
    await h.idle();
    expect(textOf(last())).toContain('too old');
  });

  it('of another server is refused (pitfall 5)', async () => {
    const message = await ask();
    const place = { ...h.place, tenant: tenantId('999') };
    const foreign = await h.stores.actions.put(place, undefined, { do: 'share', answer: ANSWER.id }, h.clock.now());
    expect(await press(message, `parley:${foreign}`)).toContain('too old');
  });

  it('of another application is refused', async () => {
    const message = await ask();
    expect(await press(message, 'vote:yes')).toContain('too old');
  });

  it('that claims to turn a page but asks a question is refused', async () => {
    const message = await ask();
    const id = idOf(message, 'When was the meeting in Riyadh?').replace('parley:', 'parley-turn:');
    expect(await press(message, id)).toContain('too old');
    expect(last().onlyFor).toBe(h.ben.id);
  });

  it('never reaches the core', async () => {
    const message = await ask();
    await press(message, 'parley:');
    await press(message, `parley:${'x'.repeat(90)}`);
    expect(h.core.pressed).toEqual([]);
  });
});

describe('sharing', () => {
  it('takes the button away and leaves the rest of the private answer as it was', async () => {
    const message = await ask();
    const labels = () => flatten(message.components).flatMap(({ label }) => label ?? []);
    const [before, text] = [labels(), markdownOf(message)];
    await press(message, idOf(message, 'Share to channel'));
    expect(labels()).toEqual(before.filter((label) => label !== 'Share to channel'));
    expect(markdownOf(message)).toBe(text);
    expect(h.messages()).toHaveLength(2);
  });

  it('counts as done when only the button cannot be taken away', async () => {
    const message = await ask();
    const id = idOf(message, 'Share to channel');
    h.discord.rest.fault({ match: /PATCH/, status: 403, body: { code: 50001, message: 'Missing Access' } });
    await press(message, id);
    expect(await press(message, id)).toContain('already shared');
    expect(h.messages().filter(({ onlyFor }) => onlyFor === undefined)).toHaveLength(1);
  });

  it('asks the core, and may be tried again when Discord refused', async () => {
    const message = await ask();
    h.discord.rest.fault({
      match: /POST.*channels\/\d+\/messages$/,
      status: 403,
      body: { code: 50013, message: 'Missing Permissions' },
    });
    expect(await press(message, idOf(message, 'Share to channel'))).toMatch(/Something went wrong/);
    await press(message, idOf(message, 'Share to channel'));
    expect(last().onlyFor).toBeUndefined();
    expect(markdownOf(last())).toContain(`<@${h.ben.id}> asked: *who attended riyadh*`);
    expect(dangersIn(last())).toEqual([]);
  });

  it('posts once when the connection breaks after Discord took it', async () => {
    const message = await ask();
    h.discord.rest.fault({ match: /POST.*channels\/\d+\/messages$/, reset: 'after' });
    await press(message, idOf(message, 'Share to channel'));
    expect(h.messages().filter(({ onlyFor }) => onlyFor === undefined)).toHaveLength(1);
  });

  it('works where the bot may not write, through the interaction', async () => {
    const everyone = { deny: PermissionFlagsBits.SendMessages };
    const channel = h.discord.addChannel('closed', { everyone });
    h.discord.gateway.dispatch('CHANNEL_CREATE', channel);
    await h.discord.slash(h.users.ben, 'talks', [{ name: 'question', type: 3, value: 'who' }], { channel }).ack;
    await h.idle();
    await press(last(), idOf(last(), 'Share to channel'));
    expect(last().channel_id).toBe(channel.id);
    expect(last().onlyFor).toBeUndefined();
  });

  it('says so when the answer is no longer kept, and stays possible', async () => {
    const message = await ask();
    h.core.answers = [];
    h.core.onPress = () => REPLIES.thanks;
    expect(await press(message, idOf(message, 'Share to channel'))).toBe('Thank you: noted.');
    expect(h.messages().every(({ onlyFor }) => onlyFor !== undefined)).toBe(true);
  });

  it('is not offered on what everybody sees', async () => {
    await h.mention(h.ben, 'who attended riyadh?');
    await h.idle();
    expect(flatten(last().components).map(({ label }) => label)).not.toContain('Share to channel');
  });
});

describe('the sources view', () => {
  const open = async (): Promise<FakeMessage> => {
    const message = await ask();
    await press(message, idOf(message, 'Sources'));
    return last();
  };

  it('marks the quote in its context, links the article and says where the reader is', async () => {
    const view = await open();
    expect(view.onlyFor).toBe(h.ben.id);
    const written = markdownOf(view);
    expect(written).toContain('-# Source 1 of 3');
    expect(written).toMatch(/> Mardi dernier.*\n> \*\*Moscou était représentée.*Juri Uschakow\.\*\* « Je ne peux pas/s);
    expect(written).toContain('The date was inferred');
  });

  it('turns its pages in place', async () => {
    const view = await open();
    const count = h.messages().length;
    await press(view, idOf(view, 'Next'));
    expect(h.messages()).toHaveLength(count);
    expect(textOf(view)).toContain('Source 2 of 3');
    const address = flatten(view.components).find((c) => c.style === ButtonStyle.Link)?.url;
    expect(address).toBe('https://www.example.org/politik/kremlin-pourparlers?lang=fr&id=42');
    await press(view, idOf(view, 'Previous'));
    expect(textOf(view)).toContain('Source 1 of 3');
  });

  it('is opened for whoever asks for it, not for whose answer it is', async () => {
    await h.mention(h.ben, 'who attended riyadh?');
    await h.idle();
    const answer = last();
    await press(answer, idOf(answer, 'Sources'), h.users.anna);
    expect(last().onlyFor).toBe(h.users.anna.id);
  });

  it('says so when its answer is no longer kept', async () => {
    const message = await ask();
    h.core.answers = [];
    expect(await press(message, idOf(message, 'Sources'))).toContain('no longer kept');
  });
});

it('a person’s own language is used for what the adapter says', async () => {
  const message = await ask();
  await h.discord.click(h.users.ben, message, 'parley:x', { locale: 'fr' }).ack;
  await h.idle();
  expect(textOf(last())).toContain('Ce bouton est trop ancien');
});

import { describe, expect, it } from 'vitest';
import type { HalfTyped } from '../../src/app/app.ts';
import { earlierTurns } from '../../src/app/conversation.ts';
import { tenantId } from '../../src/model/ids.ts';
import type { Invocation } from '../../src/model/invocation.ts';
import { THREAD_TTL_MS } from '../../src/ports/stores.ts';
import { articleOf, converse, corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'a.txt': articleOf(
    'a.txt',
    `Envoys meet in Riyadh

Foreign minister Ilsa Brendtner met envoy Tomas Ravel in Riyadh on Monday.

Brendtner said that the ceasefire would hold. Ravel said that the border would stay closed.`,
    { published: { date: '2031-03-12', basis: 'stated' } },
  ),
});

const CHANNEL = { platform: 'discord', tenant: tenantId('G1'), channel: 'C1' } as const;
const THREAD = { ...CHANNEL, thread: 'T1' };

function talk() {
  const { core, app, clock } = converse(corpus);
  const ask = (id: string, text: string, more: Partial<Invocation> = {}) =>
    core.handle({
      place: CHANNEL,
      user: { id },
      manager: false,
      command: 'talks',
      via: 'command',
      isPrivate: true,
      text,
      ...more,
    });
  const offered = (id: string, partial = '', more: Partial<HalfTyped> = {}) =>
    core.complete({ place: CHANNEL, user: { id }, isPrivate: true, partial, language: 'en', ...more });
  return { ask, offered, app, clock };
}

describe('earlier questions', () => {
  it('are offered to who asked them, the latest first, each once', async () => {
    const { ask, offered } = talk();
    for (const text of ['what did Ravel say?', 'who is Brendtner?', 'what did Ravel say?']) await ask('anna', text);
    expect((await offered('anna')).slice(0, 2)).toEqual(['what did Ravel say?', 'who is Brendtner?']);
    expect(await offered('anna', 'brendt')).toContain('who is Brendtner?');
  });

  it('are not offered to others, in other channels or in other servers', async () => {
    const { ask, offered } = talk();
    await ask('anna', 'what did Ravel say?');
    const places = [
      { ...CHANNEL, tenant: tenantId('G2') },
      { ...CHANNEL, channel: 'C2' },
    ];
    expect(await offered('ben')).not.toContain('what did Ravel say?');
    for (const place of places) expect(await offered('anna', '', { place })).not.toContain('what did Ravel say?');
  });

  it('of a thread are offered to all in it, but for those asked in private', async () => {
    const { ask, offered } = talk();
    await ask('anna', 'what did Ravel say?', { place: THREAD, via: 'mention', isPrivate: false });
    await ask('anna', 'who is Brendtner?', { place: THREAD });
    const place = THREAD;
    expect(await offered('ben', '', { place })).toContain('what did Ravel say?');
    expect(await offered('ben', '', { place })).not.toContain('who is Brendtner?');
    expect((await offered('anna', '', { place })).slice(0, 2)).toEqual(['who is Brendtner?', 'what did Ravel say?']);
  });

  it('leave room for what else there is, and are forgotten after a week', async () => {
    const { ask, offered, clock } = talk();
    for (let i = 0; i < 30; i++) await ask('anna', `what did Ravel say about item ${i}?`);
    const shown = await offered('anna');
    expect(shown.filter((text) => text.includes('item'))).toHaveLength(8);
    expect(shown).toContain('timeline');
    expect((await offered('anna', 'about item')).length).toBeLessThanOrEqual(25);
    clock.advance(THREAD_TTL_MS);
    expect((await offered('anna')).join()).not.toContain('item');
  });
});

it('what one asks in private is one’s own context, and nobody else’s', async () => {
  const { ask, app, clock } = talk();
  await ask('anna', 'what did Brendtner say?');
  const followUp = await ask('anna', 'and Ravel?');
  expect(JSON.stringify(followUp.blocks)).toContain('border would stay closed');
  await ask('anna', 'who is Brendtner?', { place: THREAD });
  for (const place of [CHANNEL, THREAD]) {
    expect(await app.stores.threads.turns(place, clock.now())).toEqual([]);
    expect(await earlierTurns(app, { place, user: { id: 'ben' }, isPrivate: true })).toEqual([]);
  }
});

describe('names', () => {
  it('are found in other languages’ spellings', async () => {
    const { offered } = talk();
    expect(await offered('anna', 'riad')).toContain('Riyadh');
    expect(await offered('anna', 'эр-р')).toContain('Riyadh');
    expect(await offered('anna', 'who was in riad')).toContain('who was in Riyadh');
    expect(await offered('anna', 'riy', { language: 'fr' })).toContain('Riyad');
  });

  it('alone teach the command that shows more', async () => {
    const { offered } = talk();
    expect(await offered('anna', 'riad')).toContain('timeline Riyadh');
    expect(await offered('anna', 'brend')).toContain('who Ilsa Brendtner');
  });

  it('of several words are completed as one', async () => {
    const { offered } = talk();
    expect(await offered('anna', 'who is ilsa br')).toContain('who is Ilsa Brendtner');
    expect(await offered('anna', 'ilsa br', { kind: 'topic' })).toEqual(['Ilsa Brendtner']);
  });
});

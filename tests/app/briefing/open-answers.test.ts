import { expect, it } from 'vitest';
import { tenantId } from '../../../src/model/ids.ts';
import type { Invocation } from '../../../src/model/invocation.ts';
import { LANGUAGES } from '../../../src/model/language.ts';
import { converse, corpusOf } from '../../support/corpus-of.ts';

const corpus = await corpusOf({ 'a.txt': 'Envoys meet\n\nEnvoys met in Varnholm on Monday.' });
const place = { platform: 'discord', tenant: tenantId('G1'), channel: 'C1' } as const;

function talk() {
  const { core, app, log } = converse(corpus);
  const briefing = async (text: string, more: Partial<Invocation> = {}) =>
    core.handle({ place, user: { id: 'anna' }, manager: true, command: 'briefing', via: 'command', text, ...more });
  return { briefing, app, log };
}

it('a manager decides who sees answers in a channel, and everybody may look', async () => {
  const { briefing, app, log } = talk();
  expect((await briefing('answers', { manager: false })).summary).toContain('the asker alone');
  expect((await briefing('answers PUBLIC')).summary).toContain('Everybody in this channel');
  expect(await app.stores.settings.get(place)).toEqual({ openAnswers: true });
  expect((await briefing('answers', { manager: false })).summary).toContain('Everybody in this channel');
  expect(log.at('info').join()).toContain('anna');
  await briefing('answers private');
  expect(await app.stores.settings.get(place)).toEqual({ openAnswers: false });
});

it('others may not decide, and mistakes say what may be typed', async () => {
  const { briefing, app } = talk();
  const refused = await briefing('answers public', { manager: false });
  expect(refused).toMatchObject({ kind: 'error', summary: expect.stringContaining('Manage Server') });
  expect((await briefing('answers loud')).summary).toMatch(/“loud”.*public or private/);
  expect(await app.stores.settings.get(place)).toBeUndefined();
});

it('is said in every language', async () => {
  const { briefing } = talk();
  const said = await Promise.all(
    LANGUAGES.map(async (locale) => (await briefing('answers', { user: { id: 'anna', locale } })).summary),
  );
  expect(new Set(said).size).toBe(LANGUAGES.length);
});

it('exists only where answers follow it, in help too', async () => {
  const { briefing } = talk();
  const slack = { ...place, platform: 'slack' } as const;
  expect((await briefing('answers public', { place: slack })).kind).not.toBe('error');
  expect(JSON.stringify((await briefing('help', { place: slack })).blocks)).not.toContain('/briefing answers');
  expect(JSON.stringify((await briefing('help')).blocks)).toContain('/briefing answers');
});

/** The adapter and the real core over the bundled articles: what a person meets in the first five minutes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundledCorpus, composeCore, loadCorpus } from '../../../src/compose.ts';
import { type SlackHarness, startSlackHarness } from './harness.ts';
import { wordsOf } from './message-view.ts';

let h: SlackHarness;
beforeAll(async () => {
  const loaded = await loadCorpus(bundledCorpus(), () => undefined);
  h = await startSlackHarness({}, async (stores, log) => composeCore({ loaded, stores, log }).core);
});
afterAll(() => h.stop());

const last = () => h.seen().at(-1) ?? { id: '', channel: '', text: '', buttons: [] };

it('answers the first question with quotes, and shows where they stand', async () => {
  await h.type(h.ben, 'talks', 'who attended riyadh');
  await h.idle();
  const answer = last();
  expect(answer.onlyFor).toBe(h.ben.id);
  expect(answer.text).toMatch(/Witkoff|Lavro/);
  expect(answer.buttons.length).toBeGreaterThanOrEqual(4);
  const sources = answer.buttons.find((label) => /source/i.test(label)) ?? '';
  await h.click(h.ben, answer, sources);
  await h.idle();
  const view = h.sourcesView(h.ben)?.text ?? '';
  expect(view).toContain('The quoted words are in bold.');
  expect(view.length).toBeGreaterThan(200);
});

it('shares the answer once under the asker’s name', async () => {
  await h.type(h.ben, 'talks', 'who attended riyadh');
  await h.idle();
  const answer = last();
  const share = answer.buttons.find((label) => /share/i.test(label)) ?? '';
  await h.click(h.ben, answer, share);
  await h.idle();
  const shared = h.seen().filter(({ onlyFor }) => onlyFor === undefined);
  expect(shared.map(({ text }) => text.split('\n').slice(0, 3))).toEqual([
    [`@${h.ben.id}`, ' asked: ', 'who attended riyadh'],
  ]);
});

it('keeps the context of a thread', async () => {
  await h.mention(h.ben, 'who attended the meeting in Riyadh?');
  await h.idle();
  const { thread } = last();
  await h.mention(h.ben, 'when was it?', thread);
  await h.idle();
  expect(last().thread).toBe(thread);
  expect(last().text).toMatch(/Riyad|mardi|Tuesday|février|Feb/i);
});

it('says what it does not know, helps, lists, and shows its Home tab', async () => {
  for (const text of ['who is Angela Merkel', '', 'timeline', 'sources', 'status', 'who lavrov']) {
    await h.type(h.anna, 'talks', text);
    await h.idle();
    expect(last().text.length, text).toBeGreaterThan(20);
    expect(last().text).not.toMatch(/undefined|\[object|NaN/);
  }
  await h.event({
    type: 'app_home_opened',
    tab: 'home',
    user: h.ben.id,
    channel: await h.peer.directChannel(h.ben.id),
  });
  await h.idle();
  expect(wordsOf(h.peer.stage.homes.get(h.ben.id) ?? {}).length).toBeGreaterThan(50);
});

it('has made no block that Slack refuses, and left nothing in the log to worry about', () => {
  expect(h.peer.proxy.calls.filter(({ error }) => error !== undefined)).toEqual([]);
  expect(h.log.at('error')).toEqual([]);
  for (const seen of h.seen()) expect(h.dangers(seen)).toEqual([]);
});

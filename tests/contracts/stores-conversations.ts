import { describe, expect, it } from 'vitest';
import { answerId } from '../../src/model/ids.ts';
import type { ActionPayload } from '../../src/model/reply.ts';
import { ACTION_ID_CHARS, type Stores, THREAD_MAX_TURNS, THREAD_TTL_MS } from '../../src/ports/stores.ts';
import { ACME, answerNamed, OTHER, placeIn, T0 } from './store-samples.ts';

const turn = (question: string, at = T0) => ({ question, about: ['Riyadh'], at });

export function conversationContract(stores: () => Stores): void {
  threadContract(stores);
  answerContract(stores);
  actionContract(stores);
  onceContract(stores);
  secretContract(stores);
  settingsContract(stores);
}

function threadContract(stores: () => Stores): void {
  describe('threads', () => {
    it('keep their turns, oldest first, apart from all other places', async () => {
      const place = placeIn(ACME, { thread: '1' });
      await stores().threads.append(place, turn('who attended riyadh'));
      await stores().threads.append(place, turn('and for russia?'));
      expect(await stores().threads.turns(place, T0)).toEqual([turn('who attended riyadh'), turn('and for russia?')]);
      const others = [placeIn(), placeIn(OTHER, { thread: '1' }), placeIn(ACME, { thread: '2' })];
      others.push({ ...place, channel: 'C2' }, { ...place, platform: 'discord' });
      for (const other of others) expect(await stores().threads.turns(other, T0)).toEqual([]);
    });

    it(`keep the latest ${THREAD_MAX_TURNS} turns`, async () => {
      const questions = Array.from({ length: THREAD_MAX_TURNS + 5 }, (_, i) => `question ${i}`);
      for (const question of questions) await stores().threads.append(placeIn(), turn(question));
      const kept = (await stores().threads.turns(placeIn(), T0)).map(({ question }) => question);
      expect(kept).toEqual(questions.slice(5));
    });

    it('forget a turn at its age, whether or not anything was swept', async () => {
      await stores().threads.append(placeIn(), turn('old', T0));
      await stores().threads.append(placeIn(), turn('young', T0 + 1));
      const seen = await stores().threads.turns(placeIn(), T0 + THREAD_TTL_MS);
      expect(seen.map(({ question }) => question)).toEqual(['young']);
    });

    it('lose no turn when several are appended at once', async () => {
      const questions = Array.from({ length: 10 }, (_, i) => `question ${i}`);
      await Promise.all(questions.map((question) => stores().threads.append(placeIn(), turn(question))));
      const kept = (await stores().threads.turns(placeIn(), T0)).map(({ question }) => question);
      expect(kept.toSorted()).toEqual(questions);
    });
  });
}

function answerContract(stores: () => Stores): void {
  describe('answers', () => {
    it('are found again by their tenant only', async () => {
      const answer = answerNamed('a1');
      await stores().answers.put(ACME, answer, T0);
      expect(await stores().answers.get(ACME, answer.id)).toEqual(answer);
      expect(await stores().answers.get(OTHER, answer.id)).toBeUndefined();
      expect(await stores().answers.get(ACME, answerId('a2'))).toBeUndefined();
    });

    it('of one id in two tenants do not mix', async () => {
      await stores().answers.put(ACME, answerNamed('a1', 'one'), T0);
      await stores().answers.put(OTHER, answerNamed('a1', 'two'), T0);
      expect((await stores().answers.get(ACME, answerId('a1')))?.text).toBe('one');
      expect((await stores().answers.get(OTHER, answerId('a1')))?.text).toBe('two');
    });

    it('count one vote a person, the latest', async () => {
      const id = answerId('a1');
      await stores().answers.rate(ACME, id, 'U1', 'up', T0);
      await stores().answers.rate(ACME, id, 'U2', 'up', T0);
      await stores().answers.rate(ACME, id, 'U1', 'down', T0 + 1);
      await stores().answers.rate(OTHER, id, 'U1', 'up', T0);
      expect(await stores().answers.ratings(ACME, id)).toEqual({ up: 1, down: 1 });
      expect(await stores().answers.ratings(ACME, answerId('a2'))).toEqual({ up: 0, down: 0 });
    });
  });
}

function actionContract(stores: () => Stores): void {
  const payload: ActionPayload = { do: 'sources', answer: answerId('a1'), page: 2 };

  describe('actions', () => {
    it('are found by an id that every platform can carry', async () => {
      const id = await stores().actions.put(placeIn(), 'U1', payload, T0);
      expect(id).toMatch(new RegExp(`^[A-Za-z0-9_-]{${ACTION_ID_CHARS}}$`));
      expect(await stores().actions.get(ACME, id)).toEqual({ place: placeIn(), owner: 'U1', payload });
    });

    it('are hidden from other tenants', async () => {
      const id = await stores().actions.put(placeIn(), undefined, payload, T0);
      expect(await stores().actions.get(ACME, id)).toEqual({ place: placeIn(), payload });
      expect(await stores().actions.get(OTHER, id)).toBeUndefined();
    });

    it('have one id for one meaning', async () => {
      const put = (owner: string | undefined, page: number) =>
        stores().actions.put(placeIn(), owner, { ...payload, page }, T0);
      const ids = [
        await put('U1', 1),
        await put('U1', 1),
        await put('U2', 1),
        await put(undefined, 1),
        await put('U1', 2),
      ];
      expect(ids[0]).toBe(ids[1]);
      expect(new Set(ids).size).toBe(4);
    });
  });
}

function onceContract(stores: () => Stores): void {
  describe('once', () => {
    it('is true for one of many that ask at once', async () => {
      const claims = await Promise.all(Array.from({ length: 20 }, () => stores().once.claim('event-1', T0, 1000)));
      expect(claims.filter(Boolean)).toHaveLength(1);
    });

    it('is true again when the time is over, and not before', async () => {
      expect(await stores().once.claim('k', T0, 1000)).toBe(true);
      expect(await stores().once.claim('k', T0 + 999, 1000)).toBe(false);
      expect(await stores().once.claim('k', T0 + 1000, 1000)).toBe(true);
      expect(await stores().once.claim('k', T0 + 1001, 1000)).toBe(false);
    });

    it('is true again when the key was given back', async () => {
      await stores().once.claim('k', T0, 1000);
      await stores().once.release('k');
      expect(await stores().once.claim('k', T0, 1000)).toBe(true);
    });
  });
}

function secretContract(stores: () => Stores): void {
  describe('secrets', () => {
    it('are replaced, listed by prefix and removed', async () => {
      const { secrets } = stores();
      await secrets.put('slack:T2', 'x', T0);
      await secrets.put('slack:T1', 'y', T0);
      await secrets.put('slack:T1', 'z', T0 + 1);
      await secrets.put('discord:G', 'w', T0);
      await secrets.put('slack_', 'v', T0);
      expect(await secrets.get('slack:T1')).toBe('z');
      expect(await secrets.keys('slack:')).toEqual(['slack:T1', 'slack:T2']);
      expect(await secrets.keys('s%')).toEqual([]);
      await secrets.remove('slack:T1');
      expect(await secrets.get('slack:T1')).toBeUndefined();
      expect(await secrets.keys('slack:')).toEqual(['slack:T2']);
    });
  });
}

function settingsContract(stores: () => Stores): void {
  describe('settings', () => {
    it('are a channel’s, apart from those of other tenants, platforms and channels', async () => {
      const { settings } = stores();
      expect(await settings.get(placeIn())).toBeUndefined();
      await settings.put(placeIn(), { openAnswers: true }, T0);
      await settings.put(placeIn(OTHER), { openAnswers: false }, T0);
      expect(await settings.get(placeIn(ACME, { thread: '1' }))).toEqual({ openAnswers: true });
      expect(await settings.get(placeIn(OTHER))).toEqual({ openAnswers: false });
      expect(await settings.get(placeIn(ACME, { channel: 'C2' }))).toBeUndefined();
      expect(await settings.get(placeIn(ACME, { platform: 'discord' }))).toBeUndefined();
    });

    it('are replaced, and removed', async () => {
      const { settings } = stores();
      await settings.put(placeIn(), { openAnswers: true }, T0);
      await settings.put(placeIn(), { openAnswers: false }, T0 + 1);
      expect(await settings.get(placeIn())).toEqual({ openAnswers: false });
      await settings.remove(placeIn());
      expect(await settings.get(placeIn())).toBeUndefined();
    });
  });
}

import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { beforeEach, describe, expect, it } from 'vitest';
import { oneRefresher } from '../../../src/adapters/slack/rotation.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const HOUR_S = 3_600;
const WAIT_MS = 250;
const WAITS_MAX = 8;
const REFRESH_TTL_MS = 60_000;
const QUERY: InstallationQuery<false> = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false };

describe('token rotation among replicas', () => {
  let clock: FakeClock;
  let kept: { token: string; refreshToken?: string; expiresAt?: number };
  let replicas: readonly InstallationStore[];
  beforeEach(() => {
    clock = new FakeClock();
    const store = {
      storeInstallation: () => Promise.resolve(),
      fetchInstallation: () =>
        Promise.resolve({ team: { id: 'T1' }, authVersion: 'v2', bot: { ...kept } } as unknown as Installation<
          'v2',
          false
        >),
    } as InstallationStore;
    const { once } = memoryStores();
    replicas = [oneRefresher(store, once, clock), oneRefresher(store, once, clock)];
  });
  const inSeconds = (seconds: number) => Math.floor(clock.now() / 1000) + seconds;
  const fetch = async (replica = 0) => (await replicas[replica]?.fetchInstallation(QUERY))?.bot;

  it('a token that lives long is handed out as it is, and one that never ends', async () => {
    kept = { token: 'a', refreshToken: 'r', expiresAt: inSeconds(3 * HOUR_S) };
    for (const replica of [0, 1, 0]) expect(await fetch(replica)).toEqual(kept);
    kept = { token: 'b' };
    expect(await fetch()).toEqual(kept);
  });

  it('of one that ends soon, one fetch gets what it is renewed with; the others get the token, which still works', async () => {
    kept = { token: 'a', refreshToken: 'r1', expiresAt: inSeconds(HOUR_S) };
    const got = await Promise.all([fetch(0), fetch(1), fetch(0), fetch(1)]);
    expect(got.filter((bot) => bot?.refreshToken === 'r1')).toHaveLength(1);
    expect(got.map((bot) => bot?.token)).toEqual(['a', 'a', 'a', 'a']);
    expect(got.filter((bot) => bot !== undefined && 'expiresAt' in bot)).toHaveLength(1);
  });

  it('a renewal that failed is tried again after a minute, not at once', async () => {
    kept = { token: 'a', refreshToken: 'r1', expiresAt: inSeconds(HOUR_S) };
    expect((await fetch(0))?.refreshToken).toBe('r1');
    clock.advance(REFRESH_TTL_MS - 1);
    expect((await fetch(1))?.refreshToken).toBeUndefined();
    clock.advance(1);
    expect((await fetch(1))?.refreshToken).toBe('r1');
  });

  it('an expired one is waited for until another process has renewed it', async () => {
    kept = { token: 'a', refreshToken: 'r1', expiresAt: inSeconds(-1) };
    expect((await fetch(0))?.refreshToken).toBe('r1');
    const waiting = fetch(1);
    await clock.asleepFor(WAIT_MS);
    kept = { token: 'b', refreshToken: 'r2', expiresAt: inSeconds(12 * HOUR_S) };
    clock.advance(WAIT_MS);
    expect(await waiting).toEqual(kept);
  });

  it('but not for longer than Slack waits for us', async () => {
    kept = { token: 'a', refreshToken: 'r1', expiresAt: inSeconds(-1) };
    await fetch(0);
    const waiting = fetch(1);
    waiting.catch(() => undefined);
    for (let i = 0; i < WAITS_MAX; i += 1) {
      await clock.asleepFor(WAIT_MS);
      clock.advance(WAIT_MS);
    }
    await expect(waiting).rejects.toThrow('has not renewed it');
    expect(WAITS_MAX * WAIT_MS).toBeLessThan(3_000);
  });
});

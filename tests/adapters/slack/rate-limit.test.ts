import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../src/adapters/slack/rate-limit.ts';
import type { OnceStore } from '../../../src/ports/stores.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const BURST = 10;
const REFILL_MS = 5_000;
const ALLOWED = { allowed: true };

describe('the rate limit', () => {
  it('lets a burst through, then one question each refill, and says how long to wait', async () => {
    const clock = new FakeClock();
    const limit = createRateLimit(memoryStores().once, clock);
    for (let i = 0; i < BURST; i += 1) expect(await limit('anna')).toEqual(ALLOWED);
    expect(await limit('anna')).toEqual({ allowed: false, first: true, retryAfterMs: REFILL_MS });
    clock.advance(REFILL_MS - 1);
    expect(await limit('anna')).toEqual({ allowed: false, first: false, retryAfterMs: 1 });
    clock.advance(1);
    expect(await limit('anna')).toEqual(ALLOWED);
    expect(await limit('anna')).toMatchObject({ allowed: false, first: true });
    expect(await limit('ben')).toEqual(ALLOWED);
    clock.advance(3 * REFILL_MS);
    for (let i = 0; i < 3; i += 1) expect(await limit('anna')).toEqual(ALLOWED);
    expect(await limit('anna')).toMatchObject({ allowed: false });
    clock.advance(60 * 60 * 1000);
    for (let i = 0; i < BURST; i += 1) expect(await limit('anna')).toEqual(ALLOWED);
    expect(await limit('anna')).toMatchObject({ allowed: false });
  });

  it('holds across replicas that share a store, and for questions at the same moment', async () => {
    const [clock, { once }] = [new FakeClock(), memoryStores()];
    const replicas = [createRateLimit(once, clock), createRateLimit(once, clock), createRateLimit(once, clock)];
    const asked = await Promise.all(
      Array.from({ length: 3 * BURST }, (_, i) => (replicas[i % 3] ?? createRateLimit(once, clock))('anna')),
    );
    expect(asked.filter(({ allowed }) => allowed)).toHaveLength(BURST);
    expect(asked.filter((permission) => !permission.allowed && permission.first)).toHaveLength(1);
    clock.advance(REFILL_MS);
    const next = await Promise.all(replicas.map((limit) => limit('anna')));
    expect(next.filter(({ allowed }) => allowed)).toHaveLength(1);
  });

  it('costs one write for a question', async () => {
    const { once } = memoryStores();
    let writes = 0;
    const counted: OnceStore = {
      ...once,
      claim: (...args) => {
        writes += 1;
        return once.claim(...args);
      },
    };
    const clock = new FakeClock();
    const limit = createRateLimit(counted, clock);
    for (let i = 0; i < 100; i += 1) {
      expect(await limit('anna')).toEqual(ALLOWED);
      clock.advance(REFILL_MS);
    }
    expect(writes).toBe(100);
  });
});

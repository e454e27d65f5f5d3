import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../src/adapters/slack/rate-limit.ts';
import { FakeClock } from '../../support/fake-clock.ts';

const BURST = 10;
const REFILL_MS = 5_000;

describe('the rate limit', () => {
  it('lets a burst through, then one question each refill, and says how long to wait', () => {
    const clock = new FakeClock();
    const limit = createRateLimit(clock);
    for (let i = 0; i < BURST; i += 1) expect(limit('anna')).toEqual({ allowed: true });
    expect(limit('anna')).toEqual({ allowed: false, first: true, retryAfterMs: REFILL_MS });
    clock.advance(REFILL_MS - 1);
    expect(limit('anna')).toEqual({ allowed: false, first: false, retryAfterMs: 1 });
    clock.advance(1);
    expect(limit('anna')).toEqual({ allowed: true });
    expect(limit('ben')).toEqual({ allowed: true });
  });
});

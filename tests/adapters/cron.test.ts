import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cronScheduler } from '../../src/adapters/cron.ts';
import { FakeLog } from '../support/fake-log.ts';

describe('the scheduler', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 9, 25, 0, 59, 30) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('wakes each minute, also while clocks are set back, and survives a wake that fails', async () => {
    const log = new FakeLog();
    let wakes = 0;
    const stop = cronScheduler(log).everyMinute(async () => {
      wakes += 1;
      if (wakes === 2) throw new Error('the store is away');
    });
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(wakes).toBe(10);
    expect(log.at('error').join()).toContain('the wake failed: the store is away');
    await stop();
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(wakes).toBe(10);
  });

  it('never wakes twice at a time', async () => {
    let [running, most] = [0, 0];
    const stop = cronScheduler(new FakeLog()).everyMinute(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 150_000));
      running -= 1;
    });
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(most).toBe(1);
    const stopping = stop();
    await vi.advanceTimersByTimeAsync(10_000);
    await stopping;
  });
});

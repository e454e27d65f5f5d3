import { afterEach, describe, expect, it } from 'vitest';
import { type HealthServer, startHealth } from '../../../src/adapters/health/index.ts';
import { prometheusMetrics } from '../../../src/adapters/health/prometheus.ts';
import { measuredCore } from '../../../src/app/measured-core.ts';
import { tenantId } from '../../../src/model/ids.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeCore } from '../../support/fake-core.ts';

let server: HealthServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const get = async (path: string, method = 'GET') => {
  const response = await fetch(`http://127.0.0.1:${server?.port}${path}`, { method });
  return { status: response.status, body: await response.text() };
};

describe('the health port', () => {
  it('lives, is ready, and says what is missing when it is not', async () => {
    let missing: string | undefined;
    server = await startHealth({
      port: 0,
      metrics: prometheusMetrics(),
      ready: async () => {
        if (missing !== undefined) throw new Error(missing);
      },
    });
    expect(await get('/healthz')).toEqual({ status: 200, body: 'ok' });
    expect(await get('/readyz')).toEqual({ status: 200, body: 'ready' });
    missing = 'the store does not answer';
    expect(await get('/readyz')).toEqual({ status: 503, body: 'not ready: the store does not answer' });
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect(await get('/secrets')).toMatchObject({ status: 404 });
    expect(await get('/healthz', 'POST')).toMatchObject({ status: 405 });
  });

  it('shows metrics as Prometheus reads them', async () => {
    const metrics = prometheusMetrics();
    server = await startHealth({ port: 0, metrics, ready: async () => {} });
    metrics.count('parley_deliveries_total', { state: 'sent' });
    metrics.count('parley_deliveries_total', { state: 'sent' });
    metrics.count('parley_platform_outcomes_total', { platform: 'slack', outcome: 'a"b\\c\nd' });
    metrics.set('parley_delivery_queue', {}, 7);
    for (const seconds of [0.5, 4, 100_000]) metrics.observe('parley_delivery_lateness_seconds', {}, seconds);
    const { body } = await get('/metrics');
    expect(body).toContain('# TYPE parley_deliveries_total counter\nparley_deliveries_total{state="sent"} 2\n');
    expect(body).toContain('parley_platform_outcomes_total{outcome="a\\"b\\\\c\\nd",platform="slack"} 1');
    expect(body).toContain('# TYPE parley_delivery_queue gauge\nparley_delivery_queue 7\n');
    expect(body).toContain(
      'parley_delivery_lateness_seconds_bucket{le="1"} 1\nparley_delivery_lateness_seconds_bucket{le="5"} 2\n',
    );
    expect(body).toContain(
      'parley_delivery_lateness_seconds_bucket{le="86400"} 2\nparley_delivery_lateness_seconds_bucket{le="+Inf"} 3\n',
    );
    expect(body).toContain('parley_delivery_lateness_seconds_sum 100004.5\nparley_delivery_lateness_seconds_count 3\n');
  });

  it('counts replies by kind and how long they took', async () => {
    const metrics = prometheusMetrics();
    const clock = new FakeClock();
    const core = new FakeCore();
    const slow = core.onHandle;
    core.onHandle = (invocation) => {
      clock.advance(200);
      return slow(invocation);
    };
    const measured = measuredCore(
      {
        handle: (i) => core.handle(i),
        press: (i, p) => core.press(i, p),
        complete: (half) => core.complete(half),
        answer: (t, id) => core.answer(t, id),
        passage: (t, id, n) => core.passage(t, id, n),
        overview: () => core.overview(),
      },
      metrics,
      clock,
    );
    await measured.handle({
      place: { platform: 'console', tenant: tenantId('local'), channel: 'c' },
      user: { id: 'u' },
      manager: true,
      command: 'talks',
      via: 'command',
      text: 'who?',
    });
    expect(metrics.text()).toContain('parley_answers_total{kind="answer"} 1');
    expect(metrics.text()).toContain('parley_answer_seconds_bucket{kind="answer",le="0.25"} 1');
  });
});

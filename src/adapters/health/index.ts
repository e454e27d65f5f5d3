import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { messageOf } from '../../errors.ts';
import type { PrometheusMetrics } from './prometheus.ts';

export interface HealthOptions {
  /** 0 = any free port */
  readonly port: number;
  /** loopback unless somebody says otherwise: what stands here is nobody else's business */
  readonly host?: string;
  readonly metrics: PrometheusMetrics;
  /** Rejects with what is missing while the process cannot do its work: store, platforms. */
  readonly ready: () => Promise<void>;
}

export interface HealthServer {
  readonly port: number;
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** A store that takes longer to answer is not ready, ms. */
const READY_WITHIN_MS = 2_000;

/** `/healthz`: the process lives. `/readyz`: it can do its work. `/metrics`: what it did, for Prometheus. */
export async function startHealth({ port, host = LOOPBACK, metrics, ready }: HealthOptions): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') return reply(response, 405, 'method not allowed');
    if (path === '/healthz') return reply(response, 200, 'ok');
    if (path === '/metrics') return reply(response, 200, metrics.text(), 'text/plain; version=0.0.4; charset=utf-8');
    if (path !== '/readyz') return reply(response, 404, 'not found');
    within(READY_WITHIN_MS, ready).then(
      () => reply(response, 200, 'ready'),
      (error: unknown) => reply(response, 503, `not ready: ${messageOf(error)}`),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function reply(response: ServerResponse, status: number, body: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

async function within(ms: number, work: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

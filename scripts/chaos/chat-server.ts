import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dice } from './dice.ts';

/** A chat platform on loopback that counts posts and misbehaves at random. */
export interface ChatServer {
  readonly url: string;
  /** delivery id → messages that people see */
  readonly posts: ReadonlyMap<string, number>;
  readonly faults: {
    readonly limited: number;
    readonly unavailable: number;
    readonly reset: number;
    readonly dropped: number;
  };
  stop(): Promise<void>;
}

/** Chances of each fault in percent of all posts. */
const LIMITED_PERCENT = 5;
const UNAVAILABLE_PERCENT = 5;
const RESET_PERCENT = 3;
const DROPPED_PERCENT = 5;
const RETRY_AFTER_S = '20';

export async function startChatServer(dice: Dice): Promise<ChatServer> {
  const posts = new Map<string, number>();
  const faults = { limited: 0, unavailable: 0, reset: 0, dropped: 0 };
  const post = (delivery: string, request: IncomingMessage, response: ServerResponse): void => {
    const roll = dice.roll(100);
    const commit = (): number => {
      posts.set(delivery, (posts.get(delivery) ?? 0) + 1);
      return posts.get(delivery) ?? 0;
    };
    if (roll < LIMITED_PERCENT) {
      faults.limited += 1;
      response.writeHead(429, { 'retry-after': RETRY_AFTER_S }).end();
    } else if (roll < LIMITED_PERCENT + UNAVAILABLE_PERCENT) {
      faults.unavailable += 1;
      response.writeHead(503).end();
    } else if (roll < LIMITED_PERCENT + UNAVAILABLE_PERCENT + RESET_PERCENT) {
      faults.reset += 1;
      request.socket.destroy();
    } else if (roll < LIMITED_PERCENT + UNAVAILABLE_PERCENT + RESET_PERCENT + DROPPED_PERCENT) {
      faults.dropped += 1;
      commit();
      request.socket.destroy();
    } else response.end(JSON.stringify({ messageId: `${delivery}/${commit()}` }));
  };
  const server = createServer((request, response) => {
    request.resume();
    const delivery = new URL(request.url ?? '/', 'http://localhost').searchParams.get('delivery') ?? '';
    if (request.method === 'POST') post(delivery, request, response);
    else response.end(JSON.stringify({ messageId: posts.has(delivery) ? `${delivery}/1` : null }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts,
    faults,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

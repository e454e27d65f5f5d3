/** The HTTP side of Discord: faults on demand, rate limit buckets, authorisation; what it answers comes from `route`. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApiError } from './api-error.ts';

export interface RestRequest {
  readonly method: string;
  /** without `/api/v10`, with the token of an interaction cut out by whoever logs it */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  status: number;
}

/** Makes matching requests fail, `times` times. */
export interface RestFault {
  readonly match: RegExp;
  readonly times?: number;
  readonly status?: number;
  readonly body?: object;
  /** with status 429, in seconds */
  readonly retryAfter?: number;
  readonly global?: boolean;
  /** the socket dies: before the request is done, or after it */
  readonly reset?: 'before' | 'after';
  /** how: by a reset, or by closing as if all had been said */
  readonly closing?: boolean;
  /** the request waits for this before it goes on */
  readonly until?: Promise<void>;
}

interface Bucket {
  used: number;
  resetAt: number;
}

const WINDOW_MS = 1000;

export class FakeRest {
  readonly requests: RestRequest[] = [];
  readonly server: Server;
  /** requests per bucket and second; real ones differ by route */
  bucketLimit = 1000;
  readonly #faults: { fault: RestFault; left: number }[] = [];
  readonly #buckets = new Map<string, Bucket>();
  readonly #waiting: { readonly match: RegExp; readonly settle: () => void }[] = [];
  readonly #route: (request: RestRequest) => unknown;
  readonly #token: string;

  constructor(token: string, route: (request: RestRequest) => unknown) {
    this.#token = token;
    this.#route = route;
    this.server = createServer((request, response) => void this.#handle(request, response));
  }

  fault(fault: RestFault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  /** No fault any more. */
  mend(): void {
    this.#faults.splice(0);
  }

  /** Resolves when the next matching request has been answered. */
  served(match: RegExp): Promise<void> {
    return new Promise((settle) => this.#waiting.push({ match, settle }));
  }

  count(match: RegExp): number {
    return this.requests.filter(({ method, path }) => match.test(`${method} ${path}`)).length;
  }

  async #handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await read(incoming);
    this.requests.push(request);
    const reply = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      request.status = status;
      response.on('finish', () => this.#answered(request));
      const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      response.writeHead(status, { ...type, ...headers });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    try {
      const fault = this.#faultFor(request);
      await fault?.until;
      if (fault?.reset === 'before') return void hangUp(incoming, fault);
      if (fault?.status === 429) return reply(429, ...tooMany(fault.retryAfter ?? 0.05, fault.global === true));
      if (fault?.status !== undefined) return reply(fault.status, fault.body ?? { message: 'injected', code: 0 });
      this.#authorise(incoming, request);
      const { headers, limited } = this.#count(request);
      if (limited !== undefined)
        return reply(429, { message: 'You are being rate limited.', retry_after: limited, global: false }, headers);
      const body = this.#route(request);
      if (fault?.reset === 'after') return void hangUp(incoming, fault);
      reply(body === undefined ? 204 : 200, body, headers);
    } catch (error) {
      if (error instanceof ApiError) reply(error.status, error.body);
      else reply(500, { message: String(error), code: 0 });
    }
  }

  #answered({ method, path }: RestRequest): void {
    for (const waiting of this.#waiting.splice(0)) {
      if (waiting.match.test(`${method} ${path}`)) waiting.settle();
      else this.#waiting.push(waiting);
    }
  }

  #faultFor({ method, path }: RestRequest): RestFault | undefined {
    const found = this.#faults.find(({ fault, left }) => left > 0 && fault.match.test(`${method} ${path}`));
    if (found !== undefined) found.left -= 1;
    return found?.fault;
  }

  #authorise(incoming: IncomingMessage, { path }: RestRequest): void {
    if (/^\/(interactions|webhooks)\//.test(path)) return;
    if (incoming.headers.authorization !== `Bot ${this.#token}`) throw new ApiError(401, 0, '401: Unauthorized');
  }

  #count({ method, path }: RestRequest): { headers: Record<string, string>; limited?: number } {
    if (path.startsWith('/interactions/')) return { headers: {} };
    const key = `${method} ${path.replace(/(?<!channels\/|webhooks\/)\b\d{16,20}\b/g, ':id')}`;
    const now = Date.now();
    const old = this.#buckets.get(key);
    const bucket = old === undefined || old.resetAt <= now ? { used: 0, resetAt: now + WINDOW_MS } : old;
    this.#buckets.set(key, bucket);
    bucket.used += 1;
    const after = (bucket.resetAt - now) / WINDOW_MS;
    const headers = {
      'x-ratelimit-limit': String(this.bucketLimit),
      'x-ratelimit-remaining': String(Math.max(0, this.bucketLimit - bucket.used)),
      'x-ratelimit-reset': String(bucket.resetAt / WINDOW_MS),
      'x-ratelimit-reset-after': String(after),
      'x-ratelimit-bucket': Buffer.from(key).toString('hex').slice(-24),
    };
    if (bucket.used <= this.bucketLimit) return { headers };
    return { headers: { ...headers, 'retry-after': String(after), 'x-ratelimit-scope': 'user' }, limited: after };
  }
}

function hangUp({ socket }: IncomingMessage, { closing = false }: RestFault): void {
  if (closing) socket.destroy();
  else socket.resetAndDestroy();
}

async function read(incoming: IncomingMessage): Promise<RestRequest> {
  const url = new URL(incoming.url ?? '/', 'http://discord.test');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const path = decodeURIComponent(url.pathname).replace(/^\/api(\/v10)?/, '');
  return {
    method: incoming.method ?? 'GET',
    path,
    query: url.searchParams,
    body: text === '' ? {} : (JSON.parse(text) as unknown),
    status: 0,
  };
}

const tooMany = (retryAfter: number, global: boolean): [object, Record<string, string>] => [
  { message: 'You are being rate limited.', retry_after: retryAfter, global },
  {
    'retry-after': String(retryAfter),
    'x-ratelimit-scope': global ? 'global' : 'shared',
    ...(global && { 'x-ratelimit-global': 'true' }),
  },
];

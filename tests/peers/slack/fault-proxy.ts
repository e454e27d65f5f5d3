/** Stands before a Slack peer and adds what no peer has: 429 with Retry-After, server errors, resets, delays, Slack's
 *  own refusals, block limits, methods that the peer lacks, and response_urls. Keeps what was asked and shown. */
import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusals } from './block-limits.ts';
import { blocksOf, type SlackPayload } from './message-view.ts';

/** The arguments of a call; blocks, views and metadata come as JSON. */
interface CallArgs extends Readonly<Record<string, unknown>> {
  readonly blocks?: string;
  readonly view?: string;
  readonly channel?: string;
  readonly user?: string;
  readonly user_id?: string;
  readonly users?: string;
  readonly thread_ts?: string;
  readonly text?: string;
  readonly metadata?: string;
  readonly view_id?: string;
}

export interface Call {
  readonly method: string;
  readonly args: CallArgs;
  readonly token: string;
  status: number;
  error?: string;
}

export interface Fault {
  /** Web API method, or `respond` for response_urls; absent = any */
  readonly method?: string;
  readonly times?: number;
  readonly status?: number;
  readonly retryAfterS?: number;
  /** `ok: false` with this code */
  readonly error?: string;
  readonly extra?: object;
  /** cut the connection before, or after, the peer has done what was asked */
  readonly reset?: 'before' | 'after';
  /** answer only when this resolves */
  readonly until?: Promise<void>;
}

type Override = (args: Call['args'], call: Call) => object | undefined;

export class FaultProxy {
  readonly calls: Call[] = [];
  /** methods answered here instead of by the peer; undefined = let the peer answer */
  readonly overrides = new Map<string, Override>();
  onShown: (call: Call, answer: { readonly ts?: string }) => void = () => undefined;
  onRespond: (id: string, body: SlackPayload & Record<string, unknown>) => void = () => undefined;
  readonly #faults: { fault: Fault; left: number }[] = [];
  readonly #server: Server;
  readonly #target: URL;

  constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error: unknown) => response.writeHead(502).end(String(error)));
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  get #base(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  get apiUrl(): string {
    return `${this.#base}/api/`;
  }
  responseUrl(id: string): string {
    return `${this.#base}/respond/${id}`;
  }

  fault(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  callsOf(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const raw = await read(request);
    const path = request.url ?? '/';
    const respondTo = /^\/respond\/(.+)$/.exec(path)?.[1];
    const method = respondTo === undefined ? path.replace(/^\/api\//, '') : 'respond';
    const args = parse(raw, request.headers['content-type'] ?? '');
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const call: Call = { method, args, token, status: 200 };
    this.calls.push(call);
    const say = (status: number, body: object, headers: Record<string, string> = {}) => {
      call.status = status;
      if ('error' in body) call.error = String(body.error);
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    };

    const fault = this.#take(method);
    if (fault?.until !== undefined) await fault.until;
    if (fault?.reset === 'before') return void request.socket.destroy();
    if (fault?.status !== undefined) {
      const wait = fault.retryAfterS === undefined ? {} : { 'retry-after': String(fault.retryAfterS) };
      return say(fault.status, { ok: false, error: 'injected' }, wait);
    }
    if (fault?.error !== undefined) return say(200, { ok: false, error: fault.error, ...fault.extra });
    if (respondTo !== undefined) {
      if (refusals(blocksOf(args)).some((line) => line !== 'no blocks')) return say(400, { error: 'invalid_blocks' });
      this.onRespond(respondTo, args as SlackPayload & Record<string, unknown>);
      return say(200, { ok: true });
    }
    const errors = checkBlocks(method, args);
    if (errors.length > 0) return say(200, { ok: false, error: 'invalid_blocks', errors });
    const own = this.overrides.get(method)?.(args, call);
    if (own !== undefined) return say(200, own);
    const answer = await this.#forward(request, path, raw);
    if (answer.status === 404) return say(200, { ok: false, error: 'unknown_method' });
    const body = JSON.parse(answer.body) as { ok?: boolean; error?: string; ts?: string; message_ts?: string };
    if (body.ok === true)
      this.onShown(call, { ...((body.ts ?? body.message_ts) && { ts: body.ts ?? body.message_ts }) });
    if (fault?.reset === 'after') return void request.socket.destroy();
    say(answer.status, body);
  }

  #take(method: string): Fault | undefined {
    const entry = this.#faults.find(({ fault, left }) => left > 0 && (fault.method ?? method) === method);
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.fault;
  }

  #forward(request: IncomingMessage, path: string, raw: Buffer): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const headers = { ...request.headers, host: this.#target.host };
      const options = { host: this.#target.hostname, port: this.#target.port, path, method: request.method, headers };
      const up = forward(options, (answer) => {
        read(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body: body.toString() }), reject);
      });
      up.on('error', reject);
      up.end(raw);
    });
  }
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function parse(raw: Buffer, contentType: string): CallArgs {
  if (contentType.includes('json')) return JSON.parse(raw.toString() || '{}') as Record<string, unknown>;
  return Object.fromEntries(new URLSearchParams(raw.toString()));
}

function checkBlocks(method: string, args: Call['args']): readonly string[] {
  if (/^chat\.(postMessage|update|postEphemeral)$/.test(method)) {
    return args.blocks === undefined ? [] : refusals(blocksOf(args));
  }
  if (!method.startsWith('views.')) return [];
  const view = typeof args.view === 'string' ? (JSON.parse(args.view) as SlackPayload) : {};
  return view.blocks === undefined ? [] : refusals(blocksOf(view), 'view');
}

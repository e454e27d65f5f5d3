/** Slack's side of Socket Mode: greets, sends envelopes, keeps what is acknowledged, refreshes and vanishes. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Ack {
  readonly envelope_id: string;
  readonly payload?: { readonly text?: string };
}

export class SocketServer {
  readonly acks: Ack[] = [];
  connections = 0;
  /** a server that opens the socket and stays silent */
  greets = true;
  readonly #http: Server = createServer();
  readonly #sockets = new WebSocketServer({ server: this.#http });
  readonly #waiting = new Set<() => void>();
  #count = 0;

  constructor() {
    this.#sockets.on('connection', (socket: WebSocket) => {
      this.connections += 1;
      socket.on('message', (data) => {
        this.acks.push(JSON.parse(String(data)) as Ack);
        this.#tell();
      });
      if (this.greets) socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
      this.#tell();
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#http.address() as AddressInfo).port}/?ticket=fake`;
  }

  /** Sends an envelope to the newest connection; resolves with its id. */
  send(type: 'slash_commands' | 'events_api' | 'interactive', payload: object, extra: object = {}): string {
    this.#count += 1;
    const id = `envelope-${this.#count}`;
    this.resend(id, type, payload, extra);
    return id;
  }

  resend(envelope_id: string, type: string, payload: object, extra: object = {}): void {
    this.#newest()?.send(JSON.stringify({ envelope_id, type, payload, accepts_response_payload: true, ...extra }));
  }

  /** Slack asks the client to come back on another connection. */
  refresh(): void {
    this.#newest()?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  }

  /** The network goes away without a word. */
  cut(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  /** Resolves when `happened` holds; asked again after every connection and acknowledgement. */
  async until(happened: () => boolean): Promise<void> {
    while (!happened()) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  acked(id: string): Promise<void> {
    return this.until(() => this.acks.some(({ envelope_id }) => envelope_id === id));
  }

  async close(): Promise<void> {
    this.cut();
    this.#sockets.close();
    await new Promise<void>((resolve) => this.#http.close(() => resolve()));
  }

  #newest(): WebSocket | undefined {
    return [...this.#sockets.clients].at(-1);
  }

  #tell(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }
}

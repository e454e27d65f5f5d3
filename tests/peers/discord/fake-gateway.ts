/** Discord's gateway v10 on a loopback socket: hello, heartbeats, identify, resume with replay, op 7 and op 9, intents. */

import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits as Intent, GatewayOpcodes as Op } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly sent: { readonly op: number; readonly t: string; readonly s: number; readonly d: unknown }[];
  seq: number;
  socket: WebSocket | undefined;
}

interface Payload {
  readonly op: number;
  readonly d?: {
    readonly token?: string;
    readonly intents?: number;
    readonly session_id?: string;
    readonly seq?: number;
  };
}

/** What a session with these intents may read of a message. */
type Blanking = (intents: number, message: unknown) => unknown;

export interface GatewayWorld {
  readonly token: string;
  /** what a new session is told */
  readonly hello: () => readonly (readonly [string, unknown])[];
  readonly readyOf: (session: string, url: string) => unknown;
  readonly blank: Blanking;
}

const HEARTBEAT_MS = 41_250;
const PRIVILEGED = Intent.MessageContent | Intent.GuildMembers | Intent.GuildPresences;

export class FakeGateway {
  heartbeatMs = HEARTBEAT_MS;
  /** heartbeats are no longer answered */
  zombie = false;
  /** the next identify is closed with this code */
  closeIdentifyWith: number | undefined;
  rejectResume = false;
  readonly received: Payload[] = [];
  readonly #sessions = new Map<string, Session>();
  readonly #sockets: WebSocketServer;
  readonly #world: GatewayWorld;
  readonly #waiting: { readonly op: number; readonly settle: () => void }[] = [];
  url = '';

  constructor(server: Server, world: GatewayWorld) {
    this.#world = world;
    this.#sockets = new WebSocketServer({ server, path: '/gateway' });
    this.#sockets.on('connection', (socket) => this.#connected(socket));
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  /** Resolves at the next payload with this opcode. */
  next(op: number): Promise<void> {
    return new Promise((settle) => this.#waiting.push({ op, settle }));
  }

  count(op: number): number {
    return this.received.filter((payload) => payload.op === op).length;
  }

  /** Sends an event to every session that asked for it; `message` = it is blanked where content may not be read. */
  dispatch(t: string, d: unknown, { intent = 0, message = false } = {}): void {
    for (const session of this.#sessions.values()) {
      if (intent !== 0 && (session.intents & intent) === 0) continue;
      this.#send(session, t, message ? this.#world.blank(session.intents, d) : d);
    }
  }

  /** 'close' = the sockets die, the sessions live on; 'invalid' = the sessions are lost too; 'reconnect' = op 7;
   *  'silent' = sockets vanish from the sessions, so that what follows can only be replayed. */
  drop(how: 'close' | 'invalid' | 'reconnect'): void {
    for (const session of [...this.#sessions.values()]) {
      const { socket } = session;
      if (how === 'reconnect') {
        socket?.send(JSON.stringify({ op: Op.Reconnect, d: null, s: null, t: null }));
        continue;
      }
      if (how === 'invalid') this.#sessions.delete(session.id);
      session.socket = undefined;
      socket?.close(GatewayCloseCodes.UnknownError, 'Unknown error.');
    }
  }

  /** Closes every connection with this code. */
  closeWith(code: number): void {
    for (const socket of this.#sockets.clients) socket.close(code);
  }

  #connected(socket: WebSocket): void {
    let session: Session | undefined;
    const send = (op: number, d: unknown = null) => socket.send(JSON.stringify({ op, d, s: null, t: null }));
    send(Op.Hello, { heartbeat_interval: this.heartbeatMs });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = undefined;
    });
    socket.on('message', (raw) => {
      const payload = JSON.parse(String(raw)) as Payload;
      this.received.push(payload);
      if (payload.op === Op.Heartbeat && !this.zombie) send(Op.HeartbeatAck);
      if (payload.op === Op.Identify) session = this.#identify(socket, payload);
      if (payload.op === Op.Resume) session = this.#resume(socket, payload, send);
      for (const [i, waiting] of [...this.#waiting.entries()].reverse()) {
        if (waiting.op !== payload.op) continue;
        this.#waiting.splice(i, 1);
        waiting.settle();
      }
    });
  }

  #identify(socket: WebSocket, { d = {} }: Payload): Session | undefined {
    const intents = d.intents ?? 0;
    const refusal =
      this.closeIdentifyWith ??
      (d.token !== this.#world.token ? GatewayCloseCodes.AuthenticationFailed : undefined) ??
      ((intents & PRIVILEGED) !== 0 ? GatewayCloseCodes.DisallowedIntents : undefined);
    if (refusal !== undefined) {
      socket.close(refusal);
      return undefined;
    }
    const session: Session = { id: randomBytes(8).toString('hex'), intents, sent: [], seq: 0, socket };
    this.#sessions.set(session.id, session);
    this.#send(session, 'READY', this.#world.readyOf(session.id, this.url));
    for (const [t, event] of this.#world.hello()) this.#send(session, t, event);
    return session;
  }

  #resume(socket: WebSocket, { d = {} }: Payload, send: (op: number, d: unknown) => void): Session | undefined {
    const session = this.#sessions.get(d.session_id ?? '');
    if (session === undefined || this.rejectResume) {
      send(Op.InvalidSession, false);
      return undefined;
    }
    session.socket = socket;
    for (const missed of session.sent.filter(({ s }) => s > (d.seq ?? 0))) socket.send(JSON.stringify(missed));
    this.#send(session, 'RESUMED', {});
    return session;
  }

  #send(session: Session, t: string, d: unknown): void {
    session.seq += 1;
    const event = { op: Op.Dispatch, t, s: session.seq, d };
    session.sent.push(event);
    session.socket?.send(JSON.stringify(event));
  }
}

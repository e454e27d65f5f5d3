import type { Receiver } from '@slack/bolt';

/** How Slack reaches us: Socket Mode or HTTP. */
export interface Connection {
  readonly receiver: Receiver;
  state(): 'starting' | 'connected' | 'reconnecting' | 'stopped';
  /** what HTTP listens on */
  port(): number | undefined;
  start(): Promise<void>;
  /** takes nothing in any more; what is in hand goes on */
  stop(): Promise<void>;
  /** after `stop`, when nothing is in hand or patience is over */
  finish(): void;
}

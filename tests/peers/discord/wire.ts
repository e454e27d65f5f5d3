/** The shapes that the fake keeps and sends, as far as it uses them. */
import type { WireEmbed, WireMessage } from './message-limits.ts';

export interface FakeUser {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: null;
  readonly bot?: boolean;
  readonly flags: number;
}

export interface FakeChannel {
  readonly id: string;
  readonly type: number;
  readonly name: string | null;
  readonly guild_id?: string;
  readonly parent_id: string | null;
  readonly permission_overwrites: object[];
  readonly recipients?: readonly FakeUser[];
  last_message_id: string | null;
  readonly thread_metadata?: object;
}

export interface FakeMessage extends WireMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
  readonly author: FakeUser;
  readonly mentions: readonly FakeUser[];
  readonly mention_everyone: boolean;
  readonly mention_roles: readonly string[];
  readonly type: number;
  allowed_mentions?: NonNullable<WireMessage['allowed_mentions']>;
  content: string;
  embeds: readonly WireEmbed[];
  components: NonNullable<WireMessage['components']>;
  flags: number;
  readonly referenced_message?: FakeMessage;
  readonly webhook_id?: string;
  /** who alone sees it; not sent over the wire */
  readonly onlyFor?: string;
}

export interface FakeCommand {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly options?: readonly { readonly name: string; readonly type: number; readonly required?: boolean }[];
}

/** What the bot answered to an interaction, or that it did not in time. */
export type Ack =
  | { readonly ok: true; readonly type: number; readonly data: unknown; readonly afterMs: number }
  | { readonly ok: false };

export interface FakeInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly channelId: string;
  readonly user: FakeUser;
  readonly at: number;
  readonly message?: FakeMessage;
  readonly ack: Promise<Ack>;
  readonly settle: (ack: Ack) => void;
  acked: boolean;
  ephemeral: boolean;
  original: FakeMessage | undefined;
  /** a deferred answer whose first follow-up still takes its place */
  thinking: boolean;
}

export const deferred = <T>(): { readonly promise: Promise<T>; readonly settle: (value: T) => void } => {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
};

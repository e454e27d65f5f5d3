import type { TenantId } from './ids.ts';

/** Where something was typed. `thread` is present inside a thread or a conversation that keeps context. */
export interface Place {
  readonly platform: 'slack' | 'discord' | 'console';
  readonly tenant: TenantId;
  readonly channel: string;
  readonly thread?: string;
}

/** A platform-neutral request. */
export interface Invocation {
  readonly place: Place;
  readonly user: {
    readonly id: string;
    readonly name?: string /** the platform's locale, e.g. `fr-FR` */;
    readonly locale?: string;
  };
  /** may manage digests here, as the platform says at this very moment */
  readonly manager: boolean;
  /** `talks` and `briefing` are commands; a mention, message or shortcut is a question */
  readonly command: 'talks' | 'briefing';
  readonly via: 'command' | 'mention' | 'message' | 'shortcut' | 'button';
  /** the answer is for the asker alone: the question is kept out of the context that others share */
  readonly isPrivate?: boolean;
  /** what was typed after the command, or the text of the message */
  readonly text: string;
}

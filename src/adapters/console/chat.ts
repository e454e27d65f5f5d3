import type { Reply } from '../../model/reply.ts';
import type { Chat, PostOutcome } from '../../ports/chat.ts';
import { renderConsole, type Terminal } from './render.ts';

/** Where messages appear that nobody at the terminal asked for just now. */
export interface Screen {
  /** false = there is nobody to show it to any more */
  show(reply: Reply): boolean;
  /** shows again what was being typed; the conversation sets it */
  redraw: () => void;
}

const CLEAR_LINE = '\r\u001b[K';

export function consoleScreen(
  output: NodeJS.WritableStream,
  terminal: Terminal & { readonly interactive: boolean },
): Screen {
  const screen: Screen = {
    redraw: () => {},
    show(reply) {
      if (!output.writable) return false;
      output.write(
        `${terminal.interactive ? CLEAR_LINE : ''}${renderConsole({ ...reply, actions: [] }, terminal)}\n\n`,
      );
      screen.redraw();
      return true;
    },
  };
  return screen;
}

/** The terminal as a place for digests. It keeps no history, so what a killed process printed stays uncertain. */
export const consoleChat = ({ show }: Pick<Screen, 'show'>): Chat => ({
  platform: 'console',
  post: async (_place, reply, delivery) => shown(show(reply), delivery),
  find: async () => ({ found: 'unknown', reason: 'a terminal keeps no history' }),
  tell: async (_place, user, reply) => shown(show(reply), user),
});

const shown = (isShown: boolean, id: string): PostOutcome =>
  isShown
    ? { outcome: 'sent', messageId: `console-${id}` }
    : { outcome: 'retry', reason: 'the terminal is closed', retryAfterMs: 0 };

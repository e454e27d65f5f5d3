import type { SendableChannels } from 'discord.js';
import type { Tools } from './desk.ts';
import { TYPING_RENEW_MS, TYPING_RENEWALS_MAX } from './limits.ts';

/** Shows "is typing…" in a channel while a task runs. That it cannot be shown never hurts the task. */
export async function whileTyping<T>(tools: Tools, channel: SendableChannels, task: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  void renew(tools, channel, done.signal);
  try {
    return await task();
  } finally {
    done.abort();
  }
}

async function renew(tools: Tools, channel: SendableChannels, done: AbortSignal): Promise<void> {
  try {
    for (let i = 0; i < TYPING_RENEWALS_MAX && !done.aborted; i++) {
      await channel.sendTyping();
      await tools.clock.sleep(TYPING_RENEW_MS, done);
    }
  } catch {
    // either the answer is there, or typing may not be shown here
  }
}

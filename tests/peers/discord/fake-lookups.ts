import { ApiError } from './api-error.ts';
import type { FakeDiscord } from './fake-discord.ts';
import type { FakeChannel } from './wire.ts';

/** The value, or the 404 that Discord answers in its place. */
export function known<T>(value: T | undefined, code: number, message: string): T {
  if (value === undefined) throw new ApiError(404, code, message);
  return value;
}

export const channelOf = (discord: FakeDiscord, id = ''): FakeChannel =>
  known(discord.channels.get(id), 10003, 'Unknown Channel');

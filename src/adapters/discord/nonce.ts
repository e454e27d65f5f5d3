import { createHash } from 'node:crypto';
import { NONCE_MAX_CHARS } from './limits.ts';

/** Component ids that Discord gives itself are small: ours start here and stay below 2³¹. */
const MARK_BASE = 2 ** 30;

/** What Discord compares for some minutes, so that the same post twice is one message. */
export const nonceOf = (name: string): string => hashOf(name).toString('base64url').slice(0, NONCE_MAX_CHARS);

/** The same as a container's id, which stays readable in the channel's history. */
export const markOf = (name: string): number => MARK_BASE + (hashOf(name).readUInt32BE(0) % MARK_BASE);

const hashOf = (name: string): Buffer => createHash('sha256').update(name).digest();

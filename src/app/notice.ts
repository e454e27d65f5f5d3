import type { Language } from '../model/language.ts';
import type { Reply } from '../model/reply.ts';
import { summarise } from './answer-reply.ts';

/** A reply of one plain sentence or two. */
export const notice = (kind: 'notice' | 'error', language: Language, text: string): Reply => ({
  kind,
  language,
  summary: summarise(text),
  blocks: [{ type: 'text', text }],
  actions: [],
});

/** So much of what was typed is said back (UTF-16 units). */
const ECHO_MAX_CHARS = 80;

/** What was typed, short enough to be said back. */
export const echo = (typed: string): string =>
  typed.length <= ECHO_MAX_CHARS ? typed : `${typed.slice(0, ECHO_MAX_CHARS)}…`;

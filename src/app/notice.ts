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

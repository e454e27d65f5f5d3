import { createHash } from 'node:crypto';
import type { DocumentId } from '../model/ids.ts';
import { fold } from '../text/fold.ts';

/** What a channel was told, as facts with a hash: sentences, quoted articles, and until when it looked. */

/** The digest's window ended then (epoch ms as text). */
export const WINDOW_FACT = 'window';
const SENTENCE = 'sentence:';
const QUOTED = 'quoted:';
const SEEN = 'seen:';

/** Hash of a withdrawn article that was already corrected. */
export const WITHDRAWN = 'withdrawn';
const SENTENCE_HASH_CHARS = 16;

/** The same words give the same hash in any document: a reprint is not news. */
export const sentenceHash = (text: string): string =>
  createHash('sha256').update(fold(text).replace(/\s+/g, ' ')).digest('base64url').slice(0, SENTENCE_HASH_CHARS);

export const sentenceFact = (hash: string): string => `${SENTENCE}${hash}`;
export const quotedFact = (id: DocumentId): string => `${QUOTED}${id}`;
export const seenFact = (id: DocumentId): string => `${SEEN}${id}`;

export type Told = ReadonlyMap<string, string>;

/** When the last digest's window ended, or undefined before the first one. */
export function toldUntil(told: Told): number | undefined {
  const until = Number(told.get(WINDOW_FACT) ?? Number.NaN);
  return Number.isFinite(until) ? until : undefined;
}

export const quotedDocuments = (told: Told): ReadonlyMap<string, string> =>
  new Map(
    [...told].filter(([fact]) => fact.startsWith(QUOTED)).map(([fact, hash]) => [fact.slice(QUOTED.length), hash]),
  );

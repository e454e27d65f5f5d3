import type { Answer } from '../../src/model/answer.ts';
import type { Subscription } from '../../src/model/digest.ts';
import type { Document } from '../../src/model/document.ts';
import { answerId, documentId, subscriptionId, tenantId } from '../../src/model/ids.ts';
import type { Place } from '../../src/model/invocation.ts';

/** Nouns as the stores see them, each with a field to vary. */

/** 18 Feb 2025, 08:00 UTC */
export const T0 = Date.UTC(2025, 1, 18, 8);
/** The first and the last instant that a Date can hold, epoch ms. */
export const FIRST_INSTANT = -8.64e15;
export const LAST_INSTANT = 8.64e15;

export const ACME = tenantId('T-acme');
export const OTHER = tenantId('T-other');

export const placeIn = (tenant = ACME, more: Partial<Place> = {}): Place => ({
  platform: 'slack',
  tenant,
  channel: 'C1',
  ...more,
});

export const documentNamed = (id: string, text = 'Talks in Riyadh\nThey met.'): Document => ({
  id: documentId(id),
  title: text.split('\n')[0] ?? '',
  text,
  language: 'en',
  publisher: 'TASS',
  published: { date: '2025-02-18', basis: 'inferred', why: 'named in the text' },
  hash: `hash of ${text}`,
});

export const answerNamed = (id: string, text = 'Lavrov and Rubio.'): Answer => ({
  id: answerId(id),
  question: 'who attended riyadh',
  language: 'en',
  headline: 'Lavrov and Rubio',
  text,
  status: 'answered',
  citations: [],
  coverage: { citedDocuments: 1, corpusDocuments: 5, latest: '2025-02-26', latestInferred: true },
  notes: ['One source.'],
  confidence: 0.83,
  about: ['Riyadh'],
  timingMs: 12.5,
});

export const subscriptionNamed = (id: string, more: Partial<Subscription> = {}): Subscription => ({
  id: subscriptionId(id),
  place: placeIn(),
  schedule: { cron: '0 8 * * 1-5', timeZone: 'Europe/Paris' },
  language: 'fr',
  topics: ['Istanbul'],
  quietDay: 'silence',
  state: 'active',
  createdBy: 'U1',
  createdAt: T0,
  refusals: 0,
  ...more,
});

/** All of an iterable. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { IsoDate, Publication } from '../../model/document.ts';
import { type DocumentId, documentId } from '../../model/ids.ts';
import { writtenOtherwise } from '../../search/index-format.ts';
import type { LevelName } from './names/name-levels.ts';
import type { PreparedArticle } from './prepared-article.ts';

/** What is known of the corpus as a whole besides the index; kept with each committed state. */
export interface CorpusState {
  /** the sum of all documents' fingerprints, hex: the same documents give the same sum in whatever order they came */
  readonly sum: string;
  readonly latest: { readonly date: IsoDate; readonly inferred: boolean } | undefined;
  /** reprints → what they reprint */
  readonly origins: ReadonlyMap<DocumentId, DocumentId>;
  /** marks of sentence runs that documents of different origin share */
  readonly repeated: ReadonlySet<string>;
  /** where names are kept, oldest first */
  readonly names: readonly LevelName[];
}

/** The sum of no documents. */
export const EMPTY_SUM = '0';
const EMPTY_STATE: CorpusState = {
  sum: EMPTY_SUM,
  latest: undefined,
  origins: new Map(),
  repeated: new Set(),
  names: [],
};

/** Changes whenever the form of what is kept of an article does. */
const FORMAT = 6;

const stateSchema = z.object({
  format: z.literal(FORMAT),
  sum: z.string(),
  latest: z.object({ date: z.string(), inferred: z.boolean() }).optional(),
  origins: z.array(z.tuple([z.string(), z.string()])),
  repeated: z.array(z.string()),
  names: z.array(z.object({ id: z.number(), blob: z.string() })),
});

export const encodeState = ({ origins, repeated, ...rest }: CorpusState): string =>
  JSON.stringify({ format: FORMAT, ...rest, origins: [...origins], repeated: [...repeated] });

/** @throws UserError `index-format` where another version wrote it */
export function decodeState(note: string): CorpusState {
  if (note === '') return EMPTY_STATE;
  const read = stateSchema.safeParse(JSON.parse(note));
  if (!read.success) throw writtenOtherwise();
  const { sum, latest, origins, repeated, names } = read.data;
  return {
    sum,
    latest,
    origins: new Map(origins.map(([reprint, origin]) => [documentId(reprint), documentId(origin)])),
    repeated: new Set(repeated),
    names,
  };
}

/** What was derived from one content by one edition of data and rules. */
export const revisionOf = (hash: string, edition: string | undefined): string =>
  edition === undefined ? hash : `${hash}.${edition}`;

/** The hash of the content that a revision was derived from. */
export const hashOf = (revision: string): string => revision.split('.', 1)[0] ?? revision;

/** What adding a document came to. */
export type Addition = 'added' | 'changed' | 'unchanged';

/** One revision of a document. */
export interface Revision {
  readonly id: DocumentId;
  readonly revision: string;
}

/** The state once a document has come. */
export function withDocument(state: CorpusState, article: PreparedArticle): CorpusState {
  const { id, attributes, published } = article;
  const { revision } = attributes;
  const newest = published !== undefined && (state.latest === undefined || published.date > state.latest.date);
  return {
    ...state,
    sum: changeSum(state.sum, 1, { id, revision }),
    latest: newest ? publicationDay(published) : state.latest,
  };
}

/** How recent a corpus is whose last document was published then. */
export function publicationDay(published: Publication | undefined): CorpusState['latest'] {
  return published && { date: published.date, inferred: published.basis === 'inferred' };
}

/** Bits of the sum. */
const MODULUS = 1n << 128n;
const FINGERPRINT_DIGITS = 32;
/** Hex digits of a version: short enough to say aloud. */
const VERSION_CHARS = 12;

/** Adds (`sign` 1) or takes away (−1) a document. */
export function changeSum(sum: string, sign: 1 | -1, { id, revision }: Revision): string {
  const fingerprint = createHash('sha256').update(`${id}\0${revision}`).digest('hex').slice(0, FINGERPRINT_DIGITS);
  const changed = BigInt(`0x${sum}`) + BigInt(sign) * BigInt(`0x${fingerprint}`);
  return (((changed % MODULUS) + MODULUS) % MODULUS).toString(16);
}

/** The corpus version that a sum stands for. */
export const versionOf = (sum: string): string =>
  createHash('sha256').update(sum).digest('hex').slice(0, VERSION_CHARS);

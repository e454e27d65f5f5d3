import { createHash } from 'node:crypto';
import { Corpus } from '../../src/app/corpus.ts';
import { toDocument } from '../../src/app/ingest.ts';
import type { Document } from '../../src/model/document.ts';
import { documentId } from '../../src/model/ids.ts';
import { loadLexicon, loadNames } from '../../src/storage/data-files.ts';

/** Small made-up news, to build corpora that change from day to day. */

let tools:
  | { readonly lexicon: ReturnType<typeof loadLexicon>; readonly names: ReturnType<typeof loadNames> }
  | undefined;

export const emptyCorpus = (): Corpus => {
  tools ??= { lexicon: loadLexicon(), names: loadNames() };
  return new Corpus(tools);
};

export interface News {
  readonly id: string;
  readonly text: string;
  readonly publisher?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly inferred?: boolean;
}

export const article = ({ id, text, publisher, date, inferred = false }: News): Document =>
  toDocument({
    id: documentId(id),
    title: text.split('\n')[0] ?? '',
    text,
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { published: { date, basis: inferred ? 'inferred' : 'stated' } as const }),
    hash: createHash('sha256').update(text).digest('hex'),
  });

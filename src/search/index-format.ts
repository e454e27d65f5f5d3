import { UserError } from '../errors.ts';

/** What a part of the index is answered with that is kept in another form than this version's. */
export const writtenOtherwise = (): UserError =>
  new UserError(
    'index-format',
    'The index was written by another version of Parley. It holds nothing that the articles do not: delete index.sqlite in DATA_DIR (with PostgreSQL the tables index_manifest, index_segments, index_pages and index_blobs), then run parley index.',
  );

import { UserError } from '../errors.ts';

/** What a part of the index is answered with that is kept in another form than this version's. */
export const writtenOtherwise = (): UserError =>
  new UserError(
    'index-format',
    'The index was written by another version of Parley. It holds nothing that the articles do not: make it anew with parley index --corpus DIR --rebuild.',
  );

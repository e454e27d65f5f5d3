import { messageOf, UserError } from '../../errors.ts';

/** SQLite's result codes, sqlite.org/rescode.html. */
const BUSY = 5;
const READONLY = 8;
const CORRUPT = 11;
const CANTOPEN = 14;
const NOTADB = 26;

/** What a person can do about an error of opening or using the file; other errors as they are. */
export function asUserError(path: string, error: unknown): unknown {
  if (error instanceof UserError) return error;
  const code = resultCode(error);
  if (code === CORRUPT || code === NOTADB) return damaged(path, messageOf(error), error);
  if (code === CANTOPEN || code === READONLY || isFileError(error)) {
    return new UserError(
      'store-unusable',
      `The store ${path} cannot be opened for writing (${messageOf(error)}). ` +
        'Set DATA_DIR to a folder that this user may write, or correct the permissions of that one.',
      { cause: error },
    );
  }
  return error;
}

export const damaged = (path: string, finding: string, cause?: unknown): UserError =>
  new UserError(
    'store-damaged',
    `The store ${path} is damaged (${finding}). Stop every Parley that uses it, move it away together with ` +
      `${path}-wal and ${path}-shm, and put your latest backup (parley backup FILE) in its place. ` +
      'Without a backup Parley starts with an empty store: the articles are read again, digests must be set up again.',
    { cause },
  );

/** Another connection is writing. */
export const isBusyError = (error: unknown): boolean => resultCode(error) === BUSY;

/** SQLite's own wording: errors of running statements carry no result code. */
const CODE_OF_MESSAGE: readonly (readonly [RegExp, number])[] = [
  [/^database is locked/, BUSY],
  [/^attempt to write a readonly database/, READONLY],
  [/^database disk image is malformed/, CORRUPT],
  [/^unable to open database file/, CANTOPEN],
  [/^file is not a database/, NOTADB],
];

/** The primary result code; extended codes keep it in the low byte. */
function resultCode(error: unknown): number | undefined {
  const code = error instanceof Error && 'sqliteCode' in error ? error.sqliteCode : undefined;
  if (typeof code === 'number') return code & 0xff;
  const message = messageOf(error);
  return CODE_OF_MESSAGE.find(([wording]) => wording.test(message))?.[1];
}

function isFileError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (
    typeof code === 'string' && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENOENT', 'EEXIST'].includes(code)
  );
}

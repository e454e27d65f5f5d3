import { messageOf, UserError } from '../../errors.ts';

/** Node's codes for a host that does not answer, or not yet. */
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** PostgreSQL's: connection exceptions, too many connections, shutting down, crashed, starting up. */
const SERVER_CODES = /^(08...|53300|57P0[123])$/;
/** Refusals that only a person can change: login, database, rights. */
const REFUSALS = /^(28...|3D000|42501)$/;

/** True where trying again later may help. */
export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== undefined && (NETWORK_CODES.has(code) || SERVER_CODES.test(code))) return true;
  const message = messageOf(error);
  if (
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message,
    )
  ) {
    return true;
  }
  return error instanceof Error && error.cause !== undefined && isUnreachable(error.cause);
}

/** What a person can do about an error of opening the database; other errors as they are. */
export function asUserError(name: string, error: unknown): unknown {
  if (error instanceof UserError) return error;
  const cause = error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : messageOf(error);
  if (isUnreachable(error)) {
    return new UserError(
      'database-unreachable',
      `PostgreSQL at ${name} does not answer (${cause}). Start it, or correct DATABASE_URL; ` +
        'without DATABASE_URL Parley keeps everything in a file under DATA_DIR.',
      { cause: error },
    );
  }
  if (REFUSALS.test(codeOf(error) ?? '')) {
    return new UserError(
      'database-refused',
      `PostgreSQL at ${name} refused (${cause}). Correct the user, password and database in DATABASE_URL; ` +
        'the database must exist and the user must be allowed to create tables in it.',
      { cause: error },
    );
  }
  return error;
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

import { pino } from 'pino';
import type { Logger } from './ports/clock.ts';

/** Field names whose values never reach a log. */
const SECRET_PATHS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'clientSecret',
  'stateSecret',
  'encryptionKey',
  'authorization',
  'response_url',
  'password',
];
/** Tokens and addresses that may stand inside messages and stack traces. */
const SECRET_TEXT =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|https:\/\/hooks\.slack\.com\/\S+|[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}|(?<=postgres(?:ql)?:\/\/[^:\s]*:)[^@\s]+(?=@)/g;

/** Structured logs on stderr, one JSON object a line, secrets removed. */
export function createLogger(level: 'debug' | 'info' | 'warn' | 'error' | 'silent'): Logger {
  const paths = SECRET_PATHS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino(
    { level, base: null, redact: { paths, censor: '[redacted]' }, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => void process.stderr.write(line.replace(SECRET_TEXT, '[redacted]')) },
  );
}

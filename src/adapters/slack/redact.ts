/** What is written to logs, without what must not be in them. */
import { LogLevel } from '@slack/bolt';
import type { Logger } from '../../ports/clock.ts';

const SECRETS: readonly RegExp[] = [
  /\bxox[a-z]?[.-][\w.-]+/g,
  /\bxoxe\.[\w.-]+/g,
  /\bxapp-[\w-]+/g,
  /\bBearer\s+\S+/gi,
  /\bhttps?:\/\/hooks\.slack\.com\/[^\s"'\\]+/g,
  /("?(?:response_url|trigger_id|ticket|client_secret|refresh_token|code|text|value)"?\s*[:=]\s*)"(?:[^"\\]|\\.)*"/g,
  /\bwss?:\/\/[^\s"'\\]+/g,
  /([?&](?:code|state|ticket|client_secret)=)[^&\s"']+/g,
];

export function redact(line: string): string {
  return SECRETS.reduce(
    (text, pattern) => text.replace(pattern, (_whole, kept) => `${typeof kept === 'string' ? kept : ''}[redacted]`),
    line,
  );
}

/** Our logger in the shape that Bolt's parts expect. */
export function boltLogger(log: Logger) {
  const line = (parts: readonly unknown[]) => redact(parts.map(String).join(' '));
  return {
    debug: (...parts: unknown[]) => log.debug({ from: 'bolt' }, line(parts)),
    info: (...parts: unknown[]) => log.debug({ from: 'bolt' }, line(parts)),
    warn: (...parts: unknown[]) => log.warn({ from: 'bolt' }, line(parts)),
    error: (...parts: unknown[]) => log.warn({ from: 'bolt' }, line(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

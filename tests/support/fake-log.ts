import { inspect } from 'node:util';
import type { Logger } from '../../src/ports/clock.ts';

/** Keeps every line as one string, at every level, so that tests can look for what must not be in it. */
export class FakeLog implements Logger {
  readonly lines: { readonly level: string; readonly line: string }[] = [];

  #add(level: string, fields: object, message: string): void {
    this.lines.push({ level, line: `${message} ${inspect(fields, { depth: 6, breakLength: Infinity })}` });
  }

  debug(fields: object, message: string): void {
    this.#add('debug', fields, message);
  }
  info(fields: object, message: string): void {
    this.#add('info', fields, message);
  }
  warn(fields: object, message: string): void {
    this.#add('warn', fields, message);
  }
  error(fields: object, message: string): void {
    this.#add('error', fields, message);
  }

  at(level: string): readonly string[] {
    return this.lines.filter((entry) => entry.level === level).map(({ line }) => line);
  }
}

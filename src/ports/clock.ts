/** The core's only source of time; the real one is built in main, tests use a fake. */
export interface Clock {
  /** epoch milliseconds */
  now(): number;
  /** monotonic milliseconds, for durations */
  elapsed(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

import type { Logger } from '../ports/clock.ts';

/** Nothing is logged, and nothing loaded for it. */
export const SILENT_LOG: Logger = { debug() {}, info() {}, warn() {}, error() {} };

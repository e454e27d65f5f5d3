/** Wakes the process; decides nothing (truth is the delivery row). */
export interface Scheduler {
  /** Calls `wake` about once a minute, never twice at a time; returns the stop function. */
  everyMinute(wake: () => Promise<void>): () => Promise<void>;
}

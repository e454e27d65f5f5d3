/** Two kinds of failure: a person's mistake, which is explained, and a bug, which is logged with an id. */

/** A mistake of the person who typed or configured something. `message` is shown to people as it is:
 *  value, place, permitted values, next step. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The text of any thrown value, for logs. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

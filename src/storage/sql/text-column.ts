/** Makes any JavaScript string fit a text column of either engine. PostgreSQL refuses U+0000, and lone surrogates
 *  have no UTF-8 form; such strings (never seen in honest input) are kept as JSON after an escape character. All
 *  others are kept as they are, so equality and order in the database are those of the strings. */

const ESCAPE = '\u001b';
const MARKED = new RegExp(`^${ESCAPE}|\\0|[\\ud800-\\udfff]`, 'u');

export const toColumn = (text: string): string => (MARKED.test(text) ? ESCAPE + JSON.stringify(text) : text);

export const fromColumn = (stored: string): string =>
  stored.startsWith(ESCAPE) ? (JSON.parse(stored.slice(ESCAPE.length)) as string) : stored;

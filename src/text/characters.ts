/** What a character is, remembered by its code: a property class of a regular expression is asked once for each. */

export const LETTER = 1;
/** combining marks */
export const MARK = 2;
export const NUMBER = 4;
export const UPPER = 8;
export const LOWER = 16;
export const SPACE = 32;
/** the character takes two UTF-16 units */
export const ASTRAL = 64;
/** Set on all that were looked at: 0 is a code that was not. */
const KNOWN = 128;

const CODES = 0x1_0000;
const kinds = new Uint8Array(CODES);

/** The kinds of the character at an offset inside the text, as bits. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return kinds[code] || kindOf(text, at, code);
}

function kindOf(text: string, at: number, code: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? code);
  let kind = character.length > 1 ? KNOWN | ASTRAL : KNOWN;
  if (/\p{L}/u.test(character)) kind |= LETTER;
  if (/\p{M}/u.test(character)) kind |= MARK;
  if (/\p{N}/u.test(character)) kind |= NUMBER;
  if (/\p{Lu}/u.test(character)) kind |= UPPER;
  if (/\p{Ll}/u.test(character)) kind |= LOWER;
  if (/\s/.test(character)) kind |= SPACE;
  // half of a pair is a character only together with the other half
  if (!/[\ud800-\udfff]/.test(String.fromCharCode(code))) kinds[code] = kind;
  return kind;
}

/** The end of the run of characters of the `wanted` kinds from an offset on; the offset itself where none begins. */
export function runEnd(text: string, at: number, end: number, wanted: number): number {
  let to = at;
  while (to < end) {
    const kind = kindAt(text, to);
    if ((kind & wanted) === 0) break;
    to += (kind & ASTRAL) === 0 ? 1 : 2;
  }
  return to;
}

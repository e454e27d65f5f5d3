/** String comparison of the evaluation's reference scorer, so that both judge alike. */

/** Only so much of a short answer counts. */
export const CAP_CHARS = 700;

const normalise = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/œ/g, 'oe')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[*_`~]/g, '')
    .replace(/\s+/g, ' ');

const padded = (text: string): string => ` ${normalise(text).trim()} `;

/** "No", "No – …", "No evidence …" all count as " no,". */
function leadingWord(text: string): string {
  const match = /^(no|non|nein|yes|oui|ja)(?![\p{L}\p{N}])/u.exec(normalise(text).trim());
  return match === null ? '' : ` ${match[1]}, `;
}

export const hasPhrase = (answer: string, phrase: string): boolean =>
  (padded(answer) + leadingWord(answer)).includes(normalise(phrase));

const words = (text: string): string[] =>
  normalise(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
const SHARED_WORDS = 5;

/** One contains the other, or they share five words in a row. */
export function overlaps(left: string, right: string): boolean {
  const a = words(left);
  const b = words(right).join(' ');
  if (a.length === 0 || b === '') return false;
  if (a.join(' ').includes(b) || b.includes(a.join(' '))) return true;
  for (let at = 0; at + SHARED_WORDS <= a.length; at++)
    if (` ${b} `.includes(` ${a.slice(at, at + SHARED_WORDS).join(' ')} `)) return true;
  return false;
}

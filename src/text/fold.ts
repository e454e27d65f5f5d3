/** Text → the form in which words are compared: lower case, no accents, plain apostrophes. */

const COMBINING_MARKS = /\p{M}+/gu;
const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Printable ASCII without the backtick: nothing to strip. Most words are plain, and folding is most of the start. */
const PLAIN = /^[ -_a-~\t\n\r]*$/;

/** Lower-cases and strips accents; the result may differ in length, so never slice a document by it. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(/[ßøœæłđı]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑–]/g, '-');
}

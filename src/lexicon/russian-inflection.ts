/**
 * Whether two Russian spellings are forms of one word. The Snowball stemmer cuts `капитан` to `капита` and `капитаном` to
 * `капитан`, `коров` to `кор` and `корова` to `коров`, and knows no fleeting vowel (`деревня`, `деревень`).
 */

/** Endings of nouns, adjectives, participles and verbs after the part that stays. */
const ENDINGS = new Set(
  (
    ' а у ом ем е ы и ов ев ам ами ах ой ою ей ею я ю ям ями ях ь ью ия ии ию ием ий ый ая ое ее ые ие ого его ому ему ым им ых их ыми ими ую юю' +
    ' ть л ла ло ли ет ют ут ит ят ат ешь ишь ться лся лась лось лись ется ются ится ятся ен ена ено ены'
  ).split(' '),
);
/** So much must stay, or it is chance. */
const STEM_MIN_CHARS = 4;

export function isSameRussianWord(a: string, b: string): boolean {
  return shareStem(a, b) || shareStem(withoutFleeting(a), b) || shareStem(a, withoutFleeting(b));
}

function shareStem(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  for (let at = same; at >= STEM_MIN_CHARS; at--) if (ENDINGS.has(a.slice(at)) && ENDINGS.has(b.slice(at))) return true;
  return false;
}

/** `деревень` → `деревн`, `список` → `списк`: a vowel that only stands where no ending follows. */
const withoutFleeting = (word: string): string =>
  word.replace(/([бвгджзйклмнпрстфхцчшщ])[ео]([бвгджзйклмнпрстфхцчшщ])ь?$/, '$1$2');

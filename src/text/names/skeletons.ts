/** Letters and pairs of letters by the sound that transcriptions confuse, longest first; everything that is no consonant falls away. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|dzh|sch|zh|ch|sh|dj|tz|ts|dz|cz|sz/g, 'S'],
  [/(?<=.)gh(?![aeiou])/g, ''],
  [/ph/g, 'V'],
  [/kh|h/g, ''],
  [/ck|qu|q/g, 'K'],
  [/x/g, 'KS'],
  [/[wvf]/g, 'V'],
  [/[sz]/g, 'S'],
];
/** Letters that stand for one sound in one language and for another in the next: Cavusoglu, Cristiani; Gerry, Guterres; Johnson, Juncker. */
const TWO_WAYS: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/c/g, ['K', 'S']],
  [/g(?=[eiy])/g, ['G', 'S']],
  [/j/g, ['', 'S']],
];
/** A single consonant says nothing. */
const SKELETON_MIN_LETTERS = 2;

/**
 * The consonants of a name in classes of sound, so that Cyrillic spellings meet the Latin ones whatever custom they follow:
 * Чавушоглу (`chavushoglu`) and Çavuşoğlu are both SVSGL.
 * @param roman folded Latin letters
 * @returns all readings; empty where too little is left
 */
export function soundSkeletons(roman: string): string[] {
  let readings = [SOUNDS.reduce((word, [letters, sound]) => word.replace(letters, sound), roman)];
  for (const [letters, ways] of TWO_WAYS)
    readings = readings.flatMap((word) => ways.map((way) => word.replace(letters, way)));
  return [
    ...new Set(
      readings.map((word) =>
        word
          .toUpperCase()
          .replace(/[^BCDFGKLMNPRSTV]/g, '')
          .replace(/(.)\1+/g, '$1'),
      ),
    ),
  ].filter((word) => word.length >= SKELETON_MIN_LETTERS);
}

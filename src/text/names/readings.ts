/** Spelling rules: how the letters of one orthography sound, in one phonemic alphabet
 *  (`S` sh, `C` ch, `Q` shch, `Z` zh, `c` ts, `x` kh; the rest as in Latin). */

/** Orthographies that a Latin spelling is read in. */
export type Orthography = 'en' | 'fr' | 'de' | 'es';

/** letters, their sound, and the letters that must follow (`$` = end of name) or precede (`^` = start). */
export type Rule = readonly [letters: string, sound: string, before?: string, after?: string];

const VOWELS = 'aeiouy';

/** The first rule that matches wins, so longer letter groups come first. */
export const READINGS: Readonly<Record<Orthography, readonly Rule[]>> = {
  en: [
    ['shch', 'Q'],
    ['sch', 'S'],
    ['sh', 'S'],
    ['tch', 'C'],
    ['ch', 'C'],
    ['kh', 'x'],
    ['zh', 'Z'],
    ['ts', 'c'],
    ['tz', 'c'],
    ['ph', 'f'],
    ['th', 't'],
    ['gh', 'g'],
    ['dj', 'Z'],
    ['ck', 'k'],
    ['qu', 'k'],
    ['oo', 'u'],
    ['ou', 'u'],
    ['ee', 'i'],
    ['yu', 'ju'],
    ['iu', 'ju'],
    ['ya', 'ja'],
    ['ia', 'ja'],
    ['ye', 'e'],
    ['yo', 'o'],
    ['w', 'v'],
    ['j', 'Z'],
    ['x', 'ks'],
    ['q', 'k'],
    ['c', 's', 'eiy'],
    ['c', 'k'],
    ['ff', 'v', '$'],
    ['f', 'v', '$'],
  ],
  fr: [
    ['chtch', 'Q'],
    ['tch', 'C'],
    ['sch', 'S'],
    ['ch', 'S'],
    ['kh', 'x'],
    ['dj', 'Z'],
    ['j', 'Z'],
    ['gu', 'g', 'ei'],
    ['g', 'Z', 'ei'],
    ['ts', 'c'],
    ['tz', 'c'],
    ['ph', 'f'],
    ['th', 't'],
    ['gh', 'g'],
    ['qu', 'k'],
    ['eou', 'u'],
    ['aou', 'au'],
    ['iou', 'ju'],
    ['ou', 'u'],
    ['ï', 'j'],
    ['iu', 'ju'],
    ['ia', 'ja'],
    ['ine', 'in', '$'],
    ['ie', 'e'],
    ['ye', 'e'],
    ['w', 'v'],
    ['ss', 's'],
    ['s', 'z', VOWELS, VOWELS],
    ['c', 's', 'eiy'],
    ['c', 'k'],
    ['x', 'ks'],
    ['q', 'k'],
    ['e', '', '$', 'nt'],
    ['ff', 'v', '$'],
    ['f', 'v', '$'],
  ],
  de: [
    ['schtsch', 'Q'],
    ['tsch', 'C'],
    ['dsch', 'Z'],
    ['sch', 'S'],
    ['ch', 'x'],
    ['tz', 'c'],
    ['ts', 'c'],
    ['z', 'c'],
    ['ph', 'f'],
    ['th', 't'],
    ['ck', 'k'],
    ['qu', 'k'],
    ['w', 'v'],
    ['je', 'e'],
    ['ij', 'i'],
    ['yj', 'i'],
    ['s', 'z', 'aeiouyjw', VOWELS],
    ['s', 'z', 'aeiou', '^'],
    ['sh', 'S'],
    ['ß', 's'],
    ['ie', 'i'],
    ['ff', 'v', '$'],
    ['f', 'v', '$'],
    ['c', 'k'],
    ['x', 'ks'],
    ['q', 'k'],
  ],
  es: [
    ['sch', 'S'],
    ['sh', 'S'],
    ['ch', 'C'],
    ['j', 'x'],
    ['gu', 'g', 'ei'],
    ['g', 'x', 'ei'],
    ['z', 's'],
    ['ll', 'l'],
    ['ñ', 'nj'],
    ['qu', 'k'],
    ['ts', 'c'],
    ['kh', 'x'],
    ['w', 'v'],
    ['iu', 'ju'],
    ['yu', 'ju'],
    ['ya', 'ja'],
    ['ia', 'ja'],
    ['ye', 'e'],
    ['c', 's', 'ei'],
    ['c', 'k'],
    ['x', 'ks'],
    ['q', 'k'],
    ['ff', 'v', '$'],
    ['f', 'v', '$'],
    ['h', ''],
  ],
};

/** Rules by first letter, so that a letter tries only its own. */
export type Reader = ReadonlyMap<string, readonly Rule[]>;

export function compileReader(rules: readonly Rule[]): Reader {
  const byLetter = new Map<string, Rule[]>();
  for (const rule of rules) {
    const first = rule[0].charAt(0);
    byLetter.set(first, [...(byLetter.get(first) ?? []), rule]);
  }
  return byLetter;
}

/** The sounds of `letters` under a reader. */
export function read(letters: string, reader: Reader): string {
  let sounds = '';
  let at = 0;
  while (at < letters.length) {
    const rule = reader.get(letters.charAt(at))?.find((candidate) => applies(candidate, letters, at));
    sounds += rule === undefined ? letters.charAt(at) : rule[1];
    at += rule === undefined ? 1 : rule[0].length;
  }
  return sounds;
}

function applies(rule: Rule, letters: string, at: number): boolean {
  const [group, , before, after] = rule;
  if (!letters.startsWith(group, at)) return false;
  const next = letters.charAt(at + group.length);
  if (before !== undefined && !(before === '$' ? next === '' : next !== '' && before.includes(next))) return false;
  const previous = at === 0 ? '' : letters.charAt(at - 1);
  return after === undefined || (after === '^' ? previous === '' : previous !== '' && after.includes(previous));
}

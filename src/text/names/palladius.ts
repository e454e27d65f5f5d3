/** What Palladius's system writes for pinyin, longest first. Folded (`й` is `и`). */
const INITIALS: readonly (readonly [RegExp, string])[] = [
  [/^чж/, 'zh'],
  [/^цз(?=[еияю])/, 'j'],
  [/^цз/, 'z'],
  [/^ц(?=[еияю])/, 'q'],
  [/^ц/, 'c'],
  [/^с(?=[еияю])/, 'x'],
  [/^б/, 'b'],
  [/^п/, 'p'],
  [/^м/, 'm'],
  [/^ф/, 'f'],
  [/^д/, 'd'],
  [/^т/, 't'],
  [/^н/, 'n'],
  [/^л/, 'l'],
  [/^г/, 'g'],
  [/^к/, 'k'],
  [/^х/, 'h'],
  [/^ч/, 'ch'],
  [/^ш/, 'sh'],
  [/^ж/, 'r'],
  [/^с/, 's'],
];

/** Finals behind an initial, and as a syllable of their own. */
const FINALS: readonly (readonly [string, string, string])[] = [
  ['юань', 'uan', 'yuan'],
  ['юнь', 'un', 'yun'],
  ['юэ', 'ue', 'yue'],
  ['юи', 'u', 'yu'],
  ['юн', 'iong', 'yong'],
  ['ю', 'iu', 'you'],
  ['янь', 'ian', 'yan'],
  ['ян', 'iang', 'yang'],
  ['яо', 'iao', 'yao'],
  ['я', 'ia', 'ya'],
  ['уань', 'uan', 'wan'],
  ['уан', 'uang', 'wang'],
  ['уаи', 'uai', 'wai'],
  ['уи', 'ui', 'wei'],
  ['уэи', 'ui', 'wei'],
  ['унь', 'un', 'wen'],
  ['ун', 'ong', 'weng'],
  ['уа', 'ua', 'wa'],
  ['оу', 'ou', 'ou'],
  ['о', 'uo', 'wo'],
  ['у', 'u', 'wu'],
  ['ань', 'an', 'an'],
  ['ан', 'ang', 'ang'],
  ['аи', 'ai', 'ai'],
  ['ао', 'ao', 'ao'],
  ['а', 'a', 'a'],
  ['энь', 'en', 'en'],
  ['эн', 'eng', 'eng'],
  ['эи', 'ei', 'ei'],
  ['э', 'e', 'e'],
  ['еи', 'ei', 'ei'],
  ['е', 'ie', 'ye'],
  ['инь', 'in', 'yin'],
  ['ин', 'ing', 'ying'],
  ['и', 'i', 'yi'],
  ['ы', 'i', 'i'],
];
/** Behind `в` a final begins with a `w` of its own. */
const W_FINALS: readonly (readonly [string, string])[] = [
  ['ань', 'wan'],
  ['ан', 'wang'],
  ['аи', 'wai'],
  ['а', 'wa'],
  ['энь', 'wen'],
  ['эн', 'weng'],
  ['эи', 'wei'],
  ['о', 'wo'],
];
const HALF_VOWEL_AFTER = /^(?:b|p|m|f)$/;

/**
 * Chinese syllables in Cyrillic, as Russian papers write them, → pinyin: `чжэньхуа` → `zhenhua`; undefined for what is no row of
 * such syllables. Source: the system of Palladius (Pyotr Kafarov, 1888).
 * @param word folded
 */
export function pinyinOf(word: string): string | undefined {
  let rest = word;
  let pinyin = '';
  while (rest !== '') {
    const syllable = firstSyllable(rest);
    if (syllable === undefined) return undefined;
    pinyin += syllable.pinyin;
    rest = rest.slice(syllable.length);
  }
  return pinyin === '' ? undefined : pinyin;
}

function firstSyllable(text: string): { pinyin: string; length: number } | undefined {
  if (text.startsWith('в')) {
    const found = W_FINALS.find(([final]) => fits(text, 1, final));
    return found && { pinyin: found[1], length: 1 + found[0].length };
  }
  for (const [pattern, initial] of INITIALS) {
    const written = pattern.exec(text)?.[0];
    if (written === undefined) continue;
    const found = FINALS.find(([final]) => fits(text, written.length, final));
    if (found === undefined) return undefined;
    const [final, behind] = found;
    const vowel = behind === 'uo' && HALF_VOWEL_AFTER.test(initial) ? 'o' : behind;
    return { pinyin: initial + vowel, length: written.length + final.length };
  }
  const found = FINALS.find(([final]) => fits(text, 0, final));
  return found && { pinyin: found[2], length: found[0].length };
}

/** The final stands there, and what follows begins a syllable: `нь` is no syllable. */
const fits = (text: string, at: number, final: string): boolean =>
  text.startsWith(final, at) && !/^(?:ь|ъ)/.test(text.slice(at + final.length));

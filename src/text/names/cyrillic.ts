/** Cyrillic letters → the phonemic alphabet of `readings.ts`; Ukrainian letters included. */
const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'o',
  є: 'e',
  ж: 'Z',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ц: 'c',
  ч: 'C',
  ш: 'S',
  щ: 'Q',
  ы: 'i',
  э: 'e',
  ю: 'ju',
  я: 'ja',
};

export const isCyrillic = (text: string): boolean => /[\u0400-\u04ff]/.test(text);

/** How Russian writes English names: Трамп, Уолц, Байден. Read back as English would spell them. */
const ENGLISH_IN_RUSSIAN: readonly (readonly [RegExp, string])[] = [
  [/а(?=[бвгджзклмнпрстфхцчшщ]{2})/g, 'у'],
  [/^у(?=[аеиоэ])/g, 'в'],
  [/аи|ай/g, 'и'],
];

/** Readings of a Cyrillic spelling; г may also stand for h (Ukrainian, foreign names). */
export function readCyrillic(letters: string): readonly string[] {
  const spellings = [letters, ...ENGLISH_IN_RUSSIAN.map(([sound, letter]) => letters.replace(sound, letter))];
  const distinct = [...new Set(spellings)];
  return distinct.flatMap((spelling) =>
    spelling.includes('г') ? [toSounds(spelling, 'g'), toSounds(spelling, 'h')] : [toSounds(spelling, 'g')],
  );
}

function toSounds(letters: string, g: string): string {
  let sounds = '';
  for (const letter of letters) sounds += letter === 'г' ? g : (SOUNDS[letter] ?? '');
  return sounds;
}

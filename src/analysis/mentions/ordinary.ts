import type { Scene } from './scene.ts';

/** Endings of German nouns that no name has, and nouns of measure and time. */
export const GERMAN_NOUN =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tat|taten|nis|nisse|tum|ismus|chen|gesprache?|verhandlungs?|konferenz|politik|recht|land|zeit|tag|jahr|welt|staat|krieg|frieden|vertrag|partei|regierung|prasident|minister|kreise?|chef)s?$|^(?:million(?:en)?|milliarden?|euro|dollar|prozent|uhr|tonnen?|kilometer|meter|grad|stunden?|tagen?|wochen?|monaten?|jahren?|mal|ende|anfang|mitte|leben|menschen|leute|frauen?|manner|kinder|haus|stadt)$/;

/** Endings of common nouns that no name has. */
const COMMON_NOUN = {
  en: /(?:tion|tions|ment|ments|ness|ship|ity|ities|ings?)$/,
  fr: /(?:tions?|sions?|ments?|ites?|eurs?|ages?|ismes?|ances?|ences?|aux)$/,
  de: GERMAN_NOUN,
  es: /(?:cion|ciones|siones|miento|mientos|idad|idades|ismo|ancia|encia)$/,
  ru: /(?:ние|ния|ность|ости|ство|ства|ция|ции)$/,
};

export const isOrdinary = (scene: Scene, at: number): boolean => {
  const word = scene.folded[at] ?? '';
  return COMMON_NOUN[scene.language].test(word) || scene.lexicon.isOrdinaryWord(word, scene.language);
};

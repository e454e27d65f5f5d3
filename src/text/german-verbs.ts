/** `zu` between the separable prefix of a German verb and its stem: `anzuerkennen`, `zurückzutreten`. */
const WITH_ZU =
  /^(ab|an|auf|aus|bei|dar|durch|ein|entgegen|fest|fort|frei|her|heraus|herbei|hervor|hinaus|hinzu|los|mit|nach|nieder|statt|teil|um|vor|voran|vorbei|weg|weiter|wieder|zurück|zusammen|zu)zu(\p{L}{3,}(?:en|rn|ln|hn))$/u;

/** `anzuerkennen` → `anerkennen`, which is what lexicon and articles share; other words as they are. @param word small letters */
export const withoutZu = (word: string): string => word.replace(WITH_ZU, '$1$2');

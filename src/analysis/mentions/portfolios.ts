/** What a minister is minister of, in any of the languages: beginnings of folded words. */
const PORTFOLIO_KEYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:foreign|etrangeres|exteriores|auswartigen|aussen|иностранных|мид$)/, 'foreign-minister'],
  [/^(?:defen[cs]|defensa|verteidigung|oboron|оборон)/, 'defence-minister'],
  [/^(?:interior|interieur|innen|inneren|внутренних)/, 'interior-minister'],
  [/^(?:financ|finanz|hacienda|budget|финанс)/, 'finance-minister'],
  [/^(?:econom|wirtschaft|эконом)/, 'economy-minister'],
  [/^(?:energ|энерг)/, 'energy-minister'],
  [/^(?:justi|юстиц)/, 'justice-minister'],
  [/^(?:health|sante|salud|sanidad|gesundheit|здрав)/, 'health-minister'],
  [/^(?:fish|peche$|pesca|fischerei|рыбол)/, 'fisheries-minister'],
  [/^(?:trade|commerce|comercio|handel|торгов)/, 'trade-minister'],
  [/^(?:transport|verkehr|транспорт)/, 'transport-minister'],
  [/^(?:environ|ecolog|umwelt|medio$|эколог)/, 'environment-minister'],
  [/^(?:cultur|kultur|культур)/, 'culture-minister'],
  [/^(?:agricult|landwirt|сельск)/, 'agriculture-minister'],
];
const PRIME = /^(?:premier|prime|primer|primera|premiere)$/;
const DEPUTY = /^(?:vice|deputy|vize|stellvertretend|adjoint)/;
const STATE = /^(?:etat|state|estado)$/;

/** The head of a role, with the portfolio that its words name: `minister` + `Affaires étrangères` → `foreign-minister`.
 *  A secretary of state is a foreign minister. */
export function settleHead(words: readonly string[], head: string): string {
  if (head === 'secretary') return words.some((word) => STATE.test(word)) ? 'foreign-minister' : head;
  if (head !== 'minister') return head;
  if (words.some((word) => PRIME.test(word))) return 'prime-minister';
  if (words.some((word) => DEPUTY.test(word))) return 'deputy-minister';
  for (const word of words) {
    const portfolio = PORTFOLIO_KEYS.find(([beginning]) => beginning.test(word));
    if (portfolio !== undefined) return portfolio[1];
  }
  return head;
}

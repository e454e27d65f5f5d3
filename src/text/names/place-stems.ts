/** Endings that a place name has in one language and not in another: Lusarne, Lusarna; Kalvadie, Kalvadia, Kalwadien. */
const PLACE_ENDING = /(?:ien|ens|ia|ie|ya|je|ija|e|a|o|y|ия|ии|ию|ией|а|е|у|ы|я|ь)$/;
const STEM_MIN_LETTERS = 4;

/** What the spellings of one place share across languages; undefined if too little would be left. */
export function placeStem(folded: string): string | undefined {
  const stem = folded.replace(/(?<=[aeo])s$/, '').replace(PLACE_ENDING, '');
  return stem.length >= STEM_MIN_LETTERS ? stem : undefined;
}

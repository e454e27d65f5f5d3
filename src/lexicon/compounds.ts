/** German writes `Außenzoll` where others write two words; the parts mean what they mean alone. */

/** Parts have at least so many letters: shorter ones are found in any word. */
const PART_MIN_CHARS = 4;
const COMPOUND_MIN_CHARS = 2 * PART_MIN_CHARS;
/** Letters that join the parts (`Friedens|gespräch`), longest first; '' joins nothing. Source: Duden, Fugenelemente. */
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e'] as const;
/** Endings that a first part loses when it is joined (`Grenz|übergang`, `Schul|jahr`). */
const LOST_ENDINGS = ['e', 'en'] as const;

export interface CompoundParts {
  readonly modifier: string;
  readonly head: string;
}

/**
 * Cuts a compound into its first part and its head, or returns undefined where no cut leaves two words.
 * Of several cuts the most even one counts, of equal ones that with the longest head: `Waffen|stillstand` before `Waffenstill|stand`,
 * `Transport|flugzeug` before `Tran|sportflugzeug`.
 * @param isWord tells whether a folded part is a word
 */
export function splitCompound(folded: string, isWord: (part: string) => boolean): CompoundParts | undefined {
  if (folded.length < COMPOUND_MIN_CHARS) return undefined;
  const cuts = Array.from({ length: folded.length - COMPOUND_MIN_CHARS + 1 }, (_, i) => PART_MIN_CHARS + i);
  const shorter = (at: number) => Math.min(at, folded.length - at);
  for (const at of cuts.sort((a, b) => shorter(b) - shorter(a) || a - b)) {
    const head = folded.slice(at);
    if (!isWord(head)) continue;
    const modifier = modifierOf(folded.slice(0, at), isWord);
    if (modifier !== undefined) return { modifier, head };
  }
  return undefined;
}

function modifierOf(part: string, isWord: (part: string) => boolean): string | undefined {
  for (const link of LINKS) {
    if (!part.endsWith(link)) continue;
    const bare = part.slice(0, part.length - link.length);
    if (bare.length >= PART_MIN_CHARS && isWord(bare)) return bare;
  }
  return LOST_ENDINGS.map((ending) => part + ending).find(isWord);
}

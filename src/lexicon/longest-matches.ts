import type { Token } from '../text/tokens.ts';
import type { ConceptMatch } from './concept.ts';

/** Adds a match at a token, or lengthens that of the same concept; those at this token are the ones from `from` on. */
export function addLongest(
  matches: ConceptMatch[],
  from: number,
  concept: string,
  tokens: readonly Token[],
  at: number,
  length: number,
): void {
  const { start, end } = tokens[at] as Token;
  const match = { concept, token: at, tokens: length, start, end: tokens[at + length - 1]?.end ?? end };
  for (let i = from; i < matches.length; i++) {
    const other = matches[i] as ConceptMatch;
    if (other.concept !== concept) continue;
    if (length > other.tokens) matches[i] = match;
    return;
  }
  matches.push(match);
}

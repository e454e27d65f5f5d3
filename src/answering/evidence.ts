import { equalMargin, QUOTES_MAX, quotesOf } from './quotes.ts';
import type { Ranked } from './rank.ts';

/** Sentences quoted, at most: neighbours share a quote. */
const SENTENCES_MAX = 5;
/** A further sentence is evidence only if its score comes this close to the best (same unit as scores). */
const EVIDENCE_MARGIN = 4;
/** Two sentences that share so much of their words say the same. */
const SAME_WORDS = 0.6;

/** How far behind the best a sentence may be and still be shown beside it. */
export const marginBeside = (best: Ranked): number => equalMargin(best) ?? EVIDENCE_MARGIN;

/** The best sentences for at most `max` quotes, no two of which say the same or come from reprints of each other with the same words. */
export function selectEvidence(ranked: readonly Ranked[], max = QUOTES_MAX): Ranked[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const chosen: Ranked[] = [];
  for (const candidate of ranked) {
    if (chosen.length >= SENTENCES_MAX || best.score - candidate.score > EVIDENCE_MARGIN) break;
    const title = chosen.findIndex((other) => tellsItsTitle(candidate, other));
    if (title >= 0) {
      chosen[title] = candidate;
      continue;
    }
    if (candidate.sentence.role === 'heading' || chosen.some((other) => saysTheSame(other, candidate))) continue;
    if (quotesOf([...chosen, candidate]).length <= max) chosen.push(candidate);
  }
  return chosen;
}

/** The article's own sentence says what its title does, and more exactly: `on 17 September` for `next week`. */
const tellsItsTitle = (one: Ranked, title: Ranked): boolean =>
  title.sentence.role === 'title' &&
  one.sentence.role === 'body' &&
  one.read === title.read &&
  one.sentence.words.length > title.sentence.words.length &&
  saysTheSame(one, title);

/** Same words in the same language: a title and its first sentence, or a reprint. */
export function saysTheSame(a: Ranked, b: Ranked): boolean {
  const left = new Set(a.sentence.words.map((word) => word.stem));
  const right = new Set(b.sentence.words.map((word) => word.stem));
  const shared = [...left].filter((stem) => right.has(stem)).length;
  return (
    shared / Math.max(1, Math.min(left.size, right.size)) >= SAME_WORDS &&
    a.read.analysed.language === b.read.analysed.language
  );
}

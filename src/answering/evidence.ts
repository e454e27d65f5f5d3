import type { Ranked } from './rank.ts';

/** Quotes shown with an answer (issue: 1–3). */
const EVIDENCE_MAX = 3;
/** A further sentence is evidence only if its score comes this close to the best (same unit as scores). */
const EVIDENCE_MARGIN = 4;
/** Two sentences that share so much of their words say the same. */
const SAME_WORDS = 0.6;

/** A best sentence that has all of the question, and what is asked for, needs only its equals beside it (unit of scores). */
const EQUAL_MARGIN = 1.2;
const WHOLE_COVERAGE = 0.85;

/** How far behind the best a sentence may be and still be shown beside it. */
export const marginBeside = ({ features }: Ranked): number =>
  features.coverageHere >= WHOLE_COVERAGE && features.typeFitStrong === 1 ? EQUAL_MARGIN : EVIDENCE_MARGIN;

/** The best sentences, no two of which say the same or come from reprints of each other with the same words. */
export function selectEvidence(ranked: readonly Ranked[], max = EVIDENCE_MAX): Ranked[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const chosen: Ranked[] = [];
  for (const candidate of ranked) {
    if (chosen.length >= max || best.score - candidate.score > EVIDENCE_MARGIN) break;
    if (candidate.sentence.role === 'heading') continue;
    const twin = chosen.find((other) => saysTheSame(other, candidate));
    if (twin === undefined) chosen.push(candidate);
  }
  return chosen;
}

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

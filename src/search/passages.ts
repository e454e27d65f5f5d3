import type { AnalysedDocument } from '../analysis/analysed.ts';

/** The unit that is indexed and ranked: a run of sentences, half-open indexes. */
export interface PassageRange {
  readonly from: number;
  readonly to: number;
}

/** A passage holds at most so many sentences and characters: long enough for a pronoun to meet its name. */
const PASSAGE_MAX_SENTENCES = 4;
const PASSAGE_MAX_CHARS = 900;

/** Cuts a document into passages; the title stands alone, appeals and headings are left out of none (ranking skips them). */
export function passagesOf(document: AnalysedDocument): PassageRange[] {
  const passages: PassageRange[] = [];
  let from = 0;
  let chars = 0;
  for (const [index, sentence] of document.sentences.entries()) {
    const length = sentence.span.end - sentence.span.start;
    const full = index - from >= PASSAGE_MAX_SENTENCES || (index > from && chars + length > PASSAGE_MAX_CHARS);
    if (full || (index === 1 && from === 0)) {
      passages.push({ from, to: index });
      from = index;
      chars = 0;
    }
    chars += length;
  }
  if (from < document.sentences.length) passages.push({ from, to: document.sentences.length });
  return passages;
}

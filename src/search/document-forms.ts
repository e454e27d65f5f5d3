import type { AnalysedDocument } from '../analysis/analysed.ts';

/** A word as it is compared. */
interface Form {
  readonly stem: string;
  readonly folded: string;
}

/** The words of a document by number: its different forms, and which of them each word has. */
export interface DocumentForms {
  readonly forms: readonly Form[];
  /** places in `forms`, word by word of all sentences */
  readonly places: Uint32Array;
}

const known = new WeakMap<AnalysedDocument, DocumentForms>();

/** Worked out once: what is made of each form need not be looked up again for each word that has it. */
export function formsIn(document: AnalysedDocument): DocumentForms {
  const found = known.get(document) ?? numberedForms(document);
  known.set(document, found);
  return found;
}

function numberedForms({ sentences }: AnalysedDocument): DocumentForms {
  const forms: Form[] = [];
  const numbers = new Map<string, number>();
  const places = new Uint32Array(sentences.reduce((sum, { words }) => sum + words.length, 0));
  let at = 0;
  for (const { words } of sentences) {
    for (const { stem, folded } of words) {
      let number = numbers.get(folded);
      if (number === undefined || forms[number]?.stem !== stem) {
        // one folded form has hardly ever two stems
        const key = number === undefined ? folded : `${stem}\t${folded}`;
        number = numbers.get(key) ?? forms.push({ stem, folded }) - 1;
        numbers.set(key, number);
      }
      places[at++] = number;
    }
  }
  return { forms, places };
}

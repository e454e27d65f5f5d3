import type { AnalysedSentence } from '../analysis/analysed.ts';
import type { Document } from '../model/document.ts';
import { fold } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { oncePer } from './once-per.ts';

const ofSentence = oncePer(({ span }: AnalysedSentence, { text }: Document): string =>
  fold(text.slice(span.start, span.end)),
);

/** The whole sentence, folded. */
export const foldedText = ({ sentence, read }: Candidate): string => ofSentence(sentence, read.document);

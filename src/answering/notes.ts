import type { Coverage } from '../model/answer.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { formatDate } from '../text/dates/format-date.ts';
import type { Draft } from './draft.ts';
import { wordingOf } from './wording/wording.ts';

/** How much of the corpus an answer rests on, and how fresh the corpus is. */
export function coverageOf(draft: Draft, corpus: CorpusView): Coverage {
  return {
    citedDocuments: citedDocuments(draft),
    corpusDocuments: corpus.size,
    ...(corpus.latest !== undefined && { latest: corpus.latest.date }),
    latestInferred: corpus.latest?.inferred ?? false,
  };
}

/** What the answer rests on and what is doubtful about it, in the asker's language. */
export function notesOf(draft: Draft, language: Language, corpus: CorpusView): string[] {
  const wording = wordingOf(language);
  const day = (iso: string) => formatDate({ from: iso, to: iso, grain: 'day' }, language);
  const { latest } = corpus;
  const coverage = wording.coverage(
    citedDocuments(draft),
    corpus.size,
    latest === undefined ? undefined : day(latest.date),
    latest?.inferred ?? false,
  );
  if (draft.status === 'abstained') return [coverage];
  const status = draft.citations[0]?.status;
  const statusNote = status === undefined ? undefined : wording.statusNote[status];
  const inferred = draft.citations.some(({ published }) => published?.basis === 'inferred');
  return [
    coverage,
    ...(statusNote === undefined ? [] : [statusNote]),
    ...(inferred ? [wording.inferredNote] : []),
    ...(draft.citations.some((citation) => citation.garbled) ? [wording.garbledNote] : []),
    ...(citedDocuments(draft) === 1 && corpus.size > 1 ? [wording.singleSourceNote] : []),
  ];
}

const citedDocuments = (draft: Draft): number => new Set(draft.citations.map((citation) => citation.documentId)).size;
